# jfind in fish 3.4 or later: ctrl-t, alt-c, ctrl-r, tab after a word that ends in **, and shift-tab.
#
#   jfind --fish | source        in ~/.config/fish/config.fish
#
# Settings are read as JFIND_NAME, else as FZF_NAME:
#   CTRL_T_COMMAND, ALT_C_COMMAND   list what to choose from in place of a walk; set but empty: the key is not bound
#   CTRL_R_COMMAND                  set but empty: the key is not bound
#   CTRL_T_OPTS, ALT_C_OPTS, CTRL_R_OPTS, COMPLETION_OPTS, COMPLETION_PATH_OPTS, COMPLETION_DIR_OPTS, EXPANSION_OPTS   more options
#   COMPLETION_DIR_COMMANDS         the commands that take folders, "cd pushd rmdir" by default
#   COMPLETION_TRIGGER              what a word must end in for tab to call the finder, ** by default
#   TMUX_HEIGHT                     rows or share of the screen, 40% by default
#   TMUX, TMUX_OPTS                 in tmux: 1, or the options of fzf-tmux, for a popup; -u, -d, -l, -r put it at that side
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

# __jfind_popup: prints the option for the popup that TMUX or TMUX_OPTS ask for, and what other options these hold.
function __jfind_popup
    set --local options (string split --no-empty ' ' -- (__jfind_setting TMUX_OPTS))
    set --query TMUX_PANE[1]; and test "$(__jfind_setting TMUX 0)$options" != 0; or return 0
    if test -z "$options"
        set options -d(__jfind_setting TMUX_HEIGHT 40%)
    end
    set --local side center
    set --local size
    set --local width
    set --local height
    set --local more
    while set --query options[1]
        set --local option $options[1]
        set --erase options[1]
        if string match --quiet --regex -- '^-(?<letter>[pudlr])(?<value>.*)' $option
            set side (string replace p center -- $letter | string replace --regex '^u$' top | string replace --regex '^d$' bottom |
                string replace --regex '^l$' left | string replace --regex '^r$' right)
            set size $value
            if test -z "$size"; and string match --quiet --regex '^[0-9]' -- $options[1]
                set size $options[1]
                set --erase options[1]
            end
        else if string match --quiet --regex -- '^-(?<letter>[whxy])(?<value>.*)' $option
            if test -z "$value"
                set value $options[1]
                set --erase options[1]
            end
            switch $letter
                case w
                    set width $value
                case h
                    set height $value
            end
        else if test $option != --
            set --append more $option
        end
    end
    if test -n "$width$height"
        test -n "$width"; or set width 50%
        test -n "$height"; or set height 50%
        set size $width,$height
    end
    string join ' ' -- "--popup=$side$(string replace --regex '^(.)' ',$1' -- "$size")" $more
end

# __jfind_run BASE NAME OPTION...: the finder. BASE yields to the options that are set for every call, these to those of the
# setting NAME, these to OPTION.
function __jfind_run
    set --local height (__jfind_setting TMUX_HEIGHT)
    test -n "$height"; or set height 40%
    set --local --export JFIND_BASE_OPTS "--height=$height --min-height=20+ --bind=ctrl-z:ignore $argv[1]"
    set --local --export JFIND_DEFAULT_OPTS "$(__jfind_popup) $(__jfind_setting DEFAULT_OPTS) $(__jfind_setting $argv[2])"
    set --local --export JFIND_DEFAULT_COMMAND
    command jfind $argv[3..]
end

