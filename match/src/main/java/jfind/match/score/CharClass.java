package jfind.match.score;

/// What a character is to the eye that reads words. The order matters: [#NON_WORD] and above are
/// drawn, up to [#DELIMITER] words end.
///
/// Immutable.
final class CharClass {
    static final int WHITE = 0;
    static final int NON_WORD = 1;
    static final int DELIMITER = 2;
    static final int LOWER = 3;
    static final int UPPER = 4;
    static final int LETTER = 5;
    static final int NUMBER = 6;

    private CharClass() {}

    static int of(int codePoint, String delimiters) {
        return codePoint < 128 ? ofAscii(codePoint, delimiters) : ofOther(codePoint);
    }

    private static int ofAscii(int c, String delimiters) {
        if (c >= 'a' && c <= 'z') {
            return LOWER;
        }
        if (c >= 'A' && c <= 'Z') {
            return UPPER;
        }
        if (c >= '0' && c <= '9') {
            return NUMBER;
        }
        if (c == ' ' || (c >= '\t' && c <= '\r')) {
            return WHITE;
        }
        return delimiters.indexOf(c) >= 0 ? DELIMITER : NON_WORD;
    }

    private static int ofOther(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.LOWERCASE_LETTER -> LOWER;
            case Character.UPPERCASE_LETTER -> UPPER;
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
                    NUMBER;
            case Character.TITLECASE_LETTER, Character.MODIFIER_LETTER, Character.OTHER_LETTER ->
                    LETTER;
            default -> isWhite(codePoint) ? WHITE : NON_WORD;
        };
    }

    /// Whether a character is white space as Unicode has it, the unbreakable kinds included.
    static boolean isWhite(int codePoint) {
        if (codePoint < 128) {
            return codePoint == ' ' || (codePoint >= '\t' && codePoint <= '\r');
        }
        return codePoint == 0x85 || Character.isSpaceChar(codePoint);
    }
}
