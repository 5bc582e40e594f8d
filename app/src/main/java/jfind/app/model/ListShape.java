package jfind.app.model;

/// The form of the list on the screen.
///
/// Immutable.
///
/// @param rows how many matches fit
/// @param downward whether the list begins at its top; if not, the best match is at its bottom
/// @param cycle whether the cursor goes on at the other end
/// @param scrollOff how many matches stay in sight beyond the cursor while there are any
public record ListShape(int rows, boolean downward, boolean cycle, int scrollOff) {
    /// fzf's default form, of so many rows.
    public static ListShape upward(int rows) {
        return new ListShape(rows, false, false, 3);
    }
}
