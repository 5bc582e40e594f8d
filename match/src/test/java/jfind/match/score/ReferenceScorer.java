package jfind.match.score;

/// The best alignment straight from its definition, cell by cell: slow, and meant to be obviously
/// right. What is quick is proved equal to it.
///
/// `H(i, j)` is the best score of letters 0 to i within characters 0 to j, `C(i, j)` the length of
/// the run of matches that ends in that cell, as fzf's `FuzzyMatchV2` has them.
final class ReferenceScorer {
    private static final int NONE = -1;

    private final String letters;
    private final String text;
    private final Bonus bonus;
    private final boolean forward;
    private final int[][] h;
    private final int[][] c;

    private ReferenceScorer(String letters, String text, Bonus bonus, boolean forward) {
        this.letters = letters;
        this.text = text;
        this.bonus = bonus;
        this.forward = forward;
        this.h = new int[letters.length()][text.length()];
        this.c = new int[letters.length()][text.length()];
    }

    /// The score of lower-case letters in an ASCII text whatever its case, or -1.
    static int score(String letters, String text, Bonus bonus, boolean forward) {
        return new ReferenceScorer(letters, text, bonus, forward).score();
    }

    private int score() {
        if (firstColumn(letters.length() - 1) == NONE) {
            return NONE;
        }
        int best = 0;
        int last = letters.length() - 1;
        for (int i = 0; i <= last; i++) {
            boolean inGap = false;
            for (int j = firstColumn(i); j < text.length(); j++) {
                inGap = i == 0 ? fillFirst(j, inGap) : fill(i, j, inGap);
                if (letters.length() == 1 && matches(0, j)) {
                    best = Math.max(best, h[0][j]);
                    if (forward && bonusAt(j) >= 8) {
                        return best;
                    }
                } else if (i == last && letters.length() > 1) {
                    best = Math.max(best, h[i][j]);
                }
            }
        }
        return best;
    }

    private boolean fillFirst(int j, boolean inGap) {
        if (matches(0, j)) {
            h[0][j] = 16 + 2 * bonusAt(j);
            c[0][j] = 1;
            return false;
        }
        h[0][j] = Math.max(left(0, j) - (inGap ? 1 : 3), 0);
        return true;
    }

    private boolean fill(int i, int j, boolean inGap) {
        int skipping = left(i, j) - (inGap ? 1 : 3);
        int matching = 0;
        if (matches(i, j)) {
            int own = bonusAt(j);
            int extra = own;
            int run = c[i - 1][j - 1] + 1;
            if (run > 1) {
                int first = bonusAt(j - run + 1);
                if (own >= 8 && own > first) {
                    run = 1;
                } else {
                    extra = Math.max(own, Math.max(first, 4));
                }
            }
            matching = h[i - 1][j - 1] + 16;
            if (matching + extra < skipping) {
                matching += own;
                run = 0;
            } else {
                matching += extra;
            }
            c[i][j] = run;
        }
        h[i][j] = Math.max(Math.max(matching, skipping), 0);
        return matching < skipping;
    }

    private int left(int i, int j) {
        return j > firstColumn(i) ? h[i][j - 1] : 0;
    }

    private int firstColumn(int i) {
        int j = -1;
        for (int row = 0; row <= i; row++) {
            do {
                j++;
            } while (j < text.length() && !matches(row, j));
            if (j >= text.length()) {
                return NONE;
            }
        }
        return j;
    }

    private boolean matches(int i, int j) {
        return letters.charAt(i) == Character.toLowerCase(text.charAt(j));
    }

    private int bonusAt(int j) {
        int before = j == 0 ? bonus.initialClass() : bonus.classOf(text.charAt(j - 1));
        return bonus.between(before, bonus.classOf(text.charAt(j)));
    }
}
