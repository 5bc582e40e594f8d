package jfind.match;

/// What no entry of one directory can score more than. Once the best few are found, most entries
/// cannot join them, and need not be scored but only be counted.
///
/// Confined to one thread.
final class Ceiling {
    private final SharedClause[] clauses;
    private final boolean[] begins = new boolean[256];
    private int beginning;
    private int other;

    /// @param clauses all of them scored
    Ceiling(SharedClause[] clauses) {
        this.clauses = clauses;
        for (int letter = 0; letter < begins.length; letter++) {
            for (SharedClause clause : clauses) {
                begins[letter] |= clause.has(letter);
            }
        }
    }

    /// Looks at the states after a directory.
    ///
    /// @param odd whether its names may be of directories, follow or hold white space
    void settle(long[] states, int frame, boolean odd) {
        beginning = 0;
        other = 0;
        for (SharedClause clause : clauses) {
            beginning += clause.most(states, frame, true, odd);
            other += clause.most(states, frame, false, odd);
        }
    }

    /// For any name.
    int highest() {
        return beginning;
    }

    /// For a name with this first byte.
    int of(byte first) {
        return begins[first & 0xff] ? beginning : other;
    }
}
