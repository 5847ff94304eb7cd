#!/usr/bin/env bash
# How long the published portal takes to make a page, with nothing kept: one reader over one connection, page after page, as wrk sees it, with
# what a file takes in the same run, which is the way there and back.
#
#     tests/WuxiPlenum.Benchmarks/uncached.sh [SECONDS]
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-5}
# shellcheck source=tests/WuxiPlenum.Benchmarks/served.sh
source tests/WuxiPlenum.Benchmarks/served.sh
publish
start Cache__MaxBytes=0 Serilog__MinimumLevel__Default=Warning
article=$(article)
echo "| page | p50 | p90 | p99 |"
echo "|---|---|---|---|"
for page in /robots.txt / "$article" "$article/source" /topics/innovation /people /search?q=%E5%8F%91%E5%B1%95; do
  wrk -t1 -c1 -d5s "http://127.0.0.1:$port$page" > /dev/null # compiled in tiers
  wrk -t1 -c1 "-d${seconds}s" --latency "http://127.0.0.1:$port$page" | awk -v page="$page" '/ (50|90|99)%/ { time[$1] = $2 } END { printf "| %s | %s | %s | %s |\n", page, time["50%"], time["90%"], time["99%"] }'
done
echo "load average $(cut -d ' ' -f 1-3 /proc/loadavg), $(nproc) processors"
