package jfind.app.bind;

import java.util.List;

/// What a key can do, with the names of fzf's `--bind`. Actions that fzf lacks have names of our
/// own.
///
/// Immutable.
public enum Action {
    // Leaving.
    ABORT("abort"),
    ACCEPT("accept"),
    ACCEPT_NON_EMPTY("accept-non-empty"),
    ACCEPT_OR_PRINT_QUERY("accept-or-print-query"),
    PRINT_QUERY("print-query"),
    CREATE("create"),
    CANCEL("cancel"),
    CLOSE("close"),
    BECOME(Argument.COMMAND, "become"),
    PRINT(Argument.TEXT, "print"),

    // Editing the query.
    BEGINNING_OF_LINE("beginning-of-line"),
    END_OF_LINE("end-of-line"),
    BACKWARD_CHAR("backward-char"),
    FORWARD_CHAR("forward-char"),
    BACKWARD_WORD("backward-word"),
    FORWARD_WORD("forward-word"),
    BACKWARD_SUBWORD("backward-subword"),
    FORWARD_SUBWORD("forward-subword"),
    BACKWARD_DELETE_CHAR("backward-delete-char"),
    BACKWARD_DELETE_CHAR_EOF("backward-delete-char/eof"),
    DELETE_CHAR("delete-char"),
    DELETE_CHAR_EOF("delete-char/eof"),
    BACKWARD_KILL_WORD("backward-kill-word"),
    BACKWARD_KILL_SUBWORD("backward-kill-subword"),
    KILL_WORD("kill-word"),
    KILL_SUBWORD("kill-subword"),
    UNIX_WORD_RUBOUT("unix-word-rubout", "word-rubout"),
    UNIX_LINE_DISCARD("unix-line-discard", "line-discard"),
    KILL_LINE("kill-line"),
    CLEAR_QUERY("clear-query"),
    YANK("yank"),
    PUT(Argument.OPTIONAL, "put"),
    REPLACE_QUERY("replace-query"),
    PREV_HISTORY("prev-history", "previous-history"),
    NEXT_HISTORY("next-history"),
    CHANGE_QUERY(Argument.VALUE, "change-query"),

    // Moving.
    UP("up"),
    DOWN("down"),
    UP_MATCH("up-match"),
    DOWN_MATCH("down-match"),
    UP_SELECTED("up-selected", "prev-selected"),
    DOWN_SELECTED("down-selected", "next-selected"),
    PAGE_UP("page-up"),
    PAGE_DOWN("page-down"),
    HALF_PAGE_UP("half-page-up"),
    HALF_PAGE_DOWN("half-page-down"),
    FIRST("first", "top"),
    LAST("last"),
    BEST("best"),
    POS(Argument.TEXT, "pos"),
    OFFSET_UP("offset-up"),
    OFFSET_DOWN("offset-down"),
    OFFSET_MIDDLE("offset-middle"),
    JUMP("jump"),
    JUMP_ACCEPT("jump-accept"),
    TRACK_CURRENT("track-current", "track"),
    UNTRACK_CURRENT("untrack-current"),
    TOGGLE_TRACK("toggle-track"),
    TOGGLE_TRACK_CURRENT("toggle-track-current"),

    // Selecting.
    TOGGLE("toggle"),
    TOGGLE_DOWN("toggle-down"),
    TOGGLE_UP("toggle-up"),
    TOGGLE_IN("toggle-in"),
    TOGGLE_OUT("toggle-out"),
    TOGGLE_ALL("toggle-all"),
    SELECT("select"),
    DESELECT("deselect"),
    SELECT_ALL("select-all"),
    DESELECT_ALL("deselect-all"),
    CLEAR_MULTI("clear-multi", "clear-selection"),
    CHANGE_MULTI(Argument.OPTIONAL, "change-multi"),

    // Searching.
    TOGGLE_SORT("toggle-sort"),
    ENABLE_SEARCH("enable-search"),
    DISABLE_SEARCH("disable-search"),
    TOGGLE_SEARCH("toggle-search"),
    SEARCH(Argument.VALUE, "search"),
    CHANGE_NTH(Argument.VALUE, "change-nth"),
    CHANGE_WITH_NTH(Argument.VALUE, "change-with-nth"),
    CHANGE_HEADER_LINES(Argument.VALUE, "change-header-lines"),
    TOGGLE_RAW("toggle-raw"),
    ENABLE_RAW("enable-raw"),
    DISABLE_RAW("disable-raw"),
    EXCLUDE("exclude"),
    EXCLUDE_MULTI("exclude-multi"),
    RELOAD(Argument.COMMAND, "reload"),
    RELOAD_SYNC(Argument.COMMAND, "reload-sync"),
    WAIT("wait"),

