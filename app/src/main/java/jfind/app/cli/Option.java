package jfind.app.cli;

import java.util.List;

/// The one table of options: parsing, help and completion are made from it.
///
/// Names come as fzf writes them: the long one, a short one, and with a `+` or `--no-` those that turn
/// it off. Immutable.
public enum Option {
    EXTENDED(
            Theme.SEARCH,
            "--extended -x",
            "--no-extended +x",
            "understand several terms and their signs (default)"),
    EXACT(Theme.SEARCH, "--exact -e", "--no-exact +e", "match exactly, not fuzzily"),
    CASE_IGNORE(Theme.SEARCH, "--ignore-case -i", "", "ignore case"),
    CASE_RESPECT(Theme.SEARCH, "--no-ignore-case +i", "", "respect case"),
    CASE_SMART(Theme.SEARCH, "--smart-case", "", "respect case in a term with a capital (default)"),
    SCHEME(
            Theme.SEARCH,
            "--scheme",
            "",
            Value.REQUIRED,
            "SCHEME",
            "how to rank: file, path, default or history (default: file in a walk)"),
    LITERAL(
            Theme.SEARCH,
            "--literal",
            "--no-literal",
            "keep accented letters apart from plain ones"),
    ALGO(
            Theme.SEARCH,
            "--algo",
            "",
            Value.REQUIRED,
            "NAME",
            "align fuzzy terms the quick way (v1) or the best way (v2, default)"),
    TIEBREAK(
            Theme.SEARCH,
            "--tiebreak",
            "",
            Value.REQUIRED,
            "KEYS",
            "what decides between equal scores, by commas: length, chunk, pathname, begin, end,"
                    + " index"),
    NTH(
            Theme.SEARCH,
            "--nth -n",
            "",
            Value.REQUIRED,
            "FIELDS",
            "search these fields only: 1, -1, 2.., ..3, by commas"),
    DELIMITER(
            Theme.SEARCH,
            "--delimiter -d",
            "",
            Value.REQUIRED,
            "TEXT",
            "what fields end with, a text or a regular expression (default: white space)"),
    TYPOS(
            Theme.SEARCH,
            "--typos",
            "--no-typos",
            "find names that are nearly what was typed (default in a walk)"),
    TAC(Theme.SEARCH, "--tac", "--no-tac", "take the lines in reverse order"),
    SORT(Theme.SEARCH, "--sort -s", "--no-sort +s", "sort the result (default)"),

    QUERY(Theme.INPUT, "--query -q", "", Value.REQUIRED, "TEXT", "start with this query"),
    SELECT_1(Theme.INPUT, "--select-1 -1", "--no-select-1 +1", "choose the only match by itself"),
    EXIT_0(Theme.INPUT, "--exit-0 -0", "--no-exit-0 +0", "end at once when nothing matches"),
    FILTER(
            Theme.INPUT,
            "--filter -f",
            "",
            Value.REQUIRED,
            "TEXT",
            "print what matches, best first, without a screen"),
    READ0(Theme.INPUT, "--read0", "--no-read0", "input is separated by NUL"),
    PRINT0(Theme.INPUT, "--print0", "--no-print0", "separate the output by NUL"),
    PRINT_QUERY(Theme.INPUT, "--print-query", "--no-print-query", "print the query first"),
    PRINT(Theme.INPUT, "--print", "", "print what is chosen, also to a terminal"),
    OPEN(
            Theme.INPUT,
            "--open",
            "",
            Value.OPTIONAL,
            "COMMAND",
            "open what is chosen, with COMMAND or the usual editor"),

    WALKER(
            Theme.WALK,
            "--walker",
            "",
            Value.REQUIRED,
            "WHAT",
            "what to list: file, dir, follow, hidden, by commas"),
    WALKER_ROOT(
            Theme.WALK,
            "--walker-root",
            "",
            Value.REQUIRED,
            "DIRECTORY",
            "walk this directory, and those in the words after it"),
    WALKER_SKIP(
            Theme.WALK,
            "--walker-skip",
            "",
            Value.REQUIRED,
            "NAMES",
            "directories never to enter, by commas (default: .git,.hg,.svn,.jj,node_modules)"),
    HIDDEN(Theme.WALK, "--hidden", "--no-hidden", "list hidden files too (default)"),
    IGNORE(Theme.WALK, "--ignore", "--no-ignore", "honour ignore files (default)"),
    FOLLOW(Theme.WALK, "--follow", "--no-follow", "follow symbolic links"),
    TYPE(
            Theme.WALK,
            "--type",
            "",
            Value.REQUIRED,
            "TYPES",
            "list only: f files, d directories, l links, x executable files, by commas"),
    ONE_FILE_SYSTEM(
            Theme.WALK,
            "--one-file-system",
            "--no-one-file-system",
            "stay on the file system of the root"),
    IGNORE_FILE(
            Theme.WALK,
            "--ignore-file",
            "",
            Value.REQUIRED,
            "FILE",
            "honour the rules of this file too"),
    EXPLAIN(
            Theme.WALK,
            "--explain",
            "",
            Value.REQUIRED,
            "PATH",
            "say why a walk lists this path, or does not"),
    MAX_DEPTH(Theme.WALK, "--max-depth", "", Value.REQUIRED, "N", "go down N directories at most"),
    MAX_DURATION(
            Theme.WALK,
            "--max-duration",
            "",
            Value.REQUIRED,
            "SECONDS",
            "end the walk after this time; what was found is shown as partial"),
    THREADS(Theme.WALK, "--threads", "", Value.REQUIRED, "N", "use N threads to walk and to match"),

