package jfind.app.text;

/// The inks of a text that is kept as bytes, run by run.
///
/// Immutable.
///
/// @param ends the offsets at which the runs end, ascending; text after the last run is plain
/// @param inks the ink of each run
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record InkRuns(int[] ends, Ink[] inks) {
    /// No colours.
    public static final InkRuns NONE = new InkRuns(new int[0], new Ink[0]);

    public boolean isEmpty() {
        return ends.length == 0;
    }
}
