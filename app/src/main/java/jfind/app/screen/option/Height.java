package jfind.app.screen.option;

/// The part of the terminal that jfind takes: all of it, on the alternate screen, or some rows
/// below the cursor.
///
/// Immutable.
///
/// @param fromBottom whether `length` counts the rows left free
/// @param adaptive whether fewer rows are taken when fewer are needed
public record Height(Length length, boolean fromBottom, boolean adaptive) {
    /// The whole terminal, on the alternate screen.
    public static final Height FULL = new Height(Length.ALL, false, false);

    /// Reads fzf's `[~][-]N[%]`.
    ///
    /// @throws IllegalArgumentException for anything else
    public static Height parse(String text) {
        String rest = text;
        boolean adaptive = rest.startsWith("~");
        if (adaptive) {
            rest = rest.substring(1);
        }
        boolean fromBottom = rest.startsWith("-");
        if (fromBottom) {
            rest = rest.substring(1);
        }
        return new Height(Length.parse(rest), fromBottom, adaptive);
    }

    /// Whether this is [#FULL]. Compares the components, since linking a record's `equals` would
    /// delay the first frame.
    public boolean isFull() {
        return !fromBottom && !adaptive && length.isAll();
    }

    /// The rows to take of `terminalRows`; at least `minimum` if there are as many.
    public int rows(int terminalRows, int minimum) {
        int rows = fromBottom ? terminalRows - length.of(terminalRows) : length.of(terminalRows);
        return Math.clamp(Math.max(rows, minimum), 1, terminalRows);
    }
}
