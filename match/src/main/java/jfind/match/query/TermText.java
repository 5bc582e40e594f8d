package jfind.match.query;

/// The letters of a term, already folded as they are to be compared.
///
/// @param text never empty; lower case unless `caseSensitive`
/// @param caseSensitive whether capitals in a path stay as they are
/// @param folding whether accented Latin letters in a path count as their plain ones
public record TermText(String text, boolean caseSensitive, boolean folding) {
    /// A new array with the code points of the text.
    public int[] letters() {
        int[] letters = new int[length()];
        int at = 0;
        for (int i = 0; i < letters.length; i++) {
            letters[i] = text.codePointAt(at);
            at += Character.charCount(letters[i]);
        }
        return letters;
    }

    boolean isSame(TermText other) {
        return text.equals(other.text)
                && caseSensitive == other.caseSensitive
                && folding == other.folding;
    }

    /// The number of code points.
    public int length() {
        return text.codePointCount(0, text.length());
    }
}
