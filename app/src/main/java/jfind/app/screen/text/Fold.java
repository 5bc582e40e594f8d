package jfind.app.screen.text;

import java.util.Arrays;

/// Where a text that is too long for a row goes on in the next.
///
/// ```
///   Documentation/networking/    by words: a row ends after a slash or a blank where it can
///   ↳ device_drivers.rst         the rows after the first begin with a sign
/// ```
///
/// Confined to one thread; what it says is valid until the next text.
public final class Fold {
    private final boolean words;
    private int[] starts = new int[16];
    private int rows;

    /// @param words whether words are kept together where that is possible
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

    /// How many rows it takes, at least one.
    public int rows() {
        return rows;
    }

    /// The cluster with which a row begins.
    public int start(int row) {
        return starts[row];
    }

    /// The cluster before which a row ends.
    public int end(int row, Clusters text) {
        return row + 1 < rows ? starts[row + 1] : text.count();
    }
}
