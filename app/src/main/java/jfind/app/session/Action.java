package jfind.app.session;

/// What a key can do, named as in fzf's `--bind`.
enum Action {
    ABORT("abort"),
    ACCEPT("accept"),
    BACKWARD_CHAR("backward-char"),
    BACKWARD_DELETE_CHAR("backward-delete-char"),
    BACKWARD_KILL_WORD("backward-kill-word"),
    BACKWARD_WORD("backward-word"),
    BEGINNING_OF_LINE("beginning-of-line"),
    CLEAR_QUERY("clear-query"),
    CLEAR_SCREEN("clear-screen"),
    DELETE_CHAR("delete-char"),
    DELETE_CHAR_EOF("delete-char/eof"),
    DESELECT_ALL("deselect-all"),
    DOWN("down"),
    END_OF_LINE("end-of-line"),
    FIRST("first"),
    FORWARD_CHAR("forward-char"),
    FORWARD_WORD("forward-word"),
    HALF_PAGE_DOWN("half-page-down"),
    HALF_PAGE_UP("half-page-up"),
    HELP("help"),
    IGNORE("ignore"),
    KILL_LINE("kill-line"),
    KILL_WORD("kill-word"),
    LAST("last"),
    PAGE_DOWN("page-down"),
    PAGE_UP("page-up"),
    PREVIEW_DOWN("preview-down"),
    PREVIEW_HALF_PAGE_DOWN("preview-half-page-down"),
    PREVIEW_HALF_PAGE_UP("preview-half-page-up"),
    PREVIEW_UP("preview-up"),
    ROOT_DOWN("root-down"),
    ROOT_UP("root-up"),
    SELECT_ALL("select-all"),
    SUSPEND("suspend"),
    TOGGLE("toggle"),
    TOGGLE_DIRECTORIES("toggle-directories"),
    TOGGLE_FOLLOW("toggle-follow"),
    TOGGLE_HIDDEN("toggle-hidden"),
    TOGGLE_IGNORED("toggle-ignored"),
    TOGGLE_PREVIEW("toggle-preview"),
    TOGGLE_DOWN("toggle+down"),
    TOGGLE_UP("toggle+up"),
    UNIX_LINE_DISCARD("unix-line-discard"),
    UNIX_WORD_RUBOUT("unix-word-rubout"),
    UP("up"),
    YANK("yank");

    private final String fzfName;

    Action(String fzfName) {
        this.fzfName = fzfName;
    }

    /// The name by which `--bind` knows it.
    String fzfName() {
        return fzfName;
    }
}
