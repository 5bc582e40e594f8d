package jfind.app.screen;

/// Where on the terminal jfind is, and in what order it stacks its parts.
///
/// Immutable.
///
/// @param minHeight rows that it takes at least when `height` is a share
/// @param border around everything
public record Placement(
        Height height,
        int minHeight,
        Stacking stacking,
        Border border,
        Sides margin,
        Sides padding) {

    /// The whole terminal, prompt at the bottom.
    public static final Placement DEFAULT =
            new Placement(Height.FULL, 10, Stacking.DEFAULT, Border.NONE, Sides.NONE, Sides.NONE);

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
                default ->
                        throw new IllegalArgumentException(
                                "unknown layout: " + name + " (default, reverse or reverse-list)");
            };
        }
    }
}
