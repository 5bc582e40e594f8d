package jfind.app.text;

import org.jspecify.annotations.Nullable;

/// Finds the known name that a mistyped one most likely meant.
///
/// Thread-safe.
public final class NearestName {
    private NearestName() {}

    /// A hint that ends a message, such as ` (did you mean color?)`; empty when no name is near.
    public static String hint(String typed, Iterable<String> names) {
        String nearest = to(typed, names);
        return nearest == null ? "" : " (did you mean " + nearest + "?)";
    }

    /// The name that is the fewest edits away from `typed`.
    ///
    /// @return null when none is within a third of the length
    public static @Nullable String to(String typed, Iterable<String> names) {
        String nearest = null;
        int least = typed.length() / 3 + 1;
        for (String name : names) {
            int distance = edits(typed, name);
            boolean better = distance < least && name.length() > 2;
            if (better || (distance == least && nearest != null && name.compareTo(nearest) < 0)) {
                nearest = name;
                least = distance;
            }
        }
        return nearest;
    }

    /* Optimal string alignment (Damerau, 1964). Three rows of the table are kept. Not fuzzywuzzy's
     * ratio, because it has no swap of two neighbours. */

    /// The number of edits from one word to the other: a letter inserted, deleted or replaced, or
    /// two neighbours swapped.
    static int edits(String from, String to) {
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(last[j - 1] + change, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && isSwapped(from, i, to, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
        }
        return row[to.length()];
    }

    private static boolean isSwapped(String from, int fromEnd, String to, int toEnd) {
        return from.charAt(fromEnd - 1) == to.charAt(toEnd - 2)
                && from.charAt(fromEnd - 2) == to.charAt(toEnd - 1);
    }
}
