package jfind.match;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A file as people paste it: a path, perhaps with a line and a column, perhaps in the midst of a
/// message. Immutable.
///
/// ```
/// foo.c:12:4                        foo.c, line 12, column 4
/// at app.Main.run(Main.java:12)     Main.java, line 12
/// +++ b/src/foo.c                   src/foo.c
/// ```
///
/// @param path what to search for: the text itself if there is nothing of the kind in it
/// @param line from 1; 0 if the text names none
/// @param column from 1; 0 if the text names none
public record Place(String path, int line, int column) {

    /// What marks a text in which a place may be; others are not looked at closely.
    private static final String MARKS = ":(#|\",+-";

    /// A text that names no more than what to search for.
    static Place of(String text) {
        return new Place(text, 0, 0);
    }

    /// The names that the path may have here: as it is, then, if it begins at a root or on a side of
    /// a diff, without ever more of its first directories. Other trees lie elsewhere.
    List<String> names() {
        List<String> names = new ArrayList<>();
        names.add(path);
        if (isElsewhere()) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                if (slash + 1 < path.length()) {
                    names.add(path.substring(slash + 1));
                }
            }
        }
        return names;
    }

    /// Whether it begins at a root or on a side of a diff, and goes on below that.
    private boolean isElsewhere() {
        boolean begins = path.startsWith("/") || path.startsWith("a/") || path.startsWith("b/");
        return begins && path.indexOf('/', 2) > 0;
    }

    /// Whether there is more to a text than the words of a query.
    boolean isPasted(String text) {
        return line > 0 || isElsewhere() || !path.equals(text);
    }

    /// The place that a text names.
    public static Place parse(String text) {
        if (!isMarked(text)) {
            return of(text);
        }
        for (Form form : Form.ALL) {
            Matcher matcher = form.pattern.matcher(text.strip());
            if (matcher.find()) {
                String path = cleaned(matcher.group("path"));
                if (!path.isEmpty()) {
                    return new Place(
                            path,
                            form.hasLine ? number(matcher.group("line")) : 0,
                            form.hasColumn ? number(matcher.group("column")) : 0);
                }
            }
        }
        return of(text);
    }

    private static boolean isMarked(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (MARKS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String cleaned(String path) {
        String cleaned = path.strip();
        cleaned = cleaned.startsWith("file://") ? cleaned.substring(7) : cleaned;
        while (cleaned.startsWith("./")) {
            cleaned = cleaned.substring(2);
        }
        return cleaned;
    }

    private static int number(@Nullable String digits) {
        return digits == null || digits.length() > 9 ? 0 : Integer.parseInt(digits);
    }

    /// One way to write a place. The first that fits is taken. Immutable.
    private record Form(Pattern pattern, boolean hasLine, boolean hasColumn) {
        private static final String LINE = "(?<line>[0-9]+)";
        private static final String COLUMN = "(?<column>[0-9]+)";

        private static final List<Form> ALL =
                List.of(
                        // Python: File "a.py", line 12, in main
                        of("File \"(?<path>[^\"]+)\", line " + LINE),
                        // Maven and javac: [ERROR] /a/B.java:[12,4] cannot find symbol
                        of("(?<path>[^\\s\\[\\]]+):\\[" + LINE + ",\\s*" + COLUMN + "\\]"),
                        // A stack frame: at a.B.c(B.java:12), at f (/a/b.js:12:4)
                        of(
                                "\\((?=[^()\\s]*[A-Za-z])(?<path>[^()\\s]+?):"
                                        + LINE
                                        + "(?::"
                                        + COLUMN
                                        + ")?\\)"),
                        // rustc: --> src/main.rs:12:4
                        of("^--> (?<path>\\S+?):" + LINE + "(?::" + COLUMN + ")?"),
                        // Vim's quickfix list: a.c|12 col 4| message
                        of("^(?<path>[^|\\s]+)\\|" + LINE + "(?: col " + COLUMN + ")?"),
                        // A link: a.c#L12, a.c#L12C4, a.c#L12-L20
                        of("^(?<path>\\S+?)#L" + LINE + "(?:C" + COLUMN + ")?"),
                        // MSVC, tsc: a.c(12,4): error
                        of("^(?<path>\\S+?)\\(" + LINE + "(?:[,:]\\s*" + COLUMN + ")?\\)"),
                        // "a.c", line 12; a.c, line 12, column 4
                        of(
                                "^\"?(?<path>[^\"]+?)\"?,? line "
                                        + LINE
                                        + "(?:,? col(?:umn)? "
                                        + COLUMN
                                        + ")?"),
                        // An editor's argument: +12 a.c
                        of("^\\+" + LINE + " (?<path>\\S+)$"),
                        // a.c:12, a.c:12:4, either with a message after it; grep, gcc, go, ruby
                        of(
                                "^(?:at )?(?<path>.+?):"
                                        + LINE
                                        + "(?::"
                                        + COLUMN
                                        + ")?(?=$|[:\\s,\\-])"),
                        // A half-typed one: a.c:
                        of("^(?<path>[^\\s:]+\\.[^\\s:]+):$"),
                        // The sides of a diff
                        of("^diff --git a/(?<path>\\S+) b/"),
                        of("^(?:\\+\\+\\+|---) [ab]/(?<path>\\S+)"),
                        of("^(?<path>/\\S+|file://\\S+)$"));

        private static Form of(String regex) {
            return new Form(
                    Pattern.compile(regex), regex.contains("<line>"), regex.contains("<column>"));
        }
    }
}