    // What is walked.
    TOGGLE_HIDDEN("toggle-hidden"),
    TOGGLE_IGNORED("toggle-ignored"),
    TOGGLE_FOLLOW("toggle-follow"),
    TOGGLE_DIRECTORIES("toggle-directories"),
    ROOT_UP("root-up"),
    ROOT_DOWN("root-down"),
    RESUME("resume"),

    // Looks.
    CHANGE_PROMPT(Argument.VALUE, "change-prompt"),
    CHANGE_GHOST(Argument.VALUE, "change-ghost"),
    CHANGE_POINTER(Argument.VALUE, "change-pointer"),
    CHANGE_HEADER(Argument.VALUE, "change-header"),
    CHANGE_FOOTER(Argument.VALUE, "change-footer"),
    CHANGE_BORDER_LABEL(Argument.VALUE, "change-border-label"),
    CHANGE_LIST_LABEL(Argument.VALUE, "change-list-label"),
    CHANGE_INPUT_LABEL(Argument.VALUE, "change-input-label"),
    CHANGE_HEADER_LABEL(Argument.VALUE, "change-header-label"),
    CHANGE_FOOTER_LABEL(Argument.VALUE, "change-footer-label"),
    CHANGE_PREVIEW_LABEL(Argument.VALUE, "change-preview-label"),
    TOGGLE_HEADER("toggle-header"),
    SHOW_HEADER("show-header"),
    HIDE_HEADER("hide-header"),
    TOGGLE_INPUT("toggle-input"),
    SHOW_INPUT("show-input"),
    HIDE_INPUT("hide-input"),
    TOGGLE_WRAP("toggle-wrap"),
    TOGGLE_WRAP_WORD("toggle-wrap-word"),
    TOGGLE_MULTI_LINE("toggle-multi-line"),
    TOGGLE_HSCROLL("toggle-hscroll"),
    CLEAR_SCREEN("clear-screen"),
    HELP("help"),
    EXPLAIN_RANK("explain-rank"),
    SHOW_UNREAD("show-unread"),
    BELL("bell"),

    // The preview.
    PREVIEW(Argument.COMMAND, "preview"),
    CHANGE_PREVIEW(Argument.COMMAND, "change-preview"),
    CHANGE_PREVIEW_WINDOW(Argument.TEXT, "change-preview-window"),
    REFRESH_PREVIEW("refresh-preview"),
    TOGGLE_PREVIEW("toggle-preview"),
    SHOW_PREVIEW("show-preview"),
    HIDE_PREVIEW("hide-preview"),
    TOGGLE_PREVIEW_WRAP("toggle-preview-wrap"),
    TOGGLE_PREVIEW_WRAP_WORD("toggle-preview-wrap-word"),
    PREVIEW_UP("preview-up"),
    PREVIEW_DOWN("preview-down"),
    PREVIEW_PAGE_UP("preview-page-up"),
    PREVIEW_PAGE_DOWN("preview-page-down"),
    PREVIEW_HALF_PAGE_UP("preview-half-page-up"),
    PREVIEW_HALF_PAGE_DOWN("preview-half-page-down"),
    PREVIEW_TOP("preview-top"),
    PREVIEW_BOTTOM("preview-bottom"),

    // Commands and bindings.
    EXECUTE(Argument.COMMAND, "execute"),
    EXECUTE_SILENT(Argument.COMMAND, "execute-silent"),
    EXECUTE_MULTI(Argument.COMMAND, "execute-multi"),
    OPEN_HERE("open-here"),
    TRANSFORM(Argument.CHAIN, "transform"),
    BG_CANCEL("bg-cancel"),
    UNBIND(Argument.TRIGGERS, "unbind"),
    REBIND(Argument.TRIGGERS, "rebind"),
    TOGGLE_BIND(Argument.TRIGGERS, "toggle-bind"),
    TRIGGER(Argument.TRIGGERS, "trigger"),
    SUSPEND("suspend"),
    IGNORE("ignore");

    /// The kind of argument that an action takes.
    public enum Argument {
        NONE,
        /// A text, or nothing.
        OPTIONAL,
        TEXT,
        /// A text, which `transform-…` takes from the output of a command.
        VALUE,
        /// A command with placeholders.
        COMMAND,
        /// A command with placeholders that prints a chain of actions.
        CHAIN,
        /// Keys and events.
        TRIGGERS
    }

    private final Argument argument;

    @SuppressWarnings("ImmutableEnumChecker") // An immutable list.
    private final List<String> names;

    Action(String... names) {
        this(Argument.NONE, names);
    }

    Action(Argument argument, String... names) {
        this.argument = argument;
        this.names = List.of(names);
    }

    /// Its first name in `--bind`.
    public String fzfName() {
        return names.getFirst();
    }

    /// All its names in `--bind`.
    public List<String> names() {
        return names;
    }

    public Argument argument() {
        return argument;
    }
}
