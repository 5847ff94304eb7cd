#!/usr/bin/env bash
# The published portal as the container image and the systemd unit run it: as an unprivileged user, on a file system that is read-only
# but for its data. It must start, make its archive, draw a picture, search and stop; what it writes elsewhere fails. Needs root and
# unshare (util-linux), for the read-only view; PUBLISHED names what is published already.
#
#     tests/WuxiPlenum.Benchmarks/read-only.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
portal=${PUBLISHED:-$work/portal}
[ -e "$portal/WuxiPlenum.Web.dll" ] || dotnet publish src/WuxiPlenum.Web -c Release -o "$portal" --verbosity quiet
cp -r seeds "$work/seeds"
mkdir "$work/data"
chown nobody "$work/data"
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
export work portal port
dotnet=$(readlink -f "$(command -v dotnet)")
export dotnet DOTNET_EnableDiagnostics=0 TMPDIR=$work/data HOME=$work/data DOTNET_ROOT=${DOTNET_ROOT:-$(dirname "$dotnet")}
export ASPNETCORE_ENVIRONMENT=Production Database__Path=$work/data/plenum.db Seeds__Path=$work/seeds Shutdown__NoticeSeconds=0

# shellcheck disable=SC2016 # it is the inner shell's
unshare --mount bash -euo pipefail -c '
  mount --make-rprivate /
  mount --bind "$work/data" "$work/data"
  while read -r _ place _; do mount -o remount,bind,ro "$place" 2> /dev/null || true; done < <(tac /proc/mounts)
  mount -o remount,bind,rw "$work/data"
  if touch "$work/trial" 2> /dev/null; then echo "The root is not read-only."; exit 1; fi
  cd "$work/data"
  setpriv --reuid=nobody --regid=nogroup --clear-groups --no-new-privs --inh-caps=-all --bounding-set=-all \
    "$dotnet" "$portal/WuxiPlenum.Web.dll" --urls "http://127.0.0.1:$port" > log 2>&1 &
  process=$!
  ask() { curl --silent --show-error --fail --max-time 60 --output answer "http://127.0.0.1:$port$1"; }
  has() { # ADDRESS WORDS NAME: whether the answer has the words
    if ask "$1" && grep -aq "$2" answer; then echo "ok: $3"; else echo "failed: $3"; cat log; exit 1; fi
  }
  until ask /health/ready 2> /dev/null; do kill -0 $process || { cat log; exit 1; }; sleep 0.2; done
  ask "/api/v1/articles?limit=1"
  article=$(grep -oE "\"id\":\"[^\"]+\"" answer | head -1 | cut -d"\"" -f4)
  has "/articles/$article" "<article" "an article"
  has "/articles/$article/picture.png" PNG "a picture (SkiaSharp)"
  has "/search?q=%E5%88%9B%E6%96%B0" "<mark" "a search (SQLite)"
  has "/articles/$article.epub" PK "a book"
  kill -TERM $process
  rm answer
  wait $process
  echo "ok: it stops"
  if grep -E " (ERR|FTL) " log; then exit 1; fi
  echo "written: $(cd "$work/data" && find . -type f | sort | tr "\n" " ")"
'
