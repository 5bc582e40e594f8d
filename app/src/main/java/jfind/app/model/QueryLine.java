package jfind.app.model;

/// The query under edit: its text, the caret, and the text that was cut last.
///
/// The operations are those of readline.
///
/// Immutable.
///
/// @param caret an index into `text`, between code points
/// @param cut the text that [#yank] inserts
public record QueryLine(String text, int caret, String cut) {
    public QueryLine {
        if (caret < 0 || caret > text.length()) {
            throw new IllegalArgumentException("caret outside of the text: " + caret);
        }
    }

    /// A line with the caret at its end.
    public static QueryLine of(String text) {
        return new QueryLine(text, text.length(), "");
    }

    public QueryLine insert(String more) {
        return new QueryLine(
                text.substring(0, caret) + more + text.substring(caret),
                caret + more.length(),
                cut);
    }

    public QueryLine start() {
        return at(0);
    }

    public QueryLine end() {
        return at(text.length());
    }

    public QueryLine left() {
        return at(before(caret));
    }

    public QueryLine right() {
        return at(after(caret));
    }

    public QueryLine wordLeft(Words words) {
        return at(wordStart(words));
    }

    public QueryLine wordRight(Words words) {
        return at(wordEnd(words));
    }

    public QueryLine backspace() {
        return remove(before(caret), caret);
    }

    public QueryLine delete() {
        return remove(caret, after(caret));
    }

    public QueryLine clear() {
        return remove(0, text.length());
    }

    /// Cuts everything.
    public QueryLine cutAll() {
        return cut(0, text.length());
    }

    /// Another text, with the caret at its end.
    public QueryLine replaced(String other) {
        return new QueryLine(other, other.length(), cut);
    }

    /// Cuts everything before the caret.
    public QueryLine cutToStart() {
        return cut(0, caret);
    }

    /// Cuts everything after the caret.
    public QueryLine cutToEnd() {
        return cut(caret, text.length());
    }

    /// Cuts back to the last space.
    public QueryLine cutBigWord() {
        int from = caret;
        while (from > 0 && isSpace(text.charAt(from - 1))) {
            from--;
        }
        while (from > 0 && !isSpace(text.charAt(from - 1))) {
            from--;
        }
        return cut(from, caret);
    }

    public QueryLine cutWordLeft(Words words) {
        return cut(wordStart(words), caret);
    }

    public QueryLine cutWordRight(Words words) {
        return cut(caret, wordEnd(words));
    }

    /// Inserts the text that was cut last.
    public QueryLine yank() {
        return insert(cut);
    }

    /// This with the caret at `index`, or at the nearest possible index.
    public QueryLine withCaret(int index) {
        int near = Math.clamp(index, 0, text.length());
        boolean inside =
                near > 0 && near < text.length() && Character.isLowSurrogate(text.charAt(near));
        return at(inside ? near - 1 : near);
    }

    private QueryLine at(int newCaret) {
        return new QueryLine(text, newCaret, cut);
    }

    private QueryLine remove(int from, int to) {
        return new QueryLine(text.substring(0, from) + text.substring(to), from, cut);
    }

    private QueryLine cut(int from, int to) {
        if (from == to) {
            return this;
        }
        String removed = text.substring(from, to);
        return new QueryLine(text.substring(0, from) + text.substring(to), from, removed);
    }

    private int before(int index) {
        return index == 0 ? 0 : index - Character.charCount(text.codePointBefore(index));
    }

    private int after(int index) {
        return index == text.length()
                ? index
                : index + Character.charCount(text.codePointAt(index));
    }

    private int wordStart(Words words) {
        int from = caret - 1;
        while (from > 0 && !words.beginAt(text, from)) {
            from--;
        }
        return Math.max(0, from);
    }

    private int wordEnd(Words words) {
        int to = caret + 1;
        while (to < text.length() && !words.endAt(text, to)) {
            to++;
        }
        return Math.min(to, text.length());
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\t';
    }
}
