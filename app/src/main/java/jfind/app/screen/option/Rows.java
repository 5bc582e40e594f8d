package jfind.app.screen.option;

import jfind.match.line.FrozenFields;

/// The look of matches.
///
/// Immutable.
///
/// @param signs the signs before matches
/// @param icons whether an icon stands before each path
/// @param ellipsis replaces what is left out of a long path
/// @param style how paths are written
/// @param dimDirectories whether directories are dimmed, so that the name stands out
/// @param keepRight whether the end of a path that is too long is shown while nothing is typed
/// @param frozen the fields of a path that is too long which stay in sight
/// @param hitMargin columns kept visible beyond the matched letters
/// @param highlightLine whether the current match is highlighted to the edge
/// @param gap empty rows between matches
/// @param gapLine fills the last of those rows; empty for nothing
/// @param tabStop columns between tab stops; 0 shows tabs as `^I`
/// @param scrollOff matches kept in sight beyond the cursor
/// @param cycle whether the cursor wraps around at the ends of the list
public record Rows(
        Signs signs,
        boolean icons,
        String ellipsis,
        PathStyle style,
        boolean dimDirectories,
        boolean keepRight,
        FrozenFields frozen,
        int hitMargin,
        boolean highlightLine,
        int gap,
        String gapLine,
        int tabStop,
        int scrollOff,
        boolean cycle) {

    /// fzf's.
    public static final Rows DEFAULT =
            new Rows(
                    Signs.DEFAULT,
                    false,
                    "··",
                    PathStyle.FULL,
                    true,
                    false,
                    FrozenFields.NONE,
                    10,
                    false,
                    0,
                    "┈",
                    0,
                    3,
                    false);

    /// [#DEFAULT] for terminals that show ASCII only.
    public static final Rows ASCII =
            new Rows(
                    Signs.ASCII,
                    false,
                    "..",
                    PathStyle.FULL,
                    true,
                    false,
                    FrozenFields.NONE,
                    10,
                    false,
                    0,
                    "-",
                    0,
                    3,
                    false);

    /// This for lines that need not be paths: no directories, tabs as wide as fzf's.
    public Rows forLines() {
        return new Rows(
                signs,
                icons,
                ellipsis,
                style == PathStyle.FULL ? PathStyle.LINE : style,
                false,
                keepRight,
                frozen,
                hitMargin,
                highlightLine,
                gap,
                gapLine,
                tabStop == 0 ? 8 : tabStop,
                scrollOff,
                cycle);
    }

    /// This with icons, or without.
    public Rows withIcons(boolean shown) {
        return new Rows(
                signs,
                shown,
                ellipsis,
                style,
                dimDirectories,
                keepRight,
                frozen,
                hitMargin,
                highlightLine,
                gap,
                gapLine,
                tabStop,
                scrollOff,
                cycle);
    }

    /// How a path is written.
    public enum PathStyle {
        /// Like a line that is no path: cut where there is no room.
        LINE,
        /// Unchanged.
        FULL,
        /// Directories by their first letter, except matched ones.
        SHORT,
        /// The name, then the directory.
        FILENAME_FIRST;

        /// The style called `name`.
        ///
        /// @throws IllegalArgumentException when there is none
        public static PathStyle of(String name) {
            return switch (name) {
                case "full" -> FULL;
                case "short" -> SHORT;
                case "filename-first" -> FILENAME_FIRST;
                default -> throw new IllegalArgumentException("unknown path style: " + name);
            };
        }
    }
}
