package jfind.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The one table of options: parsing, help, man page and completion are made from it.
///
/// A row has: its group; its names as fzf writes them, the long one first, and after `|` the names
/// that turn it off; the name of its value, or all values with `|` between them; and what it does.
/// Immutable.
public enum Option {
    EXTENDED(
            Group.SEARCH,
            "--extended -x | --no-extended +x",
            "understand several terms and their signs (default)"),
    EXACT(Group.SEARCH, "--exact -e | --no-exact +e", "match exactly, not fuzzily"),
    EXTENDED_EXACT(Group.SEARCH, "--extended-exact", "same as --extended --exact"),
    CASE_IGNORE(Group.SEARCH, "--ignore-case -i", "ignore case"),
    CASE_RESPECT(Group.SEARCH, "--no-ignore-case +i", "respect case"),
    CASE_SMART(Group.SEARCH, "--smart-case", "respect case in a term with a capital (default)"),
    SCHEME(
            Group.SEARCH,
            "--scheme",
            "file|path|default|history",
            "how to rank (default: file in a walk)"),
    LITERAL(
            Group.SEARCH,
            "--literal | --no-literal",
            "keep accented letters apart from plain ones"),
    ALGO(
            Group.SEARCH,
            "--algo",
            "v1|v2",
            "align fuzzy terms the quick way or the best way (default: v2)"),
    TIEBREAK(
            Group.SEARCH,
            "--tiebreak",
            "KEYS",
            "what decides between equal scores, by commas: length, chunk, pathname, "
                    + "begin, end, index"),
    NTH(Group.SEARCH, "--nth -n", "FIELDS", "search these fields only: 1, -1, 2.., ..3, by commas"),
    WITH_NTH(
            Group.SEARCH,
            "--with-nth",
            "FIELDS",
            "show and search these fields only, or a template such as '{1}: {3..} ({n})'"),
    DELIMITER(
            Group.SEARCH,
            "--delimiter -d",
            "TEXT",
            "what fields end with, a text or a regular expression (default: white space)"),
    DISABLED(
            Group.SEARCH,
            "--disabled --phony | --enabled --no-phony",
            "do not search: the query is for others to use"),
    RAW(
            Group.SEARCH,
            "--raw | --no-raw",
            "list what does not match as well, dimmed and in its place"),
    TYPOS(Group.SEARCH, "--typos | --no-typos", "find names with a typo too (default in a walk)"),
    SORT(
            Group.SEARCH,
            "--sort -s | --no-sort +s",
            ValueKind.OPTIONAL_NUMBER,
            "N",
            "sort the result (default)"),
    ID_NTH(
            Group.SEARCH,
            "--id-nth | --no-id-nth",
            "FIELDS",
            "identify lines by these fields when they are reloaded, for the cursor (--track) "
                    + "and the selection"),
    TAC(Group.SEARCH, "--tac | --no-tac", "take the lines in reverse order"),
    TAIL(Group.SEARCH, "--tail | --no-tail", "N", "keep the last N lines only"),
    CURRENT_FILE(Group.SEARCH, "--current-file", "PATH", "prefer files near this one"),
    CONTEXT(
            Group.SEARCH,
            "--context | --no-context",
            "rank by what was opened before, and remember it (default: in a walk on the screen)"),
    EXPLAIN_RANK(
            Group.SEARCH,
            "--explain-rank | --no-explain-rank",
            "with --filter, say behind each path why it stands where it stands"),

