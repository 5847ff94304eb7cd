#!/usr/bin/env python3
"""Composes damaged newspaper pages with their truth, for trying the importer on articles that it was not built with.

    compose-pages.py --out FOLDER [--seed 1] [--count 12] [--levels 1,2,3,4,5] [--set dev|held|all] [--score path/to/score.py]

Level 1 is clean, 5 badly damaged; level 6 has kinds that those pages lack. The same options give the same bytes.
Every page is checked: each character has one place in the truth. With --score the truth, read as a candidate, must also score 1.000 in everything.
"""
import argparse
import importlib.util
import json
import random
import sys
from pathlib import Path

from compose.articles import halves, read_articles
from compose.page import compose
from compose.truth import faults, perfect, truth_of

# In the folder articles: those that the judged queries of search are about, too; in more: those that are for pages alone.
ARTICLES = Path(__file__).parent.parent / 'WuxiPlenum.Newsprint.Tests/Composed'


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument('--out', required=True)
    options.add_argument('--seed', type=int, default=1)
    options.add_argument('--count', type=int, default=12)
    options.add_argument('--levels', default='1,2,3,4,5')
    options.add_argument('--set', choices=['dev', 'held', 'all'], default='all')
    options.add_argument('--score')
    given = options.parse_args()
    articles = read_articles(ARTICLES)
    chosen = dict(zip(('dev', 'held'), halves(articles))).get(given.set, articles)
    scored = scorer(given.score) if given.score else None
    for number in map(int, given.levels.split(',')):
        shuffled = Deck(chosen, random.Random(f'{given.seed}/{number}'))
        for n in range(1, given.count + 1): write(Path(given.out) / f'L{number}-{n}', shuffled, number, given.seed * 1000 + n, scored)
    print(f'{len(chosen)} articles on {given.count} pages a level in {given.out}')


class Deck(list):
    """The articles as cards: a page draws from those that were drawn least, so that all are used."""
    def __init__(self, articles, random):
        super().__init__(articles)
        self.random, self.drawn = random, dict.fromkeys((a.id for a in articles), 0)

    def hand(self, size):
        least = sorted(self, key=lambda a: (self.drawn[a.id], self.random.random()))[:size]
        for a in least: self.drawn[a.id] += 1
        return least


def write(folder, deck, number, seed, scored):
    page, settings, extra = compose(deck.hand(10), number, seed)
    text = ''.join(c.char for c in page)
    raw = (('\ufeff' if extra['meta']['bom'] else '') + text).encode(extra['meta']['encoding'])
    truth = truth_of(page, settings, extra, raw)
    wrong = faults(truth, text) + (scored(truth, text) if scored else [])
    if wrong: sys.exit(f'{folder}: ' + '\n'.join(wrong[:5]))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / 'page.txt').write_bytes(raw)
    (folder / 'truth.json').write_text(json.dumps(truth, ensure_ascii=False, indent=1), encoding='utf-8')


def scorer(path):
    spec = importlib.util.spec_from_file_location('score', path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)

    def check(truth, text):
        found = module.score(truth, text, perfect(truth, text))
        short = [k for k in ('titles', 'subtitles', 'headings', 'paragraphsExact') if found[k]['f1'] < 1 and (found[k].get('truth') or found[k].get('candidate'))]
        return ([f"score {found['score']}: {short} {found['chars']} {found['_broken'][:3]} {found['crossBlockJoins']}"] if found['score'] < 1 else [])
    return check


if __name__ == '__main__': main()
