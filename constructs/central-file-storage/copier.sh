#!/usr/bin/env bash
# The off-site copier of a central file store (decision 16). It runs in the replica's zone, under that zone's credentials,
# and pulls: nothing at the primary site can reach, change or delete what it has copied.
#
#   copier.sh copy [--config FILE]          newest snapshot of the primary -> replica, then the marker "last good"
#   copier.sh restore-test [--config FILE]  restores a sample from the replica and compares digests with the primary
#   copier.sh status [--config FILE]        prints the last good copy and the last restore test
#   copier.sh check [--config FILE]         whether the machine has what the copier needs
#
# Settings are KEY=VALUE lines; the file is read, never executed. It holds no secret: the password of a directory user stands
# in a file of its own (CREDENTIALS), or in a secret of AWS that is read at every run (DIRECTORY_SECRET). One JSON line per
# run on stdout; the rest on stderr.
#
# Exit codes: 0 done · 64 wrong call or setting · 65 the source is empty, refused · 66 too many deletions, refused
#             67 copy and source differ · 68 the copy failed · 69 source or replica out of reach · 73 a program is missing
#             75 another run is under way
set -Eeuo pipefail
export LC_ALL=C
umask 077

readonly USAGE=64 EMPTY=65 DELETIONS=66 DIFFERENT=67 FAILED=68 UNREACHABLE=69 MISSING=73 BUSY=75
STARTED=$(date -u +%Y-%m-%dT%H:%M:%SZ)
COMMAND=${1:-}
CONFIG=/etc/gcdk/copier.conf
MOUNTED=()
TUNNEL=''
WORK=''

# ---------------------------------------------------------------- words to people and machines
# Any bytes -> printable ASCII, so that a line of the log is always valid JSON, whatever a file is called.
encoded() { od -An -v -tx1 | tr -d ' \n' | sed 's/../%&/g'; }
report() { # result, then pairs of key and raw JSON value
  local line; line="{\"time\":\"$STARTED\",\"run\":\"$COMMAND\",\"result\":\"$1\""; shift
  while [ $# -gt 1 ]; do line="$line,\"$1\":$2"; shift 2; done
  printf '%s}\n' "$line"
}
quoted() { printf '"%s"' "$(printf '%s' "$1" | tr -d '\000-\037\177-\377' | sed 's/[\\"]/\\&/g')"; }
stop() { # exit code, reason, then pairs
  local code=$1 reason=$2; shift 2
  report refused reason "$(quoted "$reason")" code "$code" "$@"
  exit "$code"
}
leave() {
  local code=$?
  local i
  for ((i = ${#MOUNTED[@]} - 1; i >= 0; i--)); do umount "${MOUNTED[$i]}" 2>/dev/null || umount -l "${MOUNTED[$i]}" 2>/dev/null || true; done
  [ -z "$TUNNEL" ] || kill "$TUNNEL" 2>/dev/null || true
  [ -z "$WORK" ] || rm -rf -- "$WORK"
  exit "$code"
}
trap leave EXIT
trap 'exit 143' INT TERM HUP
trap 'report failed line "$LINENO" code "$FAILED"; exit "$FAILED"' ERR

# ---------------------------------------------------------------- settings
SOURCE_KIND='' SOURCE='' TARGET_KIND='' TARGET='' STATE_DIR=/var/lib/gcdk-copier MAX_DELETE_PERCENT=20 SAMPLE_BYTES=1000000000000
SNAPSHOT_DIRS='.snapshot .snap .zfs/snapshot ~snapshot' READ_AS='' CREDENTIALS='' TLS_HOST='' SEED=''
DIRECTORY_SECRET='' DIRECTORY_USER='' DIRECTORY_DOMAIN=''
settings() {
  [ -r "$CONFIG" ] || stop $USAGE "no settings at $CONFIG"
  local key value
  while IFS='=' read -r key value || [ -n "$key" ]; do
    case $key in
    '' | '#'*) ;;
    SOURCE_KIND | SOURCE | TARGET_KIND | TARGET | STATE_DIR | MAX_DELETE_PERCENT | SAMPLE_BYTES | SNAPSHOT_DIRS | READ_AS | CREDENTIALS | TLS_HOST | SEED | \
      DIRECTORY_SECRET | DIRECTORY_USER | DIRECTORY_DOMAIN)
      printf -v "$key" '%s' "$value" ;;
    *) stop $USAGE "unknown setting $key" ;;
    esac
  done <"$CONFIG"
  [ -n "$SOURCE" ] && [ -n "$TARGET" ] || stop $USAGE 'SOURCE and TARGET must be set'
  case $SOURCE_KIND in dir | nfs | nfs-tls | smb) ;; *) stop $USAGE 'SOURCE_KIND must be dir, nfs, nfs-tls or smb' ;; esac
  case $TARGET_KIND in dir | nfs | efs | smb) ;; *) stop $USAGE 'TARGET_KIND must be dir, nfs, efs or smb' ;; esac
  case $MAX_DELETE_PERCENT in '' | *[!0-9]*) stop $USAGE 'MAX_DELETE_PERCENT must be a whole number' ;; esac
  case $SAMPLE_BYTES in '' | *[!0-9]*) stop $USAGE 'SAMPLE_BYTES must be a whole number' ;; esac
  case $READ_AS in *[!0-9]*) stop $USAGE 'READ_AS must be a numeric user id' ;; esac
  mkdir -p -- "$STATE_DIR"
  WORK=$(mktemp -d -- "$STATE_DIR/run.XXXXXXXX")
  chmod 711 "$STATE_DIR" "$WORK"
}
programs() {
  local all='rsync sha256sum find sort flock od awk' program
  case $SOURCE_KIND$TARGET_KIND in *nfs* | *efs*) all="$all mount.nfs" ;; esac
  case $SOURCE_KIND$TARGET_KIND in *smb*) all="$all mount.cifs" ;; esac
  [ "$SOURCE_KIND" != nfs-tls ] || all="$all stunnel"
  [ "$TARGET_KIND" != efs ] || all="$all mount.efs"
  [ -z "$READ_AS" ] || all="$all setpriv"
  [ -z "$DIRECTORY_SECRET" ] || all="$all aws python3"
  for program in $all; do command -v "$program" >/dev/null 2>&1 || stop $MISSING "the machine's image lacks $program"; done
  case $SOURCE in txt:*) command -v dig >/dev/null 2>&1 || command -v resolvectl >/dev/null 2>&1 || stop $MISSING 'the image has neither dig nor resolvectl' ;; esac
}

