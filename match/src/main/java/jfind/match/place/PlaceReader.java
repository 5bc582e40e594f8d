package jfind.match.place;

import org.jspecify.annotations.Nullable;

/// Reads the place that a pasted text names. The first of these forms that fits is taken:
///
/// 1. `File "a.py", line 12` anywhere: Python
/// 2. `a.java:[12,4]` anywhere: Maven
/// 3. `(a.js:12:4)` anywhere: a stack frame
/// 4. `a.c|12 col 4|`: Vim's quickfix list
/// 5. `a.c#L12C4`: a link
/// 6. `a.c(12,4)`: Microsoft's tools, `tsc`
/// 7. `"a.c", line 12, column 4`
/// 8. `+12 a.c`: an editor's argument
/// 9. `diff --git a/a.c b/a.c`, `+++ b/a.c`: the sides of a diff
/// 10. `a.c:12:4`, after `at` or `-->`, before a message: grep, gcc, rustc, go, ruby; also `a.c:
///     12:` and `a.c:line 12`
/// 11. `a.py::test_x`: a test of pytest's
/// 12. `a.c:`, half typed
/// 13. `/srv/a.c`, `file:///srv/a.c`, `https://host/a.c`
/// 14. a path alone that shows it is one by how it begins: `./a.c`, `../a.c`, `~/a.c`, `/srv/my
///     a.c`, `C:\src\a.c`, also in quotes; or with backslashes between its directories: `src\a.c`;
///     or what goes back up, `src/../a.c`; or with a directory in quotes or brackets: `"src/a.c"`
///
/// What the path is in the words before it, [PastedPath] knows.
///
/// By hand, since regular expressions would cost a person the first letter with a hyphen in it.
/// Confined to one thread.
final class PlaceReader {
    /// What marks a text in which a place may be; others are not looked at closely.
    private static final String MARKS = ":(#|\",+-";

    private static final String LINE = " line ";

    private static final int MOST_DIGITS = 9;
    private static final int NONE = -1;

    private final String text;
    private String path = "";
    private int line;
    private int column;

    private PlaceReader(String text) {
        this.text = text;
    }

    /// The place, or null if the text names none.
    static @Nullable Place read(String text) {
        boolean marked = false;
        for (int i = 0; i < text.length() && !marked; i++) {
            marked = MARKS.indexOf(text.charAt(i)) >= 0;
        }
        String stripped = text.strip();
        if (PastedPath.isEnclosed(stripped)) {
            Place inner = read(stripped.substring(1, stripped.length() - 1));
            if (inner != null) {
                return inner;
            }
        }
        marked =
                marked
                        || text.contains(LINE)
                        || PastedPath.isBegun(stripped)
                        || PastedPath.isEnclosed(stripped)
                        || PastedPath.isWinding(stripped)
                        || hasBackslash(text);
        PlaceReader reader = new PlaceReader(stripped);
        return marked && reader.read() ? new Place(reader.path, reader.line, reader.column) : null;
    }

    private boolean read() {
        return python()
                || maven()
                || frame()
                || quickfix()
                || link()
                || microsoft()
                || spelled()
                || argument()
                || diff()
                || colons(after("at ", after("--> ", 0)))
                || test()
                || halfTyped()
                || absolute()
                || begun();
    }

    private boolean python() {
        String before = "File \"";
        int from = text.indexOf(before) + before.length();
        int quote = from < before.length() ? NONE : text.indexOf('"', from);
        return line(quote, "\", line ") != NONE && path(from, quote);
    }

    private boolean maven() {
        int mark = text.indexOf(":[");
        int comma = line(mark, ":[");
        int number = comma;
        while (isAt(number + 1, ' ')) {
            number++;
        }
        int end = isAt(comma, ',') ? column(number + 1) : NONE;
        return isAt(end, ']') && path(wordStart(mark), mark);
    }

