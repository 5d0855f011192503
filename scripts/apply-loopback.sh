#!/usr/bin/env bash
# Applies unedited output of `gcdk synth` to two real OpenStack clouds with the real Terraform and provider: one agency with
# every kind in both zones (examples/loopback), tenancy first, then what only the clouds know, then the workloads; the second
# plan of every stack must be empty. Then one system retires: nothing of it may be left, and the plan is empty again.
#
#   scripts/apply-loopback.sh [WORK]     default WORK: a temporary folder, removed at the end
#
#   SITE1_CLOUDS, SITE2_CLOUDS   clouds.yaml of each cloud's administrator (entry: OS_CLOUD, default osbench)
#   TF_CLI_CONFIG_FILE           where Terraform finds the provider, if not in its registry
#
# What the clouds lack is made here and said so: a PostgreSQL for the state, an encrypted volume type, an image's and a
# certificate's secrets. Needs openssl, the openstack client, terraform 1.11 or newer and PostgreSQL's server programs.
set -Eeuo pipefail
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
: "${SITE1_CLOUDS:?clouds.yaml of the first cloud}" "${SITE2_CLOUDS:?clouds.yaml of the second cloud}"
export CHECKPOINT_DISABLE=1 TF_IN_AUTOMATION=1 TF_INPUT=0 PYTHONWARNINGS=ignore OS_CLOUD=${OS_CLOUD:-osbench}
agency=1741000 wave=2026-2
if [ $# -gt 0 ]; then work=$1; mkdir -p "$work"; else work=$(mktemp -d); fi
work=$(cd "$work" && pwd)
postgres=
cleanup() { [ -z "$postgres" ] || as_postgres "$postgres/pg_ctl" -D "$work/pg/data" -m immediate stop > /dev/null 2>&1 || true; [ $# -gt 0 ] || rm -rf "$work"; }
trap 'cleanup "$@"' EXIT
say() { printf '[%4d s] %s\n' $SECONDS "$*"; }
as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
gcdk() { node "$root/dist/bin/gcdk.js" "$@" --lang en; }

# --- state: a PostgreSQL of its own on a socket
postgres=$(dirname "$(ls /usr/lib/postgresql/*/bin/initdb 2> /dev/null | sort -V | tail -n 1 || command -v initdb)")
mkdir -p "$work/pg"; [ "$(id -u)" != 0 ] || { chmod 711 "$work"; chown postgres "$work/pg"; }
as_postgres "$postgres/initdb" -D "$work/pg/data" -A trust -U gcdk > "$work/initdb.log"
as_postgres "$postgres/pg_ctl" -D "$work/pg/data" -w -l "$work/pg/log" -o "-c listen_addresses=127.0.0.1 -p 15499 -c unix_socket_directories=$work/pg" start > /dev/null
as_postgres "$postgres/createdb" -h "$work/pg" -p 15499 -U gcdk gcdk
export PG_CONN_STR="postgres://gcdk@127.0.0.1:15499/gcdk?sslmode=disable"
say "state: PostgreSQL $("$postgres/postgres" --version | grep -o '[0-9.]*' | head -n 1)"

# --- credentials: the administrator's entries, and the agency's deployers, whose password the tenancy sets
password=$(openssl rand -hex 16)
export TF_VAR_deployer_password_o=$password TF_VAR_deployer_password_s=$password
python3 - "$SITE1_CLOUDS" "$SITE2_CLOUDS" "$OS_CLOUD" "$agency" "$password" > "$work/clouds.yaml" << 'P'
import json, sys
try:
    import yaml
    load = yaml.safe_load
except ImportError:
    load = json.loads
*files, cloud, agency, password = sys.argv[1:]
clouds = {}
for number, file in enumerate(files, 1):
    admin = load(open(file).read())["clouds"][cloud]
    zone = f"site-{number}"
    clouds[zone] = admin
    for klass in "os":
        auth = {"auth_url": admin["auth"]["auth_url"], "username": f"{zone}-{agency}-{klass}", "password": password, "project_name": f"{agency}-{klass}", "user_domain_name": agency, "project_domain_name": agency}
        clouds[f"{zone}-{agency}-{klass}"] = {**{k: v for k, v in admin.items() if k != "auth"}, "auth": auth}
print(json.dumps({"clouds": clouds}, indent=1))
P
export OS_CLIENT_CONFIG_FILE=$work/clouds.yaml
os() { local cloud=$1; shift; openstack --os-cloud "$cloud" "$@"; }

# --- the zone's foundation that the bench lacks: an encrypted volume type (decision 20)
for zone in site-1 site-2; do
  os $zone volume type show gcloud-luks > /dev/null 2>&1 || os $zone volume type create gcloud-luks --encryption-provider luks \
    --encryption-cipher aes-xts-plain64 --encryption-key-size 256 --encryption-control-location front-end --property volume_backend_name=fake1 > /dev/null
done
say "foundation: volume type gcloud-luks in both zones"

# --- plan and synthesize; the output is never touched
cp -r "$root/examples/loopback" "$work/portfolio"; rm -rf "$work/portfolio/facts" "$work/portfolio/gcdk.lock.yaml"
cd "$work"
gcdk check portfolio --quiet; gcdk plan portfolio --quiet; gcdk synth portfolio --out out
terraform_in() { local stack=$1; shift; terraform -chdir="$work/out/$wave/$stack" "$@"; }
apply() { # zone/agency/stack
  terraform_in "$1" init -no-color > "$work/log" 2>&1 || { cat "$work/log"; return 1; }
  # A loaded service now and then refuses a call that it takes a moment later; Terraform goes on where it stopped.
  terraform_in "$1" apply -no-color -auto-approve -parallelism=4 -lock-timeout=120s > "$work/log" 2>&1 || {
    say "apply $1: $(grep -m 1 -E '^Error' "$work/log" | cut -c 1-300); once more"
    terraform_in "$1" apply -no-color -auto-approve -parallelism=4 -lock-timeout=120s > "$work/log" 2>&1 || { tail -n 60 "$work/log"; return 1; }
  }
  say "apply $1: $(grep -E '^Apply complete' "$work/log")"
  terraform_in "$1" state pull > "$work/state-${1//\//-}.json"
}
for zone in site-1 site-2; do apply "$zone/$agency/tenancy"; done

# --- what only the clouds know: the outer addresses of the routers, recorded and read again
gcdk record $wave portfolio --out out --state "site-1=state-site-1-$agency-tenancy.json" --state "site-2=state-site-2-$agency-tenancy.json"
gcdk synth portfolio --out out

# --- the certificate that the operator keeps for the agency, in the agency's own key store
openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=civil-portal -keyout "$work/tls.key" -out "$work/tls.crt" 2> /dev/null
certificate() { # zone class name
  local cloud=$1-$agency-$2 crt key
  crt=$(os "$cloud" secret store --name "$3-crt" --secret-type certificate -t text/plain --payload "$(cat "$work/tls.crt")" -f value -c 'Secret href')
  key=$(os "$cloud" secret store --name "$3-key" --secret-type private -t text/plain --payload "$(cat "$work/tls.key")" -f value -c 'Secret href')
  os "$cloud" secret container create --type certificate --name "$3" --secret certificate="$crt" --secret private_key="$key" > /dev/null
}
certificate site-1 o certificates/civil-portal
for link in g_drive_offsite g_drive_offsite__2 sejong sejong__2; do export "TF_VAR_psk_$link=$(openssl rand -hex 24)"; done

# --- the workloads, then every plan once more: nothing may be left to do
for zone in site-2 site-1; do apply "$zone/$agency/workload-1"; done
stacks=0
for stack in site-1/$agency/tenancy site-2/$agency/tenancy site-1/$agency/workload-1 site-2/$agency/workload-1; do
  terraform_in "$stack" plan -no-color -detailed-exitcode -parallelism=4 -lock-timeout=120s > "$work/log" 2>&1 || { say "plan again $stack: NOT EMPTY"; grep -vE 'Refreshing|Reading|Read complete' "$work/log" | head -n 80; exit 1; }
  say "plan again $stack: $(grep -E '^No changes' "$work/log")"
  stacks=$((stacks + 1))
done
states=(); for stack in tenancy workload-1; do for zone in site-1 site-2; do terraform_in "$zone/$agency/$stack" state pull > "$work/state-$zone-$agency-$stack.json"; states+=(--state "$zone=state-$zone-$agency-$stack.json"); done; done
gcdk record $wave portfolio --out out "${states[@]}"
for zone in site-1 site-2; do
  printf '%s: %s\n' "$zone" "$(cat out/$wave/$zone/$agency/*/cdk.tf.json | grep -oE '"openstack_[a-z0-9_]+": \{' | sort | uniq -c | wc -l) types, $(node -p "JSON.parse(require('fs').readFileSync('out/$wave/$zone/gcdk.manifest.json')).resources.length") resources"
done

# --- a retirement to its end: the guards are lifted, the removal is recorded, the stack is applied without the item
held() { terraform_in "site-1/$agency/workload-1" state list | grep -c 'civil-portal' || true; }
before=$(held)
printf '  - { wave: 2027-1, title: { ko: 2027년 1차, en: First wave of 2027 }, opens: 2027-02-01, closes: 2027-06-25 }\n' >> portfolio/waves.yaml
cat > portfolio/requests/2027-1-mois.yaml << Y
agency: "$agency"
submitted: 2027-01-04
title: 민원 포털 철수
retire:
  - { item: civil-portal, reason: 통합, approver: 홍길동, wave: 2027-1 }
Y
gcdk check portfolio --quiet; gcdk plan portfolio --quiet > /dev/null; gcdk synth portfolio --out out > /dev/null
apply "site-1/$agency/workload-1"
gcdk record 2027-1 portfolio --item "$agency/civil-portal"; gcdk synth portfolio --out out > /dev/null
apply "site-1/$agency/workload-1"
[ "$before" -gt 0 ] && [ "$(held)" = 0 ]
say "retired civil-portal: $before resources, none of them left"
terraform_in "site-1/$agency/workload-1" plan -no-color -detailed-exitcode -parallelism=4 -lock-timeout=120s > "$work/log" 2>&1 || { tail -n 40 "$work/log"; exit 1; }
say "plan again site-1/$agency/workload-1: $(grep -E '^No changes' "$work/log")"
stacks=$((stacks + 1))
printf '%d passed, 0 failed\n' $stacks
