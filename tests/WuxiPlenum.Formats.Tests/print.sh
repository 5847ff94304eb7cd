#!/usr/bin/env bash
# Prints the sample pages (Samples/*.html) to PDF: run it after changing one, and commit the PDF beside it.
# Needs Chromium and fonts-noto-cjk; CHROMIUM_PATH names another browser than the one in the path.
set -euo pipefail
cd "$(dirname "$0")/Samples"
for page in *.html; do
  "${CHROMIUM_PATH:-chromium}" --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf="$PWD/${page%.html}.pdf" "file://$PWD/$page"
done
