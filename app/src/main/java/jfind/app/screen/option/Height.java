package jfind.app.screen.option;

/// How much of the terminal jfind takes: all of it on the alternate screen, or some rows below the cursor.
///
/// Immutable.
///
/// @param fromBottom whether `length` is what is left free
/// @param adaptive whether it is less when less is needed
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

    /// Whether it is [#FULL]. Told by the parts: the equality of records is linked when it is first asked for,
    /// which the first frame would wait for.
    public boolean isFull() {
        return !fromBottom && !adaptive && length.isAll();
    }

    /// The rows of a terminal that has `terminalRows`, at least `minimum` where there are.
    public int rows(int terminalRows, int minimum) {
        int rows = fromBottom ? terminalRows - length.of(terminalRows) : length.of(terminalRows);
        return Math.clamp(Math.max(rows, minimum), 1, terminalRows);
    }
}
