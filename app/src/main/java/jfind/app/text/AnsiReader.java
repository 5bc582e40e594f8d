package jfind.app.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/// Reads lines with escape sequences: colours become inks, all other sequences are dropped. A
/// colour stays on from line to line.
///
/// Confined to one thread.
public final class AnsiReader {
    private final Pen pen = new Pen();

    /// The next line, its colour sequences turned into inks.
    public StyledLine read(String raw) {
        if (raw.indexOf('\u001b') < 0 && pen.isPlain()) {
            return StyledLine.plain(raw);
        }
        var text = new StringBuilder(raw.length());
        int[] ends = new int[8];
        Ink[] inks = new Ink[8];
        int runs = 0;
        int at = 0;
        while (at < raw.length()) {
            int next = raw.indexOf('\u001b', at);
            int to = next < 0 ? raw.length() : next;
            if (to > at) {
                text.append(raw, at, to);
                if (runs == ends.length) {
                    ends = Arrays.copyOf(ends, 2 * runs);
                    inks = Arrays.copyOf(inks, 2 * runs);
                }
                ends[runs] = text.length();
                inks[runs++] = pen.ink();
            }
            at = next < 0 ? to : sequence(raw, next);
        }
        return new StyledLine(
                text.toString(), Arrays.copyOf(ends, runs), Arrays.copyOf(inks, runs));
    }

    /// Applies or skips the sequence at `from`; returns its end.
    private int sequence(String text, int from) {
        int at = from + 1;
        if (at == text.length()) {
            return at;
        }
        char kind = text.charAt(at++);
        if (kind == ']' || kind == 'P' || kind == '_' || kind == '^') {
            while (at < text.length() && text.charAt(at) != 7 && text.charAt(at) != 0x1b) {
                at++;
            }
            boolean terminator = at < text.length() && text.charAt(at) == 0x1b;
            return Math.min(text.length(), at + (terminator ? 2 : 1));
        }
        if (kind != '[') {
            return at;
        }
        int parameters = at;
        while (at < text.length() && text.charAt(at) < '@') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == 'm') {
            byte[] codes = text.substring(parameters, at).getBytes(UTF_8);
            pen.set(codes, 0, codes.length);
        }
        return Math.min(text.length(), at + 1);
    }
}
