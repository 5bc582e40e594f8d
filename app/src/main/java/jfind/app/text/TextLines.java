package jfind.app.text;

import java.util.List;

/// The lines of a text given as an option or by an action.
///
/// Thread-safe.
public final class TextLines {
    private TextLines() {}

    /// The lines of `text`, at least one. A line feed at its end adds no line.
    public static List<String> of(String text) {
        String whole = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return List.of(whole.split("\n", -1));
    }
}
