#!/bin/sh
# Completes the folder that the packages are made of: DISTRIBUTION as every build makes it, moved onto the runtime in FOLDER.
#
#   folder.sh DISTRIBUTION FOLDER [CACHE]
#
# The AOT cache is made here, with that runtime and from that place; or CACHE is taken, from an earlier build of the same
# sources: two trainings never give the same bytes.
set -eu
distribution=$1 folder=$2 cache=${3-}
here=${0%/*}
root=$here/../../..

mkdir -p "$folder/lib" "$folder/share/doc/jfind"
cp -R "$distribution/bin" "$distribution/share" "$folder/"
cp "$root/README.md" "$root/CHANGELOG.md" "$root/LICENSE" "$here/copyright" "$here/licenses/LGPL-3.txt" "$folder/share/doc/jfind/"
cp "$folder.cdx.json" "$folder/share/doc/jfind/bom.cdx.json"
chmod -R u=rwX,go=rX "$folder"

if [ -n "$cache" ]; then
  cp "$cache" "$folder/lib/jfind.aot"
else
  # Without a pseudo-terminal there is no training, and then there must be no package.
  JFIND_TRAIN=$folder/lib/jfind.aot "$folder/bin/jfind" < /dev/null
  [ -s "$folder/lib/jfind.aot" ]
fi
rm -f "$folder/lib/java-home" # Of the builder's machine.
chmod 644 "$folder/lib/jfind.aot"
