package jfind.match.score;

/// Finds out whether the rest of a word is a file's name typed in one piece: the stem, or the stem
/// and its extension, with or without their separators.
///
/// ```
/// mainc        init/main.c         the dot left out
/// tcpinput     net/tcp_input.c     the separator left out
/// amsams       ams/ams.h           the directory's name, then the stem
/// ```
///
/// It is read one character at a time, from the name's beginning. Immutable.
final class JoinedName {
    /// The word is not the name.
    static final int NONE = -1;

    private JoinedName() {}

    /// Reads a character of a name after `row` letters of the word, and returns the number of
    /// letters that are read then, or [#NONE].
    ///
    /// @param rows the letters of the word that the character can be
    /// @param separator whether the character is one that may be left out
    static int read(int row, long rows, boolean separator) {
        if ((rows >>> row & 1) != 0) {
            return row + 1;
        }
        return separator ? row : NONE;
    }
}
