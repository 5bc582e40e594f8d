package jfind.app.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jfind.app.screen.text.Clusters;
import jfind.app.text.Ink;
import jfind.app.text.InkRuns;

/// The lines of a match, split at line feeds. Each is drawn like a match of its own.
///
/// Thread-safe.
final class MatchLines {
    private MatchLines() {}

    /// The number of lines in `text`.
    static int count(byte[] text) {
        int lines = 1;
        for (byte each : text) {
            lines += each == '\n' ? 1 : 0;
        }
        return lines;
    }

    /// The lines of `text`, at least one.
    static List<byte[]> of(byte[] text) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length; at++) {
            if (text[at] == '\n') {
                lines.add(Arrays.copyOfRange(text, from, at));
                from = at + 1;
            }
        }
        lines.add(from == 0 ? text : Arrays.copyOfRange(text, from, text.length));
        return lines;
    }

    /// The lines of a match whose path is `text`. The first one has the icon and the label.
    static List<Row.Match> of(Row.Match whole, byte[] text, int tabStop) {
        if (count(text) == 1) {
            return List.of(whole);
        }
        List<Row.Match> lines = new ArrayList<>();
        int from = 0;
        for (byte[] line : of(text)) {
            int to = from + line.length;
            boolean first = lines.isEmpty();
            lines.add(
                    new Row.Match(
                            Clusters.of(line, tabStop),
                            positions(whole.positions(), from, to),
                            inks(whole.inks(), from, to),
                            whole.frozen().within(from, to),
                            first ? whole.icon() : "",
                            whole.current(),
                            whole.state(),
                            whole.mark(),
                            first ? whole.label() : ""));
            from = to + 1;
        }
        return lines;
    }

    /// The offsets that fall into the line `[from, to)`, relative to its start.
    private static int[] positions(int[] positions, int from, int to) {
        int[] within = new int[positions.length];
        int count = 0;
        for (int position : positions) {
            if (position >= from && position < to) {
                within[count++] = position - from;
            }
        }
        return Arrays.copyOf(within, count);
    }

    /// The inks of the line `[from, to)` of a text.
    private static InkRuns inks(InkRuns inks, int from, int to) {
        int count = 0;
        int[] ends = new int[inks.ends().length];
        Ink[] within = new Ink[ends.length];
        int end = from;
        for (int run = 0; run < ends.length && end < to; run++) {
            if (inks.ends()[run] > end) {
                end = Math.min(inks.ends()[run], to);
                ends[count] = end - from;
                within[count++] = inks.inks()[run];
            }
        }
        return new InkRuns(Arrays.copyOf(ends, count), Arrays.copyOf(within, count));
    }
}
