package jfind.app.preview;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import jfind.app.text.Ink;
import jfind.app.text.StyledLine;

/// Bytes as hexadecimal numbers, with their ASCII letters beside them.
///
/// Immutable.
final class HexDump {
    /// The most bytes that are shown.
    static final int MOST = 8192;

    private static final HexFormat HEX = HexFormat.of();

    private HexDump() {}

    /// The lines, of at most `columns` columns where possible.
    static List<StyledLine> of(Excerpt excerpt, int columns, SyntaxInks inks) {
        byte[] bytes = excerpt.bytes();
        int width = columns >= 76 ? 16 : columns >= 42 ? 8 : 4;
        List<StyledLine> lines = new ArrayList<>();
        int end = Math.min(bytes.length, MOST);
        for (int from = 0; from < end; from += width) {
            lines.add(line(bytes, from, Math.min(end, from + width), width, inks));
        }
        return lines;
    }

    private static StyledLine line(byte[] bytes, int from, int to, int width, SyntaxInks inks) {
        var text = new StringBuilder(80);
        text.append(HEX.toHexDigits(from));
        int address = text.length();
        text.append(' ');
        for (int at = from; at < from + width; at++) {
            text.append(' ');
            if (at < to) {
                text.append(HEX.toHexDigits(bytes[at]));
            } else {
                text.append("  ");
            }
        }
        int numbers = text.length();
        text.append("  ");
        for (int at = from; at < to; at++) {
            text.append(bytes[at] >= 0x20 && bytes[at] < 0x7f ? (char) bytes[at] : '.');
        }
        return new StyledLine(
                text.toString(),
                new int[] {address, numbers, text.length()},
                new Ink[] {inks.faint(), Ink.PLAIN, inks.string()});
    }
}
