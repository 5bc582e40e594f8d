package jfind.match.score;

/// What a matched letter is worth, by where it stands: fzf's numbers (`algo.go`).
///
/// A letter counts [#MATCH]. Letters that begin something count more, gaps cost:
///
/// ```
/// query  fb       foo-bar   f and b begin words: 16+2·8, 16+8, less a gap of three
///                 ^   ^
/// query  foo      foo-bar   the second and third follow the first, and share what it earned
///                 ^^^
/// ```
///
/// The bonus of a place depends on the classes of its character and the one before. Immutable.
public final class Bonus {
    /// A letter that matches.
    static final int MATCH = 16;

    /// The first skipped letter of a gap costs this, less than nothing.
    static final int GAP_START = -3;

    /// Each further skipped letter.
    static final int GAP_EXTENSION = -1;

    /// The beginning of a word: outweighed by a gap of some eight letters, a word's usual length.
    static final int BOUNDARY = MATCH / 2;

    /// A character that is no part of words; so that a run that begins with one is worth as much.
    static final int NON_WORD = MATCH / 2;

    /// A hump, as in `camelCase` or `letter123`: a boundary without the gap of its separator.
    static final int HUMP = BOUNDARY + GAP_EXTENSION;

    /// At least this for a letter right after the one before: what the smallest gap costs.
    static final int CONSECUTIVE = -(GAP_START + GAP_EXTENSION);

    /// The first letter typed says most: its bonus counts as often as this.
    static final int FIRST_LETTER = 2;

    /// fzf's scheme for any lines: what follows white space is worth most.
    public static final Bonus DEFAULT =
            new Bonus(BOUNDARY + 2, BOUNDARY + 1, "/,:;|", CharClass.WHITE);

    /// fzf's scheme for paths: what follows a `/`, or begins the path, is worth most.
    public static final Bonus PATH = new Bonus(BOUNDARY, BOUNDARY + 1, "/", CharClass.DELIMITER);

    /// fzf's scheme for commands: all boundaries are worth the same.
    public static final Bonus HISTORY = new Bonus(BOUNDARY, BOUNDARY, "/,:;|", CharClass.WHITE);

    private static final int CLASS_BITS = 3;

    private final int afterWhite;
    private final int afterDelimiter;
    private final String delimiters;
    private final int initialClass;
    private final byte[] asciiClasses = new byte[256];
    private final byte[] byClasses = new byte[1 << (2 * CLASS_BITS)];

    private Bonus(int afterWhite, int afterDelimiter, String delimiters, int initialClass) {
        this.afterWhite = afterWhite;
        this.afterDelimiter = afterDelimiter;
        this.delimiters = delimiters;
        this.initialClass = initialClass;
        for (int c = 0; c < 128; c++) {
            asciiClasses[c] = (byte) CharClass.of(c, delimiters);
        }
        for (int before = 0; before <= CharClass.NUMBER; before++) {
            for (int at = 0; at <= CharClass.NUMBER; at++) {
                byClasses[before << CLASS_BITS | at] = (byte) compute(before, at);
            }
        }
    }

    private int compute(int before, int at) {
        if (at >= CharClass.NON_WORD) {
            if (before == CharClass.WHITE) {
                return afterWhite;
            }
            if (before == CharClass.DELIMITER) {
                return afterDelimiter;
            }
            if (before == CharClass.NON_WORD) {
                return BOUNDARY;
            }
        }
        if ((before == CharClass.LOWER && at == CharClass.UPPER)
                || (before != CharClass.NUMBER && at == CharClass.NUMBER)) {
            return HUMP;
        }
        return switch (at) {
            case CharClass.NON_WORD, CharClass.DELIMITER -> NON_WORD;
            case CharClass.WHITE -> afterWhite;
            default -> 0;
        };
    }

    /// The class of the nothing before the first character.
    int initialClass() {
        return initialClass;
    }

    /// The bonus of what follows white space.
    int afterWhite() {
        return afterWhite;
    }

    int classOf(int codePoint) {
        return codePoint < 128 ? asciiClasses[codePoint] : CharClass.of(codePoint, delimiters);
    }

    /// The class of a byte below 128.
    int classOf(byte ascii) {
        return asciiClasses[ascii & 0xff];
    }

    int between(int before, int at) {
        return byClasses[before << CLASS_BITS | at];
    }
}
