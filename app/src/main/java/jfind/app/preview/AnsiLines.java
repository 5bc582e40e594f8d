package jfind.app.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jfind.app.text.AnsiReader;
import jfind.app.text.StyledLine;

/// A command's output as lines. Colours are kept, other escape sequences are dropped; the one that
/// clears the screen drops the lines before it.
///
/// Confined to one thread.
final class AnsiLines {
    private static final byte[] CLEAR = {0x1b, '[', '2', 'J'};

    private final List<StyledLine> lines = new ArrayList<>();
    private final AnsiReader reader = new AnsiReader();

    /// The unfinished last line.
    private byte[] rest = {};

    /// Takes the next `count` bytes of output.
    void add(byte[] bytes, int count) {
        byte[] all = Arrays.copyOf(rest, rest.length + count);
        System.arraycopy(bytes, 0, all, rest.length, count);
        int from = 0;
        for (int at = rest.length; at < all.length; at++) {
            if (all[at] == '\n') {
                int end = at > from && all[at - 1] == '\r' ? at - 1 : at;
                take(all, from, end);
                from = at + 1;
            }
        }
        rest = Arrays.copyOfRange(all, from, all.length);
    }

    /// Ends the output: an unfinished line becomes a line.
    void end() {
        if (rest.length > 0) {
            take(rest, 0, rest.length);
            rest = new byte[0];
        }
    }

    private void take(byte[] bytes, int from, int to) {
        int start = from;
        for (int at = from; at + CLEAR.length <= to; at++) {
            if (Arrays.equals(bytes, at, at + CLEAR.length, CLEAR, 0, CLEAR.length)) {
                lines.clear();
                start = at + CLEAR.length;
            }
        }
        lines.add(reader.read(new String(bytes, start, to - start, UTF_8)));
    }

    int count() {
        return lines.size();
    }

    /// The lines so far.
    List<StyledLine> lines() {
        return List.copyOf(lines);
    }
}
