# jfind --opened FILE...: adds each file to the record of what was opened, without Java. Read by the launcher, which hands
# over the files as `$@`.
#
# Every now and then a record that is too long is cut by a finder, which nobody waits for.
#
# A line of the record is: seconds TAB absolute-path NEWLINE; a tab, a newline and a backslash in the path stand as \t, \n, \\.

LC_ALL=C # Names are bytes.

# escape PATH: sets `escaped`.
escape() {
  rest=$1
  escaped=
  while :; do
    case $rest in
      *[\\$tab$newline]*) ;;
      *) break ;;
    esac
    before=${rest%%[\\$tab$newline]*}
    rest=${rest#"$before"}
    case $rest in
      \\*) escaped=$escaped$before\\\\ ;;
      "$tab"*) escaped=$escaped$before\\t ;;
      *) escaped=$escaped$before\\n ;;
    esac
    rest=${rest#?}
  done
  escaped=$escaped$rest
}

# resolve PATH: sets `resolved` to it without `.`, `..` and doubled slashes. Links stay as they were written.
resolve() {
  rest=${1#/}/
  resolved=
  while [ -n "$rest" ]; do
    part=${rest%%/*}
    rest=${rest#*/}
    case $part in
      '' | .) ;;
      ..) resolved=${resolved%/*} ;;
      *) resolved=$resolved/$part ;;
    esac
  done
  resolved=${resolved:-/}
}

# fail REASON...
fail() {
  echo "jfind: --opened: $*" >&2
  exit 2
}

[ "$1" != -- ] || shift
[ $# -gt 0 ] || fail "needs a file"

case $XDG_STATE_HOME in
  /*) state=$XDG_STATE_HOME ;;
  *)
    [ -n "$HOME" ] || fail "no place for the record: HOME is not set"
    state=$HOME/.local/state ;;
esac
record=$state/jfind/opened.tsv

umask 077
[ -d "$state/jfind" ] || mkdir -p -- "$state/jfind" 2> /dev/null
{ command exec 3>> "$record"; } 2> /dev/null || fail "$record: cannot be written"

tab=$(printf '\t')
newline='
'
now=$(date +%s)
# A full disk may have cut the last line short.
[ ! -s "$record" ] || [ -z "$(tail -c 1 < "$record")" ] || echo >&3 2> /dev/null

appended=0
for path; do
  [ -n "$path" ] || continue
  case $path in /*) ;; *) path=${PWD%/}/$path ;; esac
  case $path in *//* | */./* | */../* | */. | */.. | ?*/) resolve "$path"; path=$resolved ;; esac
  case $path in *[\\$tab$newline]*) escape "$path"; path=$escaped ;; esac
  # One write a line. Where the record was replaced meanwhile, the new one gets the line.
  printf '%s\t%s\n' "$now" "$path" >&3 2> /dev/null || fail "$record: cannot be written"
  if ! [ /dev/fd/3 -ef "$record" ] 2> /dev/null; then
    exec 3>> "$record"
    printf '%s\t%s\n' "$now" "$path" >&3
  fi
  appended=$((appended + 1))
done

# Editors alone may fill it, and then no finder reads it. Forgetting nothing puts it in order; of many who append at once
# few start that.
lines=$(wc -l < "$record" 2> /dev/null) || lines=0
if [ "$lines" -gt 20000 ] && [ $((lines / 64)) -ne $(((lines - appended) / 64)) ]; then
  exec 3>&-
  "$self" --forget=/dev/null/ < /dev/null > /dev/null 2>&1 &
fi
exit 0
