package jfind.app.screen;

import jfind.app.screen.option.Rows;
import jfind.app.screen.text.Clusters;
import jfind.match.line.FrozenFields.Ends;

/// Chooses the part of a long path that is shown: first the name, then the hits, then the
/// directories; see [DirectoryFit]. A line that is no path, or a name that is too long, is cut by
/// [LineFit].
///
/// Confined to one thread; a result is valid until the next [#fit].
final class PathFit {
    private final Rows rows;
    private final int ellipsisWidth;
    private final DirectoryFit directories;
    private final FittedPath shown = new FittedPath();
    private final LineFit line;
    private boolean scrollsToHits = true;
    private boolean keepsEnd;

    private Clusters path = Clusters.of("");
    private boolean[] hits = new boolean[0];
    private Ends frozen = Ends.NONE;
    private int name;
    private int columns;

    PathFit(Rows rows) {
        this.rows = rows;
        this.ellipsisWidth = Clusters.of(rows.ellipsis()).width();
        this.directories = new DirectoryFit(ellipsisWidth);
        this.line = new LineFit(rows, ellipsisWidth);
    }

    /// Sets whether a long path is scrolled to its hits.
    void scrollToHits(boolean scrolls) {
        scrollsToHits = scrolls;
        line.scrollToHits(scrolls);
    }

    /// Sets whether nothing is typed, so that `--keep-right` may show the end of a long path.
    void searchesNothing(boolean nothing) {
        keepsEnd = nothing && rows.keepRight();
        line.keepEnd(keepsEnd);
    }

    /// The index of the first cluster of the name.
    int name() {
        return name;
    }

    /// Fits `newPath` into `room` columns.
    ///
    /// @param newHits for each cluster whether it is matched; may be longer than the path
    /// @param newFrozen what stays in sight of a path that is too long
    FittedPath fit(Clusters newPath, boolean[] newHits, Ends newFrozen, int room) {
        path = newPath;
        hits = newHits;
        frozen = newFrozen;
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
        boolean plain =
                rows.style() == Rows.PathStyle.LINE
                        || keepsEnd
                        || !scrollsToHits
                        || !frozen.isNone();
        int left = columns - (path.width() - widthUpTo(name));
        if (plain || name == 0 || !directories.fit(path, hits, name, left, shown)) {
            shown.clear();
            line.fit(path, hits, columns, at(frozen.to()), at(frozen.from()), shown);
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

    /// The first cluster that begins at `offset` or behind it.
    private int at(int offset) {
        int at = offset == Ends.NOWHERE ? path.count() : 0;
        while (at < path.count() && path.start(at) < offset) {
            at++;
        }
        return at;
    }

    private int widthUpTo(int to) {
        int width = 0;
        for (int at = 0; at < to; at++) {
            width += path.width(at);
        }
        return width;
    }
}