# __jfind_expand TOKEN: what fish makes of the token, in __jfind_word. Quotes, escapes, ~ and variables are expanded, an open
# quote is closed. Nothing is run: wildcards, braces and commands stay as they were typed.
function __jfind_expand
    set --local single '\'(?:\\\\[\s\S]|[^\'\\\\])*\''
    set --local double '"(?:\\\\[\s\S]|[^"\\\\])*"'
    # A backslash at the end has nothing to escape; one before a newline goes on with the line.
    set --local token "$(string replace --regex -- '(?<!\\\\)((?:\\\\\\\\)*)\\\\$' '$1' "$argv[1]")"
    set token "$(string replace --all --regex -- '\\\\\n' '' "$token")"
    set --local open "$(string replace --regex -- "^(?:[^\\\\'\"]|\\\\[\s\S]|$single|$double)*" '' "$token")"
    set token "$token$(string sub --length=1 -- "$open")"

    set --local start ''
    if set --local home (string match --regex -- '^~[\w.-]*(?=/|$)' "$token")
        set token "$(string sub --start=(math 1 + (string length -- $home)) -- "$token")"
        eval set home $home
        set start "$(string escape --no-quoted -- $home)"
    end
    # The first variable that is neither escaped nor in single quotes; in double quotes, these are closed before its value.
    set --local plain '"(?:\\\\[\s\S]|[^"\\\\$])*"'
    set --local variable "^(?<before>(?:[^\\\\'\"\$]|\\\\[\s\S]|$single|$plain)*(?:(?<quote>\")(?:\\\\[\s\S]|[^\"\\\\\$])*)?)\\\$(?<name>\w+)(?<after>[\s\S]*)"
    while string match --quiet --regex -- $variable "$token"; and set --query $name
        set start "$start$before$quote$(string escape --no-quoted -- "$$name")"
        set token "$quote$after"
    end
    set --global __jfind_word "$(string unescape -- "$start$token")"; or set __jfind_word "$argv[1]"
end

# Behind a finder: it has left the terminal without bracketed paste, which fish 3 takes to be on.
function __jfind_mend
    string match --quiet '3.*' $version; and printf '\e[?2004h' > /dev/tty
    commandline --function repaint
end

# __jfind_split TOKEN [SLASH]: parts the word into an option such as --file=, -f or if=, the deepest folder there is of the path
# after it, and the rest of the path: __jfind_option, __jfind_folder, __jfind_word. With SLASH a folder must end in one.
function __jfind_split
    set --global __jfind_option ''
    # Behind -- there are no options.
    string match --quiet --regex -- '\s--\s' "$(commandline --current-process --cut-at-cursor)"
    or set __jfind_option "$(string match --regex -- '^-[^\s=]+=|^-[^\s-]' "$argv[1]")"
    __jfind_find_folder "$(string sub --start=(math 1 + (string length -- "$__jfind_option")) -- "$argv[1]")" "$argv[2]"
    if test -z "$__jfind_option$__jfind_folder"; and set --local name (string match --regex -- '^[\w-]+=' "$argv[1]")
        set __jfind_option $name
        __jfind_find_folder "$(string sub --start=(math 1 + (string length -- $name)) -- "$argv[1]")" "$argv[2]"
    end
end

function __jfind_find_folder
    __jfind_expand $argv[1]
    set __jfind_word "$(string replace --all --regex -- '//+' / "$__jfind_word")"
    set --global __jfind_folder $__jfind_word
    while test -n "$__jfind_folder"
        test -d "$__jfind_folder"; and string match --quiet -- "*$argv[2]" "$__jfind_folder"; and break
        set __jfind_folder "$(string replace --regex -- '[^/]*/?\z' '' "$__jfind_folder")"
    end
    set __jfind_word "$(string sub --start=(math 1 + (string length -- "$__jfind_folder")) -- "$__jfind_word")"
    set __jfind_word "$(string replace --regex -- '^/' '' "$__jfind_word")"
end

# __jfind_paths WALKER NAME COMMAND OPTION...: prints paths that were chosen below __jfind_folder, each with a NUL. They come from
# COMMAND, which knows the folder as $dir, or else from a walk.
function __jfind_paths
    set --local --export dir $__jfind_folder
    test -n "$dir"; or set dir .
    set --local options $argv[4..] --print0
    test -n "$__jfind_word"; and set --append options --query=$__jfind_word
    if test -n "$argv[3]"
        eval $argv[3] | __jfind_run '--reverse --scheme=path' $argv[2] $options
    else
        __jfind_run "--reverse --walker=$argv[1]" $argv[2] $options --walker-root=$dir
    end
end

# __jfind_insert SUFFIX PATH...: puts the paths in place of the word at the cursor, behind its option.
function __jfind_insert
    set --local words
    for item in $argv[2..]
        test -z "$__jfind_option"; and string match --quiet -- '-*' $item; and test -e ./$item; and set item ./$item
        set --append words $__jfind_option(string escape --no-quoted -- $item | string collect)
    end
    test -n "$words"; and commandline --current-token --replace -- (string join ' ' -- $words | string collect)$argv[1]
    __jfind_mend
end

function jfind-file-widget
    __jfind_split "$(commandline --current-token)"
    __jfind_insert ' ' (__jfind_paths file,dir,hidden CTRL_T_OPTS "$(__jfind_setting CTRL_T_COMMAND)" --multi | string split0)
end

# Changes to a folder below the one that the word at the cursor names.
function jfind-cd-widget
    __jfind_split "$(commandline --current-token)"
    set --local found (__jfind_paths dir,hidden ALT_C_OPTS "$(__jfind_setting ALT_C_COMMAND)" --no-multi | string split0)
    test -n "$found"; and cd -- $found; and commandline --current-token --replace -- $__jfind_option
    __jfind_mend
end

# Puts commands of the history in place of the line that the cursor is in; alt-enter puts them as fish_indent writes them, alt-t shows
# when they ran, shift-delete takes one out of the history. Lines that go on get a tab, so that they stand below the first.
function jfind-history-widget
    set --local lines (commandline)
    set --local at (commandline --line)
    # Deleted by a fish of its own at once, and by this one in the end: it has read the history, and a merge within the same second
    # reads nothing.
    set --local deleted (command mktemp); or set deleted /dev/null
    set --local delete 'for item in (string split0 < $argv[1])
        set item (string replace --all \n\t \n -- $item | string collect)
        builtin history delete --exact --case-sensitive -- $item
        string join0 -- $item >> $argv[2]
    end'
    set --local tidy 'string split0 < {+sf3..} | string replace --all \n\t \n | fish_indent --no-indent'
    test -n "$fish_private_mode"; or builtin history merge
    # Each command follows its date and a number, in columns.
    set --local found (builtin history --null --show-time='%F %a %T%t%s%t' |
        command tr '\n\0' '\1\n' | LC_ALL=C command sed 's/'\x01'/&'\t'/g' | command tr '\n\1' '\0\n' |
        __jfind_run '--scheme=history --bind=ctrl-r:toggle-sort,alt-r:toggle-raw --highlight-line' \
        CTRL_R_OPTS --multi --read0 --print0 --query="$lines[$at]" --with-shell="$(status fish-path) -c" \
        --delimiter=\t --with-nth=3.. --accept-nth=3.. --bind='alt-t:change-with-nth(1,3..|3..)' (__jfind_history_preview) \
        --bind="alt-enter:become($tidy | string join0)" \
        --bind="shift-delete:execute-silent($(status fish-path) -c $(string escape -- $delete) {+sf3..} $(string escape -- $deleted))+exclude-multi" | string split0)
    for item in (string split0 < $deleted)
        builtin history delete --exact --case-sensitive -- $item
    end
    test -f $deleted; and command rm -f -- $deleted
    if test -n "$found"
        set lines[$at] "$(string replace --all \n\t \n -- $found | string collect)"
        commandline --replace -- "$(string join \n -- $lines)"
        commandline --cursor (string length -- "$(string join \n -- $lines[1..$at])")
    end
    __jfind_mend
end

# __jfind_history_preview: prints options for a preview beside the history: of what is selected, and of a command that is too long for
# its row. None where there is no room beside it, or somebody has set a preview.
function __jfind_history_preview
    test "$COLUMNS" -gt 100; or return 0
    string match --quiet --regex -- '--preview[= ]' "$(__jfind_setting DEFAULT_OPTS) $(__jfind_setting CTRL_R_OPTS)"; and return
    set --local long 'string split0 < {sf3..} | string match --quiet --regex -- ".{$(math $FZF_COLUMNS - 12)}"'
    echo "--bind=focus,multi,resize:bg-transform:test \$FZF_COLUMNS -gt 100; and begin; test \$FZF_SELECT_COUNT -gt 0; or $long; end; and echo show-preview; or echo hide-preview"
    echo '--preview=test $FZF_SELECT_COUNT -gt 0; and string split0 < {+sf3..} | string replace --all \n\t \n | fish_indent --ansi; and echo; echo "# "{1}; string split0 < {sf3..} | string replace --all \n\t \n | fish_indent --ansi'
    echo --preview-window=right,50%,wrap-word,follow,info,hidden
end

# What fish itself would complete the word at the cursor to, or expand its wildcards to, to choose from in the finder.
function jfind-offer-completions
    if commandline --paging-mode
        commandline --function complete-and-search
        return
    end
    set --local token "$(commandline --current-token --cut-at-cursor)"
    set --local found
    # Nothing is run, and a quote may be open.
    if string match --quiet --regex -- '^([^\\\\*\'"()]|\\\\[^\n])*\*([^\\\\\'"()]|\\\\[^\n])*$' "$token"
        set --local paths
        eval set paths $token
        set found (string escape --no-quoted -- (string join0 -- $paths | __jfind_run '--reverse --wrap=word' EXPANSION_OPTS \
            --multi --read0 --print0 --scheme=path | string split0))
    else
        set --local list (complete --do-complete="$(commandline --current-process --cut-at-cursor)" --escape)
        test -n "$list"
        and set found (printf '%s\n' $list | __jfind_run '--reverse --wrap=word' COMPLETION_OPTS \
            --multi --delimiter=\t --accept-nth=1 | string trim --right --chars=\t)
    end
    if test -n "$found"
        set --local suffix ' '
        test (count $found) -eq 1; and string match --quiet --regex -- '[/=]$' $found; and set suffix ''
        commandline --current-token --replace -- (string join ' ' -- $found | string collect)$suffix
    end
    __jfind_mend
end

# Completion: the finder when the word at the cursor ends in the trigger, else fish's own.
function jfind-completion
    set --local trigger (__jfind_setting COMPLETION_TRIGGER '**')
    set --local token "$(commandline --current-token --cut-at-cursor)"
    set --local length (math (string length -- "$token") - (string length -- "$trigger"))
    if commandline --paging-mode; or test $length -lt 0; or test "$(string sub --start=(math $length + 1) -- "$token")" != "$trigger"
        commandline --function complete
        return
    end
    set token "$(string sub --length=$length -- "$token")"
    set --local words (commandline --current-process --tokenize --cut-at-cursor |
        string match --invert --regex '^(sudo|env|command|builtin|exec|\w+=.*)$')
    set --local command (string replace --regex -- '.*/' '' $words[1])
    if functions --query _jfind_complete_$command
        __jfind_choose_lines "$token" _jfind_complete_$command
        return
    end
    switch $command
        case kill
            __jfind_choose_lines "$token" __jfind_list_processes --header-lines=1 --no-preview --wrap --accept-nth=2
        case ssh telnet
            __jfind_choose_lines "$token" __fish_print_hostnames
        case set
            __jfind_choose_lines "$token" 'set --names'
        case (__jfind_setting COMPLETION_DIR_COMMANDS 'cd pushd rmdir' | string split --no-empty " ")
            __jfind_complete_paths "$token" '' dir,hidden COMPLETION_DIR_OPTS _jfind_compgen_dir --no-multi
        case '*'
            __jfind_complete_paths "$token" ' ' file,dir,hidden COMPLETION_PATH_OPTS _jfind_compgen_path --multi
    end
end

# __jfind_complete_paths TOKEN SUFFIX WALKER NAME HOOK OPTION...: has paths chosen, which the function HOOK lists if there is one.
function __jfind_complete_paths
    __jfind_split $argv[1] /
    set --local command
    functions --query $argv[5]; and set command $argv[5]' $dir'
    __jfind_insert $argv[2] (__jfind_paths $argv[3..4] "$command" $argv[6..] | string split0)
end

# __jfind_choose_lines TOKEN COMMAND OPTION...: puts lines that COMMAND prints in place of the word at the cursor.
function __jfind_choose_lines
    __jfind_expand "$argv[1]"
    set --local found (eval $argv[2] | __jfind_run --reverse COMPLETION_OPTS --multi --query=$__jfind_word $argv[3..])
    test -n "$found"; and commandline --current-token --replace -- (string join ' ' -- (string trim -- $found))' '
    __jfind_mend
end

function __jfind_list_processes
    command ps -eo user,pid,ppid,start,time,command 2> /dev/null; or command ps -eo user,pid,ppid,time,args
end

if status is-interactive
    for mode in default insert
        bind --mode $mode \t jfind-completion
        # fish 3 has another name for shift-tab.
        if string match --quiet '3.*' $version
            bind --mode $mode --key btab jfind-offer-completions
        else
            bind --mode $mode shift-tab jfind-offer-completions
        end
        test -n "$(__jfind_setting CTRL_T_COMMAND on)"; and bind --mode $mode \ct jfind-file-widget
        test -n "$(__jfind_setting ALT_C_COMMAND on)"; and bind --mode $mode \ec jfind-cd-widget
        test -n "$(__jfind_setting CTRL_R_COMMAND on)"; and bind --mode $mode \cr jfind-history-widget
    end
end
