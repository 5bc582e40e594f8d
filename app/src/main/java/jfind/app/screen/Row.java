package jfind.app.screen;

import java.util.Arrays;
import jfind.app.model.Dressing;
import jfind.app.text.Ink;

/// Draws one match: pointer, marker, path with the matched letters coloured.
///
/// Confined to one thread.
final class Row {
    /// What stands between the pointer and the path.
    enum Mark {
        NONE,
        SELECTED,
        /// It matches but for a slip in what was typed.
        INEXACT
    }

    private final Theme theme;
    private final Rows rows;
    private final Clusters marker;
    private final Clusters gutter;
    private final Clusters ellipsis;
    private final PathFit fit;
    private Clusters pointer = Clusters.of(Dressing.DEFAULT.pointer());

    /// Whether the byte at an offset of the path is matched; cleared after each row.
    private boolean[] matched = new boolean[256];

    /// The same for each cluster.
    private boolean[] hits = new boolean[256];

    Row(Theme theme, Rows rows) {
        this.theme = theme;
        this.rows = rows;
        this.marker = Clusters.of(rows.marker());
        this.gutter = Clusters.of(rows.gutter());
        this.ellipsis = Clusters.of(rows.ellipsis());
        this.fit = new PathFit(rows);
    }

    /// Takes on other looks.
    void dress(Dressing dressing) {
        pointer = Clusters.of(dressing.pointer());
        fit.scrollToHits(dressing.hitScroll());
    }

    /// The columns before the path.
    int indent() {
        return Math.max(pointer.width(), gutter.width()) + marker.width();
    }

    /// Draws a match at the beginning of the canvas' row.
    ///
    /// @param positions the offsets of the matched bytes
    /// @param current whether it is under the cursor
    /// @param mark what is known of it besides
    void draw(Canvas canvas, Clusters path, int[] positions, boolean current, Mark mark) {
        Ink blank = current ? theme.currentBlank() : theme.blank();
        canvas.put(current ? pointer : gutter, current ? theme.pointer() : theme.gutter());
        canvas.blank(indent() - marker.width() - canvas.column(), blank);
        switch (mark) {
            case SELECTED -> canvas.put(marker, current ? theme.currentMarker() : theme.marker());
            case INEXACT -> {
                canvas.put("~", current ? theme.currentMarker() : theme.marker());
                canvas.blank(marker.width() - 1, blank);
            }
            case NONE -> canvas.blank(marker.width(), blank);
        }
        findHits(path, positions);
        fit.fit(path, hits, canvas.columnsLeft());
        drawPath(canvas, path, current);
        if (current && rows.highlightLine()) {
            canvas.fill(blank);
        }
    }

    private void drawPath(Canvas canvas, Clusters path, boolean current) {
        Ink name = current ? theme.current() : theme.text();
        Ink directory = name;
        if (rows.dimDirectories()) {
            directory = current ? theme.currentDirectory() : theme.directory();
        }
        Ink match = current ? theme.currentMatch() : theme.match();
        for (int index = 0; index < fit.count(); index++) {
            int shown = fit.shown(index);
            if (shown == PathFit.ELLIPSIS) {
                canvas.put(ellipsis, directory);
            } else if (shown == PathFit.BLANK) {
                canvas.blank(1, directory);
            } else {
                Ink ink = hits[shown] ? match : shown < fit.name() ? directory : name;
                canvas.put(path.cluster(shown), path.width(shown), ink);
            }
        }
    }

    private void findHits(Clusters path, int[] positions) {
        if (hits.length < path.count()) {
            hits = new boolean[2 * path.count()];
        }
        for (int position : positions) {
            if (position >= matched.length) {
                matched = Arrays.copyOf(matched, 2 * position);
            }
            matched[position] = true;
        }
        for (int index = 0; index < path.count(); index++) {
            int next = index + 1 < path.count() ? path.start(index + 1) : path.start(index) + 1;
            hits[index] = isMatched(path.start(index), Math.max(next, path.start(index) + 1));
        }
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
