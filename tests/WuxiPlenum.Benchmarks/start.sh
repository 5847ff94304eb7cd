#!/usr/bin/env bash
# The start of the published portal on an existing archive, and its memory: milliseconds from process start to the first answer of
# the health check, the front page and an article, and megabytes resident after the start and after many mixed requests. An empty
# ASP.NET Core application, published in the same way, is started and asked in turn with it: trust the ratio, not the milliseconds.
#
#     tests/WuxiPlenum.Benchmarks/start.sh [ARCHIVE [RUNS [REQUESTS]]]
#
# ARCHIVE is a database file, such as `generate FOLDER 100000` writes (the seed by default).
set -euo pipefail
cd "$(dirname "$0")/../.."
archive=${1:-}
runs=${2:-5}
requests=${3:-10000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# PUBLISHED and EMPTY name what is published already.
if [ -z "${PUBLISHED:-}" ]; then
  PUBLISHED=$work/portal
  dotnet publish src/WuxiPlenum.Web -c Release -o "$PUBLISHED" --verbosity quiet
fi
if [ -z "${EMPTY:-}" ]; then
  EMPTY=$work/empty
  dotnet new web -o "$work/empty-source" --force > /dev/null
  dotnet publish "$work/empty-source" -c Release -o "$EMPTY" --verbosity quiet -p:PublishReadyToRun=true -r linux-x64 --self-contained false
fi
export ASPNETCORE_ENVIRONMENT=Production Seeds__Path=$PWD/seeds Shutdown__NoticeSeconds=0 Api__RequestsPerMinute=10000000 Limits__RequestsPerMinute=10000000 Limits__RequestSeconds=600

exec python3 tests/WuxiPlenum.Benchmarks/start.py "$work" "${archive:-$work/plenum.db}" "$runs" "$requests" "$PUBLISHED/WuxiPlenum.Web.dll" "$EMPTY/empty-source.dll"
