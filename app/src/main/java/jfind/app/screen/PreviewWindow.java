package jfind.app.screen;

import jfind.app.model.Wrap;
import org.jspecify.annotations.Nullable;

/// Where the preview is, and how it shows lines.
///
/// Immutable.
///
/// @param length its rows or columns, border included
/// @param border around it
/// @param hidden whether it is not shown until it is asked for, wherever it would be shown by itself
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

    /// A side of the screen.
    public enum Side {
        UP,
        DOWN,
        LEFT,
        RIGHT;

        boolean isBeside() {
            return this == LEFT || this == RIGHT;
        }

        /// The border that is just a line between this side and the list.
        Border line() {
            return switch (this) {
                case UP -> Border.BOTTOM;
                case DOWN -> Border.TOP;
                case LEFT -> Border.RIGHT;
                case RIGHT -> Border.LEFT;
            };
        }
    }

    /// Reads the value of fzf's `--preview-window`: parts divided by commas or colons.
    ///
    /// ```
    ///   up, down, left, right              the side               40%, 12             the size
    ///   border-STYLE, noborder             the border             <30(up,40%)         when it would be smaller
    ///   wrap, wrap-word, nowrap            long lines             +{2}-5, +{2}/2      where it begins
    ///   [no]hidden, [no]follow, [no]cycle, [no]info               ~3                  lines that stay
    /// ```
    ///
    /// @throws IllegalArgumentException for anything else
    public static PreviewWindow parse(String text) {
        return DEFAULT.and(text);
    }

    /// This with what `text`, in the same syntax, says about it.
    ///
    /// @throws IllegalArgumentException as [#parse]
    public PreviewWindow and(String text) {
        return new PreviewWindowSyntax(this).read(text);
    }

    /// This with another border.
    public PreviewWindow withBorder(Border other) {
        var syntax = new PreviewWindowSyntax(this);
        syntax.border = other;
        return syntax.window();
    }

    /// What is in force in `area`: this, or what takes its place where there is little room.
    PreviewWindow in(Area area) {
        return small != null && size(area) < smallBelow ? small : this;
    }

    private int size(Area area) {
        return length.of(side.isBeside() ? area.columns() : area.rows());
    }

    /// The part of `area` for the preview: empty where neither it nor the list would have room.
    Area of(Area area) {
        PreviewWindow now = in(area);
        boolean beside = now.side.isBeside();
        int all = beside ? area.columns() : area.rows();
        int size = Math.min(now.size(area), all - (beside ? 20 : 4));
        if (size < (beside ? 10 : 3)) {
            return area.top(0);
        }
        return switch (now.side) {
            case UP -> area.top(size);
            case DOWN -> area.bottom(size);
            case LEFT -> area.left(size);
            case RIGHT -> area.right(size);
        };
    }

    /// What [#of] leaves.
    Area rest(Area area) {
        Area taken = of(area);
        if (taken.isEmpty()) {
            return area;
        }
        return switch (in(area).side) {
            case UP -> area.belowTop(taken.rows());
            case DOWN -> area.aboveBottom(taken.rows());
            case LEFT -> area.rightOf(taken.columns());
            case RIGHT -> area.leftOf(taken.columns());
        };
    }
}
