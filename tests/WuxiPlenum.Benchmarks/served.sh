# For the scripts beside it: the portal, published and started. Sets work, a folder that goes in the end, and port.
# shellcheck shell=bash
work=$(mktemp -d)
port=5097
portal=
trap 'stop; rm -rf "$work"' EXIT

publish() {
  dotnet publish src/WuxiPlenum.Web -c Release -o "$work/portal" --verbosity quiet
}

# start [SETTING=VALUE...]: the portal on an archive of the seeds, with settings as environment variables.
start() {
  env ASPNETCORE_ENVIRONMENT=Production "Database__Path=$work/plenum.db" "Seeds__Path=$PWD/seeds" Limits__RequestsPerMinute=10000000 "$@" \
    dotnet "$work/portal/WuxiPlenum.Web.dll" --urls "http://127.0.0.1:$port" > "$work/portal.log" 2>&1 &
  portal=$!
  until curl --silent --fail --output /dev/null "http://127.0.0.1:$port/"; do
    kill -0 "$portal" 2> /dev/null || { cat "$work/portal.log" >&2; exit 1; }
    sleep 0.2
  done
}

stop() {
  [ -n "$portal" ] || return 0
  kill "$portal"
  wait "$portal" 2> /dev/null || true
  portal=
}

# The address of the first article on the front page, below the portal's.
article() {
  curl --silent "http://127.0.0.1:$port/" | python3 -c 'import re, sys, urllib.parse; print(urllib.parse.quote(re.search("href=\"(/articles/[^\"/?#]+)\"", sys.stdin.read())[1]))'
}
