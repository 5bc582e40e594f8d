package jfind.app.screen;

import java.util.Locale;

/// The styles of lines around something, by their names in fzf.
public enum Border {
    NONE("", "", false, false, false, false),
    ROUNDED("╭─╮││╰─╯", "+-+||+-+", true, true, true, true),
    SHARP("┌─┐││└─┘", "+-+||+-+", true, true, true, true),
    BOLD("┏━┓┃┃┗━┛", "+-+||+-+", true, true, true, true),
    DOUBLE("╔═╗║║╚═╝", "+-+||+-+", true, true, true, true),
    BLOCK("▛▀▜▌▐▙▄▟", "+-+||+-+", true, true, true, true),
    HORIZONTAL("────────", "--------", true, false, true, false),
    VERTICAL("││││││││", "||||||||", false, true, false, true),
    TOP("────────", "--------", true, false, false, false),
    BOTTOM("────────", "--------", false, false, true, false),
    LEFT("││││││││", "||||||||", false, false, false, true),
    RIGHT("││││││││", "||||||||", false, true, false, false);

    private final String glyphs;
    private final String ascii;
    private final boolean top;
    private final boolean right;
    private final boolean bottom;
    private final boolean left;

    /// @param glyphs top left, top, top right, left, right, bottom left, bottom, bottom right
    Border(String glyphs, String ascii, boolean top, boolean right, boolean bottom, boolean left) {
        this.glyphs = glyphs;
        this.ascii = ascii;
        this.top = top;
        this.right = right;
        this.bottom = bottom;
        this.left = left;
    }

    /// The style that fzf calls `name`; an empty name is `rounded`.
    ///
    /// @throws IllegalArgumentException when there is none
    public static Border of(String name) {
        return switch (name) {
            case "" -> ROUNDED;
            case "line" -> TOP;
            case "thinblock", "dashed" -> SHARP;
            default -> {
                for (Border border : values()) {
                    if (border.name().toLowerCase(Locale.ROOT).equals(name)) {
                        yield border;
                    }
                }
                throw new IllegalArgumentException("unknown border style: " + name);
            }
        };
    }

    boolean hasTop() {
        return top;
    }

    boolean hasRight() {
        return right;
    }

    boolean hasBottom() {
        return bottom;
    }

    boolean hasLeft() {
        return left;
    }

    /// One of the glyphs, in the order of reading.
    String glyph(int index, boolean unicode) {
        String from = unicode ? glyphs : ascii;
        return from.substring(index, index + 1);
    }

    /// What is left of `area` inside.
    Area inside(Area area) {
        return area.within(top ? 1 : 0, right ? 1 : 0, bottom ? 1 : 0, left ? 1 : 0);
    }
}
