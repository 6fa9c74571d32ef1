#!/bin/sh
# jmh.sh [JMH's options]: builds the JMH benchmarks (Maven profile `bench`) and runs them.
set -eu
root=$(cd -P -- "${0%/*}/../.." && pwd -P)
mvn -q -B -f "$root/pom.xml" -Pbench test-compile
mvn -q -B -f "$root/pom.xml" -Pbench dependency:build-classpath -Dmdep.outputFile="$root/target/bench/class-path"
cd "$root/target/bench"
exec java -cp "test-classes:classes:$(cat class-path)" org.openjdk.jmh.Main "$@"
