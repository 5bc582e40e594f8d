" jfind in Vim (8.2 or later, with +terminal) and Neovim (0.5 or later): see doc/jfind.txt.
if exists('g:loaded_jfind') || !(has('nvim') || has('terminal'))
  finish
endif
let g:loaded_jfind = 1

command! -nargs=* -bang -complete=dir JFind call jfind#files(<bang>0, [<f-args>])
nnoremap <silent> <Plug>(jfind) :<C-U>JFind<CR>

" Tells jfind which files were opened, so that it ranks them higher.
augroup jfind
  autocmd!
  autocmd BufReadPost,BufWritePost * call jfind#tell()
augroup END
