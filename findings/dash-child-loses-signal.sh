#!/bin/sh
# dash 0.5.12 and BusyBox 1.35.0: a script that has trapped SIGTERM starts a child in the background and sends it SIGTERM at
# once. The child is neither ended by the signal, nor does the trap run that it sets for itself as its first deed: the signal
# is gone, nearly every time. Where the script has no trap for SIGTERM, the child ends.
#
# A good guess would have been that a child dies of a signal that comes before it has a trap of its own, and else runs that
# trap, as with bash. In between lies a moment in which the child still has the handler of its parent, which notes the signal
# for a trap that the child then drops. Only SIGKILL is sure to stop a child that has just been made.
#
# Needs Linux and apt-get with Debian 12's packages. Prints how many of 50 signals were lost, a few more or less by chance; ends with 0 as long as the
# behaviour is that of above, with 1 if it has changed, with 2 if it cannot be tried.
# Seen: dash trapped 50, dash untrapped 0, busybox trapped 50, busybox untrapped 0, bash trapped 0, bash untrapped 0.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
for package in dash=0.5.12-2 busybox=1:1.35.0-4+deb12u1+b1 bash=5.2.15-2+b13; do
  apt-get download -q "$package" > /dev/null 2>&1 || { echo "$package: not to be had here"; exit 2; }
done
for file in ./*.deb; do dpkg -x "$file" root; done

cat > count << 'END'
# count TRAP: prints how many of 50 signals to a child are lost.
[ -z "$1" ] || trap : TERM
lost=0
for i in 1 2 3 4 5 6 7 8 9 10; do
  for j in 1 2 3 4 5; do
    {
      trap 'exit 7' TERM
      sleep 0.05 &
      wait $!
      exit 0
    } &
    kill -TERM $!
    wait $!
    [ $? != 0 ] || lost=$((lost + 1))
  done
done
echo $lost
END
state=0
seen=
for shell in dash busybox bash; do
  for trap in yes ''; do
    program=$(find root -name "$shell" -type f -perm -100 | head -n 1)
    [ $shell != busybox ] || program="$program sh"
    name=untrapped
    [ -z "$trap" ] || name=trapped
    lost=$($program count "$trap" 2> /dev/null)
    seen="$seen, $shell $name $lost"
    case $shell$trap in
      dashyes | busyboxyes) [ "$lost" -ge 25 ] || state=1 ;;
      *) [ "$lost" = 0 ] || state=1 ;;
    esac
  done
done
echo "${seen#, }"
exit $state
