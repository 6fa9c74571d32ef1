#!/bin/sh
# check.sh OUT: unpacks what image.sh made into a folder of another name, and runs it with no Java, no
# PATH and no home to speak of. Says what it saw; fails at the first thing that is wrong.
set -eu

out=$(cd -P -- "$1" && pwd -P)
(cd "$out" && sha256sum -c --quiet SHA256SUMS)
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
mkdir "$scratch/some where" "$scratch/home"
tar -xzf "$out"/alug-*.tar.gz -C "$scratch/some where"
alug=$(echo "$scratch/some where"/alug-*)/bin/alug

run() {
  env -i PATH= HOME="$scratch/home" ALUG_NO_ARCHIVE=1 "$@"
}

# In place of the shell that runs it in the background, whose end would not be its own.
become() {
  exec env -i PATH= HOME="$scratch/home" ALUG_NO_ARCHIVE=1 "$@"
}

version=$(run "$alug" --version)
echo "starts without Java, from a folder with a blank in its name: $version"
(cd / && ln -s "$alug" "$scratch/link" && run "$scratch/link" list --json >/dev/null)
echo 'starts through a link, from /'

archive=$(echo "$scratch/some where"/alug-*)/runtime/alug.jsa
shared=-Xshare:auto
if [ -e "$archive" ]; then
  # A JVM that refuses the archive does not start then. This word comes after the launcher's.
  shared=-Xshare:on
  run _JAVA_OPTIONS="$shared" "$alug" --version >/dev/null 2>&1
  echo 'the small archive is accepted where it was moved to'
fi

become "$alug" sandbox --tls >"$scratch/exports" 2>/dev/null &
sandbox=$!
# It ends before its files do: a JVM that has lost them may not get that far.
trap 'kill "$sandbox" 2>/dev/null && wait "$sandbox" || :; rm -rf -- "$scratch"' EXIT
tries=0
until grep -qs AWS_CA_BUNDLE "$scratch/exports"; do
  tries=$((tries + 1)) && [ "$tries" -lt 100 ] || { echo 'the sandbox does not start' >&2; exit 1; }
  sleep 0.1
done
set -- $(sed "s/^export //; s/'//g" "$scratch/exports")
case $(run "$@" ALUG_SESSION_STORE=memory _JAVA_OPTIONS="$shared" "$alug" -p org-audit 2>/dev/null) in
  https://*SigninToken=*) echo "signs in over TLS, with $shared" ;;
  *) echo 'no link came' >&2 && exit 1 ;;
esac