    HEIGHT(
            Theme.SCREEN,
            "--height",
            "--no-height",
            Value.REQUIRED,
            "[~][-]N[%]",
            "use N rows, or a share, below the cursor instead of the whole terminal;"
                    + " - all but N, ~ fewer when less is needed"),
    MIN_HEIGHT(
            Theme.SCREEN,
            "--min-height",
            "",
            Value.REQUIRED,
            "N",
            "take N rows at least when the height is a share (default: 10)"),
    LAYOUT(
            Theme.SCREEN,
            "--layout",
            "",
            Value.REQUIRED,
            "LAYOUT",
            "default, reverse (prompt at the top) or reverse-list"),
    REVERSE(Theme.SCREEN, "--reverse", "--no-reverse", "same as --layout=reverse"),
    BORDER(
            Theme.SCREEN,
            "--border",
            "--no-border",
            Value.OPTIONAL,
            "STYLE",
            "draw a border: rounded (default), sharp, bold, double, block, horizontal, vertical,"
                    + " top, bottom, left, right or none"),
    BORDER_LABEL(Theme.SCREEN, "--border-label", "", Value.REQUIRED, "TEXT", "label of the border"),
    MARGIN(
            Theme.SCREEN,
            "--margin",
            "--no-margin",
            Value.REQUIRED,
            "SIDES",
            "room around the border: TRBL, TB,RL, T,RL,B or T,R,B,L"),
    PADDING(
            Theme.SCREEN,
            "--padding",
            "--no-padding",
            Value.REQUIRED,
            "SIDES",
            "room inside the border, likewise"),
    INFO(
            Theme.SCREEN,
            "--info",
            "--no-info",
            Value.REQUIRED,
            "STYLE",
            "where the counts stand: default, right, inline[:PREFIX], inline-right[:PREFIX], hidden"),
    PROMPT(Theme.SCREEN, "--prompt", "", Value.REQUIRED, "TEXT", "the prompt (default: '> ')"),
    INPUT_LINE(Theme.SCREEN, "--input", "--no-input", "show the prompt and the query (default)"),
    GHOST(
            Theme.SCREEN,
            "--ghost",
            "",
            Value.REQUIRED,
            "TEXT",
            "text in the place of an empty query"),
    POINTER(Theme.SCREEN, "--pointer", "", Value.REQUIRED, "TEXT", "marks the current row"),
    MARKER(Theme.SCREEN, "--marker", "", Value.REQUIRED, "TEXT", "marks selected rows"),
    HEADER(Theme.SCREEN, "--header", "--no-header", Value.REQUIRED, "TEXT", "lines by the prompt"),
    HEADER_FIRST(
            Theme.SCREEN,
            "--header-first",
            "--no-header-first",
            "put the header on the other side of the prompt"),
    FOOTER(
            Theme.SCREEN,
            "--footer",
            "--no-footer",
            Value.REQUIRED,
            "TEXT",
            "lines at the far end of the list"),
    SEPARATOR(
            Theme.SCREEN,
            "--separator",
            "--no-separator",
            Value.REQUIRED,
            "TEXT",
            "what the line by the counts is made of"),
    SCROLLBAR(
            Theme.SCREEN,
            "--scrollbar",
            "--no-scrollbar",
            Value.OPTIONAL,
            "CHAR",
            "what the scroll bar is made of"),
    ELLIPSIS(
            Theme.SCREEN,
            "--ellipsis",
            "",
            Value.REQUIRED,
            "TEXT",
            "stands for what is left out of a long path (default: '··')"),
    PATH_STYLE(
            Theme.SCREEN,
            "--path-style",
            "",
            Value.REQUIRED,
            "STYLE",
            "how paths are written: full, short or filename-first"),
    KEEP_RIGHT(
            Theme.SCREEN,
            "--keep-right",
            "--no-keep-right",
            "show the end of a path that is too long"),
    HSCROLL(
            Theme.SCREEN,
            "--hscroll",
            "--no-hscroll",
            "move a path that is too long so that its hits are seen (default)"),
    HSCROLL_OFF(
            Theme.SCREEN,
            "--hscroll-off",
            "",
            Value.REQUIRED,
            "N",
            "columns kept visible beyond the hits (default: 10)"),
    SCROLL_OFF(
            Theme.SCREEN,
            "--scroll-off",
            "",
            Value.REQUIRED,
            "N",
            "rows kept in sight beyond the cursor (default: 3)"),
    TABSTOP(Theme.SCREEN, "--tabstop", "", Value.REQUIRED, "N", "columns between tab stops"),
    CYCLE(Theme.SCREEN, "--cycle", "--no-cycle", "go on at the other end of the list"),
    HIGHLIGHT_LINE(
            Theme.SCREEN,
            "--highlight-line",
            "--no-highlight-line",
            "highlight the current row to the edge"),
    GAP(
            Theme.SCREEN,
            "--gap",
            "--no-gap",
            Value.OPTIONAL_NUMBER,
            "N",
            "empty rows between matches (1 without N)"),
    PREVIEW(
            Theme.SCREEN,
            "--preview",
            "--no-preview",
            Value.REQUIRED,
            "COMMAND",
            "preview what is under the cursor with COMMAND, where {} is the entry, or with what is"
                    + " built in ('builtin', the default in a walk on a wide screen)"),
    PREVIEW_WINDOW(
            Theme.SCREEN,
            "--preview-window",
            "",
            Value.REQUIRED,
            "LAYOUT",
            "where: up, down, left or right, size, border-STYLE, wrap, follow, hidden, by commas"),
    MOUSE(Theme.SCREEN, "--mouse", "--no-mouse", "use the mouse (default)"),
    COLOR(
            Theme.SCREEN,
            "--color",
            "",
            Value.REQUIRED,
            "COLOURS",
            "dark, light, 16 or bw, and colours of elements, as in fzf:"
                    + " hl:#ff8000:underline,bg+:-1"),
    NO_COLOR(Theme.SCREEN, "--no-color", "", "no colours"),
    BOLD(Theme.SCREEN, "--bold", "--no-bold", "use bold (default)"),
    UNICODE(Theme.SCREEN, "--unicode", "--no-unicode", "draw with more than ASCII (default)"),
    TTY_DEFAULT(
            Theme.SCREEN,
            "--tty-default",
            "",
            Value.REQUIRED,
            "DEVICE",
            "the terminal to use (default: /dev/tty)"),

