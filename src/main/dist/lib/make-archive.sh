#!/bin/sh
# make-archive.sh [JAVA_HOME [ARCHIVE]]: runs alug's training, and makes of the classes it loaded the
# archive from which this Java starts alug faster; without JAVA_HOME it is for the one that would run
# alug, without ARCHIVE it goes beside the jars. Beside it goes a small one, ARCHIVE's name with
# -small, for the commands that do little: a large one costs them more than it saves. Says nothing,
# touches nothing but ARCHIVE's folder, and leaves there only archives that the JVM accepts.

lib=$(cd -P -- "${0%/*}" && pwd -P) || exit
. "$lib/java.sh"
if [ $# = 0 ]; then
  choose_newest_java
  set -- "$java_home"
fi
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

# The flags that an archive must have been made with to be used, and no words on stdout.
flags='-XX:+IgnoreUnrecognizedVMOptions -Xlog:disable -Xlog:all=error:stderr
  -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m -XX:-UsePerfData'

jvm() {
  # shellcheck disable=SC2086
  alone "$java" -Duser.home="$scratch/home" $flags "$@" </dev/null >/dev/null 2>&1
}

# Everything in one process. On a terminal somebody is then at the picker: looks for a role, opens it
# without a browser, leaves.
train() {
  set -- -Duser.home="$scratch/home" -XX:DumpLoadedClassList="$scratch/training.classes" \
    -cp "$lib/alug.jar" alug.Training "$scratch/home"
  # Util-linux's script, which takes the command as one text; it finds the rest in its environment.
  if ! script --version 2>/dev/null | grep -q util-linux; then
    jvm "$@"
    return
  fi
  picker_keys | alone env java="$java" flags="$flags" lib="$lib" scratch="$scratch" \
    script -qec 'stty rows 40 cols 140; tty >"$scratch/tty"
      exec "$java" $flags -Duser.home="$scratch/home" \
      -XX:DumpLoadedClassList="$scratch/training.classes" \
      -cp "$lib/alug.jar" alug.Training "$scratch/home" picker' /dev/null \
    >/dev/null 2>&1
}

# Typed once the picker has made the terminal its own: a line would take them otherwise.
picker_keys() {
  await_picker
  for keys in '' '' 'org-audit' '\r' '' '?' '\033' '\003' '\003'; do
    sleep 0.4
    # shellcheck disable=SC2059
    printf "$keys"
  done
}

# Until the terminal of the training is in the picker's mode, or gone.
await_picker() {
  tries=0
  until [ -s "$scratch/tty" ] || [ "$tries" -gt 50 ]; do
    sleep 0.2
    tries=$((tries + 1))
  done
  terminal=$(cat "$scratch/tty")
  while [ -c "$terminal" ] && [ "$tries" -lt 1500 ]; do
    case $(stty -a <"$terminal") in *-icanon*) break ;; esac
    sleep 0.2
    tries=$((tries + 1))
  done 2>/dev/null
}

# Never more than once for the same jars, if it cannot be done.
give_up() {
  : >"$archive.failed"
  exit 1
}

# small_command WORD...: what it loads, at the home and with the sessions that the training left.
small_command() {
  jvm -XX:DumpLoadedClassList="$scratch/$1$2.small" \
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

# An archive of the classes in $1, in $2. From 24 on they are linked in it too, lambdas with them.
dump() {
  # Of all collectors only G1 puts objects in it on 17. Any can take them out again.
  jvm -XX:-UseSerialGC -XX:+UseG1GC -XX:+AOTClassLinking \
    -Xshare:dump -XX:SharedClassListFile="$1" -XX:SharedArchiveFile="$2" \
    -cp "$lib/alug.jar" || give_up
  # With -Xshare:on a JVM that refuses the archive does not start.
  jvm -Xshare:on -XX:SharedArchiveFile="$2" -cp "$lib/alug.jar" -version || give_up
}

# A run that fails is harmless: what it loaded so far counts.
train
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
small_command list example
small_command status
small_command sessions
small_command --version
small_command --help

classes "$scratch/small.classes" "$scratch"/*.small
classes "$scratch/classes" "$scratch/small.classes" "$scratch/training.classes"
dump "$scratch/small.classes" "$scratch/small"
dump "$scratch/classes" "$scratch/archive"

sync "$scratch/small" "$scratch/archive" 2>/dev/null
touch -r "$newest" -- "$scratch/small" "$scratch/archive" \
  && mv -f -- "$scratch/small" "$small" && mv -f -- "$scratch/archive" "$archive" || give_up
rm -f -- "$archive.failed"