    RESUME(
            Group.INPUT,
            "--resume | --no-resume",
            "bring back root, toggles, query, cursor and selection of the last walk on the screen "
                    + "in this folder; or keep nothing of it"),
    QUERY(Group.INPUT, "--query -q", "TEXT", "start with this query"),
    SELECT_1(Group.INPUT, "--select-1 -1 | --no-select-1 +1", "choose the only match by itself"),
    EXIT_0(Group.INPUT, "--exit-0 -0 | --no-exit-0 +0", "end at once when nothing matches"),
    FILTER(Group.INPUT, "--filter -f", "TEXT", "print what matches, best first, without a screen"),
    BENCH(
            Group.INPUT,
            "--bench",
            "DURATION",
            "with --filter, repeat it for so long (3s, 500ms) and print how long it takes"),
    SYNC(Group.INPUT, "--sync | --no-sync --async", "show nothing before all input is there"),
    READ0(Group.INPUT, "--read0 | --no-read0", "input is separated by NUL"),
    ANSI(Group.INPUT, "--ansi | --no-ansi", "take colour codes in the input for colours"),
    PRINT0(Group.INPUT, "--print0 | --no-print0", "separate the output by NUL"),
    PRINT_QUERY(Group.INPUT, "--print-query | --no-print-query", "print the query first"),
    EXPECT(
            Group.INPUT,
            "--expect | --no-expect",
            "KEYS",
            "let these keys choose too, by commas, and print which one did, first or "
                    + "after the query"),
    ACCEPT_NTH(
            Group.INPUT,
            "--accept-nth",
            "FIELDS",
            "print these fields only, or a template as of --with-nth"),
    FORMAT(
            Group.INPUT,
            "--format",
            "TEMPLATE",
            "print each choice as this says: {path}, {absolute}, {dir}, {name}, {stem}, {ext},"
                    + " {line}, {column}, {score}, {kind}, {size}, {mtime}; \\n, \\t, \\0 and \\\\ as"
                    + " usual"),
    JSON(Group.INPUT, "--json | --no-json", "print each choice as an object of JSON on a line"),
    ABSOLUTE(Group.INPUT, "--absolute | --no-absolute", "print absolute paths"),
    PRINT(Group.INPUT, "--print", "print what is chosen, also to a terminal"),
    OPEN(
            Group.INPUT,
            "--open",
            ValueKind.ATTACHED,
            "COMMAND",
            "open what is chosen, with COMMAND or the usual editor"),

    WALKER(Group.WALK, "--walker", "WHAT", "what to list: file, dir, follow, hidden, by commas"),
    WALKER_ROOT(
            Group.WALK,
            "--walker-root",
            "DIRECTORY",
            "walk this directory, and those in the words after it"),
    WALKER_SKIP(
            Group.WALK,
            "--walker-skip",
            "NAMES",
            "directories never to enter, by commas (default: node_modules and those of version"
                    + " control, such as .git)"),
    HIDDEN(Group.WALK, "--hidden | --no-hidden", "list hidden files too (default)"),
    IGNORE(Group.WALK, "--ignore | --no-ignore", "honour ignore files (default)"),
    FOLLOW(Group.WALK, "--follow | --no-follow", "follow symbolic links"),
    TYPE(
            Group.WALK,
            "--type",
            "TYPES",
            "list only: f files, d directories, l links, x executable files, by commas"),
    ONE_FILE_SYSTEM(
            Group.WALK,
            "--one-file-system | --no-one-file-system",
            "stay on the file system of the root"),
    IGNORE_FILE(
            Group.WALK,
            "--ignore-file",
            "FILE",
            "honour the rules of this file too (it must be there)"),
    EXPLAIN(Group.WALK, "--explain", "PATH", "say why a walk lists this path, or does not"),
    MAX_DEPTH(Group.WALK, "--max-depth", "N", "go down N directories at most"),
    MAX_DURATION(
            Group.WALK,
            "--max-duration",
            "SECONDS",
            "end the walk after this time; what was found is shown as partial"),
    THREADS(Group.WALK, "--threads", "N", "use N threads to walk and to match"),

