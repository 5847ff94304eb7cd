#!/usr/bin/env bash
# The published portal under four times the load that it can bear: see Pages/OverloadBenchmark.cs.
#
#     tests/WuxiPlenum.Benchmarks/overload.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=tests/WuxiPlenum.Benchmarks/served.sh
source tests/WuxiPlenum.Benchmarks/served.sh
publish
dotnet build -c Release tests/WuxiPlenum.Benchmarks --verbosity quiet
start Serilog__MinimumLevel__Default=Warning
dotnet run -c Release --no-build --project tests/WuxiPlenum.Benchmarks -- overload "http://127.0.0.1:$port"
echo "load average $(cut -d ' ' -f 1-3 /proc/loadavg), $(nproc) processors, the load from the same machine"
grep -c ' ERR ' "$work/portal.log" || true
