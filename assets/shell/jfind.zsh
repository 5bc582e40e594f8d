# jfind in zsh 5: ctrl-t, alt-c, ctrl-r, and tab after a word that ends in **.
#
#   source <(jfind --zsh)        in ~/.zshrc, after compinit

# Behind a finder: it has left the terminal without bracketed paste, which the line editor takes to be on.
__jfind_mend() {
  (( ${+zle_bracketed_paste} )) && print -rn -- $zle_bracketed_paste[1] > /dev/tty
  zle reset-prompt
}

# Inserts paths at the cursor.
jfind-file-widget() {
  emulate -L zsh
  local REPLY words
  words=$(
    __jfind_setting CTRL_T_COMMAND
    local command=$REPLY
    __jfind_setting CTRL_T_OPTS
    __jfind_prepare '--reverse --walker=file,dir,hidden' "$REPLY" "$command"
    command jfind --multi --print0 < /dev/tty | __jfind_quote_all ''
  )
  LBUFFER+=$words
  __jfind_mend
}

# __jfind_quote_all SUFFIX: reads names that end in NUL; prints them as words, each with the suffix and a space. A name
# that looks like an option gets ./ before it.
__jfind_quote_all() {
  local item
  while IFS= read -r -d '' item; do
    [[ $item == -* && -e ./$item ]] && item=./$item
    print -rn -- "${(q)${item%$1}}$1 "
  done
}

