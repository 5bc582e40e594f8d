package jfind.app.source;

import jfind.match.line.FieldTemplate;
import org.jspecify.annotations.Nullable;

/// How the lines of an input become entries.
///
/// Immutable.
///
/// @param delimiter what ends a line: newline or NUL
/// @param headerLines how many lines, from the first, are shown above the list and not searched, at
///     the start
/// @param ansi whether escape sequences are read as colours
/// @param shown the part of a line that is searched and shown; null for all
/// @param tail how many entries are kept, the newest; 0 for all
public record LineShape(
        byte delimiter, int headerLines, boolean ansi, @Nullable FieldTemplate shown, int tail) {
    /// Each line is an entry as it is.
    public static final LineShape PLAIN = new LineShape((byte) '\n', 0, false, null, 0);

    /// A copy that shows another part of a line.
    public LineShape withShown(FieldTemplate other) {
        return new LineShape(delimiter, headerLines, ansi, other, tail);
    }

    /// Whether every line is an entry as it is, so that lines need no work.
    boolean isPlain() {
        return !ansi && shown == null;
    }
}
