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
    MAX_DEPTH(Theme.WALK, "--max-depth", "", Value.REQUIRED, "N", "go down N directories at most"),
    MAX_DURATION(
            Theme.WALK,
            "--max-duration",
            "",
            Value.REQUIRED,
            "SECONDS",
            "end the walk after this time; what was found is shown as partial"),
    THREADS(Theme.WALK, "--threads", "", Value.REQUIRED, "N", "use N threads to walk and to match"),

    PROMPT(Theme.SCREEN, "--prompt", "", Value.REQUIRED, "TEXT", "the prompt (default: '> ')"),
    COLOR(
            Theme.SCREEN,
            "--color",
            "",
            Value.REQUIRED,
            "THEME",
            "colours: dark, 16 or bw (default: what the terminal has)"),
    NO_COLOR(Theme.SCREEN, "--no-color", "", "no colours"),
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
