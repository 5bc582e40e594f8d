package jfind.match.sweep;

import jfind.match.tree.Letters;

/// Upper bounds on the scores of one directory's entries. Once the best few are found, most entries
/// cannot join them; they are counted and not scored.
///
/// Confined to one thread.
final class Ceiling {
    /*
     * What a name can add to what its directory has reached depends on how much of the query it can
     * hold, and that is always the query's end:
     *
     *     drvnet   drivers/net/phy/  test.c     all but the last letter must be in the directory,
     *         ^                      ^  ^       for there is no n, hence no "net", in the name
     *
     * So there is a ceiling for each letter of a clause, as the first one that may be in the name.
     * For a wanted score this gives the letters that a name must have, and the test of an entry is
     * a single AND.
     */

    /// A letter no ASCII name contains: required when nothing in this directory can reach the top.
    private static final long IMPOSSIBLE = Letters.BEYOND_ASCII;

    private final SharedClause[] clauses;
    private final boolean[] begins;
    private final boolean anyBeginning;
    private final int[][] maxScores;
    private long crucial;
    private long crucialAtBeginning;

    /// @param clauses all of them scored
    /// @param knowsNames whether it matters if a name begins with a letter of the query
    Ceiling(SharedClause[] clauses, boolean knowsNames) {
        this.clauses = clauses;
        this.anyBeginning = !knowsNames;
        this.maxScores = new int[clauses.length][];
        for (int i = 0; i < clauses.length; i++) {
            maxScores[i] = new int[clauses[i].neededFrom().length];
        }
        boolean[] any = {};
        for (SharedClause clause : clauses) {
            any = SharedClause.either(any, clause.beginnings());
        }
        this.begins = any;
    }

    /// Reads the states after a directory whose path has this length.
    ///
    /// @param irregular whether names may be of directories, or have white space in or before them
    /// @param floor the least score with which an entry can be among the best
    void settle(long[] states, int frame, int length, boolean irregular, int floor) {
        crucialAtBeginning = crucial(states, frame, length, true, irregular, floor);
        crucial =
                anyBeginning
                        ? crucialAtBeginning
                        : crucial(states, frame, length, false, irregular, floor);
    }

    /// The letters that a name must have to reach the floor.
    private long crucial(
            long[] states, int frame, int length, boolean begins, boolean irregular, int floor) {
        int all = 0;
        for (int i = 0; i < clauses.length; i++) {
            clauses[i].maxScores(states, frame, length, begins, irregular, maxScores[i]);
            all += maxScores[i][0];
        }
        if (all < floor) {
            return IMPOSSIBLE;
        }
        long letters = 0;
        for (int i = 0; i < clauses.length; i++) {
            int row = maxScores[i].length - 1;
            while (maxScores[i][row] + all - maxScores[i][0] < floor) {
                row--;
            }
            letters |= clauses[i].neededFrom()[row];
        }
        return letters;
    }

    /// Whether no name of some of these letters reaches the floor.
    boolean isAboveAll(long letters) {
        return !Letters.has(letters, crucialAtBeginning) && !Letters.has(letters, crucial);
    }

    /// Whether a name of these letters that begins in `names` at `start` cannot reach the floor.
    boolean isAbove(long letters, byte[] names, int start) {
        if (Letters.has(letters, crucial)) {
            return false;
        }
        return anyBeginning
                || !Letters.has(letters, crucialAtBeginning)
                || !begins[names[start] & 0xff];
    }
}
