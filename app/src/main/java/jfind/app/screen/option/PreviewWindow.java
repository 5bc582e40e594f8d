package jfind.app.screen.option;

import jfind.app.model.Wrap;
import org.jspecify.annotations.Nullable;

/// The place of the preview, and how it shows lines.
///
/// Immutable.
///
/// @param length its rows or columns, border included
/// @param border around it
/// @param hidden whether it is not shown until it is asked for, wherever it would be shown by
///     itself
/// @param wrap what happens to long lines
/// @param follow whether the end of what is previewed stays in sight
/// @param cycle whether scrolling goes on at the other end
/// @param info whether the place in a long preview is told
/// @param headerLines lines that stay at the top when it is scrolled
/// @param scroll where a preview begins, such as `+{2}-5` or `+{2}/2`; empty for its beginning
/// @param smallBelow the rows or columns under which `small` is in force instead; 0 for never
public record PreviewWindow(
        Side side,
        Length length,
        Border border,
        boolean hidden,
        Wrap wrap,
        boolean follow,
        boolean cycle,
        boolean info,
        int headerLines,
        String scroll,
        int smallBelow,
        @Nullable PreviewWindow small) {

    /// fzf's: the right half.
    public static final PreviewWindow DEFAULT =
            new PreviewWindow(
                    Side.RIGHT,
                    new Length(50, true),
                    Border.ROUNDED,
                    false,
                    Wrap.NONE,
                    false,
                    false,
                    true,
                    0,
                    "",
                    0,
                    null);

    /// The rows and columns that are always left to the rest.
    private static final int LIST_ROWS = 3;

    private static final int LIST_COLUMNS = 4;

    /// A side of the screen.
    public enum Side {
        UP,
        DOWN,
        LEFT,
        RIGHT,
        /// Between the prompt and the next part.
        NEXT;

        boolean isBeside() {
            return this == LEFT || this == RIGHT;
        }
    }

    /// Reads the value of fzf's `--preview-window`: parts separated by commas or colons.
    ///
    /// ```
    ///   up, down, left, right, next        the side       40%, 12          the size
    ///   border-STYLE, noborder             the border     <30(up,40%)      if it were smaller
    ///   wrap, wrap-word, nowrap            long lines     +{2}-5, +{2}/2   where it begins
    ///   [no]hidden, [no]follow, [no]cycle, [no]info       ~3               lines that stay
    /// ```
    ///
    /// @throws IllegalArgumentException for anything else
    public static PreviewWindow parse(String text) {
        return DEFAULT.and(text);
    }

    /// This changed by `text`, in the same syntax.
    ///
    /// @throws IllegalArgumentException as [#parse]
    public PreviewWindow and(String text) {
        return new PreviewWindowSyntax(this).read(text);
    }

    /// This changed by the argument of `change-preview-window`: any change shows it, unless the
    /// change says `hidden`.
    ///
    /// @throws IllegalArgumentException as [#parse]
    public PreviewWindow changed(String text) {
        return text.isEmpty() ? this : and("nohidden").and(text);
    }

    /// This with long lines shown in another way.
    public PreviewWindow withWrap(Wrap other) {
        var syntax = new PreviewWindowSyntax(this);
        syntax.wrap = other;
        syntax.small = small == null ? null : small.withWrap(other);
        return syntax.window();
    }

    /// This with another border.
    public PreviewWindow withBorder(Border other) {
        var syntax = new PreviewWindowSyntax(this);
        syntax.border = other;
        return syntax.window();
    }

    /// The window to use in `area`: this one, or its variant for little room.
    public PreviewWindow in(Area area) {
        return small != null && size(area) < smallBelow ? small : this;
    }

    /// This for parts in the order `stacking`: the border `line` becomes one side.
    public PreviewWindow on(Placement.Stacking stacking) {
        if (border != Border.LINE) {
            return this;
        }
        return withBorder(
                switch (side) {
                    case UP -> Border.BOTTOM;
                    case DOWN -> Border.TOP;
                    case LEFT -> Border.RIGHT;
                    case RIGHT -> Border.LEFT;
                    case NEXT ->
                            stacking == Placement.Stacking.REVERSE ? Border.BOTTOM : Border.TOP;
                });
    }

    /// The wanted rows or columns. A number counts the text's, a share includes the border's.
    private int size(Area area) {
        int all = side.isBeside() ? area.columns() : area.rows();
        // As fzf computes it, which makes 28 of 50% of 58.
        return length.isPercent()
                ? (int) (all * 0.01 * length.amount())
                : length.of(all) + smallest() - 1;
    }

    /// The rows or columns that one row or column of text takes, with its border.
    private int smallest() {
        if (!side.isBeside()) {
            return 1 + border.rows();
        }
        // Without a line on the right, the bar takes a column of its own.
        return 1 + (border.hasLeft() ? Border.SIDE : 0) + (border.hasRight() ? Border.SIDE : 1);
    }

    /// The part of `area` for the preview; empty where it and the list would not both fit.
    public Area of(Area area) {
        boolean beside = side.isBeside();
        int all = beside ? area.columns() : area.rows();
        int most = all - (beside ? LIST_COLUMNS : LIST_ROWS);
        if (most < smallest() || length.amount() == 0) {
            return area.top(0);
        }
        int size = Math.clamp(size(area), smallest(), most);
        return switch (side) {
            case UP, NEXT -> area.top(size);
            case DOWN -> area.bottom(size);
            case LEFT -> area.left(size);
            case RIGHT -> area.right(size);
        };
    }

    /// The rows needed for `rows` rows of the rest, and for this.
    ///
    /// @param shown whether it is shown
    public int rowsWith(int rows, boolean shown) {
        if (!shown || length.amount() == 0) {
            return rows;
        }
        if (side.isBeside()) {
            return Math.max(rows, 1 + border.rows());
        }
        if (!length.isPercent()) {
            return rows + length.amount() + border.rows();
        }
        int share = Math.min(99, length.amount());
        return Math.max(rows + 1 + border.rows(), (int) (rows * 100. / (100 - share)));
    }

    /// The part of `area` that the preview at `taken` leaves free.
    public Area rest(Area area, Area taken) {
        if (taken.isEmpty()) {
            return area;
        }
        return switch (side) {
            case UP, NEXT -> area.belowTop(taken.rows());
            case DOWN -> area.aboveBottom(taken.rows());
            case LEFT -> area.rightOf(taken.columns());
            case RIGHT -> area.leftOf(taken.columns());
        };
    }

    /// The part of `area` (the preview with its border) for the text.
    public Area text(Area area, boolean scrollbar) {
        return border.inside(area).leftOf(scrollbar && !border.hasRight() ? 1 : 0);
    }
}
