package jfind.app.screen.text;

import java.util.Arrays;

/// The points at which a long text is broken into rows.
///
/// ```
///   Documentation/networking/    by words: a row ends after a slash or a blank where it can
///   ↳ device_drivers.rst         the rows after the first begin with a sign
/// ```
///
/// Confined to one thread; results are valid until the next [#fold].
public final class Fold {
    private final boolean words;
    private int[] starts = new int[16];
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
            add(at);
            at = endOfRow(text, at, room);
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
        return words && afterWord > from ? afterWord : at;
    }

    private static boolean endsWord(Clusters text, int index) {
        return text.isSlash(index) || text.cluster(index).equals(" ");
    }

    private void add(int start) {
        if (rows == starts.length) {
            starts = Arrays.copyOf(starts, 2 * rows);
        }
        starts[rows++] = start;
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
    public int end(int row, Clusters text) {
        return row + 1 < rows ? starts[row + 1] : text.count();
    }
}
