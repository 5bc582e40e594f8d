#!/bin/sh
# Has jfind record the files that another program remembers, so that it ranks them higher from the first day. What was used
# last becomes the newest; the times themselves are not taken over.
#
#   sh import-opened.sh zoxide | gtk | vim | nvim | emacs
#
#   zoxide   the folders of zoxide's database, the best as the newest
#   gtk      what programs of the desktop have opened: recently-used.xbel
#   vim      Vim's v:oldfiles, of ~/.viminfo
#   nvim     Neovim's v:oldfiles
#   emacs    the list of recentf

set -eu

# The files that an editor of Vim's family remembers, the oldest first, each with a NUL: a newline within an item is written as one.
old_files='call writefile([join(map(reverse(filter(copy(v:oldfiles), "v:val !~# \"^\\\\a\\\\+://\"")), "fnamemodify(v:val, \":p\") . \"\n\""), "")], "/dev/stdout", "b")'

list() {
  case $1 in
    zoxide) zoxide query --list | awk '{ line[NR] = $0 } END { for (i = NR; i > 0; i--) printf "%s%c", line[i], 0 }' ;;
    gtk)
      LC_ALL=C sed -n 's,.*<bookmark href="file://\(/[^"]*\)".* visited="\([^"]*\)".*,\2 \1,p' \
        "${XDG_DATA_HOME:-$HOME/.local/share}/recently-used.xbel" |
        LC_ALL=C sort |
        LC_ALL=C awk '{
          path = $2
          gsub(/&lt;/, "<", path); gsub(/&gt;/, ">", path); gsub(/&quot;/, "\"", path); gsub(/&apos;/, "\047", path); gsub(/&amp;/, "\\&", path)
          while (match(path, /%[0-9A-Fa-f][0-9A-Fa-f]/)) {
            code = 16 * hex(substr(path, RSTART + 1, 1)) + hex(substr(path, RSTART + 2, 1))
            printf "%s%c", substr(path, 1, RSTART - 1), code
            path = substr(path, RSTART + 3)
          }
          printf "%s%c", path, 0
        }
        function hex(digit) { return index("0123456789abcdef", tolower(digit)) - 1 }'
      ;;
    vim) vim -N -u NONE -es -c "set viminfo='1000" -c 'rviminfo! ~/.viminfo' -c "$old_files" -c 'qa!' ;;
    nvim) nvim --headless -u NONE -c "$old_files" -c 'qa!' ;;
    emacs)
      emacs --batch --load recentf --eval '(progn
        (recentf-load-list)
        (let ((coding-system-for-write (quote utf-8-unix)))
          (write-region (mapconcat (lambda (file) (concat (expand-file-name file) "\0"))
                                   (reverse (seq-remove (function file-remote-p) recentf-list)) "")
                        nil "/dev/stdout" t (quote silent))))'
      ;;
    *) return 2 ;;
  esac
}

case $#:${1-} in
  1:zoxide | 1:gtk | 1:vim | 1:nvim | 1:emacs) ;;
  *)
    echo "usage: import-opened.sh zoxide|gtk|vim|nvim|emacs" >&2
    exit 2
    ;;
esac
list "$1" | xargs -0 -r "${JFIND:-jfind}" --opened --
