#!/bin/sh
# Builds the packages twice, from the same sources in two folders, and compares them byte by byte.
#
#   compare-builds.sh [FOLDER [MAVEN_OPTION...]]
#
# FOLDER (default: a temporary one) gets the two builds. Two trainings never give the same AOT cache, so the second build takes
# those of the first; all else must be the same: JDK, binutils and gzip too, which both use. Ends with 0 when it is.
set -eu
root=$(cd "${0%/*}/../../.." && pwd -P)
work=${1:-$(mktemp -d)}
[ $# = 0 ] || shift
mkdir -p "$work"
work=$(cd "$work" && pwd -P)

# build FOLDER CACHES [OPTION...]: from a copy of what git has.
build() {
  rm -rf "$1"
  mkdir -p "$1"
  git -C "$root" archive HEAD | tar -xf - -C "$1"
  folder=$1 caches=$2
  shift 2
  (cd "$folder" && mvn -q -B "$@" -Prelease -DskipTests "-Drelease.caches=$caches" package)
}
# Its name has blanks, but no comma, at which maven-javadoc-plugin 3.12.0 takes paths apart.
build "$work/first" '' "$@"
build "$work/a second folder" "$(echo "$work"/first/app/target/jfind-*-linux-*/lib)" "$@"

different=0
for first in "$work"/first/app/target/jfind-*.tar.gz "$work"/first/app/target/jfind-*.cdx.json "$work"/first/app/target/jfind_*.deb \
  "$work"/first/*/target/jfind-*.jar; do
  name=${first#"$work/first/"}
  if cmp -s "$first" "$work/a second folder/$name"; then
    echo "the same: $name"
  else
    echo "DIFFERENT: $name"
    different=1
  fi
done
exit $different
