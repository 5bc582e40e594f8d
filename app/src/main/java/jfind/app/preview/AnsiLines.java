package jfind.app.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jfind.app.text.Ink;
import jfind.app.text.Pen;
import jfind.app.text.StyledLine;

/// Output of a command as lines: its colours are kept, and whatever else it says to a terminal is left out.
///
/// Confined to one thread.
final class AnsiLines {
    private final List<StyledLine> lines = new ArrayList<>();
    private final Pen pen = new Pen();

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
            byte[] codes = text.substring(parameters, at).getBytes(UTF_8);
            pen.set(codes, 0, codes.length);
        }
        return Math.min(text.length(), at + 1);
    }
}