# Changes to a folder by a command, so that the prompt is made anew and the history has it; what had been typed comes back.
jfind-cd-widget() {
  emulate -L zsh
  local REPLY folder
  folder=$(
    __jfind_setting ALT_C_COMMAND
    local command=$REPLY
    __jfind_setting ALT_C_OPTS
    __jfind_prepare '--reverse --walker=dir,hidden' "$REPLY" "$command"
    command jfind --no-multi < /dev/tty
  )
  if [[ -n $folder ]]; then
    [[ $folder == /* ]] || folder=${PWD%/}/$folder
    [[ $folder == / ]] || folder=${folder%/}
    zle push-line
    BUFFER="builtin cd -- ${(q)folder}"
    zle accept-line
  fi
  __jfind_mend
}

# Puts commands of the history in place of the line. They go to the finder as NUMBER TAB COMMAND NUL, the newest first and
# each command once; awk sees them as lines, with ^A for a newline in a command. Lines that go on get a tab, so that they
# stand below the first.
jfind-history-widget() {
  emulate -L zsh
  zmodload -F zsh/parameter p:history
  local REPLY chosen newline=$'\n'
  chosen=$(
    __jfind_setting CTRL_R_OPTS
    __jfind_prepare '--scheme=history --nth=2..,.. --bind=ctrl-r:toggle-sort,alt-r:toggle-raw --highlight-line' "$REPLY"
    printf '%s\t%s\0' "${(@kv)history}" | command tr '\n\0' '\1\n' |
      LC_ALL=C command awk '!seen[substr($0, index($0, "\t"))]++ { gsub(/\1/, "\1\t"); print }' | command tr '\n\1' '\0\n' |
      command jfind --multi --read0 --print0 --query="$LBUFFER" |
      while IFS= read -r -d '' item; do print -r -- "${${item#*$'\t'}//$'\n\t'/$newline}"; done
  )
  if [[ -n $chosen ]]; then
    BUFFER=$chosen
    CURSOR=$#BUFFER
  fi
  __jfind_mend
}

# Completion: the finder when the word before the cursor ends in the trigger, else what tab did before.

# Kinds of words that commands take, where these are not paths.
typeset -gA __jfind_kind
__jfind_kind=(kill proc ssh ssh telnet host export var unset var printenv var unalias alias)

jfind-completion() {
  emulate -L zsh
  setopt no_glob
  local REPLY token command
  local -a tokens
  __jfind_setting COMPLETION_TRIGGER '**'
  # The tokens of the command at the cursor; the last is its word, as it was typed.
  for token in ${(z)LBUFFER}; do
    case $token in
      ';' | '|' | '||' | '&' | '&&' | '|&' | '(' | '{' | '!' | do | then | else | if | while | until | time) tokens=() ;;
      sudo | env | command | builtin | noglob | nohup | exec | [A-Za-z_]*=*) (( $#tokens )) && tokens+=($token) ;;
      *) tokens+=($token) ;;
    esac
  done
  [[ $LBUFFER == *[[:space:]] && ${tokens[-1]} != *[[:space:]] ]] && tokens+=('')
  # What the hooks are told: the word without the trigger, and all that is before it.
  local word=${tokens[-1]} prefix
  if (( $#tokens < 2 )) || [[ $word != *$REPLY || $word == *'`'* || $word == *'$('* || $word == *[\<\>=]'('* ]]; then
    zle $__jfind_tab_before
    return
  fi
  prefix=${word[1,$#word - $#REPLY]}
  command=${(Q)tokens[1]##*/}
  local before=${LBUFFER[1,$#LBUFFER - $#word]}
  if typeset -f _jfind_complete_$command > /dev/null; then
    _jfind_complete_$command "$before"
  else
    _jfind_${__jfind_kind[$command]-path}_completion "$before"
  fi
  __jfind_mend
}

# _jfind_complete OPTION... -- "$@" < LIST: for a function _jfind_complete_COMMAND: the finder with these options takes a
# place among the lines of LIST. What was chosen goes through the function _jfind_complete_COMMAND_post if there is one.
# The variable `prefix` is the word without the trigger.
_jfind_complete() {
  local REPLY words post=${funcstack[2]}_post
  local -a given
  (( $@[(I)--] )) || { given=(${(Q)${(z)1}}); shift; set -- $given -- "$@"; }
  given=("${@[1,(i)--]}")
  shift $#given
  given[-1]=()
  typeset -f $post > /dev/null || post=cat
  words=$(
    __jfind_setting COMPLETION_OPTS
    __jfind_prepare --reverse "$REPLY"
    __jfind_run "$command" $given --query="${(Q)prefix}" | $post | command tr '\n' ' '
  )
  [[ -n $words ]] && LBUFFER=$1$words
}

# __jfind_split_path WORD: sets `dir` to the deepest folder there is of the path that the word names, `query` to the rest.
__jfind_split_path() {
  local base=$1
  case $base in [\"\']*) base+=$base[1] ;; esac # A quote that is open; what is chosen is quoted otherwise.
  eval "base=$base" 2> /dev/null || return
  dir=$base
  until [[ -z $dir || ( $dir == */ && -d $dir ) ]]; do
    dir=${dir%/}
    case $dir in */*) dir=${dir%/*}/ ;; *) dir= ;; esac
  done
  query=${base#$dir}
}

# __jfind_complete_paths KIND SUFFIX WALKER OPTION BEFORE: KIND is path or dir.
__jfind_complete_paths() {
  local REPLY kind=$1 suffix=$2 walker=$3 option=$4 before=$5 dir query words
  __jfind_split_path "$prefix" || return
  # The path may begin behind --file= or the like.
  if [[ -z $dir && $prefix =~ '^[-_[:alnum:]]+=' ]]; then
    before+=$MATCH
    __jfind_split_path "${prefix#$MATCH}" || return
  fi
  words=$(
    __jfind_setting COMPLETION_OPTS
    __jfind_prepare --reverse "$REPLY"
    __jfind_setting COMPLETION_${(U)kind}_OPTS
    __jfind_paths _jfind_compgen_$kind "$command" $walker "${dir:-.}" $option --print0 --query="$query" ${(Q)${(z)REPLY}} |
      __jfind_quote_all "$suffix"
  )
  [[ -n $suffix ]] && words=${words% }
  [[ -n $words ]] && LBUFFER=$before$words
}

_jfind_path_completion() { __jfind_complete_paths path '' file,dir,hidden --multi "$1" }
_jfind_dir_completion() { __jfind_complete_paths dir / dir,hidden --no-multi "$1" }
_jfind_var_completion() { print -rl -- ${(ko)parameters} | _jfind_complete --multi -- "$@" }
_jfind_alias_completion() { print -rl -- ${(ko)aliases} | _jfind_complete --multi -- "$@" }
_jfind_host_completion() { __jfind_list_hosts | _jfind_complete --no-multi -- "$@" }
_jfind_proc_completion() {
  __jfind_list_processes | _jfind_complete --multi --header-lines=1 --no-preview --wrap -- "$@"
}
_jfind_proc_completion_post() { command awk '{ print $2 }' }
_jfind_ssh_completion() {
  local user
  case ${tokens[-2]} in
    -i | -F | -E) _jfind_path_completion "$1" ;;
    *)
      [[ $prefix == *@* ]] && user=${prefix%%@*}@
      __jfind_list_hosts | command awk -v user="$user" '{ print user $0 }' | _jfind_complete --no-multi -- "$@"
      ;;
  esac
}

if [[ -o interactive ]]; then
  () {
    emulate -L zsh
    local REPLY keymap name setting key before
    __jfind_setting COMPLETION_DIR_COMMANDS 'cd pushd rmdir'
    for name in ${=REPLY}; do __jfind_kind[$name]=dir; done
    zle -N jfind-completion
    before=(${(z)$(bindkey '^I')})
    [[ ${before[2]} == jfind-completion ]] || typeset -g __jfind_tab_before=${before[2]:-expand-or-complete}
    bindkey '^I' jfind-completion
    for name setting key in file CTRL_T '^T' cd ALT_C '\ec' history CTRL_R '^R'; do
      __jfind_setting ${setting}_COMMAND on
      [[ -n $REPLY ]] || continue
      zle -N jfind-$name-widget
      for keymap in emacs viins vicmd; do bindkey -M $keymap $key jfind-$name-widget; done
    done
  }
fi
