#!/usr/bin/env bash
# Builds wwwroot/display.woff2, the headline font: Noto Serif CJK SC Bold, cut down to the characters that headlines here use.
# Needs Debian's fonts-noto-cjk, python3-fonttools and python3-brotli. A headline with another character falls back to the
# system's serif for it; run this again after seeds/ or the interface's words have changed.
set -euo pipefail
cd "$(dirname "$0")"
python=/usr/bin/python3

# Short lines of the seeds are headlines; the words of the interface and the topics stand in headings too.
characters=$(mktemp)
trap 'rm -f "$characters"' EXIT
"$python" - ../../../seeds/*.txt > "$characters" <<'PYTHON'
import pathlib, re, string, sys
text = string.printable + '“”‘’《》—…·，。、：；！？（）'
for name in sys.argv[1:]:
    text += ''.join(line for line in pathlib.Path(name).read_text('utf-8').splitlines() if len(line) <= 40)
# Of the interface, the short words: names of sections, topics and genres.
for words in re.findall(r'<value>([^<]{1,8})</value>', pathlib.Path('../Languages/Wording.resx').read_text('utf-8')):
    text += words
for words in re.findall(r'"name": \{\s*"zh": "([^"]+)"', pathlib.Path('../../WuxiPlenum.Newsprint/Topics/topics.json').read_text('utf-8')):
    text += words
print(''.join(sorted(set(text) - set(string.whitespace))))
PYTHON

"$python" -m fontTools.subset /usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc --font-number=2 \
  --text-file="$characters" --layout-features=ccmp,halt,chws --no-hinting --desubroutinize --flavor=woff2 --output-file=../wwwroot/display.woff2
ls -l ../wwwroot/display.woff2
