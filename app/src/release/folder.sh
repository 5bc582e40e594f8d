#!/bin/sh
# Completes the folder that the packages are made of: DISTRIBUTION as every build makes it, moved onto the runtime in FOLDER.
#
#   folder.sh DISTRIBUTION FOLDER [CACHES]
#
# The AOT caches are made here, with that runtime and from that place; or those in the folder CACHES are taken, of an earlier build
# of the same sources: two trainings never give the same bytes.
set -eu
distribution=$1 folder=$2 caches=${3-}
here=${0%/*}
root=$here/../../..

mkdir -p "$folder/lib" "$folder/share/doc/jfind"
cp -R "$distribution/bin" "$distribution/share" "$folder/"
cp "$root/README.md" "$root/CHANGELOG.md" "$root/LICENSE" "$here/copyright" "$here/licenses/LGPL-3.txt" "$folder/share/doc/jfind/"
cp "$folder.cdx.json" "$folder/share/doc/jfind/bom.cdx.json"
chmod -R u=rwX,go=rX "$folder"

if [ -n "$caches" ]; then
  cp "$caches/jfind.aot" "$caches/filter.aot" "$folder/lib/"
else
  # Without a pseudo-terminal there is no training, and then there must be no package.
  JFIND_TRAIN=$folder/lib/jfind.aot "$folder/bin/jfind" < /dev/null
  JFIND_TRAIN=$folder/lib/filter.aot "$folder/bin/jfind" --filter < /dev/null
  [ -s "$folder/lib/jfind.aot" ] && [ -s "$folder/lib/filter.aot" ]
fi
rm -f "$folder/lib/java-home" # Of the builder's machine.
chmod 644 "$folder/lib/jfind.aot" "$folder/lib/filter.aot"
