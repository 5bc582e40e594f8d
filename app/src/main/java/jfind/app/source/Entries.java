package jfind.app.source;

import jfind.app.text.InkRuns;
import jfind.match.PathStore;
import org.jspecify.annotations.Nullable;

/// The entries of a search: what is searched of them, in a [PathStore], and what else is known of them.
///
/// Thread-safe; one thread adds lines.
public final class Entries {
    /// How many entries are remembered beyond those that are searched: someone may be looking at them.
    private static final int MARGIN = 100_000;

    private final PathStore store;
    private final int headerLines;
    private final int tail;

    /// The lines as they were read, where something else is searched; with their colours off.
    private final @Nullable ByteRows lines;

    private final @Nullable InkRows inks;

    private Entries(LineShape shape) {
        store = shape.tail() > 0 ? PathStore.ofNewest(shape.tail()) : new PathStore();
        headerLines = shape.headerLines();
        tail = shape.tail();
        lines = shape.shown() == null ? null : new ByteRows();
        inks = shape.ansi() ? new InkRows() : null;
    }

    /// Entries of which nothing is known but what is searched.
    public static Entries plain() {
        return new Entries(LineShape.PLAIN);
    }

    /// Entries made of lines.
    public static Entries of(LineShape shape) {
        return new Entries(shape);
    }

    /// What is searched.
    public PathStore store() {
        return store;
    }

    /// An entry as it was read.
    public byte[] line(int entry) {
        return lines == null ? store.path(entry) : lines.get(entry);
    }

    /// Whether what is searched is all that was read, so that the store has it too.
    public boolean areLines() {
        return lines == null;
    }

    /// The colours of what is searched of an entry.
    public InkRuns inks(int entry) {
        return inks == null ? InkRuns.NONE : inks.get(entry);
    }

    /// The number of an entry's line in its input, from 0.
    public int number(int entry) {
        return headerLines + entry;
    }

    /// Adds an entry.
    ///
    /// @param line as it was read
    /// @param shown what is searched and shown of it
    /// @param colours of `shown`
    void add(byte[] line, byte[] shown, InkRuns colours) {
        // What else is known comes first: an entry may be published as soon as it is in the store.
        if (lines != null) {
            lines.add(line, line.length);
        }
        if (inks != null) {
            inks.add(colours);
        }
        store.appendLine(shown, 0, shown.length);
    }

    /// Publishes what was added, and forgets what the store forgets.
    void publish() {
        store.publish();
        if (tail > 0) {
            int oldest = Math.max(0, store.end() - tail - MARGIN);
            if (lines != null) {
                lines.forgetBefore(oldest);
            }
            if (inks != null) {
                inks.forgetBefore(oldest);
            }
        }
    }
}
