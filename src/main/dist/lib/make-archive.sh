#!/bin/sh
# make-archive.sh JAVA_HOME [ARCHIVE]: runs alug's training, and makes of the classes it loaded the
# archive from which this Java starts alug faster; without ARCHIVE it goes beside the jars. Beside it
# goes a small one, ARCHIVE's name with -small, for the commands that do little: a large one costs
# them more than it saves. Says nothing, touches nothing but ARCHIVE's folder, and leaves there only
# archives that the JVM accepts.

lib=$(cd -P -- "${0%/*}" && pwd -P) || exit
. "$lib/java.sh"
read_java "$1" || exit
java=$1/bin/java
archive=${2:-$lib/archives${lib%/lib}/$build.jsa}
small=${archive%.jsa}-small.jsa
scratch=$archive.making

newest=$lib/alug.jar
for jar in "$lib"/*.jar; do
  [ "$jar" -nt "$newest" ] && newest=$jar
done
fits() {
  [ -s "$1" ] && ! [ "$1" -nt "$newest" ] && ! [ "$1" -ot "$newest" ]
}
if fits "$archive" && fits "$small"; then
  exit 0
fi

mkdir -p -- "${archive%/*}" || exit
# One at a time; what a killed one left behind is in nobody's way after half an hour.
find "$scratch" -maxdepth 0 -mmin +30 -exec rm -rf {} + 2>/dev/null
mkdir -- "$scratch" 2>/dev/null || exit 0
trap 'rm -rf -- "$scratch"' EXIT
trap 'exit 1' HUP INT TERM
mkdir -- "$scratch/home"

# An empty home, none of the caller's environment, no terminal, and five minutes at most.
alone() {
  limit=
  command -v timeout >/dev/null && limit='timeout 300'
  # shellcheck disable=SC2086
  env -i PATH="$PATH" HOME="$scratch/home" TMPDIR="$scratch" \
    XDG_CONFIG_HOME="$scratch/home" XDG_STATE_HOME="$scratch/home" XDG_CACHE_HOME="$scratch/home" \
    AWS_CONFIG_FILE="$scratch/home/config" AWS_EC2_METADATA_DISABLED=true \
    AWS_SHARED_CREDENTIALS_FILE="$scratch/home/credentials" \
    $limit "$@"
}

jvm() {
  alone "$java" -Duser.home="$scratch/home" -Xmx256m \
    -Xlog:disable -Xlog:all=error:stderr -XX:-UsePerfData "$@" \
    </dev/null >/dev/null 2>&1
}

# Somebody at the demo's picker: looks for a role, opens it without a browser, leaves.
picker() {
  # Util-linux's script, which takes the command as one text; it finds the rest in its environment.
  script --version 2>/dev/null | grep -q util-linux || return 0
  for keys in '' '' 'org-audit' '\r' '' '?' '\033' '\003' '\003'; do
    sleep 0.4
    # shellcheck disable=SC2059
    printf "$keys"
  done | alone env TERM=xterm-256color ALUG_BROWSER=copy java="$java" lib="$lib" scratch="$scratch" \
    script -qec 'stty rows 40 cols 140; exec "$java" -Duser.home="$scratch/home" -Xmx256m \
      -XX:-UsePerfData -XX:+UseSerialGC -XX:DumpLoadedClassList="$scratch/picker.classes" \
      -Dalug.stdin=terminal -cp "$lib/alug.jar" alug.Main tui --demo' "${1:-/dev/null}" \
    >/dev/null 2>&1
}

# Never more than once for the same jars, if it cannot be done.
give_up() {
  : >"$archive.failed"
  exit 1
}

# small_command WORD...: what it loads, at the home and with the sessions that the training left.
small_command() {
  jvm -XX:+UseSerialGC -XX:DumpLoadedClassList="$scratch/$1$2.small" \
    -cp "$lib/alug.jar" alug.Main "$@"
}

# The classes of the lists $2..., each once, into $1: without its number, which differs from run to
# run; and none of another class loader, which could only be found by that number.
classes() {
  all=$1
  shift
  cat "$@" 2>/dev/null | awk '/ source: / { next } /^[^@#]/ { $0 = $1 } !seen[$0]++' >"$all"
  [ -s "$all" ] || give_up
}

# An archive of the classes in $1, in $2.
dump() {
  jvm -Xshare:dump -XX:SharedClassListFile="$1" -XX:SharedArchiveFile="$2" \
    -cp "$lib/alug.jar" || give_up
  # With -Xshare:on a JVM that refuses the archive does not start.
  jvm -XX:+UseSerialGC -Xshare:on -XX:SharedArchiveFile="$2" -cp "$lib/alug.jar" -version \
    || give_up
}

# Everything against the sandbox in one process, then what does little. A run that fails is harmless:
# what it loaded so far counts.
jvm -XX:+UseSerialGC -XX:DumpLoadedClassList="$scratch/training.classes" \
  -cp "$lib/alug.jar" alug.Training "$scratch/home"
picker
cat >"$scratch/home/config" <<'END'
[profile example]
aws_access_key_id = AKIAEXAMPLE
aws_secret_access_key = example
mfa_serial = arn:aws:iam::123456789012:mfa/example
[profile example-role]
role_arn = arn:aws:iam::123456789012:role/example
source_profile = example
[profile example-sso]
sso_start_url = https://example.com
END
mkdir -p -- "$scratch/home/plain/alug"
mv -- "$scratch/home/plain/alug" "$scratch/home/alug"
small_command list
small_command list --json
small_command status
small_command sessions
small_command --version
small_command --help

classes "$scratch/small.classes" "$scratch"/*.small
classes "$scratch/classes" "$scratch/small.classes" "$scratch/training.classes" \
  "$scratch/picker.classes"
dump "$scratch/small.classes" "$scratch/small"
dump "$scratch/classes" "$scratch/archive"

sync "$scratch/small" "$scratch/archive" 2>/dev/null
touch -r "$newest" -- "$scratch/small" "$scratch/archive" \
  && mv -f -- "$scratch/small" "$small" && mv -f -- "$scratch/archive" "$archive" || give_up
rm -f -- "$archive.failed"
