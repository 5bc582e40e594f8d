package jfind.app.screen;

import jfind.app.model.MatchList;
import org.jspecify.annotations.Nullable;

/// Which match stands in which row of the screen.
///
/// Rows are counted from the end of the list where the best match is, here called distances. A match takes
/// more than one of them when it is wrapped; then the window follows the cursor by itself, since the list
/// counts in matches.
///
/// Confined to one thread.
final class ListWindow {
    /// How many rows a match takes.
    interface Heights {
        int of(int match);
    }

    /// No match, and nothing at all.
    private static final int NONE = -1;

    /// In place of a part: between two matches, and the last row there.
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

    /// Gives `rows` rows to the matches around the cursor of `list`.
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
            // Its end stands next to the match before it, but under the cursor the beginning is in
            // sight.
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

    /// As near as can be to where the window was, with all of the match under the cursor in it.
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

    /// The match nearest to the end of the list where the best is.
    int first() {
        return first;
    }

    /// How many matches there are in it, whole or in part.
    int count() {
        int last = first - 1;
        for (int match : matches) {
            last = Math.max(last, match);
        }
        return last + 1 - first;
    }

    /// The match at `distance`, by its row of the hits; -1 where there is none.
    int match(int distance) {
        return distance >= 0 && distance < matches.length ? matches[distance] : -1;
    }

    /// Which row of its match the one at `distance` is, from its top.
    int part(int distance) {
        return parts[distance];
    }

    /// Whether the row at `distance` is between two matches.
    boolean isGap(int distance) {
        return parts[distance] <= GAP;
    }

    /// Whether it is the last of those, in which a line may be.
    boolean isGapLine(int distance) {
        return parts[distance] == GAP_LINE;
    }
}
