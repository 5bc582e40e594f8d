package jfind.app.source;

import java.util.ArrayList;
import java.util.List;
import jfind.app.text.AnsiText;
import jfind.app.text.InkRuns;
import jfind.app.text.StyledLine;
import jfind.match.PathStore;
import org.jspecify.annotations.Nullable;

/// The entries of a search: the text that is searched, in a [PathStore], and what else is known of
/// them.
///
/// Thread-safe; one thread adds lines.
public final class Entries {
    /// How many entries are kept beyond those that are searched, since they may be on the screen.
    private static final int MARGIN = 100_000;

    /// The most header lines that are shown.
    private static final int MAX_HEADER_LINES = 1000;

    private final PathStore store;
    private final boolean ansi;
    private final int tail;
    private volatile int headerLines;

    /// The lines as they were read; null where the store has just that.
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

    /// Entries without anything but the searched text.
    public static Entries plain() {
        return new Entries(LineShape.PLAIN, 0);
    }

    /// Entries made of lines.
    public static Entries of(LineShape shape) {
        return new Entries(shape, 0);
    }

    /// Entries made of lines that continue earlier ones.
    ///
    /// @param first the number of the first one
    static Entries following(LineShape shape, int first) {
        return new Entries(shape, first);
    }

    /// An empty collection for another form of the lines of these entries.
    public Entries reshaped(LineShape shape) {
        Entries next = new Entries(shape, oldestLine());
        next.setHeaderLines(headerLines);
        return next;
    }

    /// Shows the first `count` lines above the list, and does not search them.
    public void setHeaderLines(int count) {
        headerLines = count;
        store.skipTo(count);
    }

    /// How many lines of the header have been read and can be shown.
    int headerSize() {
        return Math.min(Math.min(headerLines, MAX_HEADER_LINES), store.end());
    }

    /// The header as far as it has been read.
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

    /// The text that is searched.
    public PathStore store() {
        return store;
    }

    /// An entry as it was read, without its escape sequences.
    public byte[] line(int entry) {
        byte[] line = rawLine(entry);
        if (lines == null || !ansi) {
            return line;
        }
        var text = new AnsiText();
        text.read(line);
        return text.text();
    }

    /// An entry exactly as it was read.
    byte[] rawLine(int entry) {
        return lines == null ? store.path(entry) : lines.get(entry);
    }

    /// The first entry whose line is still kept.
    int oldestLine() {
        return lines == null ? 0 : lines.oldest();
    }

    /// Whether the searched text is the line as it was read.
    public boolean areLines() {
        return lines == null;
    }

    /// The colours of the searched text of an entry.
    public InkRuns inks(int entry) {
        return inks == null ? InkRuns.NONE : inks.get(entry);
    }

    /// Adds an entry.
    ///
    /// @param line as it was read
    /// @param shown the text that is searched and shown
    /// @param colours of `shown`
    void add(byte[] line, byte[] shown, InkRuns colours) {
        // The store comes last: it may publish an entry as soon as it has it.
        if (lines != null) {
            lines.add(line, line.length);
        }
        if (inks != null) {
            inks.add(colours);
        }
        store.appendLine(shown, 0, shown.length);
    }

    /// Publishes what was added, and drops what the store has dropped.
    void publish() {
        store.publish();
        if (tail > 0) {
            int oldest = Math.max(0, store.end() - tail - MARGIN);
            if (lines != null) {
                lines.dropBefore(oldest);
            }
            if (inks != null) {
                inks.dropBefore(oldest);
            }
        }
    }
}
