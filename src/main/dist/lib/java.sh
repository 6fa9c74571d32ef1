# Which Java to run: the newest, from 17 on, that ALUG_JAVA_HOME (which alone decides), the folders
# given, JAVA_HOME or PATH name, or that lies where systems keep them. Told from the file `release`,
# without starting a JVM.

# Ends alug with exit code 3, the configuration's; $1 says what was found instead.
no_java() {
  [ -z "${painted:-}" ] || leave_screen
  cat >&2 <<EOF
alug needs Java 17 or later: $1
Install one (Debian: apt-get install openjdk-17-jdk-headless), or set ALUG_JAVA_HOME to its folder.
EOF
  exit 3
}

# Reads the Java in the folder $1 into version, build (unique for a build of the JVM) and rank (a
# number that grows with the version); false if there is no Java.
read_java() {
  version= build= maker= rank=0
  [ -f "$1/bin/java" ] && [ -x "$1/bin/java" ] || return 1
  if [ -r "$1/release" ]; then
    while IFS='="' read -r key _ value _; do
      case $key in
        IMPLEMENTOR) maker=$value ;;
        JAVA_RUNTIME_VERSION) build=$value ;;
        JAVA_VERSION) version=$value && break ;;
      esac
    done <"$1/release"
  fi
  if [ -z "$version" ]; then
    version=$("$1/bin/java" -version 2>&1)
    version=${version#*version \"}
    version=${version%%\"*}
  fi
  build=${build:-$version}-${maker%%/*}
  rank_of "$version"
}

# 17.0.15 → 17000015000; 25-ea → 25000000000; anything else → false.
rank_of() {
  numbers=${1%%[!0-9.]*}
  case $numbers in [1-9]*) ;; *) return 1 ;; esac
  IFS=.
  # The blanks are wanted: one word a number.
  # shellcheck disable=SC2086
  set -- $numbers
  unset IFS
  rank=$(((($1 * 1000 + ${2:-0}) * 1000 + ${3:-0}) * 1000 + ${4:-0}))
}

# Takes the Java in the folder $1 if it is newer than what was found so far.
consider_java() {
  read_java "$1" || return 0
  if [ "$rank" -gt "$java_rank" ]; then
    java_home=$1 java_rank=$rank java_version=$version java_build=$build
  fi
}

# The folder of the first `java` on PATH, into path_java; empty if there is none.
find_path_java() {
  path_java=
  IFS=:
  for folder in $PATH; do
    if [ -f "$folder/java" ] && [ -x "$folder/java" ]; then
      path_java=$folder/java
      break
    fi
  done
  unset IFS
  [ -n "$path_java" ] || return 0
  path_java=$(readlink -f -- "$path_java")
  path_java=${path_java%/bin/*}
}

# Takes the newest that lies where systems keep them. Nobody named these: only a release for this
# machine that has all of alug's modules, and of the JVM whose options alug gives, is taken.
consider_usual_javas() {
  mine=
  [ -z "${HOME:-}" ] || ! [ -O "$HOME" ] || mine=$HOME
  for folder in /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    ${mine:+"$mine"/Library/Java/JavaVirtualMachines/*/Contents/Home}; do
    if [ -r "$folder/release" ] && read_java "$folder" && [ "$rank" -gt "$java_rank" ]; then
      build_number=${build%-*}
      case $version${build_number%%+*} in *-*) continue ;; esac
      ! can_run "$folder/release" \
        || java_home=$folder java_rank=$rank java_version=$version java_build=$build
    fi
  done
}

# Is what the file `release` $1 speaks of for this machine, and has it all that alug needs?
can_run() {
  machine= offers= variant=hotspot
  # The shell reads byte by byte, and these lines are long: only of a Java that would be the newest.
  while IFS='="' read -r key _ value _; do
    case $key in
      OS_ARCH) machine=$value ;;
      MODULES) offers=" $value " ;;
      JVM_VARIANT) variant=$value ;;
    esac
  done <"$1"
  case $variant in [Hh]ot[Ss]pot) ;; *) return 1 ;; esac
  for needed in java.xml java.logging jdk.unsupported jdk.crypto.ec jdk.httpserver; do
    case $offers in *" $needed "*) ;; *) return 1 ;; esac
  done
  # A fork less where the kernel's files say it.
  { read -r host </proc/sys/kernel/arch; } 2>/dev/null || host=$(uname -m)
  case $host in
    amd64) host=x86_64 ;;
    arm64) host=aarch64 ;;
  esac
  [ "$machine" = "$host" ]
}

# choose_java [FOLDER]...: sets java_home, java_version, java_rank and java_build. Ends alug if there
# is no Java in the folders, JAVA_HOME or on PATH.
choose_java() {
  told_java && return
  named_java "$@"
  need_java 'there is none in JAVA_HOME or on PATH.'
}

# choose_newest_java [FOLDER]...: the same, with those that nobody named.
choose_newest_java() {
  told_java && return
  named_java "$@"
  consider_usual_javas
  need_java 'there is none in JAVA_HOME, on PATH or in /usr/lib/jvm.'
}

# The one that ALUG_JAVA_HOME names; false if it names none.
told_java() {
  java_home= java_version= java_build= java_rank=0
  [ -n "${ALUG_JAVA_HOME:-}" ] || return
  consider_java "$ALUG_JAVA_HOME"
  [ "$java_rank" -ge 17000000000 ] \
    || no_java "ALUG_JAVA_HOME is $ALUG_JAVA_HOME, and there is ${java_version:+Java }${java_version:-none}."
}

named_java() {
  for folder in "$@"; do
    consider_java "$folder"
  done
  [ -z "${JAVA_HOME:-}" ] || consider_java "$JAVA_HOME"
  find_path_java
  [ -z "$path_java" ] || consider_java "$path_java"
}

# Ends alug, saying $1, if there is none; or if it is too old.
need_java() {
  [ "$java_rank" -ge 17000000000 ] && return
  [ -z "$java_home" ] || no_java "the newest found is Java $java_version in $java_home."
  no_java "$1"
}