    private boolean frame() {
        for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
            int close = wordEnd(open + 1);
            for (int mark = open + 1; mark < close; mark++) {
                if (colons(mark, ')') && hasLetter(open + 1, mark) && path(open + 1, mark)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean quickfix() {
        int bar = text.indexOf('|');
        return bar < wordEnd(0) && optionalColumn(line(bar, "|"), " col ") && path(0, bar);
    }

    private boolean link() {
        int mark = text.indexOf("#L");
        return mark < wordEnd(0) && optionalColumn(line(mark, "#L"), "C") && path(0, mark);
    }

    private boolean microsoft() {
        for (int open = text.indexOf('(');
                open >= 0 && open < wordEnd(0);
                open = text.indexOf('(', open + 1)) {
            int end = line(open, "(");
            if (isAt(end, ',') || isAt(end, ':')) {
                end = column(isAt(end + 1, ' ') ? end + 2 : end + 1);
            }
            if (isAt(end, ')') && path(0, open)) {
                return true;
            }
        }
        return false;
    }

    private boolean spelled() {
        int mark = text.indexOf(LINE);
        int end = line(mark, LINE);
        if (end == NONE) {
            return false;
        }
        int more = after(" col", after(",", end));
        optionalColumn(after("umn", more), " ");
        int from = after("\"", 0);
        int to = text.startsWith(" on", mark - 3) ? mark - 3 : mark;
        to = isAt(to - 1, ',') || isAt(to - 1, ':') ? to - 1 : to;
        to = isAt(to - 1, '"') ? to - 1 : to;
        return path(from, to) && path.indexOf('"') < 0;
    }

    private boolean argument() {
        int space = line(0, "+");
        return isAt(space, ' ')
                && wordEnd(space + 1) == text.length()
                && path(space + 1, text.length());
    }

    private boolean colons(int from) {
        for (int mark = from + 1; mark < text.length(); mark++) {
            if ((colons(mark, ' ') || spacedColons(mark)) && path(from, mark)) {
                return true;
            }
        }
        return false;
    }

    /// Whether `: 12:` is at `mark`, as shells have it, or `:line 12`.
    private boolean spacedColons(int mark) {
        column = 0;
        return isAt(mark, ':')
                && (isAt(line(mark, ": "), ':') || isClosed(line(mark, ":line "), ' '));
    }

    private boolean test() {
        int mark = text.indexOf("::");
        int from = mark > 0 ? wordStart(mark) : 0;
        int dot = text.lastIndexOf('.', mark);
        return dot > Math.max(from, text.lastIndexOf('/', mark)) && named(from, mark);
    }

    /// Whether `:12` or `:12:4` is at `mark`, and after it `closing`, or if that is a space, what
    /// may follow a number in a message.
    private boolean colons(int mark, char closing) {
        int end = line(mark, ":");
        int further = isAt(end, ':') ? column(end + 1) : NONE;
        if (isClosed(further, closing)) {
            return true;
        }
        column = 0;
        return isClosed(end, closing);
    }

    private boolean isClosed(int end, char closing) {
        if (closing != ' ' || end == NONE) {
            return isAt(end, closing);
        }
        return end == text.length() || ": \t,-".indexOf(text.charAt(end)) >= 0;
    }

    private boolean halfTyped() {
        int mark = text.length() - 1;
        int dot = text.lastIndexOf('.', mark - 2);
        return text.indexOf(':') == mark && dot > 0 && wordEnd(0) > mark && named(0, mark);
    }

    private boolean diff() {
        int from = after("diff --git a/", 0);
        if (from == 0 && (text.startsWith("+++ ") || text.startsWith("--- "))) {
            from = Math.max(after("a/", 4), after("b/", 4));
            from = from == 4 ? 0 : from;
        }
        return from > 0 && named(from, wordEnd(from));
    }

    private boolean absolute() {
        boolean begins = text.startsWith("/") || text.indexOf("://") > 0;
        return begins
                && text.length() > 1
                && wordEnd(0) == text.length()
                && named(0, text.length());
    }

    private boolean begun() {
        boolean windows =
                hasBackslash(text) && text.indexOf('/') < 0 && wordEnd(0) == text.length();
        boolean winding = PastedPath.isWinding(text) && wordEnd(0) == text.length();
        return (PastedPath.isBegun(text) || PastedPath.isEnclosed(text) || winding || windows)
                && named(0, text.length());
    }

    /// Whether a backslash stands between letters or digits, where it escapes nothing.
    private static boolean hasBackslash(String text) {
        for (int i = text.indexOf('\\'); i >= 0; i = text.indexOf('\\', i + 1)) {
            boolean between = i > 0 && i + 1 < text.length();
            if (between
                    && Character.isLetterOrDigit(text.charAt(i + 1))
                    && Character.isLetterOrDigit(text.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /// The index after `word` if that stands at `from`; else `from`.
    private int after(String word, int from) {
        return text.startsWith(word, from) ? from + word.length() : from;
    }

    private boolean isAt(int index, char c) {
        return index >= 0 && index < text.length() && text.charAt(index) == c;
    }

    private int wordStart(int to) {
        int from = to;
        while (from > 0 && " \t[]".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return from;
    }

    private int wordEnd(int from) {
        int to = from;
        while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        return to;
    }

    private boolean hasLetter(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /// Reads the line that follows `word` at `from` and returns the index after it, or [#NONE].
    private int line(int from, String word) {
        column = 0;
        int digits = from + word.length();
        int end = from >= 0 && text.startsWith(word, from) ? digitsEnd(digits) : NONE;
        line = end == NONE ? 0 : number(digits, end);
        return end;
    }

    private int column(int from) {
        int end = digitsEnd(from);
        column = end == NONE ? 0 : number(from, end);
        return end;
    }

    /// Reads the column that may follow `word` at `end`; false if that is [#NONE].
    private boolean optionalColumn(int end, String word) {
        if (end != NONE && text.startsWith(word, end)) {
            column(end + word.length());
        }
        return end != NONE;
    }

    private int digitsEnd(int from) {
        int to = from;
        while (to < text.length() && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
            to++;
        }
        return to > from ? to : NONE;
    }

    private int number(int from, int to) {
        return to - from > MOST_DIGITS ? 0 : Integer.parseInt(text, from, to, 10);
    }

    /// A path alone.
    private boolean named(int from, int to) {
        line = 0;
        column = 0;
        return path(from, to);
    }

    /// Takes the path; false if nothing is left.
    private boolean path(int from, int to) {
        path = from < to ? PastedPath.of(text.substring(from, to)) : "";
        return !path.isEmpty();
    }
}
