# jfind in fish 3.4 or later: ctrl-t, alt-c, ctrl-r, and tab after a word that ends in **.
#
#   jfind --fish | source        in ~/.config/fish/config.fish
#
# Settings are read as JFIND_NAME, else as FZF_NAME:
#   CTRL_T_COMMAND, ALT_C_COMMAND   list what to choose from in place of a walk; set but empty: the key is not bound
#   CTRL_R_COMMAND                  set but empty: the key is not bound
#   CTRL_T_OPTS, ALT_C_OPTS, CTRL_R_OPTS, COMPLETION_OPTS, COMPLETION_PATH_OPTS, COMPLETION_DIR_OPTS   more options
#   COMPLETION_TRIGGER              what a word must end in for tab to call the finder, ** by default
#   TMUX_HEIGHT                     rows or share of the screen, 40% by default
#   DEFAULT_OPTS                    options for every call
#
# Functions of your own that are asked when they exist:
#   _jfind_compgen_path DIR, _jfind_compgen_dir DIR   list what DIR holds, in place of a walk
#   _jfind_complete_COMMAND                           lists what the words of COMMAND can be, one a line

# __jfind_setting NAME [DEFAULT]: prints its value, one line.
function __jfind_setting
    for name in JFIND_$argv[1] FZF_$argv[1]
        if set --query $name
            string join ' ' -- $$name
            return
        end
    end
    echo $argv[2]
end

# __jfind_run BASE NAME COMMAND OPTION...: the finder. BASE yields to the options that are set for every call, these to those
# of the setting NAME, these to OPTION; COMMAND lists what to choose from in place of a walk.
function __jfind_run
    set --local height (__jfind_setting TMUX_HEIGHT)
    test -n "$height"; or set height 40%
    test -n "$argv[3]"; and set argv[1] "$argv[1] --scheme=path"
    set --local --export JFIND_BASE_OPTS "--height=$height --min-height=20+ --bind=ctrl-z:ignore $argv[1]"
    set --local --export JFIND_DEFAULT_OPTS "$(__jfind_setting DEFAULT_OPTS) $(__jfind_setting $argv[2])"
    set --local --export JFIND_DEFAULT_COMMAND $argv[3]
    command jfind $argv[4..]
end

# __jfind_split TOKEN: parts the word into an option such as --file=, the deepest folder there is of the path after it, and
# the rest of the path; prints each as a line, escaped. What can be expanded without running anything is: ~, variables, quotes.
function __jfind_split
    set --local option "$(string match --regex -- '^-[^\s=]+=' $argv[1])"
    set --local path "$(string replace -- "$option" '' $argv[1])"
    string match --quiet --regex -- '^[^(*?{<>;&|#\n]+$' $path; and eval "set path $path" 2> /dev/null
    set --local folder $path
    while test -n "$folder"
        string match --quiet -- '*/' $folder; and test -d $folder; and break
        set folder "$(string replace --regex -- '[^/]*/?$' '' $folder)"
    end
    set --local rest "$(string sub --start=(math 1 + (string length -- "$folder")) -- "$path")"
    string escape -- "$option" "$folder" "$rest"
end

# __jfind_choose_paths TOKEN WALKER NAME COMMAND HOOK SUFFIX OPTION...: puts paths below the folder that TOKEN names in place of
# the word at the cursor. They come from the function HOOK if there is one, or from COMMAND, or from a walk.
function __jfind_choose_paths
    set --local parts (__jfind_split $argv[1] | string unescape)
    set --local root $parts[2]
    test -n "$root"; or set root .
    set --local options $argv[7..] --print0
    test -n "$parts[3]"; and set --append options --query=$parts[3]
    # A root would have it walk.
    test -n "$argv[4]"; or functions --query $argv[5]; or set --append options --walker-root=$root
    set --local found
    if functions --query $argv[5]
        set found ($argv[5] $root | __jfind_run '--reverse --scheme=path' $argv[3] '' $options | string split0)
    else
        set found (__jfind_run "--reverse --walker=$argv[2]" $argv[3] $argv[4] $options | string split0)
    end
    if test -n "$found"
        set --local words
        for item in $found
            string match --quiet -- '-*' $item; and test -e ./$item; and set item ./$item
            set --append words $parts[1](string escape --no-quoted -- $item)
        end
        commandline --current-token --replace -- (string join ' ' -- $words)$argv[6]
    end
    commandline --function repaint
