# jfind in bash 4.2 or later: ctrl-t, alt-c, ctrl-r, and tab after a word that ends in **.
#
#   eval "$(jfind --bash)"        in ~/.bashrc, after bash-completion

# __jfind_quote WORD: the word as bash reads it, in REPLY; a name that looks like an option gets ./ before it.
__jfind_quote() {
  REPLY=$1
  [[ $1 == -* && -e ./$1 ]] && REPLY=./$1
  printf -v REPLY %q "$REPLY"
}

# Reads names that end in NUL; prints them as words, each with what SUFFIX is and a space.
__jfind_quote_all() { # SUFFIX
  local item REPLY
  while IFS= read -r -d '' item; do
    __jfind_quote "${item%"$1"}$1"
    printf '%s ' "$REPLY"
  done
}

# Behind a finder: it has left the terminal without bracketed paste, which readline takes to be on.
__jfind_mend() {
  [[ $(builtin bind -v 2> /dev/null) == *'enable-bracketed-paste on'* ]] && printf '\033[?2004h' > /dev/tty
}

# Inserts paths at the cursor.
jfind-file-widget() {
  local words REPLY
  words=$(
    __jfind_setting CTRL_T_COMMAND
    source=$REPLY
    __jfind_setting CTRL_T_OPTS
    __jfind_prepare '--reverse --walker=file,dir,hidden' "$REPLY" "$source"
    command jfind --multi --print0 < /dev/tty | __jfind_quote_all ''
  )
  __jfind_mend
  READLINE_LINE=${READLINE_LINE:0:READLINE_POINT}$words${READLINE_LINE:READLINE_POINT}
  ((READLINE_POINT += ${#words}))
}

# Lists the history, the newest first and each command once, as NUMBER TAB COMMAND NUL. A line of `history` that begins
# with a number and the mark that we have it put in place of the time begins a command, any other goes on with it, and
# gets a tab, so that it stands below the first.
__jfind_history() {
  HISTTIMEFORMAT=$'\001' builtin history | LC_ALL=C command awk '
    /^ *[0-9]+[* ] \001/ { n++; at = index($0, "\001"); number[n] = $1 + 0; text[n] = substr($0, at + 1); next }
    { text[n] = text[n] "\n\t" $0 }
    END { for (; n > 0; n--) if (!seen[text[n]]++) printf "%d\t%s%c", number[n], text[n], 0 }'
}

# __jfind_forget FILE: takes the commands whose numbers the file has out of the history.
__jfind_forget() {
  local number
  [[ -s $1 ]] || return
  for number in $(command sort -rnu "$1"); do builtin history -d "$number"; done
  shopt -q histappend && builtin history -w
}

# Puts commands of the history in place of the line; shift-delete takes one out of the history.
jfind-history-widget() {
  local chosen deleted REPLY
  deleted=$(command mktemp)
  chosen=$(
    __jfind_setting CTRL_R_OPTS
    __jfind_prepare '--scheme=history --nth=2..,.. --bind=ctrl-r:toggle-sort,alt-r:toggle-raw --highlight-line' "$REPLY"
    export __jfind_deleted=$deleted
    __jfind_history | command jfind --multi --read0 --print0 --query="$READLINE_LINE" \
      --bind='shift-delete:execute-silent(cat {+f1} >> "$__jfind_deleted")+exclude-multi' |
      while IFS= read -r -d '' item; do
        item=${item#*$'\t'}
        printf '%s\n' "${item//$'\n\t'/$'\n'}"
      done
  )
  __jfind_mend
  __jfind_forget "$deleted"
  command rm -f "$deleted"
  [[ $chosen ]] || return
  READLINE_LINE=$chosen
  READLINE_POINT=${#chosen}
}

# Alt-c is three keys that nobody types: the first chooses, the second runs the command that changes the folder if one was
# chosen, so that the prompt is made anew and the history has it, the third brings back what had been typed.
__jfind_cd_choose() {
  local folder accept=redraw-current-line keymap REPLY
  folder=$(
    __jfind_setting ALT_C_COMMAND
    source=$REPLY
    __jfind_setting ALT_C_OPTS
    __jfind_prepare '--reverse --walker=dir,hidden' "$REPLY" "$source"
    command jfind --no-multi < /dev/tty
  )
  __jfind_mend
  unset __jfind_line
  if [[ $folder ]]; then
    [[ $folder == /* ]] || folder=${PWD%/}/$folder
    [[ $folder == / ]] || folder=${folder%/}
    __jfind_line=$READLINE_LINE __jfind_point=$READLINE_POINT
    printf -v READLINE_LINE 'builtin cd -- %q' "$folder"
    accept=accept-line
  fi
  for keymap in emacs-standard vi-command vi-insert; do
    builtin bind -m $keymap "\"\\C-x\\C-]2\": $accept"
  done
}

__jfind_cd_restore() {
  [[ ${__jfind_line+x} ]] || return
  READLINE_LINE=$__jfind_line READLINE_POINT=$__jfind_point
  unset __jfind_line __jfind_point
}

# __jfind_bind: the keys that are not switched off by an empty setting, and the commands that take folders.
__jfind_bind() {
  local keymap command REPLY
  __jfind_setting COMPLETION_DIR_COMMANDS 'cd pushd rmdir'
  for command in $REPLY; do __jfind_kind[$command]=dir; done
  for keymap in emacs-standard vi-command vi-insert; do
    __jfind_setting CTRL_T_COMMAND walk
    [[ $REPLY ]] && builtin bind -m $keymap -x '"\C-t": jfind-file-widget'
    __jfind_setting CTRL_R_COMMAND history
    [[ $REPLY ]] && builtin bind -m $keymap -x '"\C-r": jfind-history-widget'
    __jfind_setting ALT_C_COMMAND walk
    [[ $REPLY ]] || continue
    builtin bind -m $keymap -x '"\C-x\C-]1": __jfind_cd_choose'
    builtin bind -m $keymap -x '"\C-x\C-]3": __jfind_cd_restore'
    builtin bind -m $keymap '"\ec": "\C-x\C-]1\C-x\C-]2\C-x\C-]3"'
  done
}

# Completion. One function completes for all commands: the finder when the word ends in the trigger, else what completed
# the command before.

# Kinds of words that commands take, where these are not paths.
declare -A __jfind_kind=([kill]=proc [ssh]=ssh [telnet]=host
  [export]=var [unset]=var [printenv]=var [unalias]=alias)
# The functions that completed commands before; -D is for those that have none of their own.
declare -A __jfind_before=()

# __jfind_base: whether the current word ends in the trigger; what is before it, in REPLY. It must be safe to expand.
__jfind_base() {
  local word=${COMP_WORDS[COMP_CWORD]}
  __jfind_setting COMPLETION_TRIGGER '**'
  [[ $word == *"$REPLY" && $word != *'`'* && $word != *'$('* && $word != *[\<\>]'('* ]] || return
  REPLY=${word:0:${#word}-${#REPLY}}
}

# __jfind_reply TEXT: the text takes the place of the current word; without a text the word stays.
__jfind_reply() {
  __jfind_mend
  compopt -o nospace +o filenames 2> /dev/null
  COMPREPLY=("${1:-${COMP_WORDS[COMP_CWORD]}}")
}

# __jfind_complete_before COMMAND WORD PREVIOUS: what it would be without the finder.
__jfind_complete_before() {
  local before=${__jfind_before[${1##*/}]-} loader=${__jfind_before[-D]-} status
  if [[ $before ]]; then
    "$before" "$@"
  elif [[ $loader ]]; then
    "$loader" "$@"
    status=$?
    ((status == 124)) && __jfind_adopt "${1##*/}" # The loader has found a completion, and bash will ask for it.
    return $status
  fi
}

# __jfind_adopt [COMMAND...]: puts our function before the functions that complete these commands, or all; and beside the
# lists of words that complete some.
__jfind_adopt() {
  eval "$(complete -p "$@" 2> /dev/null | command sed -n -e '/ -F _jfind_/d' -e "/''\$/d" \
    -e 's/^complete \(.*\)-F \([^ ]*\) \(.* \)\{0,1\}\([^ ]*\)$/__jfind_before[\4]=\2; complete \1-F _jfind_completion \3\4/p' \
    -e t -e 's/^complete \(.*\) \([^ ]*\)$/__jfind_before[\2]=:; complete -F _jfind_completion \1 \2/p')"
}

_jfind_completion() {
  local command=${1##*[/\\]} REPLY
  COMPREPLY=()
  if ! __jfind_base; then
    __jfind_complete_before "$@"
  elif declare -F "_jfind_complete_$command" > /dev/null; then
    "_jfind_complete_$command" "$@"
  else
    "_jfind_${__jfind_kind[$command]-path}_completion" "$@"
  fi
}

# _jfind_setup_completion KIND COMMAND...: the words of these commands are of this kind: path, dir, var, alias, host, proc.
_jfind_setup_completion() {
  local kind=$1 command
  if [[ $# -lt 2 ]] || ! declare -F "_jfind_${kind}_completion" > /dev/null; then
    echo "usage: ${FUNCNAME[0]} path|dir|var|alias|host|proc COMMAND..." >&2
    return 1
  fi
  shift
  for command; do __jfind_kind[$command]=$kind; done
}

# _jfind_complete OPTION... -- "$@" < LIST: for a function _jfind_complete_COMMAND: the finder with these options takes a
# place among the lines of LIST. What was chosen goes through the function _jfind_complete_COMMAND_post if there is one.
_jfind_complete() {
  local options=() post=${FUNCNAME[1]}_post words REPLY
  [[ " $* " == *' -- '* ]] || { eval "options=($1)" && shift && set -- "${options[@]}" -- "$@"; }
  options=()
  while [[ $1 != -- ]]; do
    options+=("$1")
    shift
  done
  shift
  declare -F "$post" > /dev/null || post='command cat'
  if ! __jfind_base; then
    __jfind_complete_before "$@"
    return
  fi
  words=$(
    options+=(--query="$REPLY")
    __jfind_setting COMPLETION_OPTS
    __jfind_prepare --reverse "$REPLY"
    __jfind_run "$1" "${options[@]}" | $post | command tr '\n' ' '
  )
  __jfind_reply "$words"
}

# __jfind_complete_paths KIND SUFFIX WALKER OPTION COMMAND: KIND is path or dir.
__jfind_complete_paths() {
  local kind=$1 suffix=$2 walker=$3 option=$4 base dir query words REPLY
  shift 4
  if ! __jfind_base; then
    __jfind_complete_before "$@"
    return
  fi
  eval "base=$REPLY" 2> /dev/null || return # A quote is open.
  dir=$base
  until [[ -z $dir || $dir == */ && -d $dir ]]; do
    dir=${dir%/}
    case $dir in */*) dir=${dir%/*}/ ;; *) dir= ;; esac
  done
  query=${base#"$dir"}
  words=$(
    __jfind_setting COMPLETION_OPTS
    __jfind_prepare '--reverse' "$REPLY"
    __jfind_setting "COMPLETION_${kind^^}_OPTS"
    eval "options=($REPLY)"
    __jfind_paths "_jfind_compgen_$kind" "$1" "$walker" "${dir:-.}" "$option" --print0 --query="$query" "${options[@]}" |
      __jfind_quote_all "$suffix"
  )
  [[ $suffix ]] && words=${words% }
  __jfind_reply "$words"
}

_jfind_path_completion() { __jfind_complete_paths path '' file,dir,hidden --multi "$@"; }
_jfind_dir_completion() { __jfind_complete_paths dir / dir,hidden --no-multi "$@"; }
_jfind_var_completion() { _jfind_complete --multi -- "$@" < <(compgen -v); }
_jfind_alias_completion() { _jfind_complete --multi -- "$@" < <(compgen -a); }
_jfind_host_completion() { _jfind_complete --no-multi -- "$@" < <(__jfind_list_hosts); }
_jfind_proc_completion() {
  _jfind_complete --multi --header-lines=1 --no-preview --wrap -- "$@" < <(__jfind_list_processes)
}
_jfind_proc_completion_post() { command awk '{ print $2 }'; }
_jfind_ssh_completion() {
  local user=
  case $3 in
    -i | -F | -E) _jfind_path_completion "$@" ;;
    *)
      [[ $2 == *@* ]] && user=${2%%@*}@
      _jfind_complete --no-multi -- "$@" < <(__jfind_list_hosts | while IFS= read -r host; do echo "$user$host"; done)
      ;;
  esac
}

if [[ $- == *i* ]]; then
  __jfind_bind
  __jfind_adopt
  [[ ${__jfind_before[-D]-} ]] || complete -D -F _jfind_completion -o default -o bashdefault
fi
