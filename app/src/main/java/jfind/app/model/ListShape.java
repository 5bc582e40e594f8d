package jfind.app.model;

/// The shape of the list on the screen.
///
/// Immutable.
///
/// @param rows how many matches fit
/// @param downward whether the best match is at the top; if not, it is at the bottom
/// @param cycle whether the cursor moves from one end to the other
/// @param scrollOff how many matches stay visible beyond the cursor, if there are any
public record ListShape(int rows, boolean downward, boolean cycle, int scrollOff) {
    /// fzf's default shape, with `rows` rows.
    public static ListShape upward(int rows) {
        return new ListShape(rows, false, false, 3);
    }

    /// How many rows of a moved window are not for the cursor at either end, if there are more.
    public int margin() {
        return Math.min(scrollOff, (Math.max(1, rows) - 1) / 2);
    }
}