    MULTI(
            Theme.KEYS,
            "--multi -m",
            "--no-multi +m",
            Value.OPTIONAL_NUMBER,
            "MAX",
            "choose several with tab, MAX at most"),

    VERSION(Theme.HELP, "--version", "", "print the version"),
    HELP(Theme.HELP, "--help -h", "", "print this help");

    /// A heading of the help.
    public enum Theme {
        SEARCH("Search"),
        INPUT("Input and output"),
        WALK("Walking"),
        SCREEN("Screen"),
        KEYS("Keys"),
        HELP("Help");

        private final String title;

        Theme(String title) {
            this.title = title;
        }

        /// The heading's words.
        public String title() {
            return title;
        }
    }

    /// Whether an option takes a value.
    public enum Value {
        /// It takes none; giving one is an error.
        NONE,
        /// It needs one: after `=`, in the next word, or right behind a short name.
        REQUIRED,
        /// It takes one after `=` only.
        OPTIONAL,
        /// It takes one after `=`, or in the next word when that begins with a digit.
        OPTIONAL_NUMBER
    }

    private final Theme theme;
    private final String names;
    private final String offNames;
    private final Value value;
    private final String placeholder;
    private final String summary;

    Option(Theme theme, String names, String offNames, String summary) {
        this(theme, names, offNames, Value.NONE, "", summary);
    }

    Option(
            Theme theme,
            String names,
            String offNames,
            Value value,
            String placeholder,
            String summary) {
        this.theme = theme;
        this.names = names;
        this.offNames = offNames;
        this.value = value;
        this.placeholder = placeholder;
        this.summary = summary;
    }

    private static List<String> words(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        int space = text.indexOf(' ');
        return space < 0
                ? List.of(text)
                : List.of(text.substring(0, space), text.substring(space + 1));
    }

    /// The heading under which it stands in the help.
    public Theme theme() {
        return theme;
    }

    /// The names that turn it on, the long one first.
    public List<String> names() {
        return words(names);
    }

    /// The names that turn it off; none for most.
    public List<String> offNames() {
        return words(offNames);
    }

    /// Whether it takes a value.
    public Value value() {
        return value;
    }

    /// What the help calls its value; empty when it takes none.
    public String placeholder() {
        return placeholder;
    }

    /// What it does, in a few words.
    public String summary() {
        return summary;
    }
}
