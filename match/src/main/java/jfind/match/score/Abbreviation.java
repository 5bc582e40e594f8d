package jfind.match.score;

import org.jspecify.annotations.Nullable;

/// Tells whether a word abbreviates a name: whether it is made of a beginning of each word of the
/// name's stem, and of nothing else.
///
/// ```
/// llr      lpass-lpaif-reg.h       initials, and none of them left out
/// gocd     GraphicsObjectDefs.c    no: nothing in it begins with c
/// hilm     hil_mlc.h               beginnings of both words
/// hil      hil_mlc.h               no: nothing of the second one
/// hil_     hil_mlc.h               no; but separators may be typed: hil_m
/// ex4i     ext4_inode.c            digits are a word, and letters after them may be one
/// ```
///
/// It is read one character at a time. The state lies in an array of the caller's.
///
/// Immutable.
final class Abbreviation {
    /*
     * Three sets of numbers of letters, a bit each, in an array of longs:
     *
     *      at      counts of letters that can be used up, the current word included
     *      at + 1  the same, if this character is the last one used of the current word
     *      at + 2  the same, if each word has given only its initial
     */

    /// The number of longs it needs.
    static final int STATE_SIZE = 3;

    private final Bonus bonus;
    private final int letters;

    private Abbreviation(Bonus bonus, int letters) {
        this.bonus = bonus;
        this.letters = letters;
    }

    /// The matcher for `word`, or null if it cannot abbreviate a stem: it contains `.` or `/`, or
    /// it is a single letter, which begins too many names to be worth a bonus.
    static @Nullable Abbreviation of(int[] word, Bonus bonus) {
        for (int letter : word) {
            if (letter == '.' || letter == '/') {
                return null;
            }
        }
        boolean fits = word.length > 1 && word.length <= ByteFolding.BITS;
        return fits && bonus.abbreviation() > 0 ? new Abbreviation(bonus, word.length) : null;
    }

    /// Prepares the state for a name.
    static void begin(long[] states, int at) {
        states[at] = 1;
        states[at + 1] = 0;
        states[at + 2] = 1;
    }

    /// Reads a character of the name's stem.
    ///
    /// @param rows the letters of the word that it can be
    /// @param before the class of the character before it; a separator's at the beginning
    /// @param here its class
    /// @param next the class of the character after it; a separator's at the end
    /// @param humps whether capitals can begin words: not where a stem has no small letters
    /// @return whether the word can still abbreviate the name
    static boolean read(
            long[] states, int at, long rows, int before, int here, int next, boolean humps) {
        long used = states[at];
        if (here <= CharClass.DELIMITER) {
            states[at] = used | (used & rows) << 1;
            return true;
        }
        boolean begins = isBeginning(before, here, next, humps);
        boolean mayBegin = begins || canBegin(before, here, humps);
        long now = ((mayBegin ? used : states[at + 1]) & rows) << 1;
        long initials = mayBegin ? (states[at + 2] & rows) << 1 : 0;
        states[at] = begins ? now : used | now;
        states[at + 1] = now;
        states[at + 2] = begins ? initials : states[at + 2] | initials;
        return states[at] != 0;
    }

    private static boolean isBeginning(int before, int here, int next, boolean humps) {
        if (before <= CharClass.DELIMITER) {
            return true;
        }
        if (here == CharClass.NUMBER) {
            return before != CharClass.NUMBER;
        }
        boolean ofCapitals = before == CharClass.UPPER && next == CharClass.LOWER;
        return humps && here == CharClass.UPPER && (before == CharClass.LOWER || ofCapitals);
    }

    /// Some people count letters after digits as a word, and each of several capitals too.
    private static boolean canBegin(int before, int here, boolean humps) {
        return before == CharClass.NUMBER
                ? here != CharClass.NUMBER
                : humps && before == CharClass.UPPER && here == CharClass.UPPER;
    }

    /// The points of the word once the stem is read.
    int worth(long[] states, int at) {
        if ((states[at] >>> letters & 1) == 0) {
            return 0;
        }
        return (states[at + 2] >>> letters & 1) == 0 ? bonus.abbreviation() : bonus.initials();
    }
}
