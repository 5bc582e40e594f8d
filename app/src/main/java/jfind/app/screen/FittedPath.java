package jfind.app.screen;

import java.util.Arrays;

/// The shown part of a path: indices of its clusters, and signs for what is left out.
///
/// Confined to one thread.
final class FittedPath {
    /// A sign for something left out.
    static final int ELLIPSIS = -1;

    /// A blank that is not in the path.
    static final int BLANK = -2;

    private int[] items = new int[256];
    private int count;

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    /// An index of a cluster, [#ELLIPSIS] or [#BLANK].
    int item(int index) {
        return items[index];
    }

    void add(int item) {
        if (count == items.length) {
            items = Arrays.copyOf(items, 2 * count);
        }
        items[count++] = item;
    }

    void addAll(int from, int to) {
        for (int at = from; at < to; at++) {
            add(at);
        }
    }
}
