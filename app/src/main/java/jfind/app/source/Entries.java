package jfind.app.source;

import java.util.ArrayList;
import java.util.List;
import jfind.app.text.InkRuns;
import jfind.app.text.StyledLine;
import jfind.match.PathStore;
import org.jspecify.annotations.Nullable;

/// The entries of a search: what is searched of them, in a [PathStore], and what else is known of them.
///
/// Thread-safe; one thread adds lines.
public final class Entries {
    /// How many entries are remembered beyond those that are searched: someone may be looking at them.
    private static final int MARGIN = 100_000;

    /// No screen shows more of a header.
    private static final int LONGEST_HEADER = 1000;

    private final PathStore store;
    private final boolean ansi;
    private final int tail;
    private volatile int headerLines;

    /// The lines as they were read, where something else is searched.
    private final @Nullable ByteRows lines;

    private final @Nullable InkRows inks;

    /// @param first the number of the first entry
    private Entries(LineShape shape, int first) {
        ansi = shape.ansi();
        tail = shape.tail();
        store = tail > 0 ? PathStore.ofNewest(tail, first) : PathStore.numberedFrom(first);
        lines = shape.shown() == null ? null : new ByteRows(first);
        inks = ansi ? new InkRows(first) : null;
        if (shape.headerLines() > 0) {
            setHeaderLines(shape.headerLines());
        }
    }

    /// Entries of which nothing is known but what is searched.
    public static Entries plain() {
        return new Entries(LineShape.PLAIN, 0);
    }

    /// Entries made of lines.
    public static Entries of(LineShape shape) {
        return new Entries(shape, 0);
    }

    /// Entries made of lines of which others have come before.
    ///
    /// @param first the number of the first one
    static Entries following(LineShape shape, int first) {
        return new Entries(shape, first);
    }

    /// None yet, but room for what else can be made of the lines of these.
    public Entries reshaped(LineShape shape) {
        Entries next = new Entries(shape, oldestLine());
        next.setHeaderLines(headerLines);
        return next;
    }

    /// Has the first `count` lines stand above the list instead of being searched.
    public void setHeaderLines(int count) {
        headerLines = count;
        store.skipTo(count);
    }

    /// How many lines of the header have come that can be shown.
    int headerSize() {
        return Math.min(Math.min(headerLines, LONGEST_HEADER), store.end());
    }

    /// The header as far as it has come.
    List<StyledLine> header() {
        List<StyledLine> header = new ArrayList<>();
        AnsiText text = new AnsiText();
        for (int entry = 0; entry < headerSize(); entry++) {
            byte[] line = store.path(entry);
            if (ansi) {
                header.add(AnsiText.styled(line, inks(entry)));
            } else {
                text.read(line);
                header.add(text.styled());
            }
        }
        return header;
    }

    /// What is searched.
    public PathStore store() {
        return store;
    }

    /// An entry as it was read, but for its colours.
    public byte[] line(int entry) {
        byte[] line = rawLine(entry);
        if (lines == null || !ansi) {
            return line;
        }
        var text = new AnsiText();
        text.read(line);
        return text.text();
    }

    /// An entry just as it was read, where something else is searched.
    byte[] rawLine(int entry) {
        return lines == null ? store.path(entry) : lines.get(entry);
    }

    /// The first entry whose line is still known.
    int oldestLine() {
        return lines == null ? 0 : lines.oldest();
    }

    /// Whether what is searched is all that was read, so that the store has it too.
    public boolean areLines() {
        return lines == null;
    }

    /// The colours of what is searched of an entry.
    public InkRuns inks(int entry) {
        return inks == null ? InkRuns.NONE : inks.get(entry);
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
