# What the integrations of bash and zsh share.
#
# Settings are read as JFIND_NAME, else as FZF_NAME:
#   CTRL_T_COMMAND, ALT_C_COMMAND   list what to choose from in place of a walk; set but empty: the key is not bound
#   CTRL_R_COMMAND                  set but empty: the key is not bound
#   CTRL_T_OPTS, ALT_C_OPTS, CTRL_R_OPTS, COMPLETION_OPTS, COMPLETION_PATH_OPTS, COMPLETION_DIR_OPTS   more options
#   COMPLETION_DIR_COMMANDS         the commands that take folders, "cd pushd rmdir" by default
#   COMPLETION_TRIGGER              what a word must end in for tab to call the finder, ** by default
#   TMUX_HEIGHT                     rows or share of the screen, 40% by default
#   TMUX, TMUX_OPTS                 in tmux: 1, or the options of fzf-tmux, for a popup; -u, -d, -l, -r put it at that side
#   DEFAULT_OPTS                    options for every call
#
# Functions of your own that are asked when they exist:
#   _jfind_compgen_path DIR, _jfind_compgen_dir DIR   list what DIR holds, in place of a walk
#   _jfind_complete_COMMAND                           completes the words of COMMAND, by calling _jfind_complete
#   _jfind_comprun COMMAND OPTION...                  runs the finder for completion

# __jfind_setting NAME [DEFAULT]: its value, in REPLY.
__jfind_setting() {
  eval "REPLY=\${JFIND_$1-\${FZF_$1-\${2-}}}"
}

# __jfind_popup: the option for the popup that TMUX or TMUX_OPTS ask for, and what other options these hold, in REPLY.
__jfind_popup() {
  [ -z "${ZSH_VERSION-}" ] || setopt localoptions shwordsplit
  local asked options side=center size= width= height= more=
  __jfind_setting TMUX 0
  asked=${REPLY:-0}
  __jfind_setting TMUX_OPTS
  options=$REPLY
  REPLY=
  [ -n "${TMUX_PANE-}" ] && [ "$asked$options" != 0 ] || return 0
  if [ -z "$options" ]; then
    __jfind_setting TMUX_HEIGHT 40%
    options=-d$REPLY
  fi
  set -- $options
  while [ $# -gt 0 ]; do
    case $1 in
      -p* | -u* | -d* | -l* | -r*)
        case $1 in -p*) side=center ;; -u*) side=top ;; -d*) side=bottom ;; -l*) side=left ;; *) side=right ;; esac
        size=${1#-?}
        case $size${2-} in [0-9]*) [ -n "$size" ] || { size=$2 && shift; } ;; esac ;;
      -w?*) width=${1#-w} ;;
      -h?*) height=${1#-h} ;;
      -w) width=${2-} && shift ;;
      -h) height=${2-} && shift ;;
      -x | -y) shift ;; # A popup is placed at a side or in the middle.
      -x* | -y* | --) ;;
      *) more="$more $1" ;;
    esac
    [ $# -eq 0 ] || shift
  done
  [ -z "$width$height" ] || size=${width:-50%},${height:-50%}
  REPLY="--popup=$side${size:+,$size}$more"
}

# __jfind_prepare BASE OPTIONS [COMMAND]: for the finder to be run in this subshell. BASE yields to the options that are
# set for every call, these to OPTIONS; COMMAND lists what to choose from in place of a walk.
__jfind_prepare() {
  local REPLY
  __jfind_setting TMUX_HEIGHT
  export JFIND_BASE_OPTS="--height=${REPLY:-40%} --min-height=20+ --bind=ctrl-z:ignore ${3:+--scheme=path} $1"
  __jfind_popup
  local popup=$REPLY
  __jfind_setting DEFAULT_OPTS
  export JFIND_DEFAULT_OPTS="$popup $REPLY $2"
  export JFIND_DEFAULT_COMMAND=${3-}
}

# __jfind_run COMMAND OPTION...: the finder, or what stands in for it when the words of COMMAND are completed.
__jfind_run() {
  if typeset -f _jfind_comprun > /dev/null; then
    _jfind_comprun "$@"
  else
    shift
    command jfind "$@"
  fi
}

# __jfind_paths HOOK COMMAND WALKER DIR OPTION...: chooses below DIR, from what the function HOOK lists or else by a walk.
__jfind_paths() {
  local hook=$1 command=$2 walker=$3 dir=$4
  shift 4
  if typeset -f "$hook" > /dev/null; then
    "$hook" "$dir" | __jfind_run "$command" --scheme=path "$@"
  else
    __jfind_run "$command" --walker="$walker" --walker-root="$dir" "$@" < /dev/tty
  fi
}

# The hosts that ssh and the resolver have names for; yours comes first if it is there.
typeset -f __jfind_list_hosts > /dev/null || __jfind_list_hosts() {
  {
    command cat ~/.ssh/config ~/.ssh/config.d/* /etc/ssh/ssh_config 2> /dev/null |
      command awk 'tolower($1) ~ /^host(name)?$/ { for (i = 2; i <= NF && $i !~ /^#/; i++) if ($i !~ /[*?!%]/) print $i }'
    # The hosts of a known key stand first in its line, by commas, perhaps as [host]:port; or hashed, as |1|....
    command awk '$1 ~ /^@/ { $1 = $2 } $1 !~ /^[|#]/ { gsub(/\[|\](:[0-9]+)?/, "", $1); gsub(/,/, "\n", $1); print $1 }' \
      ~/.ssh/known_hosts 2> /dev/null
    command awk '{ sub(/#.*/, ""); for (i = 2; i <= NF; i++) print $i }' /etc/hosts 2> /dev/null
  } | command sort -u
}

__jfind_list_processes() {
  command ps -eo user,pid,ppid,start,time,command 2> /dev/null || command ps -eo user,pid,ppid,time,args
}
