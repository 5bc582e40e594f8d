package jfind.app.screen.option;

/// The position of a label in its border.
///
/// Immutable.
///
/// @param column from 1; negative counts from the right, from -1; 0 is the middle
/// @param bottom whether it is in the lower line
public record LabelPosition(int column, boolean bottom) {
    /// In the middle of the upper line.
    public static final LabelPosition CENTER = new LabelPosition(0, false);

    /// Reads fzf's `N`, `center`, `top` or `bottom`, or several of them separated by `:` or `,`.
    ///
    /// @throws IllegalArgumentException for anything else
    public static LabelPosition parse(String text) {
        int column = 0;
        boolean bottom = false;
        for (String part : text.replace(',', ':').split(":", -1)) {
            switch (part) {
                case "center" -> column = 0;
                case "top" -> bottom = false;
                case "bottom" -> bottom = true;
                default -> column = number(part, text);
            }
        }
        return new LabelPosition(column, bottom);
    }

    private static int number(String part, String whole) {
        try {
            return Integer.parseInt(part);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "not a position (a column, center, top or bottom): " + whole, e);
        }
    }

    /// The column (from 0) at which a label of `width` columns begins in a line of `columns`.
    public int start(int width, int columns) {
        int free = Math.max(0, columns - width);
        if (column == 0) {
            return free / 2;
        }
        return column > 0 ? Math.min(column - 1, free) : Math.max(0, free + column + 1);
    }
}
