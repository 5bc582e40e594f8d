package jfind.app.model;

/// The matches for a query as they were at one moment, best first; or, in raw mode, everything, with the matches among
/// it.
///
/// Immutable.
public interface Hits {
    /// Before anything was searched.
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

    /// The query that was searched for.
    String query();

    /// The line of a file that the query names besides, as in `main.c:12`; 0 for none.
    default int line() {
        return 0;
    }

    /// How many entries match.
    int matched();

    /// How many entries there were to search.
    int total();

    /// How many of the matches can be asked for: all, or as many as the limit of [MatchSource] says.
    int size();

    /// The entry in row `row`, from 0, the best.
    int entry(int row);

    /// Whether every entry that there is was searched, so that these are the last hits for this query
    /// unless more entries arrive.
    boolean isComplete();

    /// Whether what does not match is listed as well, in the order in which it came.
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

    /// Every match at hand, the best first; the array is the caller's.
    default int[] matches() {
        int[] entries = new int[size()];
        for (int row = 0; row < entries.length; row++) {
            entries[row] = entry(row);
        }
        return entries;
    }

    /// The oldest entry that there still is: those before it have been forgotten.
    default int first() {
        return 0;
    }

    /// Counts how often the entries were replaced: those of another generation are others, or have another form.
    default int generation() {
        return 0;
    }

    /// Counts how often entries have come anew: those that only have another form have not.
    default int load() {
        return generation();
    }

    /// What of the generation before is found again in this one.
    default CarriedEntry carried() {
        return CarriedEntry.NOTHING;
    }

    /// Whether the entry in row `row` does not quite match: what was typed is taken for a slip.
    default boolean isInexact(int row) {
        return false;
    }
}
