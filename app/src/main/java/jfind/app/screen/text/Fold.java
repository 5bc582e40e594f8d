package jfind.app.screen.text;

import java.util.Arrays;

/// The points at which a long text is broken into rows.
///
/// ```
///   Documentation/networking/    by words: a row ends after a slash or a blank where it can
///   ↳ device_drivers.rst         the rows after the first begin with a sign
/// ```
///
/// By words, a blank that finds no room at the end of a row is left out.
///
/// Confined to one thread; results are valid until the next [#fold].
public final class Fold {
    private final boolean words;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int rows;

    /// @param words whether words are kept whole where possible
    public Fold(boolean words) {
        this.words = words;
    }

    /// Folds `text` into rows of `first` columns, then of `columns`.
    public void fold(Clusters text, int first, int columns) {
        rows = 0;
        int at = 0;
        int room = Math.max(1, first);
        do {
            int end = endOfRow(text, at, room);
            add(at, end);
            at = words && end < text.count() && isBlank(text, end) ? end + 1 : end;
            room = Math.max(1, columns);
        } while (at < text.count());
    }

    private int endOfRow(Clusters text, int from, int room) {
        int at = from;
        int left = room;
        int afterWord = from;
        while (at < text.count() && text.width(at) <= left) {
            left -= text.width(at);
            at++;
            if (endsWord(text, at - 1)) {
                afterWord = at;
            }
        }
        if (at == text.count() || at == from) {
            return Math.min(text.count(), Math.max(at, from + 1));
        }
        return words && afterWord > from && !isBlank(text, at) ? afterWord : at;
    }

    private static boolean endsWord(Clusters text, int index) {
        return text.isSlash(index) || isBlank(text, index);
    }

    private static boolean isBlank(Clusters text, int index) {
        return text.cluster(index).equals(" ");
    }

    private void add(int start, int end) {
        if (rows == starts.length) {
            starts = Arrays.copyOf(starts, 2 * rows);
            ends = Arrays.copyOf(ends, 2 * rows);
        }
        starts[rows] = start;
        ends[rows++] = end;
    }

    /// The number of rows, at least one.
    public int rows() {
        return rows;
    }

    /// The first cluster of a row.
    public int start(int row) {
        return starts[row];
    }

    /// The end (exclusive) of a row, as a cluster's index.
    public int end(int row) {
        return ends[row];
    }
}
