package jfind.app.model;

/// The matches for a query at one moment, best first; in raw mode all entries, with the matches
/// marked.
///
/// Immutable.
public interface Hits {
    /// No hits: before the first search.
    Hits NONE =
            new Hits() {
                @Override
                public String query() {
                    return "";
                }

                @Override
                public int matched() {
                    return 0;
                }

                @Override
                public int total() {
                    return 0;
                }

                @Override
                public int size() {
                    return 0;
                }

                @Override
                public int entry(int row) {
                    throw new IndexOutOfBoundsException(row);
                }

                @Override
                public boolean isComplete() {
                    return false;
                }
            };

    /// The query that these hits answer.
    String query();

    /// The line number that the query names, as in `main.c:12`; 0 for none.
    default int line() {
        return 0;
    }

    /// How many entries match.
    int matched();

    /// How many entries were searched.
    int total();

    /// How many rows can be read: all, or as many as the limit of [MatchSource] allows.
    int size();

    /// How many matches are known: those that can be read, or that are marked in a raw list.
    default int known() {
        return size();
    }

    /// The entry in row `row`; row 0 is the best.
    int entry(int row);

    /// Whether all entries so far were searched: these are the last hits for this query unless more
    /// entries arrive.
    boolean isComplete();

    /// Whether entries that do not match are listed too, in input order.
    default boolean isRaw() {
        return false;
    }

    /// Whether the entry in row `row` matches.
    default boolean isMatch(int row) {
        return true;
    }

    /// The row of the best match, 0 when nothing matches.
    default int best() {
        return 0;
    }

    /// All matches that can be read, best first; the array is the caller's.
    default int[] matches() {
        int[] entries = new int[size()];
        for (int row = 0; row < entries.length; row++) {
            entries[row] = entry(row);
        }
        return entries;
    }

    /// The oldest entry that is still stored; older ones have been dropped.
    default int first() {
        return 0;
    }

    /// Counts how often the entries were replaced or reshaped. An entry number is valid in its
    /// generation only.
    default int generation() {
        return 0;
    }

    /// Counts how often the entries were loaded: unlike [#generation], not how often they were
    /// reshaped.
    default int load() {
        return generation();
    }

    /// The selection and cursor taken over from the generation before.
    default CarriedEntry carried() {
        return CarriedEntry.NOTHING;
    }

    /// Whether the entry in row `row` matches only if a typo is assumed.
    default boolean isInexact(int row) {
        return false;
    }

    /// Whether the entry in row `row` stands higher because its file was opened before.
    default boolean isLifted(int row) {
        return false;
    }
}
