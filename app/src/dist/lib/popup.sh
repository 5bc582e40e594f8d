# jfind --popup, --tmux: runs the finder in a popup of tmux. Read by the launcher, with the words of its command line as `$@`:
# before all else, or, with `place` set, when the finder has found the option where only it can look.
#
# Another launcher runs in the popup, told by JFIND_POPUP, a folder for the two of them:
#   run       shell that makes the variables and the working folder those of here, and runs the other launcher
#   in        a FIFO with standard input, if there is any
#   out, err  what is printed
#   terminal  is there if standard output is a terminal: what is chosen is opened then
#   pid       the other launcher's process: the popup has come up
#   script    shell to be run in the place of this launcher
#   status    how the other one has ended; if it is not there, the popup was closed
# Where no popup comes up (an old tmux, no client), the finder runs here.

# find_place WORD...: sets `place` to the last value of the option, empty for none. Fails where that takes more than a look.
find_place() {
  place= before=
  for word; do
    case $before$word in
      --query* | -q* | --prompt* | --ghost* | --header* | --footer* | --preview* | --*label* | --delimiter* | -d*)
        case $word in --popup* | --tmux* | --height* | --) return 1 ;; esac ;;
      --popup[!-+=]* | --tmux[!-+=]*) place=$word before=; continue ;;
    esac
    before=
    case $word in
      --) break ;;
      --popup | --tmux) place=center before=$word ;;
      --popup=* | --tmux=*) place=${word#*=} ;;
      --no-popup | --no-tmux | --height | --height=*) place= ;;
      -f* | --filter* | -h | --help | --version | --man* | --explain* | --forget* | --bash | --zsh | --fish | --nushell) return 1 ;;
      -*) before=$word ;;
    esac
  done
}

# without_quotes TEXT: sets `plain` to it with a ' in place of each quoted piece. Fails where it has backslashes.
without_quotes() {
  rest=$1 plain=
  while :; do
    case $rest in
      *\\*) return 1 ;;
      *[\"\']*) ;;
      *) break ;;
    esac
    plain=$plain${rest%%[\"\']*}\'
    rest=${rest#"${rest%%[\"\']*}"}
    case $rest in
      \'*) rest=${rest#?}; rest=${rest#*\'} ;;
      *) rest=${rest#?}; rest=${rest#*\"} ;;
    esac
  done
  plain=$plain$rest
}

# lay_out PLACE: sets `position`, `width`, `height` and `frame` as tmux takes them. Fails if that is no place.
lay_out() {
  rest=$1, side= first= second= frame=-B
  while [ -n "$rest" ]; do
    token=${rest%%[,:]*}
    rest=${rest#*[,:]}
    case $token in
      border-native) frame= ;;
      center | top | up | bottom | down | left | right) [ -z "$side$first" ] || return 1; side=$token ;;
      '' | *[!0-9%]* | %* | *%?* | ?????*) return 1 ;;
      *)
        case $token in *%) [ "${token%?}" -le 100 ] || return 1 ;; esac
        [ -z "$second" ] || return 1
        if [ -n "$first" ]; then second=$token; else first=$token; fi ;;
    esac
  done
  width=${first:-50%} height=${first:-50%}
  case $side in
    top | up) position='-xC -y0' width=100% ;;
    bottom | down) position='-xC -y9999' width=100% ;;
    left) position='-x0 -yC' height=100% ;;
    right) position='-xR -yC' height=100% ;;
    *) position='-xC -yC' ;;
  esac
  [ -z "$second" ] || width=$first height=$second
}

# quote WORD: prints it so that a shell reads it as one word.
quote() {
  rest=$1
  printf \'
  while :; do
    case $rest in *\'*) ;; *) break ;; esac
    printf "%s'\\''" "${rest%%\'*}"
    rest=${rest#*\'}
  done
  printf "%s' " "$rest"
}

# write_run WORD...: prints the content of `run`.
write_run() {
  export -p
  printf 'cd -- '
  quote "$PWD"
  printf '2> /dev/null || cd -P /proc/%s/cwd\nset -- ' $$
  quote "$popup"
  printf '\nJFIND_POPUP=$1 JFIND_NAME='
  quote "$name"
  for word in "$self" "$@"; do quote "$word"; done
  printf '%s > "$1/out" 2> "$1/err"\n' "$input"
  # A popup that is closed hangs up.
  printf 'set -- "$1" $?\n[ $2 -eq 129 ] || echo $2 > "$1/status"\n'
}

# pop_up WORD...: runs the finder in a popup, and ends as it has ended. Returns where none comes up.
pop_up() {
  (umask 077 && mkdir "$popup") || return
  input=
  exec 8<&0
  if [ -t 0 ]; then :
  elif ! { true 8<&0; } 2> /dev/null || [ /dev/fd/0 -ef /dev/null ]; then input='< /dev/null'
  else
    mkfifo "$popup/in" && input='< "$1/in"'
    cat <&8 > "$popup/in" 2> /dev/null &
    feeder=$!
  fi
  [ ! -t 1 ] || : > "$popup/terminal"
  write_run "$@" > "$popup/run"
  stopped=
  trap 'stopped=yes; { read -r other < "$popup/pid" && kill $other || kill $client; } 2> /dev/null' INT TERM HUP
  # Its variables begin empty: the server's are not those of here.
  tmux display-popup -E $frame $position -w "$width" -h "$height" env -i /bin/sh "$popup/run" > /dev/null 2>&1 8<&- &
  client=$!
  while wait $client; kill -0 $client 2> /dev/null; do :; done
  trap - INT TERM HUP
  [ -z "$feeder" ] || kill $feeder 2> /dev/null
  exec 8<&-
  if [ ! -e "$popup/pid" ]; then
    rm -rf "$popup"
    [ -z "$stopped" ] || exit 143
    return 1
  fi
  status=130 script=
  if [ -s "$popup/status" ]; then
    read -r status < "$popup/status"
    [ ! -s "$popup/err" ] || cat "$popup/err" >&2
    [ ! -s "$popup/out" ] || cat "$popup/out"
    [ ! -s "$popup/script" ] || script=$(cat "$popup/script")
  fi
  rm -rf "$popup"
  if [ -n "$script" ]; then
    { command exec 9<> /dev/tty; } 2> /dev/null
    eval "$script"
  fi
  exit $status
}

if [ -z "$place" ]; then
  options=$JFIND_DEFAULT_OPTS
  [ "$name" != fzf ] || options=$FZF_DEFAULT_OPTS
  set -f
  find_place "$@" && { [ -n "$place" ] || { without_quotes "$options" && find_place $plain "$@"; }; } || place=
  set +f
fi
if [ -n "$place" ] && lay_out "$place"; then
  popup=${TMPDIR:-/tmp}/jfind-popup-$$
  feeder=
  pop_up "$@"
  JFIND_NAME=$name exec "$self" --popup=here "$@"
fi
