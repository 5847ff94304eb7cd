#!/usr/bin/env python3
"""Builds pinyin.txt: syllables without tones and the characters that are read so.

    python3 build.py > pinyin.txt

The readings are Unicode's (Unihan 15.0, Debian package unicode-data, see LICENCE-Unicode.txt): of the characters of the Table of General
Standard Chinese Characters, every reading given there, in kMandarin and in kHanyuPinlu. One line for each syllable: it comes first; v stands for ü.
"""
import bz2, collections, re, unicodedata

readings = collections.defaultdict(set)
standard = set()
for line in bz2.open('/usr/share/unicode/Unihan_Readings.txt.bz2', 'rt', encoding='utf-8'):
    fields = line.rstrip('\n').split('\t')
    if len(fields) != 3 or fields[1] not in ('kMandarin', 'kHanyuPinlu', 'kTGHZ2013') or int(fields[0][2:], 16) > 0xFFFF:
        continue
    letter = chr(int(fields[0][2:], 16))
    if fields[1] == 'kTGHZ2013':
        standard.add(letter)
    for word in re.findall(r'[^\W\d_]+(?:\u0308)?', unicodedata.normalize('NFC', fields[2])):
        plain = ''.join(c for c in unicodedata.normalize('NFD', word.replace('ü', 'v').replace('ǖ', 'v').replace('ǘ', 'v').replace('ǚ', 'v').replace('ǜ', 'v')) if not unicodedata.combining(c))
        if plain.isascii():
            readings[plain].add(letter)
for syllable in sorted(readings):
    letters = ''.join(sorted(readings[syllable] & standard))
    if letters: print(syllable + letters)
