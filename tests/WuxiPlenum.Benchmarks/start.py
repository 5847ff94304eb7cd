"""Starts programs and asks them; called by start.sh, which says what it measures."""
import gzip
import http.client
import json
import os
import re
import socket
import statistics
import subprocess
import sys
import time
import urllib.parse

work, archive, runs, requests, portal, empty = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), sys.argv[5], sys.argv[6]
SEARCHES = ["新质生产力", "发展", "产业 创新", "科技", "\"高质量发展\"", "民生"]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Program:
    def __init__(self, assembly):
        self.port = free_port()
        brings_runtime = os.path.exists(os.path.join(os.path.dirname(assembly), "libcoreclr.so"))  # published --self-contained
        program = [assembly.removesuffix(".dll")] if brings_runtime else ["dotnet", assembly]
        self.began = time.monotonic()
        with open(os.path.join(work, "log"), "wb") as log:
            self.process = subprocess.Popen([*program, "--urls", f"http://127.0.0.1:{self.port}"], stdout=log, stderr=log,
                                            env=os.environ | {"Database__Path": archive}, cwd=os.path.dirname(assembly))

    def ask(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=600)
        try:
            connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
            answer = connection.getresponse()
            body = answer.read()
            if answer.status >= 500:
                raise RuntimeError(f"{path} answers {answer.status}")
            return body
        finally:
            connection.close()

    def first_answer(self, path):
        """Milliseconds from the start of the process to the answer."""
        while True:
            try:
                self.ask(path)
                return (time.monotonic() - self.began) * 1000
            except (ConnectionError, OSError):
                if self.process.poll() is not None:
                    raise RuntimeError(open(os.path.join(work, "log")).read())
                time.sleep(0.002)

    def resident(self):
        """Megabytes."""
        with open(f"/proc/{self.process.pid}/status") as status:
            return int(re.search(r"VmRSS:\s+(\d+)", status.read())[1]) / 1024

    def stop(self):
        self.process.terminate()
        self.process.wait()


def articles_of(program):
    return [item["id"] for item in json.loads(gzip.decompress(program.ask("/api/v1/articles?limit=100")))["items"]]


def first(assembly, path):
    program = Program(assembly)
    try:
        milliseconds = program.first_answer(path)
        time.sleep(1)
        return milliseconds, program.resident()
    finally:
        program.stop()


def column(name, values):
    print(f"{name:<34} {statistics.median(values):8.0f} {min(values):8.0f} {max(values):8.0f}")


warm = Program(portal)  # makes the archive where there is none, and reads it once
try:
    warm.first_answer("/health/ready")
    slugs = articles_of(warm)
finally:
    warm.stop()
article = "/articles/" + urllib.parse.quote(slugs[0])
paths = {"health": "/health/ready", "front page": "/", "article": article}
times, memory, bare = {name: [] for name in paths}, [], []
for _ in range(runs):
    for name, path in paths.items():
        milliseconds, megabytes = first(portal, path)
        times[name].append(milliseconds)
        memory.append(megabytes)
        bare.append(first(empty, "/"))
print(f"{'milliseconds to the first answer':<34} {'middle':>8} {'best':>8} {'worst':>8}")
column("empty application", [milliseconds for milliseconds, _ in bare])
for name in paths:
    column("portal, " + name, times[name])
    print(f"{'  beside the empty application':<34} {statistics.median(times[name]) / statistics.median([each for each, _ in bare]):8.2f}")
print("megabytes resident, a second later")
column("empty application", [megabytes for _, megabytes in bare])
column("portal", memory)

program = Program(portal)
try:
    program.first_answer("/health/ready")
    mixed = ["/", "/topics", "/topics/innovation", "/people", "/terms", "/pledges", "/figures", "/tasks", "/editions"]
    mixed += ["/articles/" + urllib.parse.quote(slug) for slug in slugs] + ["/search?q=" + urllib.parse.quote(query) for query in SEARCHES]
    peak = 0
    for number in range(requests):
        program.ask(mixed[number % len(mixed)] if number % 4 else "/articles/" + urllib.parse.quote(slugs[number // 4 % len(slugs)]))
        if number % 100 == 0:
            peak = max(peak, program.resident())
    print(f"portal after {requests} mixed requests: {program.resident():.0f} MB resident, at most {peak:.0f}")
finally:
    program.stop()
