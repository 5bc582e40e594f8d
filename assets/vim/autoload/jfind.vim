" What the keys that choose do, as commands that take a file name. Enter is ''.
let s:commands = extend({'': 'edit', 'ctrl-x': 'split', 'ctrl-v': 'vsplit', 'ctrl-t': 'tabedit'},
      \ get(g:, 'jfind_commands', {}))

" Has files chosen by a walk and opens them.
"   ignored    whether to list ignored files too
"   arguments  options of jfind and folders
function! jfind#files(ignored, arguments) abort
  let options = ['--multi', '--print0', '--format={line}:{column}:{path}',
        \ '--expect=' . join(filter(keys(s:commands), 'v:val !=# ""'), ',')]
  if !empty(bufname('')) && filereadable(expand('%:p'))
    call add(options, '--current-file=' . expand('%:p'))
  endif
  if a:ignored
    call add(options, '--no-ignore')
  endif
  " Roots have it walk, whatever a terminal's standard input is.
  let roots = filter(copy(a:arguments), 'v:val !~# "^[-+]"')
  call jfind#choose(options + a:arguments + (empty(roots) ? ['.'] : []), function('s:open'))
endfunction

" Runs jfind in a window of its own; calls Then with the list of what it has printed, separated by NUL, when something
" was chosen. The person's options, g:jfind_options, yield to `options`.
function! jfind#choose(options, Then) abort
  let out = tempname()
  let command = ['sh', '-c', 'out=$1; shift; exec "$@" > "$out" 2> "$out.err"', 'sh', out, get(g:, 'jfind_command', 'jfind')]
  let command += get(g:, 'jfind_options', []) + a:options
  let state = {'out': out, 'then': a:Then, 'window': win_getid()}
  if has('nvim')
    let buffer = nvim_create_buf(v:false, v:true)
    let state.popup = nvim_open_win(buffer, v:true, extend(s:place(),
          \ {'relative': 'editor', 'style': 'minimal', 'border': s:border() ? 'rounded' : 'none'}))
    call termopen(command, {'on_exit': {_, status -> s:end(state, status)}})
    startinsert
  else
    let state.buffer = term_start(command, {'hidden': 1, 'term_finish': 'close', 'norestore': 1, 'term_api': '',
          \ 'exit_cb': {_, status -> timer_start(0, {-> s:end(state, status)})}})
    let place = s:place()
    let state.popup = popup_create(state.buffer, {'line': place.row + 1, 'col': place.col + 1,
          \ 'minwidth': place.width, 'maxwidth': place.width, 'minheight': place.height, 'maxheight': place.height,
          \ 'border': s:border() ? [] : [0, 0, 0, 0], 'highlight': 'Normal',
          \ 'borderchars': &encoding ==# 'utf-8' ? ['─', '│', '─', '│', '╭', '╮', '╯', '╰'] : ['-', '|', '-', '|', '+', '+', '+', '+']})
  endif
endfunction

" Whether the window has a border.
function! s:border() abort
  return get(g:, 'jfind_border', 1)
endfunction

" Where the window is, within its border: g:jfind_size tells its share of the screen, in height and width.
function! s:place() abort
  let size = get(g:, 'jfind_size', [0.7, 0.9])
  let [rows, columns] = [&lines - &cmdheight, &columns]
  let [height, width] = [max([3, float2nr(rows * size[0])]), max([10, float2nr(columns * size[1])])]
  let [row, column, around] = [(rows - height) / 2, (columns - width) / 2, 2 * s:border()]
  return {'row': row, 'col': column, 'height': max([1, height - around]), 'width': max([8, width - around])}
endfunction

function! s:end(state, status) abort
  if has('nvim')
    let buffer = winbufnr(a:state.popup)
    call nvim_win_close(a:state.popup, v:true)
    execute 'silent! bwipeout!' buffer
  else
    call popup_close(a:state.popup)
    execute 'silent! bwipeout!' a:state.buffer
  endif
  call win_gotoid(a:state.window)
  let [items, errors] = [s:items(a:state.out), readfile(a:state.out . '.err')]
  call delete(a:state.out)
  call delete(a:state.out . '.err')
  if a:status == 0
    call a:state.then(items)
  elseif a:status != 1 && a:status != 130
    " Once the mode of the terminal has been left, which would clear the message.
    let message = get(errors, 0, 'jfind: ended with ' . a:status)
    call timer_start(10, {-> s:complain(message)})
  endif
endfunction

function! s:complain(message) abort
  redraw
  echohl ErrorMsg | echomsg a:message | echohl None
endfunction

" What stands between the NULs of a file. Read as lines, a newline in a name ends one, and a NUL is a newline.
function! s:items(file) abort
  let text = join(map(readfile(a:file, 'b'), 'substitute(v:val, "\n", "\1", "g")'), "\n")
  return split(text, "\1", 1)[:-2]
endfunction

" Opens what was chosen: the key, then a place for each file.
function! s:open(items) abort
  let command = get(s:commands, a:items[0], 'edit')
  let places = []
  for item in a:items[1:]
    let [_, line, column, path; _] = matchlist(item, '\v^(\d*):(\d*):(\_.*)$')
    call add(places, {'filename': path, 'lnum': str2nr(line), 'col': str2nr(column)})
  endfor
  for place in command ==# 'edit' ? places[:0] : places
    execute command fnameescape(place.filename)
    if place.lnum > 0
      call cursor(place.lnum, max([1, place.col]))
      normal! zvzz
    endif
  endfor
  if len(places) > 1
    call setqflist([], ' ', {'title': 'jfind', 'items': map(copy(places), 'extend(v:val, {"lnum": max([1, v:val.lnum])})')})
  endif
endfunction

" Has jfind record that the buffer's file was opened, once a buffer, without waiting for it. Ordinary files only.
function! jfind#tell() abort
  let [file, program] = [expand('<afile>:p'), get(g:, 'jfind_command', 'jfind')]
  if !get(g:, 'jfind_opened', 1) || get(b:, 'jfind_told', 0) || !empty(&buftype) || !&buflisted
        \ || file =~# '^\a\+://\|/\.git/' || !filereadable(file) || !executable(program)
    return
  endif
  let b:jfind_told = 1
  let command = [program, '--opened', '--', file]
  if has('nvim')
    call jobstart(command, {'detach': v:true})
  else
    call job_start(command, {'in_io': 'null', 'out_io': 'null', 'err_io': 'null', 'stoponexit': ''})
  endif
endfunction
