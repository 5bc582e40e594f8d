package jfind.app.screen.option;

/// The place on the terminal, and the order in which parts are stacked.
///
/// Immutable.
///
/// @param minHeight the least rows when `height` is a share
/// @param border around everything
/// @param stays whether what was drawn stays on the terminal at the end
public record Placement(
        Height height,
        int minHeight,
        Stacking stacking,
        Border border,
        Sides margin,
        Sides padding,
        boolean stays) {

    /// The whole terminal, prompt at the bottom.
    public static final Placement DEFAULT =
            new Placement(
                    Height.FULL, 1, Stacking.DEFAULT, Border.NONE, Sides.NONE, Sides.NONE, false);

    /// This with another minimum.
    public Placement withMinHeight(int rows) {
        return new Placement(height, rows, stacking, border, margin, padding, stays);
    }

    /// The border that is drawn: `line` separates an inline screen from the text above it.
    public Border outerBorder() {
        if (border != Border.LINE) {
            return border;
        }
        return height.isFull() ? Border.NONE : Border.TOP;
    }

    /// The orders of fzf's `--layout`.
    public enum Stacking {
        /// The prompt at the bottom, the best match above it.
        DEFAULT,
        /// The prompt at the top, the best match below it.
        REVERSE,
        /// The prompt at the bottom, the best match at the top.
        REVERSE_LIST;

        /// The order that fzf calls `name`.
        ///
        /// @throws IllegalArgumentException when there is none
        public static Stacking of(String name) {
            return switch (name) {
                case "default" -> DEFAULT;
                case "reverse" -> REVERSE;
                case "reverse-list" -> REVERSE_LIST;
                default -> throw new IllegalArgumentException("unknown layout: " + name);
            };
        }
    }
}
