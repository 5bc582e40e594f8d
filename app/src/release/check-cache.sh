#!/bin/sh
# Tells whether a packed jfind starts from its AOT caches, wherever it lies, and still works where it cannot.
#
#   check-cache.sh FOLDER     the folder of the packages, or one that they were unpacked to
#
# Java says nothing when it passes a cache over, and jfind then starts three times as slowly: so its log of loaded classes is
# asked where they came from. Ends with 0 when all places do.
set -eu
folder=$(cd "$1" && pwd -P)
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
chmod 755 "$work"
failures=0

# from_cache HOW COMMAND...: whether the command, a jfind, takes its classes from the cache, without a screen and with one.
from_cache() {
  where=$1
  shift
  from_one "$where, --filter" "$@" --filter=sofi
  from_one "$where, --select-1" "$@" --select-1 --query=sofi
}

# from_one HOW COMMAND...: the same of one command, which finds some/file.
from_one() {
  how=$1
  shift
  rm -rf "$work/log"
  mkdir "$work/log"
  chmod 777 "$work/log"
  found=$(echo some/file | JFIND_JAVA_OPTIONS="-Xlog:class+load:file=$work/log/classes" "$@" 2>&1) || :
  all=$(grep -c ' source: ' "$work/log/classes" || :)
  shared=$(grep -c 'source: shared objects file' "$work/log/classes" || :)
  if [ "$found" = some/file ] && grep -q 'jfind\.app\.Main source: shared objects file' "$work/log/classes" &&
    [ "$shared" -ge $((all * 9 / 10)) ]; then
    echo "from the cache: $how ($shared of $all classes)"
  else
    echo "NOT FROM THE CACHE: $how ($shared of $all classes; printed: $found)"
    failures=$((failures + 1))
  fi
}

from_cache 'where it was made' "$folder/bin/jfind"

cp -R "$folder" "$work/copy"
from_cache 'a plain copy, with the times of today' "$work/copy/bin/jfind"
find "$work/copy" -exec touch -h -d 2001-02-03 {} +
from_cache 'other times' "$work/copy/bin/jfind"
mkdir "$work/deep"
mv "$work/copy" "$work/deep/a name with spaces"
from_cache 'moved and renamed' "$work/deep/a name with spaces/bin/jfind"
mkdir "$work/bin"
ln -s ../deep/a\ name\ with\ spaces/bin/jfind "$work/bin/one"
ln -s one "$work/bin/jfind"
from_cache 'through two links on the path' env PATH="$work/bin:$PATH" jfind
from_cache 'another working folder' sh -c 'cd / && "$0" "$@"' "$work/bin/jfind"
from_cache 'without HOME' env -u HOME -u USER "$work/bin/jfind"
from_cache 'another locale' env LC_ALL=C LANG=C "$work/bin/jfind"
chmod -R a-w "$work/deep"
if [ "$(id -u)" = 0 ]; then
  from_cache 'read-only, as another user' setpriv --reuid=65534 --regid=65534 --clear-groups env -u HOME "$work/bin/jfind"
else
  from_cache 'read-only' "$work/bin/jfind"
fi
chmod -R u+w "$work/deep"

# finds HOW: a cache that cannot be used costs time only.
finds() {
  for mode in --filter=sofi '--select-1 --query=sofi'; do
    # shellcheck disable=SC2086
    [ "$(echo some/file | "$work/bin/jfind" $mode 2>&1)" = some/file ] || {
      echo "FAILS $1: $mode"
      failures=$((failures + 1))
    }
  done
}
for cache in jfind filter; do
  echo "not a cache" > "$work/deep/a name with spaces/lib/$cache.aot"
done
finds 'with broken caches'
rm "$work/deep/a name with spaces/lib/"*.aot
finds 'without caches'
[ $failures = 0 ]
