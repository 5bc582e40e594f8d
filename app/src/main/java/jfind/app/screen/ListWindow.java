package jfind.app.screen;

import jfind.app.model.MatchList;
import org.jspecify.annotations.Nullable;

/// The assignment of matches to screen rows.
///
/// Rows are counted from the end with the best match and called distances here. A wrapped match
/// takes several rows; then this class keeps the cursor in sight itself, since the list counts
/// matches only.
///
/// Confined to one thread.
final class ListWindow {
    /// Gives the rows that a match takes.
    interface Heights {
        int of(int match);
    }

    /// No match, and no gap.
    private static final int NONE = -1;

    /// Values of a part: a row between two matches, and the last of these rows.
    private static final int GAP = -2;

    private static final int GAP_LINE = -3;

    private final int gap;
    private int[] matches = {};
    private int[] parts = {};
    private int first;
    private int offset;

    /// @param gap empty rows between matches
    ListWindow(int gap) {
        this.gap = gap;
    }

    /// Assigns `rows` rows to the matches around the cursor of `list`.
    ///
    /// @param heights null when every match takes one row
    void arrange(MatchList list, int rows, @Nullable Heights heights) {
        if (matches.length != rows) {
            matches = new int[rows];
            parts = new int[rows];
        }
        first = heights == null ? list.offset() : firstMatch(list, rows, heights);
        offset = list.offset();
        int distance = 0;
        for (int match = first; match < list.hits().size() && distance < rows; match++) {
            int whole = heights == null ? 1 : heights.of(match);
            int height = Math.min(whole, rows - distance);
            // A cut match shows its end, next to the match before it; the current one shows its
            // beginning.
            int last = match == list.cursor() ? height - 1 : whole - 1;
            for (int part = 0; part < height; part++) {
                matches[distance + part] = match;
                parts[distance + part] = list.shape().downward() ? part : last - part;
            }
            distance += height;
            for (int blank = 0; blank < gap && distance < rows; blank++) {
                matches[distance] = NONE;
                parts[distance++] = blank == gap - 1 ? GAP_LINE : GAP;
            }
        }
        while (distance < rows) {
            matches[distance] = NONE;
            parts[distance++] = NONE;
        }
    }

    /// The first match of a window close to the last one that holds the whole current match.
    private int firstMatch(MatchList list, int rows, Heights heights) {
        int lowest = Math.min(list.cursor(), Math.max(0, list.hits().size() - 1));
        int margin = Math.min(list.shape().scrollOff(), lowest);
        int highest = lowest - margin;
        int left = lowest < list.hits().size() ? rows - heights.of(lowest) : rows;
        while (lowest > 0) {
            left -= heights.of(lowest - 1) + gap;
            if (left < 0) {
                break;
            }
            lowest--;
        }
        int same = first + list.offset() - offset;
        return Math.clamp(same, lowest, Math.max(lowest, highest));
    }

    /// The match nearest to the end with the best match.
    int first() {
        return first;
    }

    /// The number of matches in the window, whole or in part.
    int count() {
        int last = first - 1;
        for (int match : matches) {
            last = Math.max(last, match);
        }
        return last + 1 - first;
    }

    /// The index of the hit at `distance`; -1 for none.
    int match(int distance) {
        return distance >= 0 && distance < matches.length ? matches[distance] : -1;
    }

    /// The row within its match at `distance`, from the top.
    int part(int distance) {
        return parts[distance];
    }

    /// Whether the row at `distance` is a gap between two matches.
    boolean isGap(int distance) {
        return parts[distance] <= GAP;
    }

    /// Whether it is the last row of a gap, which may have a line.
    boolean isGapLine(int distance) {
        return parts[distance] == GAP_LINE;
    }
}
