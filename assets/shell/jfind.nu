# jfind in Nushell 0.104 or later: ctrl-t, alt-c, ctrl-r, and tab after a word that ends in **.
#
#   jfind --nushell | save --force ($nu.user-autoload-dirs | first | path join jfind.nu)        once, and after an update
#
# Settings are variables of $env, read as JFIND_NAME, else as FZF_NAME:
#   CTRL_T_COMMAND, ALT_C_COMMAND   list what to choose from in place of a walk, run by sh; set but empty: the key is not bound
#   CTRL_R_COMMAND                  set but empty: the key is not bound
#   CTRL_T_OPTS, ALT_C_OPTS, CTRL_R_OPTS, COMPLETION_OPTS, COMPLETION_PATH_OPTS, COMPLETION_DIR_OPTS   more options
#   COMPLETION_DIR_COMMANDS         a list of the commands that take folders: cd, pushd, rmdir
#   COMPLETION_TRIGGER              what a word must end in for tab to call the finder, ** by default
#   COMPLETERS                      a record of closures {|word, words| ...}, each named like the command whose words it lists, or for
#                                   which it gives a record of candidates, opts and post, a closure that takes what was chosen
#   TMUX_HEIGHT                     rows or share of the screen, 40% by default
#   DEFAULT_OPTS                    options for every call

def __jfind_setting [name: string, default: any = '']: nothing -> any {
  for variable in [$'JFIND_($name)' $'FZF_($name)'] {
    if $variable in $env { return ($env | get $variable) }
  }
  $default
}

# Runs the finder on the lines of the input, or on what `command` lists, or on a walk; gives the items that were chosen. `base`
# yields to the options that are set for every call, these to those of the setting `name`, these to `options`.
def __jfind_run [base: string, name: string, options: list<string>, --command: string = '']: any -> list<string> {
  let lines = $in
  let settings = {
    JFIND_BASE_OPTS: $"--height=(__jfind_setting TMUX_HEIGHT '40%') --min-height=20+ --bind=ctrl-z:ignore ($base)"
    JFIND_DEFAULT_OPTS: $'(__jfind_setting DEFAULT_OPTS) (__jfind_setting $name)'
    JFIND_DEFAULT_COMMAND: $command
  }
  let printed = with-env $settings {
    # That nothing was chosen is no error.
    if $lines == null { try { ^jfind ...$options --print0 } } else { try { $lines | ^jfind ...$options --print0 } }
  }
  # Bytes are what is no text.
  let text = if ($printed | describe) == 'binary' { $printed | decode utf-8 } else { $printed | default '' }
  $text | split row (char nul) | where { is-not-empty }
}

# The word as Nushell reads it; a name that looks like an option gets ./ before it.
def __jfind_quote []: string -> string {
  let word = if ($in starts-with '-') { './' + $in } else { $in }
  let plain = $word =~ '^(\.{0,2}/)?[A-Za-z_][\w./+-]*$' and not ($word has '...') and $word not-in ['true' 'false' 'null' 'nan' 'inf' 'infinity']
  if $plain { return $word }
  let escaped = $word | str replace --all '\' '\\' | str replace --all '"' '\"' | split chars | each {|char|
    let code = $char | into binary | first
    if $code < 32 { $"\\u{($code | format number --no-prefix | get lowerhex)}" } else { $char }
  }
  '"' + ($escaped | str join) + '"'
}

# What Nushell would make of the word, without running anything in it; a quote that is open is closed.
def __jfind_expand []: string -> string {
  let word = $in
  let quote = $word | str substring 0..0
  if $quote in ["'" '`'] { return ($word | str trim --char $quote) }
  if $quote == '"' {
    let inner = $word | str substring 1.. | str replace --regex '(?<!\\)((?:\\\\)*)"$' '$1'
    return (try { $'"($inner)"' | from json } catch { $inner })
  }
  $word | str replace --regex '^~(?=/|$)' $nu.home-dir
}

# Parts a path into the deepest folder there is of it, and the rest.
def __jfind_split []: string -> record {
  let path = $in
  mut folder = $path
  while ($folder != '') and not (($folder ends-with '/') and ($folder | path type) == 'dir') {
    $folder = $folder | str replace --regex '[^/]*/?$' ''
  }
  { folder: $folder, rest: ($path | str substring ($folder | str length).. ) }
}

# Chooses paths below the folder that the word names.
def __jfind_paths [word: string, walker: string, name: string, options: list<string>]: nothing -> list<string> {
  let parts = $word | __jfind_expand | __jfind_split
  let root = if $parts.folder == '' { '.' } else { $parts.folder }
  __jfind_run $"--reverse --walker=($walker) (__jfind_setting COMPLETION_OPTS)" $name [...$options $'--walker-root=($root)' $'--query=($parts.rest)']
}

# Inserts paths at the cursor.
def jfind-file-widget [] {
  let command = __jfind_setting CTRL_T_COMMAND
  let scheme = if $command == '' { '' } else { '--scheme=path' }
  let chosen = __jfind_run $'--reverse --walker=file,dir,hidden ($scheme)' CTRL_T_OPTS [--multi] --command $command
  if ($chosen | is-not-empty) { commandline edit --insert (($chosen | each { __jfind_quote } | str join ' ') + ' ') }
}

# Changes to a folder.
def --env jfind-cd-widget [] {
  let command = __jfind_setting ALT_C_COMMAND
  let scheme = if $command == '' { '' } else { '--scheme=path' }
  let chosen = __jfind_run $'--reverse --walker=dir,hidden ($scheme)' ALT_C_OPTS [--no-multi] --command $command
  if ($chosen | is-not-empty) { cd ($chosen | first) }
}

