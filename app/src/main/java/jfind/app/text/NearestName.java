package jfind.app.text;

import org.jspecify.annotations.Nullable;

/// Finds the name that somebody meant who typed another.
public final class NearestName {
    private NearestName() {}

    /// The one of `names` that takes the fewest edits to become `typed`.
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

    /// The edits (a letter more, less or other) from one word to the other: Wagner and Fischer, 1974.
    static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
