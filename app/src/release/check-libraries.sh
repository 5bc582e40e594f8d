#!/bin/sh
# Installs the libraries as a repository would have them and runs the example, a project of its own, with them.
#
#   check-libraries.sh [MAVEN_OPTION...]
#
# Ends with 0 when each library has sources and documentation, and the example finds a file of this project by its letters.
set -eu
here=$(cd "${0%/*}" && pwd -P)
root=$(cd "$here/../../.." && pwd -P)
cd "$root"
version=$(sed -n 's|^    <version>\(.*\)</version>|\1|p' pom.xml | head -n 1)

mvn -q -B "$@" -Prelease -pl scan,match -am -DskipTests install
for library in scan match; do
  for kind in '' -sources -javadoc; do
    [ -s "$library/target/jfind-$library-$version$kind.jar" ] || {
      echo "FAILED: no jfind-$library-$version$kind.jar" >&2
      exit 1
    }
  done
done

cd "$here/example"
found=$(mvn -q -B "$@" clean compile exec:exec "-Djfind.version=$version" "-Dfolder=$root/scan/src" -Dletters=scannerjava | head -n 1)
rm -rf target
case $found in
  */jfind/scan/Scanner.java) echo "the example found $found" ;;
  *)
    echo "FAILED: the example found: $found" >&2
    exit 1
    ;;
esac
