package jfind.app.screen;

import jfind.app.screen.option.Rows;
import jfind.app.screen.text.Clusters;

/// Chooses the part of a long path that is shown: first the name, then the hits, then the
/// directories; see [DirectoryFit]. A line that is no path, or a name that is too long, is shown
/// around its last hit.
///
/// Confined to one thread; a result is valid until the next [#fit].
final class PathFit {
    private final Rows rows;
    private final int ellipsisWidth;
    private final DirectoryFit directories;
    private final FittedPath shown = new FittedPath();
    private boolean scrollsToHits = true;

    private Clusters path = Clusters.of("");
    private boolean[] hits = new boolean[0];
    private int name;
    private int columns;

    PathFit(Rows rows) {
        this.rows = rows;
        this.ellipsisWidth = Clusters.of(rows.ellipsis()).width();
        this.directories = new DirectoryFit(ellipsisWidth);
    }

    /// Sets whether a long path is scrolled to its hits.
    void scrollToHits(boolean scrolls) {
        scrollsToHits = scrolls;
    }

    /// The index of the first cluster of the name.
    int name() {
        return name;
    }

    /// Fits `newPath` into `room` columns.
    ///
    /// @param newHits for each cluster whether it is matched; may be longer than the path
    FittedPath fit(Clusters newPath, boolean[] newHits, int room) {
        path = newPath;
        hits = newHits;
        columns = room;
        name = startOfName(path);
        shown.clear();
        if (rows.style() == Rows.PathStyle.FILENAME_FIRST && name > 0) {
            nameFirst();
        } else if (rows.style() == Rows.PathStyle.SHORT) {
            shorten();
        } else if (path.width() <= columns) {
            shown.addAll(0, path.count());
        } else {
            elide();
        }
        return shown;
    }

    /// The index of the first cluster of `path`'s name.
    static int startOfName(Clusters path) {
        for (int at = path.count() - 2; at >= 0; at--) {
            if (path.isSlash(at)) {
                return at + 1;
            }
        }
        return 0;
    }

    private void elide() {
        boolean line = rows.style() == Rows.PathStyle.LINE || rows.keepRight() || !scrollsToHits;
        int left = columns - (path.width() - widthUpTo(name));
        if (line || name == 0 || !directories.fit(path, hits, name, left, shown)) {
            window();
        } else {
            shown.addAll(name, path.count());
        }
    }

    /// The name, a blank, and the part of the directory that fits.
    private void nameFirst() {
        int left = columns - (path.width() - widthUpTo(name)) - 1;
        if (left < ellipsisWidth + 1) {
            elide();
            return;
        }
        shown.addAll(name, path.count());
        shown.add(FittedPath.BLANK);
        if (widthUpTo(name) <= left) {
            shown.addAll(0, name);
        } else {
            directories.fit(path, hits, name, left, shown);
        }
    }

    /// Directories without hits become their first letter, or two when the first is a dot.
    private void shorten() {
        int from = 0;
        int width = path.width() - widthUpTo(name);
        while (from < name) {
            int to = endOfSegment(from);
            boolean whole = hasHit(from, to);
            int letters = path.cluster(from).equals(".") ? 2 : 1;
            for (int at = from; at < to; at++) {
                if (whole || at < from + letters || at == to - 1) {
                    shown.add(at);
                    width += path.width(at);
                }
            }
            from = to;
        }
        if (width > columns) {
            shown.clear();
            elide();
        } else {
            shown.addAll(name, path.count());
        }
    }

    private int endOfSegment(int from) {
        int at = from;
        while (at < name && !path.isSlash(at)) {
            at++;
        }
        return Math.min(name, at + 1);
    }

    private boolean hasHit(int from, int to) {
        for (int at = from; at < to; at++) {
            if (hits[at]) {
                return true;
            }
        }
        return false;
    }

    /// Shows a part of the path: around its last hit, its end, or its beginning.
    private void window() {
        shown.clear();
        int last = rows.keepRight() ? path.count() : scrollsToHits ? endOfHits() : 0;
        boolean cutAfter = last < path.count() && widthUpTo(path.count()) > columns;
        int after = cutAfter ? ellipsisWidth : 0;
        int before = widthUpTo(last) + after;
        int from = 0;
        int hidden = 0;
        while (from < last && before - hidden + (hidden > 0 ? ellipsisWidth : 0) > columns) {
            hidden += path.width(from++);
        }
        int room = columns;
        if (from > 0) {
            shown.add(FittedPath.ELLIPSIS);
            room -= ellipsisWidth;
        }
        cutAfter = path.width() - hidden > room;
        room -= cutAfter ? ellipsisWidth : 0;
        for (int at = from; at < path.count() && path.width(at) <= room; at++) {
            room -= path.width(at);
            shown.add(at);
        }
        if (cutAfter) {
            shown.add(FittedPath.ELLIPSIS);
        }
    }

    /// The end of a window that includes the last hit and its margin.
    private int endOfHits() {
        int last = 0;
        for (int at = 0; at < path.count(); at++) {
            if (hits[at]) {
                last = at + 1;
            }
        }
        if (last == 0) {
            return rows.style() == Rows.PathStyle.LINE ? 0 : path.count();
        }
        int margin = Math.min(rows.hitMargin(), Math.max(0, columns / 2 - ellipsisWidth));
        while (last < path.count() && path.width(last) <= margin) {
            margin -= path.width(last++);
        }
        return path.width() - widthUpTo(last) <= ellipsisWidth ? path.count() : last;
    }

    private int widthUpTo(int to) {
        int width = 0;
        for (int at = 0; at < to; at++) {
            width += path.width(at);
        }
        return width;
    }
}
