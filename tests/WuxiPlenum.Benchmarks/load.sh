#!/usr/bin/env bash
# The pages of the published portal against nginx, which serves the same bytes as files: requests in a second over 64 connections that stay
# open, gzip asked for, with the headers of a browser. Both stand on the machine together, are asked in turn, and share it with wrk:
# trust the ratio. Once as the portal is delivered, which does not log what it serves from memory, beside nginx without an access log;
# once with a line for each request on both sides.
#
#     tests/WuxiPlenum.Benchmarks/load.sh [ROUNDS] [SECONDS]
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-5} seconds=${2:-5}
# shellcheck source=tests/WuxiPlenum.Benchmarks/served.sh
source tests/WuxiPlenum.Benchmarks/served.sh
nginx=
trap 'stop; [ -z "$nginx" ] || kill "$nginx"; rm -rf "$work"' EXIT

publish
start
declare -A pages=([front]=/ [article]="$(article)" [topic]=/topics/innovation)
mkdir -p "$work/www" "$work/plain"
for page in "${!pages[@]}"; do
  curl --silent --header 'Accept-Encoding: gzip' "http://127.0.0.1:$port${pages[$page]}" > "$work/www/$page.html.gz"
  gunzip --keep "$work/www/$page.html.gz"
  cp "$work/www/$page.html" "$work/plain/"
done
style=$(curl --silent "http://127.0.0.1:$port/" | grep -o '/style\.[^"]*\.css')
curl --silent --head "http://127.0.0.1:$port$style" | grep -i '^cache-control: .*immutable' > /dev/null || { echo "$style is not immutable." >&2; exit 1; }

server() { # PORT ROOT GZIP LOG
  echo "server { listen 127.0.0.1:$1; root $work/$2; $3; access_log $4; }"
}
cat > "$work/nginx.conf" <<END
daemon off;
pid $work/nginx.pid;
worker_processes auto;
events { worker_connections 1024; }
http {
  include /etc/nginx/mime.types;
  charset utf-8; sendfile on; tcp_nopush on; keepalive_requests 1000000000;
  client_body_temp_path $work/t1; proxy_temp_path $work/t2; fastcgi_temp_path $work/t3; uwsgi_temp_path $work/t4; scgi_temp_path $work/t5;
  $(server 5091 www "gzip_static on" off)
  $(server 5092 plain "gzip on" off)
  $(server 5093 www "gzip_static on" "$work/access.log")
}
END
[ "$(id -u)" != 0 ] || { echo "user root;" >> "$work/nginx.conf"; }
/usr/sbin/nginx -c "$work/nginx.conf" -p "$work" -e "$work/error.log" &
nginx=$!
sleep 1

# rate ADDRESS: requests in a second.
rate() {
  wrk -t1 -c64 "-d${seconds}s" -H 'Accept-Encoding: gzip' -H 'Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8' \
    -H 'Accept-Language: zh-CN,zh;q=0.9' -H 'User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' "$1" > "$work/wrk"
  ! grep -q 'Non-2xx' "$work/wrk" || { cat "$work/wrk" >&2; exit 1; }
  awk '/^Requests\/sec/ { print $2 }' "$work/wrk"
}

# compare NAME PORT-OF-NGINX: each page, alternating.
compare() {
  for page in front article topic; do
    rate "http://127.0.0.1:$port${pages[$page]}" > /dev/null # compiled in tiers
    for _ in $(seq "$rounds"); do
      echo "$1 $page $(rate "http://127.0.0.1:$port${pages[$page]}") $(rate "http://127.0.0.1:$2/$page.html")"
    done
  done >> "$work/rates"
}

compare "log off, files packed" 5091
compare "log off, packed each time" 5092
stop
start Serilog__MinimumLevel__Override__WuxiPlenum.Web=Debug Serilog__WriteTo__Console__Name=File "Serilog__WriteTo__Console__Args__path=$work/requests.log" Serilog__WriteTo__Console__Args__buffered=true
compare "log on, files packed" 5093
grep -c 'from memory' "$work/requests.log" > /dev/null || { echo "The portal did not log." >&2; exit 1; }

echo "load average $(cut -d ' ' -f 1-3 /proc/loadavg), $(nproc) processors, $rounds rounds of $seconds s"
echo "| | page | bytes | portal, requests/s | nginx, requests/s | portal : nginx, middle of the rounds |"
echo "|---|---|---|---|---|---|"
sort -k1,5 -s "$work/rates" | awk -v work="$work" '
  { line = $0; split(line, part, / (front|article|topic) /); name = part[1]; n = NF; key = name " | " $(n-2)
    if (!(key in count)) order[++keys] = key
    i = ++count[key]; a[key, i] = $(n-1); b[key, i] = $n; r[key, i] = $(n-1) / $n }
  function middle(x, key, n,   v, i, j, t) { for (i = 1; i <= n; i++) v[i] = x[key, i]
    for (i = 1; i < n; i++) for (j = i + 1; j <= n; j++) if (v[j] < v[i]) { t = v[i]; v[i] = v[j]; v[j] = t }
    return v[int((n + 1) / 2)] }
  END { for (k = 1; k <= keys; k++) { key = order[k]; n = count[key]; split(key, part, " | "); page = key; sub(/.* \| /, "", page)
    command = "stat -c %s " work "/www/" page ".html.gz"; command | getline size; close(command)
    printf "| %s | %s | %.0f | %.0f | %.2f |\n", key, size, middle(a, key, n), middle(b, key, n), middle(r, key, n) } }'
