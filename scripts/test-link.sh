#!/usr/bin/env bash
# Do routers understand what we hand them, and does a packet pass?
#
#   npm run test:link [-- FOLDER…]     every *.swanctl.conf under the folders; without any, samples of every profile
#
# strongSwan loads each file. Then, for up to three connections of each profile, two strongSwan daemons in two network namespaces
# bring up the tunnel: the gateway from its file as it is, our end from the stack beside it, through the template of
# neutron-vpnaas where that is installed. Before the tunnel is up no packet may pass.
# Needs root and Linux. Missing Debian packages are installed.
set -Euo pipefail
cd "$(dirname "$0")/.."
max_tunnels=3
key=only-for-this-test-$$-0123456789
packages='iproute2 iputils-ping strongswan-charon strongswan-swanctl libstrongswan-standard-plugins libstrongswan-extra-plugins libcharon-extra-plugins'

[ "$(id -u)" = 0 ] || { echo 'test:link makes network namespaces, so it needs root' >&2; exit 1; }
if ! command -v swanctl ip ping > /dev/null || [ ! -x /usr/lib/ipsec/charon ] || [ ! -e /usr/lib/ipsec/plugins/libstrongswan-kernel-libipsec.so ]; then
  command -v apt-get > /dev/null || { echo "needs the Debian packages: $packages" >&2; exit 1; }
  # shellcheck disable=SC2086
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $packages; } > /dev/null || exit 1
fi

work=$(mktemp -d); space=gcdk-$$; pids=(); passed=0; failed=0
stop() { for pid in "${pids[@]:-}"; do [ -z "$pid" ] || kill "$pid" 2> /dev/null; done; wait 2> /dev/null; pids=(); }
cleanup() { stop; ip netns del "$space-a" 2> /dev/null; ip netns del "$space-b" 2> /dev/null; rm -rf "$work"; }
trap cleanup EXIT
pass() { passed=$((passed + 1)); }
fail() { failed=$((failed + 1)); printf 'FAILED %s\n' "$1" >&2; [ -z "${2:-}" ] || sed 's/^/  /' "$2" >&2; }

