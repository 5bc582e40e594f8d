;;; jfind.el --- Find a file by typing a few of its letters  -*- lexical-binding: t -*-

;; Runs jfind in a terminal window of Emacs and visits what was chosen: M-x jfind.
;;
;; It tells jfind which files are visited, so that it ranks those higher; `jfind-opened' nil stops it.
;;
;;   (load "jfind.el")
;;   (global-set-key (kbd "C-c f") #'jfind)

;;; Code:

(require 'subr-x)
(require 'term)

(defvar jfind-command "jfind" "The program.")
(defvar jfind-options nil "More options of jfind, for every call.")
(defvar jfind-opened t "Whether jfind is told of each file that is visited.")

(defun jfind (&optional directory)
  "Choose files below DIRECTORY, or below the current one, and visit them.
With a prefix argument, ask for the directory."
  (interactive (list (and current-prefix-arg (read-directory-name "jfind in: "))))
  (let* ((default-directory (expand-file-name (or directory default-directory)))
         (out (make-temp-file "jfind"))
         (current (and buffer-file-name (list (concat "--current-file=" buffer-file-name))))
         (windows (current-window-configuration))
         (process-environment (cons "TERM=eterm-color" process-environment))
         (buffer (apply #'make-term "jfind" "sh" nil "-c"
                        "out=$1; shift; exec \"$@\" > \"$out\" 2> \"$out.err\"" "sh" out
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
         (unwind-protect
             (jfind--end (process-exit-status process) out)
           (delete-file out)
           (delete-file (concat out ".err"))))))))

(defun jfind--end (status out)
  "Visit what the file OUT names, or tell why jfind ended with STATUS."
  (cond ((= status 0) (jfind--visit out))
        ;; Nothing matched, or nothing was chosen.
        ((memq status '(1 130)))
        (t (let ((said (with-temp-buffer
                         (ignore-errors (insert-file-contents (concat out ".err")))
                         (buffer-substring (point-min) (line-end-position)))))
             (message "%s" (if (string-empty-p said) (format "jfind: ended with %d" status) said))))))

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
            ;; Columns count bytes.
            (goto-char (min (line-end-position)
                            (or (byte-to-position (+ (position-bytes (point)) (max 0 (1- column))))
                                (line-end-position))))))))))

(defun jfind--tell ()
  "Have jfind record that the buffer's file was opened, without waiting for it."
  (when (and jfind-opened buffer-file-name
             (not (file-remote-p buffer-file-name))
             (not (string-match-p "/\\.git/" buffer-file-name))
             (file-regular-p buffer-file-name))
    (let ((default-directory "/"))
      (ignore-errors (call-process jfind-command nil 0 nil "--opened" "--" buffer-file-name)))))

(add-hook 'find-file-hook #'jfind--tell)

(provide 'jfind)
;;; jfind.el ends here
