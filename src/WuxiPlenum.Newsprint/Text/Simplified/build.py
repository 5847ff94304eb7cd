#!/usr/bin/env python3
"""Builds simplified.txt: traditional characters and the simplified one that each is compared as.

    python3 build.py > simplified.txt

The characters are those that OpenCC (Debian package opencc, Apache licence 2.0, see LICENCE-OpenCC.txt) changes one for one.
A character that simplified text uses too (著, 乾: those of GB 2312) stays what it is.
One line for each simplified character: it comes first, the traditional ones follow.
"""
import collections, subprocess

letters = [chr(code) for code in [*range(0x3400, 0x4dc0), *range(0x4e00, 0xa000)]]
simplified = subprocess.run(['opencc', '-c', 't2s'], input='\n'.join(letters), capture_output=True, text=True, check=True).stdout.split('\n')


def is_simplified(letter):
    try:
        return bool(letter.encode('gb2312'))
    except UnicodeEncodeError:
        return False


lines = collections.defaultdict(str)
for one, other in zip(letters, simplified):
    if one != other and len(other) == 1 and ord(other) < 0x10000 and not is_simplified(one):
        lines[other] += one
for letter in sorted(lines): print(letter + lines[letter])
