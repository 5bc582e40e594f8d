package jfind.app.screen;

import java.util.Arrays;
import jfind.app.tty.Ink;

/// Draws one match: pointer, marker, path with the matched letters coloured.
///
/// A path that is too long loses its beginning, so that the name stays.
///
/// Confined to one thread.
final class Row {
    private final Theme theme;
    private final String pointer;
    private final String marker;
    private final String ellipsis;

    /// Whether the byte at an offset of the path is matched; cleared after each row.
    private boolean[] matched = new boolean[256];

    Row(Theme theme, boolean unicode) {
        this.theme = theme;
        this.pointer = unicode ? "▌" : ">";
        this.marker = unicode ? "┃" : ">";
        this.ellipsis = unicode ? "··" : "..";
    }

    /// Draws a match at the beginning of the canvas' row.
    ///
    /// @param positions the offsets of the matched bytes
    void draw(Canvas canvas, Clusters path, int[] positions, boolean current, boolean selected) {
        Ink blank = current ? theme.currentBlank() : Ink.PLAIN;
        canvas.put(pointer, 1, current ? theme.pointer() : theme.gutter());
        if (selected) {
            canvas.put(marker, 1, current ? theme.currentMarker() : theme.marker());
        } else {
            canvas.put(" ", 1, blank);
        }
        mark(positions);
        Ink plain = current ? theme.current() : theme.text();
        Ink match = current ? theme.currentMatch() : theme.match();
        int from = firstShown(path, canvas.columnsLeft());
        if (from > 0) {
            canvas.put(ellipsis, plain);
        }
        for (int index = from; index < path.count(); index++) {
            int next = index + 1 < path.count() ? path.start(index + 1) : path.start(index) + 1;
            boolean hit = isMatched(path.start(index), next);
            canvas.put(path.cluster(index), path.width(index), hit ? match : plain);
        }
        unmark(positions);
    }

    private static int firstShown(Clusters path, int columns) {
        if (path.width() <= columns) {
            return 0;
        }
        int hidden = 0;
        int from = 0;
        while (from < path.count() - 1 && path.width() - hidden + 2 > columns) {
            hidden += path.width(from++);
        }
        return from;
    }

    private void mark(int[] positions) {
        for (int position : positions) {
            if (position >= matched.length) {
                matched = Arrays.copyOf(matched, 2 * position);
            }
            matched[position] = true;
        }
    }

    private void unmark(int[] positions) {
        for (int position : positions) {
            matched[position] = false;
        }
    }

    private boolean isMatched(int from, int to) {
        for (int at = from; at < Math.min(to, matched.length); at++) {
            if (matched[at]) {
                return true;
            }
        }
        return false;
    }
}
