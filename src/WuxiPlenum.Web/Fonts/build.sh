#!/usr/bin/env bash
# Builds two subsets of Noto Serif CJK SC Bold: wwwroot/display.woff2, the headline font that readers load, with the characters
# that headlines here use; and picture.otf, with which the server draws pictures for sharing, with the 3755 common characters too.
# Needs Debian's fonts-noto-cjk, python3-fonttools and python3-brotli. A headline with another character falls back to the
# system's serif for it; run this again after seeds/ or the interface's words have changed.
set -euo pipefail
cd "$(dirname "$0")"
python=/usr/bin/python3

# Short lines of the seeds are headlines; the words of the interface and the topics stand in headings too.
characters=$(mktemp)
common=$(mktemp)
trap 'rm -f "$characters" "$common"' EXIT
"$python" - ../../../seeds/*.txt > "$characters" <<'PYTHON'
import pathlib, re, string, sys
text = string.printable + '“”‘’《》—…·，。、：；！？（）'
for name in sys.argv[1:]:
    text += ''.join(line for line in pathlib.Path(name).read_text('utf-8').splitlines() if len(line) <= 40)
# Of the interface, what stands in headings and on the masthead.
heading = re.compile(r'Site\.(Name|Seal)|Genre\.|Topics\.(ReadBy|All)|Nav\.(Editions|Topics)|Edition\.(All|Undated)|Editions\.InMonth|Front\.(Others|Empty)'
                     r'|Source\.Title|Article\.(Cite|Topics|Source)|Proof\.(Rebuilt|Source|Findings|Unplaced)|Search\.(Label|Try|Terms)|Error\.\d+\.Title|Offline\.Title')
for key, words in re.findall(r'<data name="([^"]+)"[^>]*>\s*<value>([^<]*)</value>', pathlib.Path('../Languages/Wording.resx').read_text('utf-8')):
    if heading.match(key):
        text += words
for words in re.findall(r'"name": \{\s*"zh": "([^"]+)"', pathlib.Path('../../WuxiPlenum.Newsprint/Topics/topics.json').read_text('utf-8')):
    text += words
print(''.join(sorted(set(text) - set(string.whitespace))))
PYTHON

"$python" -m fontTools.subset /usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc --font-number=2 \
  --text-file="$characters" --layout-features=ccmp,halt,chws --no-hinting --desubroutinize --flavor=woff2 --output-file=../wwwroot/display.woff2

# The first level of GB 2312: rows 16 to 55.
"$python" -c "print(''.join(bytes([row + 160, cell + 160]).decode('gb2312', 'ignore') for row in range(16, 56) for cell in range(1, 95)) + '〓')" > "$common"
"$python" -m fontTools.subset /usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc --font-number=2 \
  --text-file="$characters" --text-file="$common" --unicodes=U+0020 --layout-features= --no-hinting --output-file=picture.otf
ls -l ../wwwroot/display.woff2 picture.otf