    HEIGHT(
            Group.SCREEN,
            "--height | --no-height",
            "[~][-]N[%]",
            "use N rows, or a share, below the cursor instead of the whole terminal; - "
                    + "all but N, ~ fewer when less is needed"),
    POPUP(
            Group.SCREEN,
            "--popup --tmux | --no-popup --no-tmux",
            ValueKind.OPTIONAL_WORD,
            "PLACE",
            "in tmux, run in a popup: center, top, bottom, left or right, a size or two, and"
                    + " border-native, by commas (default: center,50%)"),
    MIN_HEIGHT(
            Group.SCREEN,
            "--min-height",
            "N[+]",
            "take N rows at least when the height is a share (default: 10)"),
    LAYOUT(
            Group.SCREEN,
            "--layout",
            "default|reverse|reverse-list",
            "where the prompt and the best match are; reverse has the prompt at the top"),
    REVERSE(Group.SCREEN, "--reverse | --no-reverse", "same as --layout=reverse"),
    BORDER(
            Group.SCREEN,
            "--border | --no-border",
            ValueKind.OPTIONAL_WORD,
            Borders.ALL,
            "draw a border"),
    BORDER_LABEL(Group.SCREEN, "--border-label | --no-border-label", "TEXT", "label of the border"),
    BORDER_LABEL_POS(
            Group.SCREEN,
            "--border-label-pos",
            "N[:bottom]",
            "column of that label, from the right when below 0 (default: 0, the middle)"),
    STYLE(
            Group.SCREEN,
            "--style",
            "PRESET",
            "how much is drawn: default, minimal, or full[:BORDER]"),
    LIST_BORDER(
            Group.SCREEN,
            "--list-border | --no-list-border",
            ValueKind.OPTIONAL_WORD,
            Borders.SIDES,
            "border of the list"),
    LIST_LABEL(Group.SCREEN, "--list-label | --no-list-label", "TEXT", "label of that border"),
    LIST_LABEL_POS(Group.SCREEN, "--list-label-pos", "N[:bottom]", "column of that label"),
    INPUT_BORDER(
            Group.SCREEN,
            "--input-border | --no-input-border",
            ValueKind.OPTIONAL_WORD,
            Borders.ALL,
            "border of the prompt"),
    INPUT_LABEL(Group.SCREEN, "--input-label | --no-input-label", "TEXT", "label of that border"),
    INPUT_LABEL_POS(Group.SCREEN, "--input-label-pos", "N[:bottom]", "column of that label"),
    MARGIN(
            Group.SCREEN,
            "--margin | --no-margin",
            "SIDES",
            "room around the border: TRBL, TB,RL, T,RL,B or T,R,B,L"),
    PADDING(Group.SCREEN, "--padding | --no-padding", "SIDES", "room inside the border, likewise"),
    INFO(
            Group.SCREEN,
            "--info | --no-info",
            "STYLE",
            "where the counts stand: default, right, inline[:PREFIX], "
                    + "inline-right[:PREFIX], hidden"),
    INFO_COMMAND(
            Group.SCREEN,
            "--info-command | --no-info-command",
            "COMMAND",
            "show what COMMAND prints in place of the counts, which it finds in $FZF_INFO"),
    INFO_INLINE(Group.SCREEN, "--inline-info | --no-inline-info", "same as --info=inline"),
    PROMPT(Group.SCREEN, "--prompt", "TEXT", "the prompt (default: '> ')"),
    INPUT_LINE(Group.SCREEN, "--input | --no-input", "show the prompt and the query (default)"),
    GHOST(Group.SCREEN, "--ghost", "TEXT", "text in the place of an empty query"),
    POINTER(Group.SCREEN, "--pointer", "TEXT", "marks the current row"),
    MARKER(Group.SCREEN, "--marker", "TEXT", "marks selected rows"),
    HEADER(Group.SCREEN, "--header | --no-header", "TEXT", "lines by the prompt"),
    HEADER_LINES(
            Group.SCREEN,
            "--header-lines | --no-header-lines",
            "N",
            "take the first N lines of the input for the header"),
    HEADER_FIRST(
            Group.SCREEN,
            "--header-first | --no-header-first",
            "put the header on the other side of the prompt"),
    FOOTER(Group.SCREEN, "--footer | --no-footer", "TEXT", "lines at the far end of the list"),
    HEADER_BORDER(
            Group.SCREEN,
            "--header-border | --no-header-border",
            ValueKind.OPTIONAL_WORD,
            Borders.INLINE,
            "border of the header"),
    HEADER_LABEL(
            Group.SCREEN, "--header-label | --no-header-label", "TEXT", "label of that border"),
    HEADER_LABEL_POS(Group.SCREEN, "--header-label-pos", "N[:bottom]", "column of that label"),
    HEADER_LINES_BORDER(
            Group.SCREEN,
            "--header-lines-border | --no-header-lines-border",
            ValueKind.OPTIONAL_WORD,
            Borders.INLINE,
            "border of the header lines of the input"),
    FOOTER_BORDER(
            Group.SCREEN,
            "--footer-border | --no-footer-border",
            ValueKind.OPTIONAL_WORD,
            Borders.INLINE,
            "border of the footer (default: line)"),
    FOOTER_LABEL(
            Group.SCREEN, "--footer-label | --no-footer-label", "TEXT", "label of that border"),
    FOOTER_LABEL_POS(Group.SCREEN, "--footer-label-pos", "N[:bottom]", "column of that label"),
    SEPARATOR(
            Group.SCREEN,
            "--separator | --no-separator",
            "TEXT",
            "what the line by the counts is made of"),
    SCROLLBAR(
            Group.SCREEN,
            "--scrollbar | --no-scrollbar",
            ValueKind.OPTIONAL_WORD,
            "CHARS",
            "what the scroll bar is made of, and that of the preview"),
    ELLIPSIS(
            Group.SCREEN,
            "--ellipsis",
            "TEXT",
            "stands for what is left out of a long path (default: '··')"),
    PATH_STYLE(Group.SCREEN, "--path-style", "full|short|filename-first", "how paths are written"),
    ICONS(
            Group.SCREEN,
            "--icons | --no-icons",
            "draw an icon before each path; needs a patched font"),
    KEEP_RIGHT(
            Group.SCREEN,
            "--keep-right | --no-keep-right",
            "show the end of a path that is too long, while nothing is typed"),
    FREEZE_LEFT(
            Group.SCREEN,
            "--freeze-left",
            "N",
            "keep the first N fields of a line that is too long in sight"),
    FREEZE_RIGHT(Group.SCREEN, "--freeze-right", "N", "the same for the last N fields"),
    HSCROLL(
            Group.SCREEN,
            "--hscroll | --no-hscroll",
            "move a path that is too long so that its hits are seen (default)"),
    HSCROLL_OFF(
            Group.SCREEN,
            "--hscroll-off",
            "N",
            "columns kept visible beyond the hits (default: 10)"),
    SCROLL_OFF(
            Group.SCREEN, "--scroll-off", "N", "rows kept in sight beyond the cursor (default: 3)"),
    TABSTOP(Group.SCREEN, "--tabstop", "N", "columns between tab stops"),
    WRAP(
            Group.SCREEN,
            "--wrap | --no-wrap",
            ValueKind.OPTIONAL_WORD,
            "char|word",
            "go on in the next row where a line is too long"),
    WRAP_WORD(Group.SCREEN, "--wrap-word | --no-wrap-word", "same as --wrap=word"),
    WRAP_SIGN(Group.SCREEN, "--wrap-sign", "TEXT", "begins a row that goes on with a line"),
    MULTI_LINE(
            Group.SCREEN,
            "--multi-line | --no-multi-line",
            "give each line of an entry a row, with --read0 (default)"),
    CYCLE(Group.SCREEN, "--cycle | --no-cycle", "go on at the other end of the list"),
    TRACK(
            Group.SCREEN,
            "--track | --no-track",
            "keep the cursor on its match when the result changes"),
    HIGHLIGHT_LINE(
            Group.SCREEN,
            "--highlight-line | --no-highlight-line",
            "highlight the current row to the edge"),
    GAP(
            Group.SCREEN,
            "--gap | --no-gap",
            ValueKind.OPTIONAL_NUMBER,
            "N",
            "empty rows between matches (1 without N)"),
    GAP_LINE(
            Group.SCREEN,
            "--gap-line | --no-gap-line",
            ValueKind.OPTIONAL_WORD,
            "TEXT",
            "what fills the last of those rows"),
    MARKER_MULTI_LINE(
            Group.SCREEN,
            "--marker-multi-line",
            "TEXT",
            "mark the first row of a selected entry that takes several, those between, and the"
                    + " last"),
    GUTTER(Group.SCREEN, "--gutter", "CHAR", "stands where the pointer is not"),
    GUTTER_RAW(
            Group.SCREEN,
            "--gutter-raw",
            "CHAR",
            "stands there with --raw before what does not match"),
    MOUSE(Group.SCREEN, "--mouse | --no-mouse", "use the mouse (default)"),
    CLEAR(Group.SCREEN, "--clear | --no-clear", "take the screen away at the end (default)"),
    COLOR(
            Group.SCREEN,
            "--color",
            ValueKind.OPTIONAL_WORD,
            "COLOURS",
            "dark, light, 16 or bw (default: as the terminal is), and colours of elements, "
                    + "as in fzf: hl:#ff8000:underline,bg+:-1"),
    NO_COLOR(Group.SCREEN, "--no-color +c", "no colours"),
    COLORS_16(Group.SCREEN, "--no-256 +2", "no more than 16 colours"),
    BOLD(Group.SCREEN, "--bold | --no-bold", "use bold (default)"),
    UNICODE(Group.SCREEN, "--unicode | --no-unicode", "draw with more than ASCII (default)"),
    AMBIDOUBLE(
            Group.SCREEN,
            "--ambidouble | --no-ambidouble",
            "take characters of ambiguous width for two columns wide"),
    TTY_DEFAULT(
            Group.SCREEN,
            "--tty-default | --no-tty-default",
            "DEVICE",
            "the terminal to use (default: /dev/tty)"),

