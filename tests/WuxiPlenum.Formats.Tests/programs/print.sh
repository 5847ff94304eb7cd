#!/usr/bin/env bash
# Sets the pages of Samples/programs/weekly.html with other programs than the browser: run it after changing them, and commit the PDFs.
# apt-get install weasyprint texlive-xetex texlive-lang-chinese libreoffice-writer-nogui python3-reportlab poppler-utils qpdf fonts-noto-cjk fonts-arphic-gbsn00lp
set -euo pipefail
cd "$(dirname "$0")"
samples="$PWD/../Samples/programs"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
export PYTHONDONTWRITEBYTECODE=1
python=/usr/bin/python3

"$python" weasyprint-page.py > "$work/weekly.html"
weasyprint "$work/weekly.html" "$samples/weekly-weasyprint.pdf"
"$python" xetex-page.py > "$work/weekly-xetex.tex"
xelatex -interaction=batchmode -output-directory "$work" "$work/weekly-xetex.tex" > /dev/null
"$python" libreoffice-page.py > "$work/weekly-libreoffice.fodt"
"$python" libreoffice-page.py tinted > "$work/weekly-tinted.fodt"
soffice --headless --convert-to pdf --outdir "$work" "$work"/weekly-*.fodt > /dev/null
"$python" reportlab-page.py "$work"
# Written anew by another program, which has some widths wrong.
pdftocairo -pdf "$work/weekly-right.pdf" "$work/weekly-cairo.pdf"
rm "$work/weekly-right.pdf"
# Lying on the side.
qpdf --rotate=0 "$work/weekly-turned.pdf" "$work/weekly-sideways.pdf"
cp "$work"/weekly-*.pdf "$samples"
