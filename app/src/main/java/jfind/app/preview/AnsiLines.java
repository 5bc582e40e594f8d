package jfind.app.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jfind.app.text.Ink;
import jfind.app.text.StyledLine;

/// Output of a command as lines: its colours are kept, and whatever else it says to a terminal is left out.
///
/// Confined to one thread.
final class AnsiLines {
    private final List<StyledLine> lines = new ArrayList<>();
    private int foreground = Ink.DEFAULT;
    private int background = Ink.DEFAULT;
    private int attributes;

    /// What has not yet come to the end of its line.
    private byte[] rest = {};

    /// Takes the next `count` bytes of output.
    void add(byte[] bytes, int count) {
        byte[] all = Arrays.copyOf(rest, rest.length + count);
        System.arraycopy(bytes, 0, all, rest.length, count);
        int from = 0;
        for (int at = rest.length; at < all.length; at++) {
            if (all[at] == '\n') {
                int end = at > from && all[at - 1] == '\r' ? at - 1 : at;
                lines.add(line(new String(all, from, end - from, UTF_8)));
                from = at + 1;
            }
        }
        rest = Arrays.copyOfRange(all, from, all.length);
    }

    /// There is no more: what is left is a line.
    void end() {
        if (rest.length > 0) {
            lines.add(line(new String(rest, UTF_8)));
            rest = new byte[0];
        }
    }

    int count() {
        return lines.size();
    }

    /// The lines so far.
    List<StyledLine> lines() {
        return List.copyOf(lines);
    }

    private StyledLine line(String raw) {
        if (raw.indexOf('\u001b') < 0 && isPlain()) {
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
                inks[runs++] = new Ink(foreground, background, attributes);
            }
            at = next < 0 ? to : sequence(raw, next);
        }
        return new StyledLine(
                text.toString(), Arrays.copyOf(ends, runs), Arrays.copyOf(inks, runs));
    }

    private boolean isPlain() {
        return foreground == Ink.DEFAULT && background == Ink.DEFAULT && attributes == 0;
    }

    /// Obeys or skips the sequence at `from`; returns where it ends.
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
            style(text.substring(parameters, at));
        }
        return Math.min(text.length(), at + 1);
    }

    private void style(String parameters) {
        String[] parts = parameters.split("[;:]", -1);
        int[] codes = new int[parts.length];
        for (int at = 0; at < parts.length; at++) {
            codes[at] = number(parts[at]);
        }
        int at = 0;
        while (at < codes.length) {
            int code = codes[at];
            if (code == 38 || code == 48) {
                int color = extended(codes, at);
                at += at + 1 < codes.length && codes[at + 1] == 2 ? 5 : 3;
                if (code == 38) {
                    foreground = color;
                } else {
                    background = color;
                }
            } else {
                style(code);
                at++;
            }
        }
    }

    private static int number(String digits) {
        try {
            return digits.isEmpty() ? 0 : Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static int extended(int[] codes, int at) {
        if (at + 2 < codes.length && codes[at + 1] == 5) {
            return codes[at + 2] & 0xff;
        }
        if (at + 4 < codes.length && codes[at + 1] == 2) {
            int rgb =
                    (codes[at + 2] & 0xff) << 16
                            | (codes[at + 3] & 0xff) << 8
                            | (codes[at + 4] & 0xff);
            return Ink.RGB | rgb;
        }
        return Ink.DEFAULT;
    }

    private void style(int code) {
        if (code >= 30 && code <= 37) {
            foreground = code - 30;
        } else if (code >= 90 && code <= 97) {
            foreground = code - 90 + 8;
        } else if (code >= 40 && code <= 47) {
            background = code - 40;
        } else if (code >= 100 && code <= 107) {
            background = code - 100 + 8;
        } else {
            switch (code) {
                case 0 -> {
                    foreground = Ink.DEFAULT;
                    background = Ink.DEFAULT;
                    attributes = 0;
                }
                case 1 -> attributes |= Ink.BOLD;
                case 2 -> attributes |= Ink.DIM;
                case 3 -> attributes |= Ink.ITALIC;
                case 4 -> attributes |= Ink.UNDERLINE;
                case 5 -> attributes |= Ink.BLINK;
                case 7 -> attributes |= Ink.REVERSE;
                case 9 -> attributes |= Ink.STRIKE;
                case 22 -> attributes &= ~(Ink.BOLD | Ink.DIM);
                case 23 -> attributes &= ~Ink.ITALIC;
                case 24 -> attributes &= ~Ink.UNDERLINE;
                case 25 -> attributes &= ~Ink.BLINK;
                case 27 -> attributes &= ~Ink.REVERSE;
                case 29 -> attributes &= ~Ink.STRIKE;
                case 39 -> foreground = Ink.DEFAULT;
                case 49 -> background = Ink.DEFAULT;
                default -> {}
            }
        }
    }
}
