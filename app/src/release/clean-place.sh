#!/bin/sh
# Proves the packages in clean places: a minimal Debian without Java and without network, and a system without glibc.
#
#   clean-place.sh TARGET WORK [SUITE...]
#
# TARGET is the folder with the packages (app/target), WORK a folder for the places (1 GB; systems that are there already are
# used again), SUITE a suite of Debian (default: stable unstable). Needs root, debootstrap and unshare. The mirror is MIRROR,
# else that of this machine's apt, else debootstrap's own. Ends with 0 when all is as it should be.
set -eu
target=$(cd "$1" && pwd -P)
mkdir -p "$2"
work=$(cd "$2" && pwd -P)
shift 2
[ $# -gt 0 ] || set -- stable unstable
here=$(cd "${0%/*}" && pwd -P)
deb=$(echo "$target"/jfind_*.deb)
archive=$(echo "$target"/jfind-*-linux-*.tar.gz)
mirror=${MIRROR-$(apt-get indextargets --format '$(COMPONENT) $(RELEASE) $(REPO_URI)' 2> /dev/null |
  sed -n 's/^main [a-z]* \(.*\/debian\)\/$/\1/p' | head -n 1)}
place=

say() { echo "== $*"; }
fail() {
  echo "FAILED: $*" >&2
  exit 1
}

leave() {
  [ -z "$place" ] || umount -R "$place/proc" "$place/dev/pts" 2> /dev/null || :
}
trap leave EXIT

# within COMMAND...: runs it in the place, without network, in an environment that is as empty as it can be.
within() {
  unshare --net --mount -- env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin TERM=xterm-256color \
    LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive chroot "$place" "$@"
}

# files: the names of all files of the place, but for what dpkg and its neighbours keep for themselves.
files() {
  (cd "$place" && find . -path ./proc -prune -o -path ./dev -prune -o -path ./tmp -prune -o -path './var/lib/dpkg/*' -prune \
    -o -path './var/log/*' -prune -o -path './var/cache/man/*' -prune -o -print) | LC_ALL=C sort
}

# in_place SCRIPT: runs a script in the place, which ends at the first command that fails.
in_place() {
  printf '%s\n' "$1" > "$place/tmp/script"
  within sh -eux /tmp/script || fail "in $suite: see above"
}

# What a person does: has the editor open what a search on a pseudo-terminal finds (the terminal stays open until jfind ends),
# filters, and asks for help. A command that jfind runs needs a program of the runtime (jspawnhelper).
cat > "$work/person" <<'END'
cd "$(mktemp -d)"
mkfifo keys
printf '#!/bin/sh\nprintf "%%s\\n" "$@" > opened\n' > editor
chmod 755 editor
exec 5<> keys
EDITOR=$PWD/editor timeout 120 script -qec "$1 --sync --query=etc/passwd$ --bind=load:accept /etc" typescript < keys > screen
[ "$(cat opened)" = /etc/passwd ]
[ "$(printf 'src/Main.java\nREADME\n' | "$1" --filter=main)" = src/Main.java ]
[ "$("$1" --filter=etc/passwd$ /etc | head -n 1)" = /etc/passwd ]
[ "$(JFIND_DEFAULT_COMMAND='echo of/a/command' "$1" --filter=ofcom < /dev/null)" = of/a/command ]
"$1" --version
[ "$("$1" --man | wc -l)" -gt 100 ]
"$1" --zsh | grep -q compdef
END

for suite; do
  base=$work/$suite
  if [ ! -e "$base/etc/debian_version" ]; then
    say "$suite: a minimal system"
    debootstrap --variant=minbase --include=man-db,busybox-static "$suite" "$base" ${mirror:+"$mirror"} > "$work/$suite.log" 2>&1 ||
      fail "debootstrap $suite: see $work/$suite.log"
  fi
  place=$work/$suite-place
  rm -rf "$place"
  cp -a "$base" "$place"
  mount -t proc proc "$place/proc"
  mount -t devpts -o newinstance,ptmxmode=0666,mode=620 devpts "$place/dev/pts"
  ln -sf pts/ptmx "$place/dev/ptmx"
  cp "$deb" "$place/tmp/jfind.deb"
  cp "$archive" "$place/tmp/jfind.tar.gz"
  cp "$here/check-cache.sh" "$work/person" "$place/tmp/"
  chmod 1777 "$place/tmp"
  files > "$work/before"

  say "$suite: the package"
  in_place '
    ! command -v java
    dpkg --install /tmp/jfind.deb
    sh -eu /tmp/person jfind
    MANPAGER=cat man jfind | grep -q "fuzzy"
    test -s /usr/share/bash-completion/completions/jfind
    test -s /usr/share/fish/vendor_completions.d/jfind.fish
    head -n 1 /usr/share/zsh/vendor-completions/_jfind | grep -qx "#compdef jfind"
    sh -eu /tmp/check-cache.sh /usr/lib/jfind
    dpkg --verify jfind'

  say "$suite: a newer one, then none"
  rm -rf "$work/newer"
  dpkg-deb --raw-extract "$deb" "$work/newer"
  sed -i 's/^Version: .*/&+newer/' "$work/newer/DEBIAN/control"
  dpkg-deb --root-owner-group --build "$work/newer" "$place/tmp/newer.deb" > "$work/newer.log"
  in_place '
    dpkg --install /tmp/newer.deb
    jfind --version
    dpkg --remove jfind
    dpkg --purge jfind
    [ ! -e /usr/bin/jfind ]'
  files > "$work/after"
  diff "$work/before" "$work/after" || fail "$suite: the package leaves a trace"

  say "$suite: the archive, as an ordinary user without HOME"
  in_place '
    useradd --create-home someone
    cd /home/someone
    setpriv --reuid=someone --regid=someone --clear-groups sh -eu -c "
      tar -xzf /tmp/jfind.tar.gz
      sh -eu /tmp/person \$(echo \$PWD/jfind-*/bin/jfind)
      sh -eu /tmp/check-cache.sh \$(echo \$PWD/jfind-*)"'

  say "$suite: a system without glibc"
  bare=$work/bare
  rm -rf "$bare"
  mkdir -p "$bare/bin" "$bare/dev" "$bare/tmp"
  cp "$base/bin/busybox" "$bare/bin/"
  for tool in sh cat readlink stty; do ln -s busybox "$bare/bin/$tool"; done
  tar -xzf "$archive" -C "$bare"
  status=0
  said=$(chroot "$bare" /bin/sh -c 'exec /jfind-*/bin/jfind --version' 2>&1) || status=$?
  echo "$said"
  [ $status = 2 ] && [ "$(echo "$said" | wc -l)" = 1 ] || fail "without glibc: status $status"
  case $said in *glibc*) ;; *) fail "without glibc: it does not say what is missing" ;; esac
  umount "$place/proc" "$place/dev/pts"
  rm -rf "$bare" "$place"
  place=
done
say "all as it should be"
