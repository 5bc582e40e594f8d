package jfind.app.screen;

import java.util.Arrays;

/// Chooses what of a path is shown when there is no room for all of it.
///
/// ```
///   drivers/net/ethernet/intel/igb/igb_main.c          the path; `e`, `i` and `main` are matched
///   drivers/··/ethernet/intel/··/igb_main.c            segments without hits go, nearest to the name last
///   ··/e··/i··/igb_main.c                              then what is not matched in the others
///   ··igb_main.c                                       then the hits farthest from the name
///   ··gb_main.c                                        at last all but the surroundings of the last hit
/// ```
///
/// The result is a sequence of indices into the clusters, in which [#ELLIPSIS] stands for what is left out.
///
/// Confined to one thread; a result is valid until the next.
final class PathFit {
    /// In a result: something is left out here.
    static final int ELLIPSIS = -1;

    /// In a result: a blank that is not in the path.
    static final int BLANK = -2;

    private final Rows rows;
    private final int ellipsisWidth;
    private boolean scrollsToHits = true;

    private Clusters path = Clusters.of("");
    private boolean[] hits = new boolean[0];
    private boolean[] kept = new boolean[256];
    private int name;

    /// Where what is fitted into `columns` ends: the path, or its directory.
    private int end;

    private int columns;

    private int[] shown = new int[256];
    private int count;

    PathFit(Rows rows) {
        this.rows = rows;
        this.ellipsisWidth = Clusters.of(rows.ellipsis()).width();
    }

    /// Says whether a path that is too long is moved so that its hits are seen.
    void scrollToHits(boolean scrolls) {
        scrollsToHits = scrolls;
    }

    /// How many items the result has.
    int count() {
        return count;
    }

    /// An item of the result: an index of a cluster, [#ELLIPSIS] or [#BLANK].
    int shown(int index) {
        return shown[index];
    }

    /// The index of the cluster with which the name begins.
    int name() {
        return name;
    }

    /// Fits `newPath` into `room` columns.
    ///
    /// @param newHits whether each cluster is matched; may be longer than the path
    void fit(Clusters newPath, boolean[] newHits, int room) {
        path = newPath;
        hits = newHits;
        columns = room;
        end = path.count();
        count = 0;
        name = startOfName(path);
        if (kept.length < path.count()) {
            kept = new boolean[2 * path.count()];
        }
        Arrays.fill(kept, 0, path.count(), true);
        if (rows.style() == Rows.PathStyle.FILENAME_FIRST && name > 0) {
            nameFirst();
        } else if (rows.style() == Rows.PathStyle.SHORT) {
            shorten();
        } else if (path.width() <= columns) {
            show(0, path.count());
        } else {
            elide();
        }
    }