folders=("$@")
if [ ${#folders[@]} = 0 ]; then
  node_modules/.bin/ts-node -T scripts/link/samples.ts "$work/samples" || exit 1
  folders=("$work/samples")
fi
node_modules/.bin/ts-node -T scripts/link/ends.ts "$work/ends" "${folders[@]}" > "$work/connections" || exit 1

# Each side: a namespace, and a daemon in a mount namespace of its own, so that neither sees the machine's /run and /etc/swanctl.
for side in a b; do
  ip netns add "$space-$side" && ip -n "$space-$side" link set lo up || exit 1
  mkdir -p "$work/$side/empty" "$work/$side/secrets"
done
ip link add "gl$$a" type veth peer name "gl$$b" || exit 1
for side in a b; do ip link set "gl$$$side" netns "$space-$side"; ip -n "$space-$side" link set "gl$$$side" name outer; ip -n "$space-$side" link set outer up; done

settings() { # side, plugins beyond the common ones
  cat > "$work/$1/strongswan.conf" << C
charon {
  load = random nonce aes sha1 sha2 hmac kdf gmp openssl gcm kernel-libipsec kernel-netlink socket-default $2
  plugins {
    vici { socket = unix://$work/$1/vici }
    stroke { secrets_file = $work/$1/ipsec.secrets }
  }
  filelog { log { path = $work/$1/log
    default = 1
    flush_line = yes } }
}
C
}
inside() { # side, command: in its namespaces
  local side=$1; shift
  ${run:-} ip netns exec "$space-$side" env STRONGSWAN_CONF="$work/$side/strongswan.conf" SWANCTL_DIR="$work/$side/empty" \
    unshare -m sh -c 'mount -t tmpfs none /run && { [ ! -d /etc/swanctl ] || mount --bind "$0" /etc/swanctl; } && exec "$@"' "$work/$side" "$@"
}
daemon() { # side, command
  rm -f "$work/$1/vici"
  run=exec inside "$@" > "$work/$1/out" 2>&1 & pids+=($!) # exec: the process to stop is the daemon itself
}
ready() { local tries; for tries in $(seq 100); do [ -S "$work/$1/vici" ] && return 0; sleep .1; done; return 1; }
control() { local side=$1; shift; inside "$side" swanctl "$@" --uri "unix://$work/$side/vici" 2>&1; }

declare -A loaded=() brought=() met=() by=()
order=()
remember() { [[ " ${order[*]} " == *" $1 "* ]] || order+=("$1"); }

settings a 'updown vici'; daemon a /usr/lib/ipsec/charon
ready a || { echo 'strongSwan does not start' >&2; cat "$work/a/out" >&2; exit 1; }
while IFS='|' read -r profile file; do
  remember "$profile"
  if grep -Eq '^[^#]*\b(secret|psk) *=' "$file"; then fail "$file holds a key"
  elif control a --load-all --file "$file" > "$work/load"; then pass; loaded[$profile]=$((${loaded[$profile]:-0} + 1))
  else fail "$file does not load" "$work/load"; fi
done < <(cut -d '|' -f 1,2 "$work/connections" | sort -u)
stop

# The first address of each network in a list; a gateway has an address in every network it stands for.
firsts() { tr , '\n' <<< "$1" | awk -F / '{ if ($1 ~ /:/) print $1 "1"; else { split($1, p, "."); print p[1] "." p[2] "." p[3] "." p[4] + 1 } }'; }
first() { firsts "$1" | head -n 1; }

tunnel() { # file, connection, own, other, own networks, other networks, end
  local file=$1 name=$2 own=$3 other=$4 network=$5 beyond=$6 end=$7 how=neutron-vpnaas side address
  for side in a b; do ip -n "$space-$side" addr flush dev outer; ip -n "$space-$side" addr flush dev lo scope global; ip -n "$space-$side" route flush dev outer; done
  ip -n "$space-a" addr add "$own" dev outer; ip -n "$space-b" addr add "$other" dev outer
  ip -n "$space-a" route add "$other" dev outer; ip -n "$space-b" route add "$own" dev outer
  for address in $(firsts "$network"); do ip -n "$space-a" addr add "$address" dev lo; done
  for address in $(firsts "$beyond"); do ip -n "$space-b" addr add "$address" dev lo; done
  if ip netns exec "$space-a" ping -q -c 1 -W 1 -I "$(first "$network")" "$(first "$beyond")" > /dev/null 2>&1; then echo 'a packet passed without the tunnel' > "$work/why"; return 1; fi

  # The key as the gateway's engineer puts it, where the file says.
  local secrets; secrets=$(sed -n 's|^include /etc/swanctl/||p' "$file"); mkdir -p "$work/a/$(dirname "$secrets")"
  printf 'secrets { ike-test { id-1 = %s\n id-2 = %s\n secret = "%s" } }\n' "$own" "$other" "$key" > "$work/a/$secrets"

  settings a 'updown vici'; daemon a /usr/lib/ipsec/charon
  if [ -x /usr/lib/ipsec/starter ] && /usr/bin/python3 scripts/link/neutron_end.py "$end.json" "$other" "$beyond" "$key" "$work/b/ipsec.conf" "$work/b/ipsec.secrets" 2> "$work/later"; then
    [ ! -s "$work/later" ] || how='neutron-vpnaas, new words as release 2025.1'
    settings b 'stroke vici'; daemon b /usr/lib/ipsec/starter --nofork --conf "$work/b/ipsec.conf"
  else
    how='an equivalent of neutron-vpnaas'
    settings b vici; daemon b /usr/lib/ipsec/charon
  fi
  ready a && ready b || { cat "$work/a/out" "$work/b/out" > "$work/why"; return 1; }
  if [ "$how" = 'an equivalent of neutron-vpnaas' ]; then
    { cat "$end.conf"; printf 'secrets { ike-test { id-1 = %s\n id-2 = %s\n secret = "%s" } }\n' "$own" "$other" "$key"; } > "$work/b/end.conf"
    control b --load-all --file "$work/b/end.conf" > "$work/why" || return 1
  else sleep 1; fi
  control a --load-all --file "$file" > "$work/why" || return 1
  control a --initiate --child "$name" --timeout 15 > "$work/why" || { tail -n 4 "$work/a/log" "$work/b/log" >> "$work/why"; return 1; }
  ip netns exec "$space-a" ping -q -c 2 -W 2 -I "$(first "$network")" "$(first "$beyond")" > "$work/why" 2>&1 || { control a --list-sas >> "$work/why"; return 1; }
  control a --list-sas > "$work/sas"
  suites=$(grep -oE 'AES[A-Z0-9_/-]+' "$work/sas" | head -n 2 | paste -sd ' '); ends=$how
}

while IFS='|' read -r profile file name own other network beyond end; do
  [ "$end" != - ] && [ "${brought[$profile]:-0}" -lt "$max_tunnels" ] || continue
  if tunnel "$file" "$name" "$own" "$other" "$network" "$beyond" "$end"; then
    pass; brought[$profile]=$((${brought[$profile]:-0} + 1)); met[$profile]=$suites; by[$profile]=$ends
  else fail "$file: no tunnel $name" "$work/why"; fi
  stop
done < "$work/connections"

for profile in "${order[@]:-}"; do
  [ -n "$profile" ] || continue
  line="$profile: ${loaded[$profile]:-0} files load"
  [ -z "${brought[$profile]:-}" ] || line="$line, ${brought[$profile]} tunnels carry packets: ${met[$profile]} (our end: ${by[$profile]})"
  echo "$line"
done
# A profile that no VPN service may make leaves tables and no router's configuration.
for table in $(find "${folders[@]}" -name parameters.en.md -exec grep -l 'profile kcmvp-appliance' {} +); do
  if [ -n "$(find "$(dirname "$table")" -name '*.swanctl.conf')" ]; then fail "$table: an appliance's link must not have a VPN service's configuration"
  else pass; appliances=$((${appliances:-0} + 1)); fi
done
[ -z "${appliances:-}" ] || echo "kcmvp-appliance: $appliances tables for appliances, no configuration of a VPN service"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
