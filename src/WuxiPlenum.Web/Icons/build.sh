#!/usr/bin/env bash
# Makes the PNG icons of wwwroot from icon.svg: 180 for iOS, 192, and 512 with a margin, which may be cut to a circle.
# Needs Debian's librsvg2-bin. Run it again after icon.svg has changed.
set -euo pipefail
cd "$(dirname "$0")/../wwwroot"
rsvg-convert --width 180 --height 180 --background-color '#a4161a' icon.svg --output icon-180.png
rsvg-convert --width 192 --height 192 icon.svg --output icon-192.png
rsvg-convert --width 360 --height 360 --page-width 512 --page-height 512 --left 76 --top 76 --background-color '#a4161a' icon.svg --output icon-512.png
ls -l icon-*.png