end

function jfind-file-widget
    __jfind_choose_paths "$(commandline --current-token)" file,dir,hidden \
        CTRL_T_OPTS "$(__jfind_setting CTRL_T_COMMAND)" '' ' ' --multi
end

# Changes to a folder below the one that the word at the cursor names.
function jfind-cd-widget
    set --local parts (__jfind_split "$(commandline --current-token)" | string unescape)
    set --local root $parts[2]
    test -n "$root"; or set root .
    set --local command "$(__jfind_setting ALT_C_COMMAND)"
    set --local options --no-multi --print0
    test -n "$parts[3]"; and set --append options --query=$parts[3]
    test -n "$command"; or set --append options --walker-root=$root
    set --local found (__jfind_run '--reverse --walker=dir,hidden' ALT_C_OPTS $command $options | string split0)
    if test -n "$found"
        string match --quiet -- '-*' $found; and set found ./$found
        cd $found; and commandline --current-token --replace -- $parts[1]
    end
    commandline --function repaint
end

# Puts commands of the history in place of the line.
function jfind-history-widget
    test -n "$fish_private_mode"; or builtin history merge
    set --local found (builtin history --null | __jfind_run '--scheme=history --bind=ctrl-r:toggle-sort --highlight-line' \
        CTRL_R_OPTS '' --multi --read0 --print0 --query="$(commandline)" | string split0)
    test -n "$found"; and commandline --replace -- "$(string join \n -- $found)"
    commandline --function repaint
end

# Completion: the finder when the word at the cursor ends in the trigger, else fish's own.
function jfind-completion
    set --local trigger (__jfind_setting COMPLETION_TRIGGER '**')
    set --local token "$(commandline --current-token --cut-at-cursor)"
    set --local length (math (string length -- "$token") - (string length -- "$trigger"))
    if commandline --paging-mode; or test $length -lt 0; or test (string sub --start=(math $length + 1) -- "$token") != "$trigger"
        commandline --function complete
        return
    end
    set --local token "$(string sub --length=$length -- $token)"
    set --local words (commandline --current-process --tokenize --cut-at-cursor |
        string match --invert --regex '^(sudo|env|command|builtin|exec|\w+=.*)$')
    set --local command (string replace --regex -- '.*/' '' $words[1])
    if functions --query _jfind_complete_$command
        __jfind_choose_lines $token _jfind_complete_$command
        return
    end
    switch $command
        case kill
            __jfind_choose_lines $token __jfind_list_processes --header-lines=1 --no-preview --wrap --accept-nth=2
        case ssh telnet
            __jfind_choose_lines $token __fish_print_hostnames
        case set
            __jfind_choose_lines $token 'set --names'
        case cd pushd rmdir
            __jfind_choose_paths "$token" dir,hidden COMPLETION_DIR_OPTS '' _jfind_compgen_dir '' --no-multi
        case '*'
            __jfind_choose_paths "$token" file,dir,hidden COMPLETION_PATH_OPTS '' _jfind_compgen_path ' ' --multi
    end
end

# __jfind_choose_lines QUERY COMMAND OPTION...: puts lines that COMMAND prints in place of the word at the cursor.
function __jfind_choose_lines
    set --local found (eval $argv[2] | __jfind_run --reverse COMPLETION_OPTS '' --multi --query=$argv[1] $argv[3..])
    test -n "$found"; and commandline --current-token --replace -- (string join ' ' -- (string trim -- $found))' '
    commandline --function repaint
end

function __jfind_list_processes
    command ps -eo user,pid,ppid,start,time,command 2> /dev/null; or command ps -eo user,pid,ppid,time,args
end

if status is-interactive
    for mode in default insert
        bind --mode $mode \t jfind-completion
        test -n "$(__jfind_setting CTRL_T_COMMAND on)"; and bind --mode $mode \ct jfind-file-widget
        test -n "$(__jfind_setting ALT_C_COMMAND on)"; and bind --mode $mode \ec jfind-cd-widget
        test -n "$(__jfind_setting CTRL_R_COMMAND on)"; and bind --mode $mode \cr jfind-history-widget
    end
end
