package jfind.app.text;

/// The inks of a text that is kept as bytes.
///
/// Immutable.
///
/// @param ends where each run of one ink ends in the text, ascending; what follows the last is plain
/// @param inks the ink of each run
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record InkRuns(int[] ends, Ink[] inks) {
    /// No colours.
    public static final InkRuns NONE = new InkRuns(new int[0], new Ink[0]);

    public boolean isEmpty() {
        return ends.length == 0;
    }
}
