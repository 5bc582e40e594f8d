package jfind.app.screen;

/// Where the preview is, and how it shows lines.
///
/// Immutable.
///
/// @param length its rows or columns, border included
/// @param border around it
/// @param hidden whether it is not shown until it is asked for, wherever it would be shown by itself
/// @param wrap whether long lines go on in the next row
/// @param follow whether the end of what is previewed stays in sight
/// @param narrowBelow the number of columns under which `narrow` is in force; 0 for never
/// @param narrowSide the side in a narrow screen
public record PreviewWindow(
        Side side,
        Length length,
        Border border,
        boolean hidden,
        boolean wrap,
        boolean follow,
        int narrowBelow,
        Side narrowSide) {

    /// fzf's: the right half.
    public static final PreviewWindow DEFAULT =
            new PreviewWindow(
                    Side.RIGHT,
                    new Length(50, true),
                    Border.ROUNDED,
                    false,
                    false,
                    false,
                    0,
                    Side.UP);

    /// This with another border.
    public PreviewWindow withBorder(Border other) {
        return with(other, hidden, wrap, follow);
    }

    /// A side of the screen.
    public enum Side {
        UP,
        DOWN,
        LEFT,
        RIGHT;

        boolean isBeside() {
            return this == LEFT || this == RIGHT;
        }
    }

    /// Reads fzf's `[POSITION][,SIZE][,border-STYLE][,wrap][,follow][,hidden][,<COLUMNS(POSITION)]`. Parts of
    /// fzf's that this has not are passed over.
    ///
    /// @throws IllegalArgumentException for a size or border that is none
    public static PreviewWindow parse(String text) {
        return DEFAULT.and(text);
    }

    /// This with what `text`, in the same syntax, says about it.
    ///
    /// @throws IllegalArgumentException as [#parse]
    PreviewWindow and(String text) {
        PreviewWindow window = this;
        int from = 0;
        int depth = 0;
        for (int at = 0; at <= text.length(); at++) {
            char character = at < text.length() ? text.charAt(at) : ',';
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            if ((character == ',' || character == ':') && depth <= 0) {
                window = window.with(text.substring(from, at));
                from = at + 1;
            }
        }
        return window;
    }

    private PreviewWindow with(String part) {
        return switch (part) {
            case "up", "top" -> at(Side.UP);
            case "down", "bottom" -> at(Side.DOWN);
            case "left" -> at(Side.LEFT);
            case "right" -> at(Side.RIGHT);
            case "hidden" -> with(border, true, wrap, follow);
            case "nohidden" -> with(border, false, wrap, follow);
            case "wrap", "wrap-word" -> with(border, hidden, true, follow);
            case "nowrap" -> with(border, hidden, false, follow);
            case "follow" -> with(border, hidden, wrap, true);
            case "nofollow" -> with(border, hidden, wrap, false);
            case "noborder" -> with(Border.NONE, hidden, wrap, follow);
            case "default" -> DEFAULT;
            default -> withOther(part);
        };
    }

    private PreviewWindow withOther(String part) {
        if (part.startsWith("border")) {
            String name = part.startsWith("border-") ? part.substring(7) : "";
            return with(Border.of(name), hidden, wrap, follow);
        }
        if (!part.isEmpty() && Character.isDigit(part.charAt(0))) {
            return new PreviewWindow(
                    side,
                    Length.parse(part),
                    border,
                    hidden,
                    wrap,
                    follow,
                    narrowBelow,
                    narrowSide);
        }
        int open = part.indexOf('(');
        if (part.startsWith("<") && open > 0) {
            Side other = parse(part.substring(open + 1).replace(")", "")).side();
            int columns = Length.parse(part.substring(1, open)).amount();
            return new PreviewWindow(side, length, border, hidden, wrap, follow, columns, other);
        }
        return this;
    }

    private PreviewWindow at(Side other) {
        return new PreviewWindow(
                other, length, border, hidden, wrap, follow, narrowBelow, narrowSide);
    }

    private PreviewWindow with(Border newBorder, boolean isHidden, boolean wraps, boolean follows) {
        return new PreviewWindow(
                side, length, newBorder, isHidden, wraps, follows, narrowBelow, narrowSide);
    }

    /// The part of `area` for the preview: empty where neither it nor the list would have room.
    Area of(Area area) {
        Side at = sideIn(area);
        int all = at.isBeside() ? area.columns() : area.rows();
        int size = Math.min(length.of(all), all - (at.isBeside() ? 20 : 4));
        if (size < (at.isBeside() ? 10 : 3)) {
            return area.top(0);
        }
        return switch (at) {
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
        return switch (sideIn(area)) {
            case UP -> area.belowTop(taken.rows());
            case DOWN -> area.aboveBottom(taken.rows());
            case LEFT -> area.rightOf(taken.columns());
            case RIGHT -> area.leftOf(taken.columns());
        };
    }

    private Side sideIn(Area area) {
        return area.columns() < narrowBelow ? narrowSide : side;
    }
}
