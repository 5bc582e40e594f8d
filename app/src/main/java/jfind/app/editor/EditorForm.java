package jfind.app.editor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;

/// The arguments by which an editor takes a file and a place in it. Examples have line 12 and
/// column 5.
///
/// Immutable.
enum EditorForm {
    /// `a.c`: no place.
    PLAIN,
    /// `+12 a.c`.
    PLUS_LINE,
    /// `+call cursor(12,5) a.c`.
    CURSOR,
    /// `+12 +normal! 5| a.c`, for a Vim that cannot evaluate expressions.
    NORMAL,
    /// `+12:5 a.c`.
    PLUS_COLON,
    /// `+12,5 a.c`.
    PLUS_COMMA,
    /// `+12-#0+#4 a.c`, an address of sam: the line's beginning, then bytes.
    ADDRESS,
    /// `-c 12 a.c`.
    COMMAND,
    /// `--jump=12 a.c`.
    JUMP,
    /// `--line 12 --column 5 a.c`.
    LONG_OPTIONS,
    /// `-l 12 -c 5 a.c`.
    SHORT_OPTIONS,
    /// `--goto a.c:12:5`.
    GOTO,
    /// `a.c:12:5`.
    SUFFIX,
    /// `a.c:12:5`, always with both numbers.
    SUFFIX_WITH_COLUMN,
    /// `a.c:12`.
    SUFFIX_LINE,
    /// `a.c +12:5`.
    AFTER_COLON,
    /// `a.c -goto:12,5`.
    AFTER_GOTO;

    /// The column of a place that has none.
    static final int NO_COLUMN = -1;

    /// Adds a file and its place to `arguments`.
    ///
    /// @param path bytes that no editor takes for an option
    /// @param line from 1
    /// @param column as the editor counts; [#NO_COLUMN] for none
    /// @param first the editor's column of a line's first character
    void add(byte[] path, int line, int column, int first, List<byte[]> arguments) {
        boolean hasColumn = column != NO_COLUMN;
        String colon = hasColumn ? line + ":" + column : "" + line;
        String comma = hasColumn ? line + "," + column : "" + line;
        switch (this) {
            case PLAIN -> arguments.add(path);
            case PLUS_LINE -> add(arguments, path, "+" + line);
            case CURSOR ->
                    add(arguments, path, hasColumn ? "+call cursor(" + comma + ")" : "+" + line);
            case NORMAL -> {
                arguments.add(bytes("+" + line));
                if (hasColumn) {
                    arguments.add(bytes("+normal! " + column + "|"));
                }
                arguments.add(path);
            }
            case PLUS_COLON -> add(arguments, path, "+" + colon);
            case PLUS_COMMA -> add(arguments, path, "+" + comma);
            case ADDRESS -> add(arguments, path, "+" + line + (hasColumn ? "-#0+#" + column : ""));
            case COMMAND -> add(arguments, path, "-c", "" + line);
            case JUMP -> add(arguments, path, "--jump=" + line);
            case LONG_OPTIONS -> options(arguments, path, line, column, "--line", "--column");
            case SHORT_OPTIONS -> options(arguments, path, line, column, "-l", "-c");
            case GOTO -> {
                arguments.add(bytes("--goto"));
                arguments.add(suffixed(path, colon));
            }
            case SUFFIX -> arguments.add(suffixed(path, colon));
            case SUFFIX_WITH_COLUMN ->
                    arguments.add(suffixed(path, line + ":" + (hasColumn ? column : first)));
            case SUFFIX_LINE -> arguments.add(suffixed(path, "" + line));
            case AFTER_COLON -> {
                arguments.add(path);
                arguments.add(bytes("+" + colon));
            }
            case AFTER_GOTO -> {
                arguments.add(path);
                arguments.add(bytes("-goto:" + comma));
            }
        }
    }

    private static void options(
            List<byte[]> arguments,
            byte[] path,
            int line,
            int column,
            String lineOption,
            String columnOption) {
        arguments.add(bytes(lineOption));
        arguments.add(bytes("" + line));
        if (column != NO_COLUMN) {
            arguments.add(bytes(columnOption));
            arguments.add(bytes("" + column));
        }
        arguments.add(path);
    }

    private static void add(List<byte[]> arguments, byte[] path, String... before) {
        for (String word : before) {
            arguments.add(bytes(word));
        }
        arguments.add(path);
    }

    private static byte[] suffixed(byte[] path, String place) {
        var suffixed = new ByteArrayOutputStream();
        suffixed.writeBytes(path);
        suffixed.writeBytes(bytes(":" + place));
        return suffixed.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
