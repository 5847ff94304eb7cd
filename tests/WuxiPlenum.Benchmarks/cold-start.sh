#!/usr/bin/env bash
# Cold start of the published portal on an existing archive of the seed: milliseconds from process start to the first byte
# of the front page, and resident memory after a few pages. The time to start an empty ASP.NET Core application, built and
# measured in the same run, is printed beside it: trust the ratio, not the milliseconds.
#
#     tests/WuxiPlenum.Benchmarks/cold-start.sh [runs]
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet publish src/WuxiPlenum.Web -c Release -o "$work/portal" --verbosity quiet
dotnet new web -o "$work/empty-source" --force > /dev/null
dotnet publish "$work/empty-source" -c Release -o "$work/empty" --verbosity quiet -p:PublishReadyToRun=true -r linux-x64 --self-contained false

# start NAME PORT COMMAND...: prints milliseconds to the first byte, and megabytes resident.
start() {
  local name=$1 port=$2; shift 2
  local began now
  began=$(date +%s%N)
  "$@" > "$work/$name.log" 2>&1 &
  local process=$!
  until curl --silent --fail --max-time 5 --output /dev/null "http://127.0.0.1:$port/"; do
    kill -0 $process 2> /dev/null || { cat "$work/$name.log" >&2; exit 1; }
    sleep 0.01
  done
  now=$(date +%s%N)
  for path in / /topics /search?q=%E6%96%B0%E8%B4%A8%E7%94%9F%E4%BA%A7%E5%8A%9B /editions; do
    curl --silent --output /dev/null "http://127.0.0.1:$port$path"
  done
  awk -v name="$name" -v ms=$(((now - began) / 1000000)) '/^VmRSS/ { printf "%-8s %6d ms to the first byte %6.0f MB resident\n", name, ms, $2 / 1024 }' "/proc/$process/status"
  kill $process
  wait $process 2> /dev/null || true
}

portal=(env ASPNETCORE_ENVIRONMENT=Production "Database__Path=$work/plenum.db" "Seeds__Path=$PWD/seeds" dotnet "$work/portal/WuxiPlenum.Web.dll" --urls http://127.0.0.1:5097)
empty=(dotnet "$work/empty/empty-source.dll" --urls http://127.0.0.1:5098)
start import 5097 "${portal[@]}" > /dev/null
for _ in $(seq "$runs"); do
  start portal 5097 "${portal[@]}"
  start empty 5098 "${empty[@]}"
done
