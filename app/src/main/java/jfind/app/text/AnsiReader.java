package jfind.app.text;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Reads lines that are only shown, with the rules of [AnsiText#forShowing]: colours become inks,
/// all other sequences are dropped. A colour stays on from line to line.
///
/// Confined to one thread.
public final class AnsiReader {
    private final AnsiText text = AnsiText.forShowing();

    /// The next line, its colour sequences turned into inks.
    public StyledLine read(String raw) {
        if (text.isPlain() && isPlain(raw)) {
            return StyledLine.plain(raw);
        }
        text.read(raw.getBytes(UTF_8));
        return text.styled();
    }

    private static boolean isPlain(String raw) {
        for (int at = 0; at < raw.length(); at++) {
            char each = raw.charAt(at);
            if (each == 0x1b || each == 0x08 || each == 0x0e || each == 0x0f) {
                return false;
            }
        }
        return true;
    }
}
