package jfind.app.screen;

import java.util.Arrays;
import jfind.app.screen.text.Clusters;

/// Shortens the directories before a name, segment by segment, keeping what tells most about the
/// place.
///
/// ```
///   drivers/net/ethernet/intel/igb/     `e` and `i` of ethernet and intel are matched
///   drivers/··/ethernet/intel/··/       segments without hits go, those near the name last
///   ··/et··/intel/··/                   then a segment with hits: first letter, hits and a sign,
///   ··/et/in/··/                        then does without the sign,
///   ··/e/i/··/                          then without the letter; those far from the name first
///   ··e/i/                              then one sign at the beginning is enough,
///   ei··                                then one at the end, behind the hits alone,
///   i··                                 and at last the hits farthest from the name go too
/// ```
///
/// Confined to one thread.
final class DirectoryFit {
    /// The levels of a segment, from shown whole to gone.
    private static final int WHOLE = 0;

    private static final int MARKED = 1;
    private static final int BEGUN = 2;
    private static final int HITS = BEGUN + 1;
    private static final int GONE = HITS + 1;

    private final int ellipsisWidth;

    private Clusters path = Clusters.of("");
    private boolean[] hits = new boolean[0];

    private int count;
    private int[] starts = new int[32];
    private int[] levels = new int[32];

    /// The columns of each segment at each level.
    private int[][] widths = new int[GONE][32];

    /// Whether one sign at the beginning replaces all segments that are gone.
    private boolean dense;

    DirectoryFit(int ellipsisWidth) {
        this.ellipsisWidth = ellipsisWidth;
    }

    /// Adds the part of `newPath`'s directories (clusters before `end`) that fits into `columns` to
    /// `shown`; returns false when nothing fits.
    boolean fit(Clusters newPath, boolean[] newHits, int end, int columns, FittedPath shown) {
        path = newPath;
        hits = newHits;
        dense = false;
        measure(end);
        if (width() <= columns) {
            grow(columns);
        } else if (!shrink(columns)) {
            return showHits(columns - ellipsisWidth, end, shown);
        }
        show(shown);
        return true;
    }

    private void measure(int end) {
        count = 0;
        int from = 0;
        while (from < end) {
            int to = from;
            while (to < end - 1 && !path.isSlash(to)) {
                to++;
            }
            add(from, to + 1);
            from = to + 1;
        }
        starts[count] = end;
    }

    private void add(int from, int to) {
        if (count + 1 == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count + 2);
            levels = Arrays.copyOf(levels, 2 * count + 2);
            for (int level = 0; level < GONE; level++) {
                widths[level] = Arrays.copyOf(widths[level], 2 * count + 2);
            }
        }
        starts[count] = from;
        levels[count] = GONE;
        for (int level = WHOLE; level < GONE; level++) {
            int width = level == MARKED ? ellipsisWidth : 0;
            for (int at = from; at < to; at++) {
                width += isShown(at, from, to, level) ? path.width(at) : 0;
            }
            widths[level][count] = width;
        }
        for (int at = from; at < to; at++) {
            if (hits[at]) {
                levels[count] = WHOLE;
            }
        }
        count++;
    }

    /// Whether a cluster of the segment `[from, to)`, whose last is its slash, is shown at a level.
    private boolean isShown(int at, int from, int to, int level) {
        if (level == WHOLE || hits[at] || at == to - 1) {
            return true;
        }
        // One letter, or two when the first is a dot.
        return level < HITS && (at == from || (at == from + 1 && path.cluster(from).equals(".")));
    }

    /// Shows more segments: the first one, which tells most about the place, then those next to the
    /// name.
    private void grow(int columns) {
        for (int turn = 0; turn < count; turn++) {
            int segment = turn == 0 ? 0 : count - turn;
            int before = levels[segment];
            levels[segment] = WHOLE;
            if (width() > columns) {
                levels[segment] = before;
            }
        }
    }

    private boolean shrink(int columns) {
        for (int level = MARKED; level <= HITS; level++) {
            if (shrinkTo(level, columns)) {
                return true;
            }
        }
        dense = true;
        return width() <= columns;
    }

    /// Shortens segments with hits, one by one, until everything fits.
    private boolean shrinkTo(int level, int columns) {
        for (int segment = 0; segment < count; segment++) {
            int now = levels[segment];
            if (now < level && widths[level][segment] < widths[now][segment]) {
                levels[segment] = level;
                if (width() <= columns) {
                    return true;
                }
            }
        }
        return false;
    }

    private int width() {
        int width = 0;
        int segment = 0;
        boolean gone = false;
        while (segment < count) {
            if (levels[segment] < GONE) {
                width += widths[levels[segment]][segment++];
                continue;
            }
            int next = endOfGone(segment);
            int all = widthOf(segment, next);
            if (!dense) {
                width += Math.min(all, ellipsisWidth + 1);
            }
            gone = true;
            segment = next;
        }
        return dense && gone ? width + ellipsisWidth : width;
    }

    private int endOfGone(int segment) {
        int next = segment;
        while (next < count && levels[next] == GONE) {
            next++;
        }
        return next;
    }

    private int widthOf(int from, int to) {
        int width = 0;
        for (int segment = from; segment < to; segment++) {
            width += widths[WHOLE][segment];
        }
        return width;
    }

    /// Shows as many of the last hits as fit, and one sign for the rest.
    private boolean showHits(int columns, int end, FittedPath shown) {
        int left = columns;
        int first = end;
        while (first > 0 && (!hits[first - 1] || path.width(first - 1) <= left)) {
            left -= hits[first - 1] ? path.width(first - 1) : 0;
            first--;
        }
        for (int at = first; at < end; at++) {
            if (hits[at]) {
                shown.add(at);
            }
        }
        shown.add(FittedPath.ELLIPSIS);
        return columns >= 0;
    }

    private void show(FittedPath shown) {
        if (dense && isAnythingGone()) {
            shown.add(FittedPath.ELLIPSIS);
        }
        int segment = 0;
        while (segment < count) {
            if (levels[segment] < GONE) {
                show(segment++, shown);
                continue;
            }
            int next = endOfGone(segment);
            if (!dense && widthOf(segment, next) <= ellipsisWidth + 1) {
                shown.addAll(starts[segment], starts[next]);
            } else if (!dense) {
                shown.add(FittedPath.ELLIPSIS);
                shown.add(starts[next] - 1);
            }
            segment = next;
        }
    }

    private boolean isAnythingGone() {
        for (int segment = 0; segment < count; segment++) {
            if (levels[segment] == GONE) {
                return true;
            }
        }
        return false;
    }

    private void show(int segment, FittedPath shown) {
        int from = starts[segment];
        int to = starts[segment + 1];
        for (int at = from; at < to; at++) {
            if (at == to - 1 && levels[segment] == MARKED) {
                shown.add(FittedPath.ELLIPSIS);
            }
            if (isShown(at, from, to, levels[segment])) {
                shown.add(at);
            }
        }
    }
}
