package jfind.match.rank;

/// The rank of a match in one long: compared without sign, the smaller is the better.
///
/// ```
///  63 ............ 48   47 ...... 32   31 ...... 16   15 ....... 0
///  65535 less score     first key      second key     third key
/// ```
///
/// Keys are 16 bits, as in fzf: larger values count as 65535. Immutable.
public final class RankWord {
    /// The value of a key that is not known.
    public static final int WORST_KEY = 0xffff;

    /// No rank is worse.
    public static final long WORST = -1L;

    private static final int KEY_BITS = 16;
    private static final int SCORE_SHIFT = 48;

    private RankWord() {}

    /// The rank of a score when all keys are at their best.
    public static long of(int score) {
        return (long) (WORST_KEY - clamp(score)) << SCORE_SHIFT;
    }

    /// The rank with one more key.
    public static long with(long rank, int index, int key) {
        return rank | (long) clamp(key) << (SCORE_SHIFT - (index + 1) * KEY_BITS);
    }

    /// A rank with more score.
    public static long lifted(long rank, int points) {
        int score = clamp(score(rank) + points);
        return of(score) | (rank & (-1L >>> (Long.SIZE - SCORE_SHIFT)));
    }

    /// The score that a rank was made of.
    public static int score(long rank) {
        return WORST_KEY - (int) (rank >>> SCORE_SHIFT);
    }

    /// A key that a rank was made of.
    public static int key(long rank, int index) {
        return (int) (rank >>> (SCORE_SHIFT - (index + 1) * KEY_BITS)) & WORST_KEY;
    }

    private static int clamp(int value) {
        return Math.min(Math.max(value, 0), WORST_KEY);
    }
}