    PREVIEW(
            Group.PREVIEW,
            "--preview | --no-preview",
            "COMMAND",
            "preview what is under the cursor with COMMAND, where {} is the entry, or "
                    + "with what is built in ('builtin', the default in a walk on a wide screen)"),
    PREVIEW_WINDOW(
            Group.PREVIEW,
            "--preview-window",
            "LAYOUT",
            "where: up, down, left or right, size, border-STYLE, wrap, follow, hidden, by "
                    + "commas"),
    PREVIEW_BORDER(
            Group.PREVIEW,
            "--preview-border | --no-preview-border",
            ValueKind.OPTIONAL_WORD,
            Borders.ALL,
            "border of the preview"),
    PREVIEW_LABEL(
            Group.PREVIEW, "--preview-label | --no-preview-label", "TEXT", "label of that border"),
    PREVIEW_LABEL_POS(Group.PREVIEW, "--preview-label-pos", "N[:bottom]", "column of that label"),
    PREVIEW_WRAP_SIGN(
            Group.PREVIEW,
            "--preview-wrap-sign",
            "TEXT",
            "begins a row that goes on with a line of the preview (default: that of --wrap-sign)"),

    MULTI(
            Group.KEYS,
            "--multi -m | --no-multi +m",
            ValueKind.OPTIONAL_NUMBER,
            "MAX",
            "choose several with tab, MAX at most"),
    BIND(Group.KEYS, "--bind", "KEY:ACTIONS", "let KEY, or an event, do ACTIONS, joined by +"),
    TOGGLE_SORT(Group.KEYS, "--toggle-sort", "KEY", "same as --bind=KEY:toggle-sort"),
    HISTORY(
            Group.KEYS,
            "--history | --no-history",
            "FILE",
            "keep queries in FILE; ctrl-p and ctrl-n bring them back"),
    HISTORY_SIZE(Group.KEYS, "--history-size", "N", "how many queries to keep (default: 1000)"),
    JUMP_LABELS(Group.KEYS, "--jump-labels", "CHARS", "the letters of the jump action"),
    FILEPATH_WORD(
            Group.KEYS,
            "--filepath-word | --no-filepath-word",
            "words end at a / when the query is edited"),
    WITH_SHELL(
            Group.KEYS,
            "--with-shell",
            "COMMAND",
            "run commands with this shell and its flags (default: $SHELL -c)"),
    LISTEN(
            Group.KEYS,
            "--listen | --no-listen",
            ValueKind.OPTIONAL_WORD,
            "ADDRESS",
            "serve the state and take actions over HTTP at [HOST:]PORT, or at a Unix socket, "
                    + "FILE.sock (default: a free port of localhost, in $FZF_PORT)"),
    LISTEN_UNSAFE(
            Group.KEYS,
            "--listen-unsafe | --no-listen-unsafe",
            ValueKind.OPTIONAL_WORD,
            "ADDRESS",
            "the same, and let clients of other hosts run commands"),

