#!/usr/bin/env bash
# The published portal under the systemd unit beside it, as a system of its own would run it: a second systemd, in namespaces, with control
# groups, a network, an /etc and a /var/lib that go with it. The unit must become active, answer, come up again when it is killed, and stop in order.
# Needs root, systemd, curl and util-linux; PUBLISHED names what is published already.
#
#     tests/WuxiPlenum.Benchmarks/unit.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
log=$(readlink /dev/log || true)
group=plenum-unit-$$
end() {
  pkill -KILL -f "^/lib/systemd/systemd --system --unit=$group.target" || true
  sleep 0.5
  find /sys/fs/cgroup -depth -type d -path "*/$group*" -exec rmdir {} + 2> /dev/null || true
  [ -n "$log" ] || rm -f /dev/log # it shares the machine's devices
  rm -rf "$work"
}
trap end EXIT
chmod 755 "$work"
portal=${PUBLISHED:-$work/portal}
[ -e "$portal/WuxiPlenum.Web.dll" ] || dotnet publish src/WuxiPlenum.Web -c Release -o "$portal" --verbosity quiet
cp src/WuxiPlenum.Web/wuxiplenum.service "$work/"
export group work portal seeds=$PWD/seeds

cat > "$work/boot" << 'BOOT'
set -euo pipefail
mount -t proc proc /proc
# The same hierarchies of control groups, whose root is the one made for it.
while read -r _ place type options _; do
  case $type in cgroup | cgroup2) umount "$place" && mount -t "$type" -o "$(tr , '\n' <<< "$options" | grep -Ev '^(rw|relatime|nosuid|nodev|noexec|nsdelegate|memory_recursiveprot)$' | paste -sd, || true)" cgroup "$place" ;; esac
done < <(grep /sys/fs/cgroup /proc/mounts)
ip link set lo up
mkdir "$work/published" && mount --bind "$portal" "$work/published"
for place in /run /var/lib /var/log /opt; do mount -t tmpfs -o mode=755 tmpfs "$place"; done
mkdir -p /run/etc/upper /run/etc/work /opt/wuxiplenum /run/systemd/system
mount -t overlay -o lowerdir=/etc,upperdir=/run/etc/upper,workdir=/run/etc/work overlay /etc
mount --bind "$work/published" /opt/wuxiplenum
mkdir /opt/seeds && mount --bind "$seeds" /opt/seeds
cp "$work/wuxiplenum.service" /run/systemd/system/
# The published folder may hold no seeds; a setting says where they are.
mkdir /etc/wuxiplenum && echo Seeds__Path=/opt/seeds > /etc/wuxiplenum/settings.env
printf '[Unit]\nWants=wuxiplenum.service\nAfter=wuxiplenum.service\n' > "/run/systemd/system/$group.target"
# Nothing else of the machine is started.
for unit in $(cd /lib/systemd/system && ls -- *.service *.socket *.timer *.mount | grep -Ev '^(systemd-journald|wuxiplenum)'); do ln -sf /dev/null "/run/systemd/system/$unit"; done
export container=other
exec /lib/systemd/systemd --system --unit="$group.target" --log-target=null
BOOT

( # a group of its own in every hierarchy
  while read -r _ place type _; do
    case $type in cgroup | cgroup2) { mkdir -p "$place/$group" && echo $BASHPID > "$place/$group/cgroup.procs"; } 2> /dev/null || true ;; esac
  done < <(grep /sys/fs/cgroup /proc/mounts)
  exec unshare --cgroup --mount --pid --net --uts --ipc --fork --propagation private bash "$work/boot"
) > "$work/log" 2>&1 < /dev/null &

for _ in $(seq 50); do
  first=$(pgrep -f "^/lib/systemd/systemd --system --unit=$group.target" || true)
  [ -n "$first" ] && break
  sleep 0.2
done
[ -n "$first" ] || { echo "systemd does not start: $(cat "$work/log")"; exit 1; }
in_it() { nsenter --target "$first" --mount --pid --net --uts --ipc --cgroup "$@"; }
show() { in_it systemctl show wuxiplenum --property "$1" --value; }
fail() { echo "failed: $1"; in_it systemctl status --no-pager --full wuxiplenum || true; in_it journalctl --no-pager --lines 20 --unit wuxiplenum || true; exit 1; }
until_active() { # SECONDS WHAT
  for _ in $(seq $((5 * $1))); do
    [ "$(show ActiveState 2> /dev/null)" = active ] && { echo "ok: $2"; return; }
    sleep 0.2
  done
  fail "$2"
}
ask() { in_it curl --silent --show-error --fail --max-time 60 "http://127.0.0.1:5080$1"; }

until_active 120 "it is active: the portal has told systemd that it serves"
ask "/search?q=%E5%88%9B%E6%96%B0" | grep -q "<mark" || fail "a search"
echo "ok: a search, as $(show User) ($(show UID)), with $(($(show MemoryCurrent) >> 20)) MB"
in_it systemctl kill --signal KILL wuxiplenum
for _ in $(seq 50); do [ "$(show NRestarts)" = 1 ] && break; sleep 0.2; done
until_active 60 "it comes up again when it is killed"
ask /health/ready > /dev/null || fail "it is ready again"
in_it systemctl stop wuxiplenum
[ "$(show Result) $(show ExecMainStatus)" = "success 0" ] || fail "it stops in order"
echo "ok: it stops in order"
