#!/bin/sh
# image.sh FOLDER OUT VERSION [JAVA_HOME...]: packs the installed alug of FOLDER with a Java of its own
# into OUT: a tar.gz that runs where no Java is, a .deb where dpkg-deb exists, and their checksums.
# The Java is made of the newest JDK at hand: ALUG_JAVA_HOME, or the newest of the ones given, of
# JAVA_HOME and PATH, and of those that lie where systems keep them.
set -eu
umask 022

here=$(cd -P -- "${0%/*}" && pwd -P)
installed=$1 out=$2 release=$3
shift 3

# What alug and its libraries need, found by running every command without the rest:
#   java.xml           the SDK reads STS's answers
#   java.logging       the SDK, Caffeine and the JDK's http server
#   jdk.unsupported    signals (the picker), Caffeine
#   jdk.crypto.ec      TLS with elliptic curves, up to 21
#   jdk.httpserver     the sandbox
# jdeps names java.desktop and java.sql too: for parts of Lanterna and Gson that alug does not use.
modules=java.base,java.xml,java.logging,jdk.unsupported,jdk.crypto.ec,jdk.httpserver

set +u
. "$installed/lib/java.sh"
choose_newest_java "$@"
# The newest may be there to run programs only.
[ -x "$java_home/bin/jlink" ] || choose_java "$@"
set -u
jlink=$java_home/bin/jlink
[ -x "$jlink" ] || { echo "image.sh: $java_home is no JDK: it has no jlink" >&2; exit 3; }

system=$(uname -s | tr '[:upper:]' '[:lower:]')
name=alug-$release-$system-$(uname -m)
image=$out/$name
rm -rf -- "$out"
mkdir -p -- "$image/lib"

"$jlink" --add-modules "$modules" --strip-debug --no-header-files --no-man-pages \
  --output "$image/runtime"
# Times go with the files: the archive is good for jars of one age.
cp -Rp -- "$installed/bin" "$image/"
cp -p -- "$installed"/lib/*.jar "$installed"/lib/*.sh "$image/lib/"
cp -p -- "$here/../../LICENSE" "$image/"
# Whoever built it may keep files to themselves; a package is for everybody.
chmod -R u=rwX,go=rX "$image"
# A tar keeps whole seconds; the archive and the jars are compared by their times. dpkg-deb takes the
# variable for its own, so that the same files make the same packages.
export SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-1767225600}"
find "$image" -exec touch -h -d "$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%dT%H:%M:%SZ)" {} +

# From 19 on an archive may move with its jars; an older Java makes its own behind the first start.
if [ "$java_rank" -ge 19000000000 ]; then
  sh "$image/lib/make-archive.sh" "$image/runtime" "$image/runtime/alug.jsa"
fi

(cd "$out" && tar --sort=name --owner=0 --group=0 --numeric-owner -cf - "$name" | gzip -9n >"$name.tar.gz")

if command -v dpkg-deb >/dev/null; then
  tree=$out/deb
  mkdir -p "$tree/usr/lib" "$tree/usr/bin" "$tree/usr/share/doc/alug" "$tree/DEBIAN"
  cp -Rp -- "$image" "$tree/usr/lib/alug"
  mv "$tree/usr/lib/alug/LICENSE" "$tree/usr/share/doc/alug/copyright"
  ln -s ../lib/alug/bin/alug "$tree/usr/bin/alug"
  cat >"$tree/DEBIAN/control" <<END
Package: alug
Version: $release
Architecture: $(dpkg --print-architecture)
Maintainer: the alug maintainers <alug@example.com>
Installed-Size: $(du -sk "$tree/usr" | cut -f1)
Depends: libc6
Recommends: libsecret-tools
Section: utils
Priority: optional
Description: sign in to the AWS console from the terminal
 Picks role profiles of ~/.aws/config on a full-screen list and opens their
 consoles, for up to twelve hours, with as few MFA codes as AWS allows.
 Carries a Java of its own.
END
  dpkg-deb --root-owner-group -Zxz --build "$tree" "$out/alug_${release}_$(dpkg --print-architecture).deb" >/dev/null
  rm -rf -- "$tree"
fi

(cd "$out" && sha256sum ./*.tar.gz $(ls ./*.deb 2>/dev/null) >SHA256SUMS)
ls -l "$out"/*.tar.gz "$out"/*.deb 2>/dev/null | awk '{ printf "%s: %.1f MB\n", $NF, $5 / 1048576 }'