    OPENED(
            Group.HELP,
            "--opened",
            "FILE...",
            "remember that files were opened, and end; comes before all other options"),
    FORGET(
            Group.HELP,
            "--forget",
            ValueKind.OPTIONAL_WORD,
            "PATH",
            "forget what was opened, or only PATH and what lies below it, and end"),
    BASH(Group.HELP, "--bash", "print key bindings and completion for bash, for eval"),
    ZSH(Group.HELP, "--zsh", "print the same for zsh"),
    FISH(Group.HELP, "--fish", "print the same for fish, for source"),
    NUSHELL(Group.HELP, "--nushell", "print key bindings and completion for Nushell"),
    MAN(
            Group.HELP,
            "--man",
            ValueKind.ATTACHED,
            "roff",
            "show the man page, or print it as text where no terminal is; =roff prints its source"),
    VERSION(Group.HELP, "--version", "print the version"),
    VERBOSE(Group.HELP, "--verbose -v", "with --version, tell how directories are read"),
    HELP(Group.HELP, "--help -h", "print this help"),

    STYLING_FLAG(
            Group.STYLING,
            "--black --no-black --winpty --no-winpty --force-tty-in --no-force-tty-in",
            ""),
    STYLING_VALUE(Group.STYLING, "--proxy-script", "VALUE", ""),

