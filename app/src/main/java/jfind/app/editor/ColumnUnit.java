package jfind.app.editor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import jfind.app.screen.text.Clusters;

/// What a column of a line counts. Tools and editors disagree; columns are converted by way of the
/// byte that they name.
///
/// ```
///                  <tab>  ä   漢   👍   x       columns before each, from 0
/// bytes               0   1   3   6   10
/// code points         0   1   2   3   4
/// UTF-16              0   1   2   3   5
/// graphemes           0   1   2   3   4
/// cells               0   8   9  11  13
/// ```
///
/// Immutable.
public enum ColumnUnit {
    /// Bytes of UTF-8.
    BYTES,
    /// Unicode code points.
    CODE_POINTS,
    /// Unicode code points; a tab goes to the next multiple of 8.
    CODE_POINTS_TABS_8,
    /// Units of UTF-16: two for a code point above U+FFFF.
    UTF_16,
    /// Units of UTF-16; a tab goes to the next multiple of 8.
    UTF_16_TABS_8,
    /// Grapheme clusters: what a person sees as one character.
    GRAPHEMES,
    /// Columns of a terminal; a tab goes to the next multiple of 8.
    CELLS;

    private static final int TAB = 8;

    /// The offset in bytes that a column names. Columns beyond the end count one byte each.
    ///
    /// @param line the line without its end
    /// @param column from 0
    int offset(byte[] line, int column) {
        if (this == BYTES) {
            return column;
        }
        int[] starts = starts(line);
        int[] columns = columns(line, starts);
        int at = 0;
        while (at + 1 < starts.length && columns[at + 1] <= column) {
            at++;
        }
        boolean isPastEnd = at == starts.length - 1;
        return isPastEnd ? line.length + column - columns[at] : starts[at];
    }

    /// The column, from 0, of the byte at `offset`.
    ///
    /// @param line the line without its end
    int column(byte[] line, int offset) {
        if (this == BYTES) {
            return offset;
        }
        int[] starts = starts(line);
        int[] columns = columns(line, starts);
        int at = 0;
        while (at + 1 < starts.length && starts[at + 1] <= offset) {
            at++;
        }
        boolean isPastEnd = at == starts.length - 1;
        return isPastEnd ? columns[at] + offset - line.length : columns[at];
    }

    /// Where each character of this unit begins, and last the length of the line.
    private int[] starts(byte[] line) {
        int[] starts = new int[line.length + 1];
        int count = 0;
        if (this == GRAPHEMES || this == CELLS) {
            Clusters clusters = Clusters.of(line, TAB);
            for (int at = 0; at < clusters.count(); at++) {
                if (count == 0 || starts[count - 1] != clusters.start(at)) {
                    starts[count++] = clusters.start(at);
                }
            }
        } else {
            for (int at = 0; at < line.length; at += sequenceLength(line, at)) {
                starts[count++] = at;
            }
        }
        starts[count++] = line.length;
        return Arrays.copyOf(starts, count);
    }

    /// The column of each of `starts`.
    private int[] columns(byte[] line, int[] starts) {
        int[] columns = new int[starts.length];
        if (this == CELLS) {
            Clusters clusters = Clusters.of(line, TAB);
            int column = 0;
            int at = 0;
            for (int i = 0; i < clusters.count(); i++) {
                while (at < starts.length && starts[at] <= clusters.start(i)) {
                    columns[at++] = column;
                }
                column += clusters.width(i);
            }
            columns[starts.length - 1] = column;
            return columns;
        }
        for (int at = 0; at + 1 < starts.length; at++) {
            int from = starts[at];
            boolean isTab =
                    line[from] == '\t' && (this == CODE_POINTS_TABS_8 || this == UTF_16_TABS_8);
            boolean isPair =
                    (line[from] & 0xf8) == 0xf0 && (this == UTF_16 || this == UTF_16_TABS_8);
            int width = isTab ? TAB - columns[at] % TAB : isPair ? 2 : 1;
            columns[at + 1] = columns[at] + width;
        }
        return columns;
    }

    /// The length of the code point at `at`; 1 for a byte that is not UTF-8.
    private static int sequenceLength(byte[] line, int at) {
        int first = line[at] & 0xff;
        int length = first < 0xc2 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 1;
        if (at + length > line.length) {
            return 1;
        }
        String text = new String(line, at, length, UTF_8);
        return text.codePointCount(0, text.length()) == 1 && text.charAt(0) != '\ufffd'
                ? length
                : 1;
    }
}