# ---------------------------------------------------------------- where source and replica are
# txt:_export.files.example -> the export path that the primary's own stack has published; no credential is needed for it.
located() { # where
  local name answer
  case $1 in
  txt:*)
    name=${1#txt:}
    if command -v dig >/dev/null 2>&1; then answer=$(dig +short +time=5 +tries=3 TXT "$name" | sort | head -n 1)
    else answer=$(resolvectl query --legend=no --type=TXT "$name" | sed -n 's/.*IN TXT //p' | sort | head -n 1); fi
    answer=${answer#\"}; answer=${answer%%\"*}
    answer=$(printf '%s' "$answer" | sed 's/\\\\/\\/g')
    [ -n "$answer" ] || return 1
    printf '%s' "$answer" ;;
  *) printf '%s' "$1" ;;
  esac
}
tunnel() { # address:/path -> TLS to port 2049 of that address, local end on a free port
  local address=${1%%:/*} port=20049
  while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done
  local authorities=/etc/ssl/certs/ca-certificates.crt
  [ -r "$authorities" ] || authorities=/etc/pki/tls/certs/ca-bundle.crt
  cat >"$WORK/stunnel.conf" <<END
foreground = yes
client = yes
sslVersionMin = TLSv1.2
TIMEOUTclose = 0
[nfs]
accept = 127.0.0.1:$port
connect = $address:2049
verifyChain = yes
CAfile = $authorities
checkHost = $TLS_HOST
END
  [ -n "$TLS_HOST" ] || return 1
  stunnel "$WORK/stunnel.conf" >&2 2>"$WORK/stunnel.log" & TUNNEL=$!
  local tries=50
  until (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do tries=$((tries - 1)); [ "$tries" -gt 0 ] || return 1; sleep 0.2; done
  printf -v TUNNEL_PORT '%s' "$port"
}
# The directory user's login, as mount.cifs reads it. What comes from a secret is kept for this run only, where root alone reads it.
login() {
  if [ -n "$DIRECTORY_SECRET" ] && [ -z "$CREDENTIALS" ]; then
    local password
    password=$(aws secretsmanager get-secret-value --secret-id "$DIRECTORY_SECRET" --query SecretString --output text |
      python3 -c 'import json, sys; print(json.load(sys.stdin)["password"])' 2>/dev/null) || stop $UNREACHABLE 'the secret of the directory user cannot be read'
    printf 'username=%s\npassword=%s\ndomain=%s\n' "$DIRECTORY_USER" "$password" "$DIRECTORY_DOMAIN" >"$WORK/login"
    CREDENTIALS=$WORK/login
  fi
  [ -r "$CREDENTIALS" ] || stop $UNREACHABLE 'the credentials file of the directory user is not there'
}
attach() { # kind, where, mount point, ro|rw
  local kind=$1 where=$2 point=$3 options="$4,nosuid,nodev,noexec" patience=hard
  # A primary that burns must end the run, not hang it; a write to the replica must never be dropped.
  [ "$4" = rw ] || patience=soft
  mkdir -p -- "$point"
  [ "$kind" != smb ] || login
  case $kind in
  nfs) mount -t nfs -o "$options,nfsvers=4,$patience,timeo=600,retrans=3" -- "$where" "$point" ;;
  nfs-tls) local each; for each in $where; do
      tunnel "$each" && mount -t nfs4 -o "$options,nfsvers=4.1,$patience,timeo=600,retrans=3,noresvport,port=$TUNNEL_PORT" "127.0.0.1:/${each#*:/}" "$point" && break
      kill "$TUNNEL" 2>/dev/null || true; TUNNEL=''
    done
    mountpoint -q "$point" ;;
  efs) mount -t efs -o "tls,iam,$options" -- "$where" "$point" ;;
  smb) where=${where//\\//}
    mount -t cifs -o "$options,credentials=$CREDENTIALS,vers=3.1.1,seal,mfsymlinks" -- "$where" "$point" ;;
  esac >&2 || return 1
  MOUNTED+=("$point")
}
open_source() {
  local where; where=$(located "$SOURCE") || stop $UNREACHABLE 'the export path of the primary is not published'
  if [ "$SOURCE_KIND" = dir ]; then FROM=$where; [ -d "$FROM" ] || stop $UNREACHABLE 'the primary is not there'
  else FROM=$WORK/source; attach "$SOURCE_KIND" "$where" "$FROM" ro || stop $UNREACHABLE 'the primary cannot be mounted'; fi
  # The newest snapshot, where the server shows its snapshots: a copy of one moment. Elsewhere the living tree.
  SNAPSHOT=null
  local dir newest
  for dir in $SNAPSHOT_DIRS; do
    inside "$FROM" "$dir" && [ -d "$FROM/$dir" ] || continue
    newest=$(find "$FROM/$dir" -mindepth 1 -maxdepth 1 -type d -printf '%T@ %f\0' | sort -z -k1,1nr -k2,2r | head -z -n 1 | tr -d '\0')
    [ -n "$newest" ] || continue
    newest=${newest#* }; SNAPSHOT=$(quoted "$newest"); FROM=$FROM/$dir/$newest; break
  done
}
open_target() {
  local where; where=$(located "$TARGET") || stop $UNREACHABLE 'the export path of the replica is not published'
  if [ "$TARGET_KIND" = dir ]; then TO=$where; [ -d "$TO" ] || stop $UNREACHABLE 'the replica is not there'
  else TO=$WORK/replica; attach "$TARGET_KIND" "$where" "$TO" rw || stop $UNREACHABLE 'the replica cannot be mounted'; fi
  # A planted link must not lead a write or a delete elsewhere.
  local part; for part in files .gcdk; do [ ! -L "$TO/$part" ] || stop $FAILED "the replica's folder $part is a link"; done
  mkdir -p -- "$TO/files" "$TO/.gcdk"
}
# One run of a kind at a time. A restore test of a terabyte takes hours and must not hold up the copies.
only_one() { exec 9>"$STATE_DIR/lock-$COMMAND"; flock -n 9 || stop $BUSY 'another run is under way'; }
as_reader() { if [ -n "$READ_AS" ]; then setpriv --reuid "$READ_AS" --regid "$READ_AS" --clear-groups -- "$@"; else "$@"; fi; }
# Path, kind, size and change time of everything below a folder, sorted; NUL between entries, so any name is one entry.
listing() { (cd -- "$1" && "${@:2}" find . -xdev -mindepth 1 ! -path ./.gcdk-partial \( -type f -printf '%P\t%s\t%T@\0' -o -type l -printf '%P\tlink\t%l\0' -o -type d -printf '%P\tdir\0' \)) | sed -z 's/\(\.[0-9]*\)$//' | sort -z; }
# Whether a path below a folder is there and no link leads out of its way: on a mount, a link resolves on this machine.
inside() { [ "$(realpath -e -- "$1/$2" 2>/dev/null; printf x)" = "$(realpath -e -- "$1")/$2"$'\n'x ]; }
marker() { # name, content: whole or not at all
  local new; new=$(mktemp -- "$TO/.gcdk/.new.XXXXXXXX")
  printf '%s\n' "$2" >"$new"; sync -- "$new"; mv -f -- "$new" "$TO/.gcdk/$1"; sync -- "$TO/.gcdk"
}

# ---------------------------------------------------------------- the copy
hidden() { # live trees show their snapshot folders; they are no part of the files
  local dir; [ "$SNAPSHOT" = null ] || return 0
  for dir in $SNAPSHOT_DIRS; do printf -- '--exclude=/%s\0' "${dir%%/*}"; done | sort -zu
}
copy() {
  open_source; open_target
  [ -n "$(as_reader find "$FROM" -xdev -mindepth 1 -type f -print -quit | head -c 1)" ] || stop $EMPTY 'the source holds no file: copying it would empty the replica'
  local options=(-rlptgoH -x --numeric-ids --delete-delay --no-devices --no-specials --partial-dir=.gcdk-partial) exclude
  while IFS= read -r -d '' exclude; do options+=("$exclude"); done < <(hidden)
  [ "$SOURCE_KIND$TARGET_KIND" = dirdir ] || options+=(--whole-file)
  local have gone
  have=$(find "$TO/files" -xdev -mindepth 1 -printf '.' | wc -c)
  pull "${options[@]}" --dry-run --itemize-changes >"$WORK/changes" || tolerable $? || stop $FAILED 'the source cannot be compared with the replica'
  gone=$(awk '/^\*deleting/ { n++ } END { print n + 0 }' "$WORK/changes")
  if [ "$((gone * 100))" -gt "$((have * MAX_DELETE_PERCENT))" ] && [ ! -e "$STATE_DIR/allow-deletions-once" ]; then
    stop $DELETIONS "would delete $gone of $have entries; after a look, touch $STATE_DIR/allow-deletions-once" deletions "$gone" entries "$have"
  fi
  local code=0
  pull "${options[@]}" >&2 || code=$?
  [ "$code" -eq 0 ] || tolerable "$code" || stop $FAILED "rsync ended with $code" rsync "$code"
  listing "$TO/files" >"$WORK/replica.list"
  if [ "$SNAPSHOT" != null ]; then
    listing "$FROM" as_reader >"$WORK/source.list"
    cmp -s "$WORK/source.list" "$WORK/replica.list" || stop $DIFFERENT 'the replica is not the snapshot that was copied'
  fi
  local files bytes digest
  read -r files bytes < <(find "$TO/files" -xdev -type f -printf '%s\n' | awk '{ n++; s += $1 } END { printf "%d %.0f\n", n, s }')
  digest=$(sha256sum <"$WORK/replica.list"); digest=${digest%% *}
  local facts=(snapshot "$SNAPSHOT" files "$files" bytes "$bytes" deletions "$gone" listing "\"sha256:$digest\"")
  marker last-good.json "$(report copied "${facts[@]}")"
  rm -f -- "$STATE_DIR/allow-deletions-once"
  report copied "${facts[@]}"
}
# 24: files vanished while they were read, which a living tree may do and a snapshot must not.
tolerable() { [ "$1" -eq 24 ] && [ "$SNAPSHOT" = null ]; }
pull() {
  # Reading as another user and writing as root are two processes: the sender reads, the receiver keeps owners.
  if [ -n "$READ_AS" ]; then
    printf '#!/bin/sh\nshift\nexec setpriv --reuid %s --regid %s --clear-groups -- sh -c "$*"\n' "$READ_AS" "$READ_AS" >"$WORK/reader"
    chmod 700 "$WORK/reader"
    rsync "$@" --protect-args --rsh="$WORK/reader" -- "primary:$FROM/" "$TO/files/"
  else rsync "$@" -- "$FROM/" "$TO/files/"; fi
}

# ---------------------------------------------------------------- the restore test
restore_test() {
  open_source; open_target
  [ -r "$TO/.gcdk/last-good.json" ] || stop $EMPTY 'there is no good copy yet'
  local seed=$SEED
  # Without a seed of its own the test takes the copy that it tests: the same copy gives the same sample, a later one another.
  [ -n "$seed" ] || seed=$(sha256sum <"$TO/.gcdk/last-good.json")
  local i; for i in 1 2 3 4 5 6 7 8; do printf '%s%s' "$seed" "$i" | sha256sum; done >"$WORK/seed"
  local scratch=$TO/.gcdk/restore-test
  [ ! -L "$scratch" ] || stop $FAILED "the replica's scratch folder is a link"
  rm -rf -- "$scratch"; mkdir -- "$scratch"
  local path restored wanted state size bytes=0 files=0 changed=0 different=0 first=''
  while IFS= read -r -d '' path; do
    [ "$bytes" -lt "$SAMPLE_BYTES" ] || break
    # Only what has not changed since the copy can be compared with the primary.
    state=$(state_of "$TO/files/$path")
    if ! inside "$FROM" "$path" || [ "$(state_of "$FROM/$path" as_reader)" != "$state" ]; then changed=$((changed + 1)); continue; fi
    size=$(stat -c %s -- "$TO/files/$path")
    cp --reflink=never --preserve=mode,timestamps -- "$TO/files/$path" "$scratch/restored"
    restored=$(sha256sum <"$scratch/restored"); wanted=$(as_reader cat -- "$FROM/$path" | sha256sum)
    rm -f -- "$scratch/restored"
    if [ "$restored" != "$wanted" ]; then
      # A copy or a user may have replaced the file while it was read.
      if [ "$(state_of "$FROM/$path" as_reader)" != "$state" ] || [ "$(state_of "$TO/files/$path")" != "$state" ]; then changed=$((changed + 1)); continue; fi
      different=$((different + 1)); [ -n "$first" ] || first=$(printf '%s' "$path" | encoded)
    fi
    files=$((files + 1)); bytes=$((bytes + size))
  done < <(cd -- "$TO/files" && find . -xdev -type f ! -path './.gcdk-partial/*' -printf '%P\0' | sort -z | sort -z -R --random-source="$WORK/seed")
  rmdir -- "$scratch"
  local facts=(files "$files" bytes "$bytes" changed "$changed" different "$different" seed "$(quoted "${seed%% *}")")
  [ "$different" -eq 0 ] || stop $DIFFERENT 'restored files differ from the primary' "${facts[@]}" first "\"$first\""
  [ "$files" -gt 0 ] || stop $DIFFERENT 'no file could be compared' "${facts[@]}"
  marker last-restore-test.json "$(report restored "${facts[@]}")"
  report restored "${facts[@]}"
}
state_of() { local path=$1; shift; "$@" stat -c '%F %s %Y' -- "$path" 2>/dev/null || printf 'gone'; }
status() {
  open_target
  local name; for name in last-good.json last-restore-test.json; do [ ! -r "$TO/.gcdk/$name" ] || cat -- "$TO/.gcdk/$name"; done
}

shift || true
while [ $# -gt 0 ]; do
  case $1 in
  --config) [ $# -gt 1 ] || stop $USAGE '--config needs a file'; CONFIG=$2; shift 2 ;;
  *) stop $USAGE 'the only option is --config FILE' ;;
  esac
done
case $COMMAND in
copy) settings; programs; only_one; copy ;;
restore-test) settings; programs; only_one; restore_test ;;
status) settings; programs; status ;;
check) settings; programs; report ready ;;
*) stop $USAGE 'say copy, restore-test, status or check' ;;
esac
