#!/usr/bin/env python3
"""Measures the bulk import: pages a second, peak memory, and its time beside that of putting the same text raw into SQLite.

    tests/WuxiPlenum.Benchmarks/bulk-import.py [PAGES] [FOLDER]

Writes PAGES (10000) pages of about 6 KB, made from a vocabulary of its own with a fixed seed, 8 pages to an edition, into
FOLDER (a temporary one, removed at the end); imports them with the command line built in Release; imports them again; exports
the articles and imports those into another database, which is the storing without the reading; and
inserts the same text into a SQLite table of one column, one transaction per page, and all pages in one transaction.
Other programs at work at the same time slow the readers most: trust the ratios of processor time before those of the clock.
Needs the .NET SDK, Python 3 and GNU time.
"""
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SUBJECTS = "全市 各地 我市 开发区 企业 高校 园区 社区 乡镇 科研人员 志愿者 代表们".split()
VERBS = "推进 落实 部署 完善 提升 拓展 巩固 优化 培育 保障 引导 服务".split()
OBJECTS = "科技创新 产业升级 民生实事 生态治理 乡村振兴 营商环境 基层治理 文化传承 人才引育 安全生产 对外开放 交通建设".split()
TAILS = "取得新的成效 迈出坚实步伐 形成良好局面 受到群众欢迎 呈现蓬勃气象 为全年工作打下基础".split()


def sentence(dice):
    return (f"{dice.choice(SUBJECTS)}{dice.choice(VERBS)}{dice.choice(OBJECTS)}，{dice.choice(VERBS)}{dice.choice(OBJECTS)}"
            f"{dice.randint(2, 980)}项，{dice.choice(TAILS)}。")


def page(dice, number):
    articles = []
    for _ in range(4):
        title = f"{dice.choice(VERBS)}{dice.choice(OBJECTS)} {dice.choice(VERBS)}{dice.choice(OBJECTS)}"
        body = ["".join(sentence(dice) for _ in range(dice.randint(2, 4))) for _ in range(5)]
        body[0] = "本报讯 " + body[0]
        articles.append(f"{title}\n\n" + "\n".join("　　" + paragraph for paragraph in body) + f"\n（{dice.choice('张王李赵陈')}{dice.choice('明华强丽')}）")
    return f"第{number}版 要闻\n\n" + "\n\n".join(articles) + "\n"


def generate(folder, pages):
    dice = random.Random(7)
    for i in range(pages):
        edition, number = divmod(i, 8)
        date = time.strftime("%Y-%m-%d", time.gmtime(86400 * (14610 + edition)))
        os.makedirs(f"{folder}/{date}", exist_ok=True)
        with open(f"{folder}/{date}/{number + 1}.txt", "w", encoding="utf-8") as file:
            file.write(page(dice, number + 1))
        with open(f"{folder}/{date}/{number + 1}.meta.json", "w", encoding="utf-8") as file:
            json.dump({"newspaper": "试报", "date": date, "page": str(number + 1)}, file, ensure_ascii=False)


def run(*command):
    """Seconds by the clock, seconds of processor time, and the peak of resident memory in MB."""
    begun = time.perf_counter()
    out = subprocess.run(["/usr/bin/time", "-f", "%M %U %S", "dotnet", f"{ROOT}/src/WuxiPlenum.Cli/bin/Release/net10.0/wuxiplenum.dll", *command],
                         capture_output=True, text=True)
    if out.returncode:
        sys.exit(out.stdout + out.stderr)
    peak, user, system = out.stderr.split()[-3:]
    return time.perf_counter() - begun, float(user) + float(system), int(peak) / 1024


def raw(folder, database, in_one):
    texts = [open(os.path.join(at, name), encoding="utf-8").read() for at, _, names in os.walk(folder) for name in names if name.endswith(".txt")]
    begun = time.perf_counter()
    connection = sqlite3.connect(database, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE page (text TEXT)")
    if in_one:
        connection.execute("BEGIN")
    for text in texts:
        connection.execute("INSERT INTO page VALUES (?)", (text,))
    if in_one:
        connection.execute("COMMIT")
    connection.close()
    return time.perf_counter() - begun, sum(len(text.encode()) for text in texts)


def main():
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else 10000
    folder = sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp(prefix="plenum-bulk-")
    subprocess.run(["dotnet", "build", f"{ROOT}/src/WuxiPlenum.Cli", "-c", "Release", "-v", "q", "--nologo", "-maxcpucount:1"], check=True, stdout=subprocess.DEVNULL)
    try:
        generate(f"{folder}/pages", pages)
        first, work, peak = run("import", f"{folder}/pages", "--database", f"{folder}/plenum.db")
        again, _, _ = run("import", f"{folder}/pages", "--database", f"{folder}/plenum.db")
        run("export", "--output", f"{folder}/all.jsonl", "--database", f"{folder}/plenum.db")
        stored, storing, _ = run("import", f"{folder}/all.jsonl", "--database", f"{folder}/stored.db")
        each, size = raw(f"{folder}/pages", f"{folder}/each.db", in_one=False)
        one, _ = raw(f"{folder}/pages", f"{folder}/one.db", in_one=True)
        print(f"pages {pages}, text {size / 1e6:.1f} MB, processors {os.cpu_count()}")
        print(f"import        {first:7.2f} s  {pages / first:7.0f} pages/s  peak {peak:.0f} MB  database {os.path.getsize(folder + '/plenum.db') / 1e6:.0f} MB")
        print(f"  of which storing {stored:6.2f} s; processor time: reading {work - storing:.2f} s, storing {storing:.2f} s ({storing / work:.0%})")
        print(f"import again  {again:7.2f} s  {pages / again:7.0f} pages/s")
        print(f"raw, a transaction per page  {each:6.2f} s  import takes {first / each:.1f} times that")
        print(f"raw, one transaction         {one:6.2f} s  import takes {first / one:.1f} times that")
    finally:
        if len(sys.argv) <= 2:
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
