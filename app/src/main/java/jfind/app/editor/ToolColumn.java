package jfind.app.editor;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a tool means by a column in its messages.
///
/// The first row that fits says it:
///
/// | message                        | tool                  | unit                   |
/// |--------------------------------|-----------------------|------------------------|
/// | `a.java:[12,4]`                | javac by Maven        | UTF-16, tabs to 8      |
/// | `a.ts(12,4)`                   | tsc, MSBuild          | UTF-16                 |
/// | `--> a.rs:12:4`                | rustc, ruff           | code points            |
/// | `(a.js:12:4)`                  | stack frames          | UTF-16                 |
/// | `a.c:12:4:text`                | rg, git grep          | bytes                  |
/// | `a.ts:12:4 - error`            | tsc, pyright          | UTF-16                 |
/// | `a.sh:12:4: note: … [SC2086]`  | shellcheck            | code points            |
/// | `a.py:12:4: E0602: …`          | pylint                | bytes, from 0          |
/// | `a.py:12:4: F821 Undefined …`  | ruff                  | code points            |
/// | `a.c:12:4: error: …`           | gcc                   | cells, tabs to 8       |
/// | the same in clang's words      | clang, clang-tidy     | bytes                  |
/// | `a.hs:12:4`, with `: error:`   | GHC                   | code points, tabs to 8 |
/// | `a.rs:12:4`, with `: error`    | rustc, panics         | code points            |
/// | `a.rb:12:4: C: …`              | rubocop               | code points            |
/// | `a.js:12:4`, `.ts`, `.kt`, …   | node, eslint, kotlinc | UTF-16                 |
/// | any other                      | go, mypy, flake8, …   | bytes                  |
///
/// gcc: `-fdiagnostics-column-unit`, cells since gcc 11. javac: `DiagnosticSource.getColumnNumber`
/// of JDK 25. The others as Debian unstable's versions of November 2026 print them.
///
/// Immutable.
///
/// @param unit what it counts
/// @param first the column of a line's first character: 0 or 1
public record ToolColumn(ColumnUnit unit, int first) {
    /// What most tools mean: bytes, from 1.
    public static final ToolColumn BYTES = new ToolColumn(ColumnUnit.BYTES, 1);

    private static final ToolColumn CODE_POINTS = new ToolColumn(ColumnUnit.CODE_POINTS, 1);
    private static final ToolColumn UTF_16 = new ToolColumn(ColumnUnit.UTF_16, 1);
    private static final ToolColumn JAVAC = new ToolColumn(ColumnUnit.UTF_16_TABS_8, 1);
    private static final ToolColumn GCC = new ToolColumn(ColumnUnit.CELLS, 1);
    private static final ToolColumn GHC = new ToolColumn(ColumnUnit.CODE_POINTS_TABS_8, 1);
    private static final ToolColumn PYLINT = new ToolColumn(ColumnUnit.BYTES, 0);

    private static final String C_FAMILY =
            " c h cc hh cpp hpp cxx hxx c++ h++ ipp ixx tpp inl cu cuh m mm ";
    private static final String JAVASCRIPT =
            " js mjs cjs jsx ts mts cts tsx vue svelte astro kt kts dart scala ";

    private static final String[] SEVERITIES = {
        "error",
        "fatal error",
        "warning",
        "note",
        "remark",
        "style",
        "info",
        "hint",
        "sorry",
        "required from",
        "in ",
        "parse error"
    };

    /// Words of clang that gcc has otherwise.
    private static final String[] CLANG = {
        "use of undeclared",
        "expected expression",
        "expected ';' after",
        "call to undeclared",
        "' file not found",
        "no member named",
        "no matching",
        "too few arguments to function call",
        "too many arguments to function call",
        "no type named",
        "cannot initialize",
        "[clang",
        "expected unqualified-id",
        "incompatible integer",
        "incompatible pointer types",
        "is not a class, namespace",
        "undeclared identifier",
        "extraneous",
        "generated."
    };

