;;; jfind.el --- Find a file by typing a few of its letters  -*- lexical-binding: t -*-

;; Runs jfind in a terminal window of Emacs and visits what was chosen: M-x jfind.
;;
;;   (load "jfind.el")
;;   (global-set-key (kbd "C-c f") #'jfind)

;;; Code:

(require 'term)

(defvar jfind-command "jfind" "The program.")
(defvar jfind-options nil "More options of jfind, for every call.")

(defun jfind (&optional directory)
  "Choose files below DIRECTORY, or below the current one, and visit them.
With a prefix argument, ask for the directory."
  (interactive (list (and current-prefix-arg (read-directory-name "jfind in: "))))
  (let* ((default-directory (expand-file-name (or directory default-directory)))
         (out (make-temp-file "jfind"))
         (current (and buffer-file-name (list (concat "--current-file=" buffer-file-name))))
         (windows (current-window-configuration))
         (process-environment (cons "TERM=eterm-color" process-environment))
         (buffer (apply #'make-term "jfind" "sh" nil "-c" "out=$1; shift; exec \"$@\" > \"$out\"" "sh" out
                        jfind-command "--multi" "--print0" "--format={line}:{column}:{absolute}"
                        (append current jfind-options (list ".")))))
    (pop-to-buffer-same-window buffer)
    (term-char-mode)
    (set-process-query-on-exit-flag (get-buffer-process buffer) nil)
    (set-process-sentinel
     (get-buffer-process buffer)
     (lambda (process _event)
       (unless (process-live-p process)
         (kill-buffer (process-buffer process))
         (set-window-configuration windows)
         (jfind--visit out)
         (delete-file out))))))

(defun jfind--visit (out)
  "Visit the files that the file OUT names, the first one last so that it is shown."
  (let ((items (with-temp-buffer
                 (let ((coding-system-for-read 'utf-8-unix))
                   (insert-file-contents out))
                 (split-string (buffer-string) "\0" t))))
    (dolist (item (reverse items))
      (when (string-match "\\`\\([0-9]*\\):\\([0-9]*\\):\\(\\(?:.\\|\n\\)*\\)\\'" item)
        (let ((line (string-to-number (match-string 1 item)))
              (column (string-to-number (match-string 2 item))))
          (find-file (match-string 3 item))
          (when (> line 0)
            (goto-char (point-min))
            (forward-line (1- line))
            (forward-char (max 0 (1- column)))))))))

(provide 'jfind)
;;; jfind.el ends here
