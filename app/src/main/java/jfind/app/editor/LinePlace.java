package jfind.app.editor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.Arrays;
import jfind.app.text.PathBytes;
import jfind.match.place.Place;

/// Reads the place that a line of a tool names: `src/a.c:12:5:text` of `rg --column`.
///
/// Thread-safe: it has no state.
public final class LinePlace {
    private LinePlace() {}

    /// What to open for a line. A line that is the name of a file, or names none, stands for
    /// itself.
    public static Editor.Target target(byte[] line) {
        if (!exists(line)) {
            for (int at = 1; at + 1 < line.length; at++) {
                if (line[at] == ':' && isDigit(line, at + 1)) {
                    byte[] path = Arrays.copyOf(line, at);
                    if (exists(path)) {
                        return numbered(line, path);
                    }
                }
            }
            // A character each, so that no byte of the path is lost.
            Place place = Place.parse(new String(line, ISO_8859_1));
            byte[] path = place.path().getBytes(ISO_8859_1);
            if (place.line() > 0 && exists(path)) {
                String message = new String(line, UTF_8);
                return Editor.Target.of(path, message, place.line(), place.column());
            }
        }
        return Editor.Target.of(line, "", 0, 0);
    }

    /// The place of `path:12:5`, where the line goes on as it may.
    private static Editor.Target numbered(byte[] line, byte[] path) {
        int lineFrom = path.length + 1;
        int lineEnd = digitsEnd(line, lineFrom);
        int columnFrom = lineEnd + 1;
        boolean hasColumn = isAt(line, lineEnd, ':') && isDigit(line, columnFrom);
        int columnEnd = hasColumn ? digitsEnd(line, columnFrom) : 0;
        // In `a.c:12:34 bottles` the number is part of the file's text.
        hasColumn &=
                columnEnd == line.length
                        || isAt(line, columnEnd, ':')
                        || isAt(line, columnEnd + 1, '-');
        int number = number(line, lineFrom, lineEnd);
        int column = hasColumn ? number(line, columnFrom, columnEnd) : 0;
        return Editor.Target.of(path, new String(line, UTF_8), number, column);
    }

    private static boolean exists(byte[] path) {
        try {
            return path.length > 0 && Files.exists(PathBytes.of(path), LinkOption.NOFOLLOW_LINKS);
        } catch (IllegalArgumentException e) {
            return false; // It has a NUL.
        }
    }

    private static boolean isAt(byte[] line, int at, char sign) {
        return at < line.length && line[at] == sign;
    }

    private static boolean isDigit(byte[] line, int at) {
        return at < line.length && line[at] >= '0' && line[at] <= '9';
    }

    private static int digitsEnd(byte[] line, int from) {
        int end = from;
        while (isDigit(line, end)) {
            end++;
        }
        return end;
    }

    /// The number in `[from, to)`; 0 when no file has so many lines.
    private static int number(byte[] line, int from, int to) {
        try {
            return Integer.parseInt(new String(line, from, to - from, ISO_8859_1));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