    REFUSED(
            Group.REFUSED,
            "--profile-cpu --profile-mem --profile-block --profile-mutex",
            ValueKind.OPTIONAL_WORD,
            "VALUE",
            "");

    private static final class Borders {
        static final String SIDES =
                "rounded|sharp|bold|block|thinblock|double|dashed|horizontal|vertical|top|bottom|left"
                        + "|right|none";
        static final String ALL = SIDES + "|line";
        static final String INLINE = ALL + "|inline";
    }

    /// A heading of the help.
    public enum Group {
        SEARCH("Search"),
        INPUT("Input and output"),
        WALK("Walking"),
        SCREEN("Screen"),
        PREVIEW("Preview"),
        KEYS("Keys"),
        HELP("Help"),
        /// Options of fzf for parts of the screen that jfind does not have: they have no effect.
        /// Those with a value are an error under jfind's own name.
        STYLING("Accepted without effect"),
        /// Options of fzf that are out of scope: they are an error.
        REFUSED("Not supported");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        /// The heading's words.
        public String title() {
            return title;
        }

        /// Whether help, man page and completion list its options.
        public boolean isOffered() {
            return this != STYLING && this != REFUSED;
        }
    }

    /// Whether an option takes a value.
    public enum ValueKind {
        /// It takes none; giving one is an error.
        NONE,
        /// It needs one: after `=`, in the next word, or right behind a short name.
        REQUIRED,
        /// It takes one after `=` only.
        ATTACHED,
        /// It takes one after `=`, or in the next word when that begins with a digit.
        OPTIONAL_NUMBER,
        /// It takes one after `=`, or in the next word when that is one of the choices; where there
        /// are no choices, when it does not begin with `-` or `+`.
        OPTIONAL_WORD
    }

    private final Group group;
    private final String names;
    private final ValueKind value;
    private final String placeholder;
    private final String summary;

    Option(Group group, String names, String summary) {
        this(group, names, ValueKind.NONE, "", summary);
    }

    Option(Group group, String names, String placeholder, String summary) {
        this(group, names, ValueKind.REQUIRED, placeholder, summary);
    }

    Option(Group group, String names, ValueKind value, String placeholder, String summary) {
        this.group = group;
        this.names = names;
        this.value = value;
        this.placeholder = placeholder;
        this.summary = summary;
    }

    /// The group under which the help lists it.
    public Group group() {
        return group;
    }

    /// The name with two dashes that turns it on.
    public String longName() {
        return names().getFirst();
    }

    /// The name with one dash or plus that turns it on; empty when it has none.
    public String shortName() {
        List<String> all = names();
        return all.size() > 1 && all.get(1).length() == 2 ? all.get(1) : "";
    }

    /// The names that turn it on, the long one first.
    public List<String> names() {
        int bar = names.indexOf(" | ");
        return split(bar < 0 ? names : names.substring(0, bar), ' ');
    }

    /// The names that turn it off; none for most.
    public List<String> offNames() {
        int bar = names.indexOf(" | ");
        return bar < 0 ? List.of() : split(names.substring(bar + 3), ' ');
    }

    /// Whether it takes a value.
    public ValueKind value() {
        return value;
    }

    /// The name of its value in the help; empty when it takes none.
    public String placeholder() {
        if (placeholder.indexOf('|') < 0) {
            return placeholder;
        }
        String name = longName();
        return name.substring(name.lastIndexOf('-') + 1).toUpperCase(Locale.ROOT);
    }

    /// All values that it takes; empty when they cannot be listed.
    public List<String> choices() {
        return placeholder.indexOf('|') < 0 ? List.of() : split(placeholder, '|');
    }

    /// What it does, in a few words.
    public String summary() {
        return summary;
    }

    /// What it does and which values there are.
    public String fullSummary() {
        return choices().isEmpty() ? summary : summary + ": " + String.join(", ", choices());
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>(2);
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }
}
