#!/bin/bash
# whole-process.sh [RUNS]: times whole processes with hyperfine, alug's and its peers' by turns of the
# same run, and prints medians and ratios. Each ALUG_JAVA_HOME of $JAVAS is measured (default: the
# launcher's choice). Needs hyperfine, awscli, fzf, curl; what is missing is left out.
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "$0")")" && pwd)
alug=${ALUG:-$(cd "$here/../.." && pwd)/target/alug/bin/alug}
aws=${AWS:-/usr/bin/aws}
runs=${1:-15}
work=$(mktemp -d)
sandboxes=()
trap 'kill "${sandboxes[@]}" 2>/dev/null; rm -rf "$work"' EXIT
export ALUG_NO_ARCHIVE=1 XDG_STATE_HOME=$work/state XDG_CONFIG_HOME=$work/settings ALUG_SESSION_STORE=memory
unset AWS_PROFILE AWS_REGION

# compare TITLE REFERENCE COMMAND...: every command's median, and its ratio to the reference's.
compare() {
  local title=$1
  shift
  hyperfine --shell none --warmup 2 --runs "$runs" --export-json "$work/times.json" "$@" >/dev/null 2>&1 \
    || { echo "| $title | failed |"; return; }
  python3 - "$title" "$work/times.json" <<'PYTHON'
import json, sys
results = json.load(open(sys.argv[2]))["results"]
reference = results[0]["median"]
for one in results:
    name = " ".join(word.rsplit("/", 1)[-1] if word.startswith("/") else word for word in one["command"].split())
    print("| %s | `%s` | %.0f | %.0f | %.0f | %.3f |" % (
        sys.argv[1], name, one["median"] * 1e3, one["min"] * 1e3, (one["user"] + one["system"]) * 1e3,
        one["median"] / reference))
PYTHON
}

# archive: lets the launcher have its archive before anything is measured.
archive() {
  sh "$(dirname "$alug")/../lib/make-archive.sh" "$1"
}

sandbox() {
  # Else the last one's is taken for this one's.
  rm -f "$work/exports"
  "$alug" sandbox --tls "$@" >"$work/exports" 2>/dev/null &
  sandboxes+=($!)
  until grep -qs AWS_CA_BUNDLE "$work/exports"; do sleep 0.1; done
  set -a && . "$work/exports" && set +a
}

echo "$(uname -m), $(nproc) cores, $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2-), load $(cut -d' ' -f1-3 /proc/loadavg)"
"$aws" --version 2>&1 | cut -d' ' -f1
echo '| what | command | median ms | min ms | CPU ms | ratio |'
echo '|---|---|---|---|---|---|'
for java in ${JAVAS:-default}; do
  unset ALUG_JAVA_HOME
  if [ "$java" != default ]; then
    export ALUG_JAVA_HOME=$java
    archive "$java"
  fi
  label=$(basename "$java")
  for count in 1000 10000; do
    sh "$here/profiles.sh" "$count" "$work/$count"
    HOME=$work/$count compare "list $count, $label" \
      "$aws configure list-profiles" "$alug list" "$alug list --json" \
      "env ALUG_NO_CACHE=1 $alug list" "env ALUG_NO_CACHE=1 $alug list --json" \
      "$alug list prod admin" "$alug --version"
  done
  for delay in 0 40; do
    (
      sandbox --delay "$delay"
      role=$(sed -n '/profile org-audit/,/^$/s/^role_arn *= *//p' "$AWS_CONFIG_FILE")
      export AWS_EC2_METADATA_DISABLED=true
      compare "-p over TLS, delay $delay, $label" \
        "$aws sts assume-role --profile audit --role-arn $role --role-session-name bench --endpoint-url $AWS_ENDPOINT_URL_STS" \
        "$alug -p org-audit"
      # What a hand-written script would wait for at least: two exchanges, each over TLS of its own.
      compare "two curl calls, delay $delay, $label" \
        "bash -c 'curl -so/dev/null --cacert $AWS_CA_BUNDLE $AWS_ENDPOINT_URL_STS/; curl -so/dev/null --cacert $AWS_CA_BUNDLE $ALUG_FEDERATION_URL'"
      kill "${sandboxes[@]}"
    )
  done
done