    /// The index of the cluster with which the name of `path` begins.
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
        if (line || !(keepSegments() || keepHits(true) || keepHits(false) || keepLastHits())) {
            window();
        } else {
            showKept(0, path.count());
        }
    }

    /// Keeps the name, the segments with hits, and as many others as there is room for.
    private boolean keepSegments() {
        Arrays.fill(kept, 0, path.count(), false);
        Arrays.fill(kept, name, path.count(), true);
        for (int from = 0; from < name; from = endOfSegment(from)) {
            if (hasHit(from, endOfSegment(from))) {
                Arrays.fill(kept, from, endOfSegment(from), true);
            }
        }
        if (widthOfKept() > columns) {
            return false;
        }
        // The first directory says most about where it is, then those next to the name.
        addSegment(0);
        for (int to = name; to > 0; to = startOfSegment(to)) {
            addSegment(startOfSegment(to));
        }
        return true;
    }

    private void addSegment(int from) {
        int to = endOfSegment(from);
        if (from >= name || kept[from]) {
            return;
        }
        boolean[] before = Arrays.copyOfRange(kept, from, to);
        Arrays.fill(kept, from, to, true);
        if (widthOfKept() > columns) {
            System.arraycopy(before, 0, kept, from, to - from);
        }
    }

    /// Keeps the name and, of the rest, the hits alone, perhaps with the slashes behind them.
    private boolean keepHits(boolean slashes) {
        for (int at = 0; at < name; at++) {
            kept[at] = hits[at] || (slashes && path.isSlash(at) && at > 0 && kept[at - 1]);
        }
        return widthOfKept() <= columns;
    }

    /// Keeps the name and, of the hits in the rest, as many of the last as there is room for.
    private boolean keepLastHits() {
        Arrays.fill(kept, 0, name, false);
        boolean room = widthOfKept() <= columns;
        for (int at = name - 1; at >= 0 && room; at--) {
            kept[at] = hits[at];
            room = widthOfKept() <= columns;
            kept[at] &= room;
        }
        return name > 0 && widthOfKept() <= columns;
    }

    private int endOfSegment(int from) {
        int at = from;
        while (at < name && !path.isSlash(at)) {
            at++;
        }
        return Math.min(name, at + 1);
    }

    private int startOfSegment(int to) {
        int at = to - 1;
        while (at > 0 && !path.isSlash(at - 1)) {
            at--;
        }
        return at;
    }

    private boolean hasHit(int from, int to) {
        for (int at = from; at < to; at++) {
            if (hits[at]) {
                return true;
            }
        }
        return false;
    }

    private int widthOfKept() {
        int width = 0;
        int left = 0;
        for (int at = 0; at < end; at++) {
            if (kept[at]) {
                width += path.width(at) + Math.min(left, ellipsisWidth);
                left = 0;
            } else {
                left += path.width(at);
            }
        }
        return width + Math.min(left, ellipsisWidth);
    }

    /// Shows what is kept; what would take no more room than the ellipsis is shown as well.
    private void showKept(int from, int to) {
        int at = from;
        while (at < to) {
            int end = at;
            int width = 0;
            while (end < to && !kept[end]) {
                width += path.width(end++);
            }
            if (width > ellipsisWidth) {
                add(ELLIPSIS);
            } else {
                show(at, end);
            }
            if (end < to) {
                add(end);
            }
            at = end + 1;
        }
    }

    /// Shows a window onto the path: around its last hit, or its end, or its beginning.
    private void window() {
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
            add(ELLIPSIS);
            room -= ellipsisWidth;
        }
        cutAfter = path.width() - hidden > room;
        room -= cutAfter ? ellipsisWidth : 0;
        for (int at = from; at < path.count() && path.width(at) <= room; at++) {
            room -= path.width(at);
            add(at);
        }
        if (cutAfter) {
            add(ELLIPSIS);
        }
    }

    /// Where a window has to end for the last hit to be in it, with its margin.
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

    /// Directories without hits by their first letter, or the first two when that is a dot.
    private void shorten() {
        for (int from = 0; from < name; from = endOfSegment(from)) {
            int to = endOfSegment(from);
            if (!hasHit(from, to)) {
                int first = path.cluster(from).equals(".") ? from + 2 : from + 1;
                Arrays.fill(
                        kept, Math.min(first, to), Math.max(Math.min(first, to), to - 1), false);
            }
        }
        int width = 0;
        for (int at = 0; at < path.count(); at++) {
            width += kept[at] ? path.width(at) : 0;
        }
        if (width > columns) {
            elide();
            return;
        }
        for (int at = 0; at < path.count(); at++) {
            if (kept[at]) {
                add(at);
            }
        }
    }

    /// The name, a blank, and what fits of the directory.
    private void nameFirst() {
        int nameWidth = path.width() - widthUpTo(name);
        if (nameWidth + 2 >= columns) {
            elide();
            return;
        }
        show(name, path.count());
        add(BLANK);
        columns -= nameWidth + 1;
        end = name;
        if (path.width() - nameWidth > columns) {
            trimDirectory();
        }
        showKept(0, name);
    }

    /// Keeps the segments with hits, or the hits alone, and of the rest what is nearest to the name.
    private void trimDirectory() {
        for (int from = 0; from < name; from = endOfSegment(from)) {
            Arrays.fill(kept, from, endOfSegment(from), hasHit(from, endOfSegment(from)));
        }
        if (widthOfKept() > columns) {
            System.arraycopy(hits, 0, kept, 0, name);
        }
        for (int at = 0; at < name && widthOfKept() > columns; at++) {
            kept[at] = false;
        }
        int to = name;
        while (to > 0 && widthOfKept() <= columns) {
            addSegment(startOfSegment(to));
            to = startOfSegment(to);
        }
    }

    private void show(int from, int to) {
        for (int at = from; at < to; at++) {
            add(at);
        }
    }

    private void add(int item) {
        if (count == shown.length) {
            shown = Arrays.copyOf(shown, 2 * count);
        }
        shown[count++] = item;
    }
}
