package jfind.app.screen.option;

/// The border styles, by their names in fzf.
///
/// `line` and `inline` have no sides of their own: they depend on where their part stands; see
/// [Framing#on].
///
/// Immutable.
public enum Border {
    NONE(Sets.ROUND, ""),
    ROUNDED(Sets.ROUND, "TRBL"),
    SHARP("┌─┐││└─┘├┤", "TRBL"),
    BOLD("┏━┓┃┃┗━┛┣┫", "TRBL"),
    DOUBLE("╔═╗║║╚═╝╠╣", "TRBL"),
    DASHED("╭╶╮┆┆╰╶╯├┤", "TRBL"),
    BLOCK("▛▀▜▌▐▙▄▟▌▐", "TRBL"),
    THINBLOCK("🭽▔🭾▏▕🭼▁🭿▏▕", "TRBL"),
    HORIZONTAL(Sets.ROUND, "TB"),
    VERTICAL(Sets.ROUND, "RL"),
    TOP(Sets.ROUND, "T"),
    BOTTOM(Sets.ROUND, "B"),
    LEFT(Sets.ROUND, "L"),
    RIGHT(Sets.ROUND, "R"),
    /// One line, between the part and its neighbour.
    LINE(Sets.ROUND, ""),
    /// Inside the list's border, with a line across it.
    INLINE(Sets.ROUND, "");

    /// The glyphs of a style in reading order, then the ends of a line across.
    public enum Glyph {
        TOP_LEFT,
        TOP,
        TOP_RIGHT,
        LEFT,
        RIGHT,
        BOTTOM_LEFT,
        BOTTOM,
        BOTTOM_RIGHT,
        LEFT_JOINT,
        RIGHT_JOINT
    }

    private static final class Sets {
        static final String ROUND = "╭─╮││╰─╯├┤";
        static final String ASCII = "+-+||+-+++";
    }

    /// The columns of a line on a side, with the blank between it and the content.
    public static final int SIDE = 2;

    private final String glyphs;
    private final String sides;

    /// @param sides the sides with a line, by their initials
    Border(String glyphs, String sides) {
        this.glyphs = glyphs;
        this.sides = sides;
    }

    /// The style that fzf calls `name`; an empty name is `rounded`.
    ///
    /// @throws IllegalArgumentException when there is none
    public static Border of(String name) {
        return switch (name) {
            case "" -> ROUNDED;
            case "up" -> TOP;
            case "down" -> BOTTOM;
            case "none" -> NONE;
            case "rounded" -> ROUNDED;
            case "sharp" -> SHARP;
            case "bold" -> BOLD;
            case "double" -> DOUBLE;
            case "dashed" -> DASHED;
            case "block" -> BLOCK;
            case "thinblock" -> THINBLOCK;
            case "horizontal" -> HORIZONTAL;
            case "vertical" -> VERTICAL;
            case "top" -> TOP;
            case "bottom" -> BOTTOM;
            case "left" -> LEFT;
            case "right" -> RIGHT;
            case "line" -> LINE;
            case "inline" -> INLINE;
            default -> throw new IllegalArgumentException("unknown border style: " + name);
        };
    }

    public boolean hasTop() {
        return sides.indexOf('T') >= 0;
    }

    public boolean hasRight() {
        return sides.indexOf('R') >= 0;
    }

    public boolean hasBottom() {
        return sides.indexOf('B') >= 0;
    }

    public boolean hasLeft() {
        return sides.indexOf('L') >= 0;
    }

    /// The rows of its lines.
    public int rows() {
        return (hasTop() ? 1 : 0) + (hasBottom() ? 1 : 0);
    }

    /// Whether it draws anything.
    public boolean isVisible() {
        return this != NONE;
    }

    @SuppressWarnings("EnumOrdinal")
    public // Glyphs stand in this order.
    String glyph(Glyph glyph, boolean unicode) {
        String from = unicode ? glyphs : Sets.ASCII;
        int start = from.offsetByCodePoints(0, glyph.ordinal());
        return from.substring(start, from.offsetByCodePoints(start, 1));
    }

    /// The part of `area` inside the border.
    public Area inside(Area area) {
        return area.within(
                hasTop() ? 1 : 0, hasRight() ? SIDE : 0, hasBottom() ? 1 : 0, hasLeft() ? SIDE : 0);
    }

    /// The part of `area` inside, without a blank before the line on the right.
    public Area closelyInside(Area area) {
        return area.within(
                hasTop() ? 1 : 0, hasRight() ? 1 : 0, hasBottom() ? 1 : 0, hasLeft() ? SIDE : 0);
    }
}
