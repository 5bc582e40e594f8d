package jfind.app.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The lines of an input, some at a time. No line is kept, so the input may be endless.
///
/// Confined to one thread.
public final class LineStream {
    private static final int BUFFER = 1 << 20;

    private final InputStream in;
    private final LineShape shape;
    private final @Nullable LineShaper shaper;
    private byte[] buffer = new byte[BUFFER];
    private int used;
    private int number;
    private boolean ended;

    /// @param in the input, which is left open
    /// @param shape how its lines become entries; its `tail` is not used
    public LineStream(InputStream in, LineShape shape) {
        this.in = in;
        this.shape = shape;
        this.shaper = shape.isPlain() ? null : new LineShaper(shape, Entries.of(shape), 0);
    }

    /// Whether there are no more lines.
    public boolean isEnded() {
        return ended;
    }

    /// The next lines, at least one unless the input has ended. A read error counts as the end.
    public Entries next() {
        Entries entries = Entries.following(shape, number);
        if (shaper != null) {
            shaper.continueIn(entries);
        }
        int rest = 0;
        while (rest == 0 && !ended) {
            int count = read();
            if (count < 0) {
                ended = true;
                addLast(entries);
            } else {
                used += count;
                rest = addAll(entries);
            }
        }
        System.arraycopy(buffer, rest, buffer, 0, used - rest);
        used -= rest;
        entries.publish();
        number = entries.store().end();
        return entries;
    }

    /// Adds the complete lines; returns where the first incomplete one begins.
    private int addAll(Entries entries) {
        return shaper == null
                ? entries.store().appendLines(buffer, 0, used, shape.delimiter())
                : shaper.addAll(buffer, used);
    }

    private void addLast(Entries entries) {
        if (used > 0 && shaper == null) {
            entries.store().appendLine(buffer, 0, used);
        } else if (used > 0 && shaper != null) {
            shaper.add(Arrays.copyOf(buffer, used));
        }
        used = 0;
    }

    private int read() {
        if (used == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * used); // One very long line.
        }
        try {
            return Slices.read(in, buffer, used, buffer.length);
        } catch (IOException e) {
            return -1;
        }
    }
}
