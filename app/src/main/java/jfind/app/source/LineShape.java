package jfind.app.source;

import jfind.match.line.FieldTemplate;
import org.jspecify.annotations.Nullable;

/// What is made of the lines of an input.
///
/// Immutable.
///
/// @param delimiter what ends a line: newline or NUL
/// @param headerLines how many lines, from the first, are shown above the list and not searched, at the start
/// @param ansi whether escape sequences are taken for colours
/// @param shown what of a line is searched and shown; null for all
/// @param tail how many entries are kept, the newest; 0 for all
public record LineShape(
        byte delimiter, int headerLines, boolean ansi, @Nullable FieldTemplate shown, int tail) {
    /// Lines as they are.
    public static final LineShape PLAIN = new LineShape((byte) '\n', 0, false, null, 0);

    /// The same with something else shown of a line.
    public LineShape withShown(FieldTemplate other) {
        return new LineShape(delimiter, headerLines, ansi, other, tail);
    }

    /// Whether every line is an entry just as it is, so that none has to be looked at.
    boolean isPlain() {
        return !ansi && shown == null;
    }
}
