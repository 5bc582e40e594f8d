package jfind.app.model;

/// What a word of the query is, for moving and cutting by words.
///
/// Immutable.
public enum Words {
    /// A run of letters and digits.
    USUAL,
    /// A part of a path.
    PATH,
    /// A run of letters and digits that ends where a small letter is followed by a capital one.
    SUB;

    /// Whether a word begins between the characters before and at `index`, which are both there.
    boolean beginAt(String text, int index) {
        return switch (this) {
            case USUAL -> !isInWord(text, index - 1) && isInWord(text, index);
            case PATH -> text.charAt(index - 1) == '/' && text.charAt(index) != '/';
            case SUB -> isHump(text, index) || USUAL.beginAt(text, index);
        };
    }

    /// Whether a word ends between the characters before and at `index`, which are both there.
    boolean endAt(String text, int index) {
        return switch (this) {
            case USUAL -> isInWord(text, index - 1) && !isInWord(text, index);
            case PATH -> text.charAt(index - 1) != '/' && text.charAt(index) == '/';
            case SUB -> isHump(text, index) || USUAL.endAt(text, index);
        };
    }

    private static boolean isInWord(String text, int index) {
        // A low surrogate belongs to the character that begins before it.
        int code =
                Character.isLowSurrogate(text.charAt(index)) && index > 0
                        ? text.codePointAt(index - 1)
                        : text.codePointAt(index);
        return Character.isLetterOrDigit(code);
    }

    private static boolean isHump(String text, int index) {
        char before = text.charAt(index - 1);
        char at = text.charAt(index);
        return before >= 'a' && before <= 'z' && at >= 'A' && at <= 'Z';
    }
}