    /// What the column in a message means.
    ///
    /// @param message the text in which it stood
    /// @param path the file that the message names, for its ending
    /// @param line the line in the message
    /// @param column the column in the message
    public static ToolColumn of(String message, String path, int line, int column) {
        if (message.contains(":[" + line + ",")) {
            return JAVAC;
        }
        if (message.contains("(" + line + "," + column + ")")) {
            return UTF_16;
        }
        String place = ":" + line + ":" + column;
        int at = message.indexOf(place);
        if (at < 0) {
            return BYTES;
        }
        String kind = ending(path);
        String rest = message.substring(at + place.length());
        if (message.lastIndexOf("--> ", at) >= 0) {
            return CODE_POINTS;
        }
        if (rest.startsWith(")")) {
            return kind.equals("rs") ? CODE_POINTS : UTF_16;
        }
        if (isGrep(rest)) {
            return BYTES;
        }
        if (rest.startsWith(" - ")) {
            return UTF_16;
        }
        return ofCompiler(rest.startsWith(":") ? rest.substring(1).strip() : rest.strip(), kind);
    }

    /// Whether grep or the like has printed a line of the file: it follows at once, with its own
    /// blanks.
    private static boolean isGrep(String rest) {
        boolean isText = rest.length() > 1 && rest.charAt(0) == ':';
        boolean isMessage =
                rest.startsWith(": ")
                        && (!rest.startsWith(":  ") || rest.contains(" required from"));
        return isText && !isMessage;
    }

    /// @param text what the message says
    private static ToolColumn ofCompiler(String text, String kind) {
        boolean isMessage = text.isEmpty() || hasSeverity(text);
        if (isShellcheck(text)) {
            return CODE_POINTS;
        }
        if (kind.equals("py") || kind.equals("pyi")) {
            return ofPython(text);
        }
        if (is(kind, C_FAMILY)) {
            return !text.isEmpty() && isMessage && !isClang(text) ? GCC : BYTES;
        }
        if (is(kind, JAVASCRIPT)) {
            return UTF_16;
        }
        return switch (kind) {
            case "hs", "lhs", "hsc" -> isMessage || text.startsWith("-") ? GHC : BYTES;
            case "rs" -> isMessage ? CODE_POINTS : BYTES;
            case "rb" -> text.length() > 1 && text.charAt(1) == ':' ? CODE_POINTS : BYTES;
            default -> BYTES;
        };
    }

    /// pylint, ruff and flake8 begin with the code of the check.
    private static ToolColumn ofPython(String text) {
        int letters = 0;
        while (letters < text.length() && isIn('A', 'Z', text.charAt(letters))) {
            letters++;
        }
        int digits = letters;
        while (digits < text.length() && isIn('0', '9', text.charAt(digits))) {
            digits++;
        }
        if (letters == 0 || digits == letters) {
            return BYTES;
        }
        if (text.startsWith(":", digits)) {
            return PYLINT;
        }
        String words = text.substring(digits).strip();
        if (words.startsWith("[*]")) {
            return CODE_POINTS;
        }
        return !words.isEmpty() && Character.isUpperCase(words.charAt(0)) ? CODE_POINTS : BYTES;
    }

    private static boolean isShellcheck(String text) {
        int code = text.lastIndexOf("[SC");
        return code >= 0 && code + 3 < text.length() && isIn('0', '9', text.charAt(code + 3));
    }

    private static boolean hasSeverity(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        for (String severity : SEVERITIES) {
            if (words.startsWith(severity)) {
                return true;
            }
        }
        return false;
    }

    /// gcc quotes like ‘this’ where the locale lets it; checks of clang-tidy and cppcheck end in
    /// brackets without `-W`.
    private static boolean isClang(String text) {
        if (text.indexOf('‘') >= 0) {
            return false;
        }
        for (String words : CLANG) {
            if (text.contains(words)) {
                return true;
            }
        }
        int bracket = text.endsWith("]") ? text.lastIndexOf(" [") : -1;
        return bracket >= 0 && text.charAt(bracket + 2) != '-';
    }

    private static boolean isIn(char from, char to, char character) {
        return character >= from && character <= to;
    }

    private static boolean is(String kind, String kinds) {
        return !kind.isEmpty() && kinds.contains(" " + kind + " ");
    }

    private static String ending(String path) {
        int dot = path.lastIndexOf('.');
        return dot <= path.lastIndexOf('/') ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /// The column, from 0, of an editor that counts in `to`.
    ///
    /// @param column as the tool has it
    /// @param line the line's bytes; null when it could not be read: then the number is kept
    int in(ColumnUnit to, int column, byte @Nullable [] line) {
        int fromZero = Math.max(0, column - first);
        return line == null || to == unit ? fromZero : to.column(line, unit.offset(line, fromZero));
    }
}
