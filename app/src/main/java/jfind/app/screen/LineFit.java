package jfind.app.screen;

import jfind.app.screen.option.Rows;
import jfind.app.screen.text.Clusters;

/// Chooses the part of a long line that is shown: its beginning, its end, or what lies around its
/// last hit. Frozen parts at either end stay, and the rest is scrolled between them:
///
/// ```
///   1 2 3··498 '499' 500··9999 10000     left 3, right 2
/// ```
///
/// Confined to one thread.
final class LineFit {
    private final Rows rows;
    private final int ellipsisWidth;
    private final FittedPath tail = new FittedPath();
    private boolean scrollsToHits = true;
    private boolean keepsEnd;
    private Clusters line = Clusters.of("");
    private int end;

    LineFit(Rows rows, int ellipsisWidth) {
        this.rows = rows;
        this.ellipsisWidth = ellipsisWidth;
    }

    /// Sets whether a long line is scrolled to its hits.
    void scrollToHits(boolean scrolls) {
        scrollsToHits = scrolls;
    }

    /// Sets whether the end of a long line is shown, wherever its hits are.
    void keepEnd(boolean keeps) {
        keepsEnd = keeps;
    }

    /// Adds what is to be seen of `newLine`, which is wider than `columns`.
    ///
    /// @param hits for each cluster whether it is matched
    /// @param frozenTo the first cluster that is not frozen at the left
    /// @param frozenFrom the first one that is frozen at the right; the line's count for none
    void fit(
            Clusters newLine,
            boolean[] hits,
            int columns,
            int frozenTo,
            int frozenFrom,
            FittedPath shown) {
        line = newLine;
        end = line.count();
        int left = scrollsToHits ? frozenTo : 0;
        int right = scrollsToHits ? Math.max(left, frozenFrom) : end;
        int room = columns - addBeginning(left, columns, shown);
        room -= addEnd(right, room);
        addMiddle(left, right, hits, room, shown);
        for (int index = 0; index < tail.count(); index++) {
            shown.add(tail.item(index));
        }
        tail.clear();
    }

    /// Adds the frozen beginning, leaving room for an ellipsis. Returns its columns.
    private int addBeginning(int to, int columns, FittedPath shown) {
        int width = width(0, to);
        if (width <= columns - ellipsisWidth) {
            shown.addAll(0, to);
            return width;
        }
        window(0, to, columns, 0, shown);
        return columns;
    }

    /// Puts the frozen end into the tail, leaving room for an ellipsis. Returns its columns.
    private int addEnd(int from, int columns) {
        int width = width(from, end);
        if (width == 0 || columns <= 0) {
            return 0;
        }
        if (width <= columns - ellipsisWidth) {
            tail.addAll(from, end);
            return width;
        }
        window(from, end, columns, end, tail);
        return columns;
    }

    private void addMiddle(int from, int to, boolean[] hits, int columns, FittedPath shown) {
        if (from == to || columns <= 0) {
            return;
        }
        if (width(from, to) <= columns) {
            shown.addAll(from, to);
        } else if (columns < ellipsisWidth && to < end) {
            for (int at = 0; at < columns; at++) {
                shown.add(FittedPath.BLANK);
            }
        } else {
            window(from, to, columns, lastToShow(from, to, hits, columns), shown);
        }
    }

    /// The end of what must be seen of `[from, to)`: the last hit and its margin.
    private int lastToShow(int from, int to, boolean[] hits, int columns) {
        if (keepsEnd) {
            return to;
        }
        if (!scrollsToHits) {
            return from;
        }
        int last = -1;
        for (int at = 0; at < end; at++) {
            last = hits[at] ? at + 1 : last;
        }
        if (last < 0) {
            return rows.style() == Rows.PathStyle.LINE ? from : to;
        }
        last = Math.clamp(last, from, to);
        int margin = Math.min(rows.hitMargin(), Math.max(0, columns / 2 - ellipsisWidth));
        while (last < to && cost(last) <= margin) {
            margin -= cost(last++);
        }
        return width(last, to) <= ellipsisWidth ? to : last;
    }

    /// What a cluster takes of the margin: a letter with marks counts as many columns as it has
    /// characters, as in fzf.
    private int cost(int at) {
        String cluster = line.cluster(at);
        return Math.max(line.width(at), cluster.codePointCount(0, cluster.length()));
    }

    /// Adds as much of `[begin, to)`, which is wider than `columns`, as there is room for: from its
    /// beginning if that includes `last`, else what ends there.
    private void window(int begin, int to, int columns, int last, FittedPath shown) {
        boolean cutAfter = last < to;
        int before = width(begin, last) + (cutAfter ? ellipsisWidth : 0);
        int from = begin;
        int hidden = 0;
        while (from < last && before - hidden + (hidden > 0 ? ellipsisWidth : 0) > columns) {
            hidden += line.width(from++);
        }
        int room = columns;
        if (from > begin) {
            shown.add(FittedPath.ELLIPSIS);
            room -= ellipsisWidth;
        }
        cutAfter = width(from, to) > room && room >= ellipsisWidth;
        room -= cutAfter ? ellipsisWidth : 0;
        for (int at = from; at < to && line.width(at) <= room; at++) {
            room -= line.width(at);
            shown.add(at);
        }
        if (cutAfter) {
            shown.add(FittedPath.ELLIPSIS);
        }
    }

    private int width(int from, int to) {
        int width = 0;
        for (int at = from; at < to; at++) {
            width += line.width(at);
        }
        return width;
    }
}