# Puts commands of the history in place of the line. Lines that go on get a tab, so that they stand below the first.
def jfind-history-widget [] {
  let commands = history | get command | reverse | uniq | str replace --all "\n" "\n\t" | str join (char nul)
  let chosen = $commands | __jfind_run '--scheme=history --bind=ctrl-r:toggle-sort,alt-r:toggle-raw --highlight-line' CTRL_R_OPTS [--multi --read0 $'--query=(commandline)']
  if ($chosen | is-not-empty) { commandline edit --replace ($chosen | str replace --all "\n\t" "\n" | str join "\n") }
}

# The hosts that ssh and the resolver have names for.
def __jfind_list_hosts []: nothing -> list<string> {
  let configured = glob ~/.ssh/{config,config.d/*} | append /etc/ssh/ssh_config | each {|file| try { open --raw $file | lines } catch { [] } } | flatten
    | parse --regex '(?i)^\s*host(?:name)?[\s=]+(?<names>[^#]*)' | get names | split row --regex '\s+' | where { $in !~ '[*?!%]' }
  # The hosts of a known key stand first in its line, by commas, perhaps as [host]:port; or hashed, as |1|....
  let known = try { open --raw ~/.ssh/known_hosts | lines } catch { [] }
    | parse --regex '^(?:@\S+\s+)?(?<names>[^|#\s]\S*)' | get names | split row ',' | str replace --regex '^\[(.*)\](:\d+)?$' '$1'
  let resolved = try { open --raw /etc/hosts | lines } catch { [] }
    | str replace --regex '#.*' '' | parse --regex '^\s*\S+\s+(?<names>.*)' | get names | split row --regex '\s+'
  [...$configured ...$known ...$resolved] | where { is-not-empty } | sort | uniq
}

# What the finder completes the last word to; null if it does not end in the trigger.
def __jfind_complete [words: list<string>]: nothing -> any {
  let trigger = __jfind_setting COMPLETION_TRIGGER '**'
  # A quote behind the trigger is the one that Nushell has closed.
  let last = $words | last | str replace --regex '["\x27`]$' ''
  if ($words | length) < 2 or $trigger == '' or not ($last ends-with $trigger) { return null }
  let word = $last | str substring 0..<(($last | str length) - ($trigger | str length))
  let rest = $words | skip while {|it| $it in [sudo doas env command nohup] or $it =~ '^\w+=' }
  let command = $rest | append '' | first | path basename
  let completers = __jfind_setting COMPLETERS {}
  let lines = {|candidates, options, post|
    let chosen = $candidates | str join "\n" | __jfind_run '--reverse' COMPLETION_OPTS [...$options $'--query=($word | __jfind_expand)']
    if $post == null { $chosen } else { do $post ($chosen | str join "\n") | append [] | each { lines } | flatten }
  }
  let chosen = if $command in $completers {
    let given = do ($completers | get $command) $word $rest
    if ($given | describe) =~ '^record' {
      do $lines $given.candidates ($given.opts? | default [--multi]) $given.post?
    } else {
      do $lines $given [--multi] null
    }
  } else if $command == 'kill' {
    do $lines (^ps -eo user,pid,ppid,start,time,command | lines) [--multi --header-lines=1 --no-preview --wrap --accept-nth=2] null
  } else if $command in [ssh scp sftp telnet] and ($rest | last 2 | first) not-in [-i -F -E] {
    let user = $word | parse --regex '^(?<user>[^@]*@)' | get user | append '' | first
    do $lines (__jfind_list_hosts | each {|host| $user + $host }) [--no-multi] null
  } else if $command in (__jfind_setting COMPLETION_DIR_COMMANDS [cd pushd rmdir]) {
    __jfind_paths $word dir,hidden COMPLETION_DIR_OPTS [--no-multi] | each { __jfind_quote }
  } else {
    __jfind_paths $word file,dir,hidden COMPLETION_PATH_OPTS [--multi] | each { __jfind_quote }
  }
  if ($chosen | is-empty) { [$last] } else { [($chosen | str join ' ')] }
}

export-env {
  let version = version
  # The modes of Helix are known since 0.115.
  let modes = [emacs vi_normal vi_insert] | append (if $version.major > 0 or $version.minor >= 115 { [helix_normal helix_select helix_insert] } else { [] })
  let keys = [[setting name modifier keycode]; [CTRL_T file control char_t] [ALT_C cd alt char_c] [CTRL_R history control char_r]]
    | where {|key| (__jfind_setting $'($key.setting)_COMMAND' on) != '' }
    | each {|key| {
      name: $'jfind_($key.name)', modifier: $key.modifier, keycode: $key.keycode, mode: $modes
      event: { send: executehostcommand, cmd: $'jfind-($key.name)-widget' }
    } }
  $env.config.keybindings = $env.config.keybindings | where { $in.name not-in [jfind_file jfind_cd jfind_history] } | append $keys

  # Beside the completer that was there before; read twice, this file finds its own.
  if '__jfind_completer_before' not-in $env {
    $env.__jfind_completer_before = [($env.config.completions?.external?.completer?)]
    $env.config.completions.external.enable = true
    $env.config.completions.external.completer = {|words|
      let found = __jfind_complete $words
      let before = $env.__jfind_completer_before | first
      if $found != null { $found } else if $before != null { do $before $words } else { null }
    }
  }
}
