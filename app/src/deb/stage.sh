#!/bin/sh
# Lays the folder of a package out as Debian has it.
#
#   stage.sh FOLDER STAGE VERSION ARCHITECTURE DEPENDS TIME
#
# STAGE/root is what the package installs, STAGE/control what it says of itself. TIME, in ISO form, is when it was made.
set -eu
folder=$1 stage=$2 version=$3 architecture=$4 depends=$5 time=$6
here=${0%/*}
root=$stage/root doc=$stage/root/usr/share/doc/jfind

rm -rf "$stage"
mkdir -p "$stage/control" "$root/usr/bin" "$root/usr/lib" "$root/usr/share/jfind" "$root/usr/share/man/man1" "$doc" \
  "$root/usr/share/bash-completion/completions" "$root/usr/share/zsh/vendor-completions" \
  "$root/usr/share/fish/vendor_completions.d" "$root/usr/share/lintian/overrides"

cp -R "$folder" "$root/usr/lib/jfind"
rm -rf "$root/usr/lib/jfind/share"
mv "$root/usr/lib/jfind/runtime/legal" "$doc/legal"
cp -R "$folder/share/." "$root/usr/share/jfind/"
rm -rf "$root/usr/share/jfind/doc" # `jfind --man` reads share/man, as text where no terminal is.

gzip -9n < "$folder/share/man/man1/jfind.1" > "$root/usr/share/man/man1/jfind.1.gz"
cp "$folder/share/completions/jfind.bash" "$root/usr/share/bash-completion/completions/jfind"
cp "$folder/share/completions/jfind.zsh" "$root/usr/share/zsh/vendor-completions/_jfind"
cp "$folder/share/completions/jfind.fish" "$root/usr/share/fish/vendor_completions.d/jfind.fish"

cp "$folder/share/doc/jfind/copyright" "$folder/share/doc/jfind/README.md" "$folder/share/doc/jfind/bom.cdx.json" "$here/README.Debian" "$doc/"
gzip -9n < "$folder/share/doc/jfind/CHANGELOG.md" > "$doc/NEWS.md.gz"
{
  echo "jfind ($version) unstable; urgency=medium"
  echo
  echo "  * What is new in this version: NEWS.md.gz beside this file."
  echo
  echo " -- jfind developers <jfind@users.noreply.github.com>  $(LC_ALL=C date -u -d "$time" '+%a, %d %b %Y %H:%M:%S +0000')"
} | gzip -9n > "$doc/changelog.gz"
cp "$here/lintian-overrides" "$root/usr/share/lintian/overrides/jfind"
sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$architecture/" -e "s/@DEPENDS@/$depends/" "$here/control" > "$stage/control/control"
chmod -R u=rwX,go=rX "$root"
