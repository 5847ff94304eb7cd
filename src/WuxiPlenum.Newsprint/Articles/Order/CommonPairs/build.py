#!/usr/bin/env python3
"""Builds common-pairs.txt: which Chinese characters follow each other inside common words, and how strongly they are bound.

    python3 build.py /usr/lib/python3/dist-packages/jieba/dict.txt > common-pairs.txt

The word list with frequencies is that of the segmenter jieba (Debian package python3-jieba, MIT licence, see LICENCE-jieba.txt).
One line for each first character: the character, then pairs of a second character and a digit.
3: one of the two is found with the other in a twelfth of its uses or more; 2: in a hundredth; 1: in common words all the same.
"""
import collections, sys

pairs, first, second = (collections.Counter() for _ in range(3))
for line in open(sys.argv[1], encoding='utf-8'):
    word, count, *_ = line.split(' ')
    if len(word) > 4: continue
    for a, b in zip(word, word[1:]):
        if not ('\u4e00' <= a <= '\u9fff' and '\u4e00' <= b <= '\u9fff'): continue
        pairs[a + b] += int(count); first[a] += int(count); second[b] += int(count)

lines = collections.defaultdict(str)
for pair, count in sorted(pairs.items()):
    if count < 60: continue
    share = max(count / first[pair[0]], count / second[pair[1]])
    lines[pair[0]] += pair[1] + ('3' if share >= 1 / 12 else '2' if share >= 0.01 else '1')
for a in sorted(lines): print(a + lines[a])
