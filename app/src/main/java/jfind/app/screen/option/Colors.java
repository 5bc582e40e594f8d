package jfind.app.screen.option;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jfind.app.text.Ink;
import jfind.app.text.NearestName;
import org.jspecify.annotations.Nullable;

/// The colours and attributes of each element, from `--color` and what the terminal can show.
///
/// Immutable.
@SuppressWarnings("EnumOrdinal") // Elements are the indices of its arrays.
public final class Colors {
    private static final Element[] ELEMENTS = Element.values();
    private static final int UNSET = Integer.MIN_VALUE;
    private static final String[] NAMES = {
        "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
    };

    private final ColorDepth depth;
    private final int[] colors;

    /// Attributes given to elements; [#UNSET] where none are given.
    private final int[] attributes;

    private final boolean bold;

    private Colors(ColorDepth depth, int[] colors, int[] attributes, boolean bold) {
        this.depth = depth;
        this.colors = colors;
        this.attributes = attributes;
        this.bold = bold;
    }

    /// fzf's default colours on a dark terminal that can show `depth`.
    public static Colors of(ColorDepth depth) {
        int[] colors = new int[ELEMENTS.length];
        int[] attributes = new int[ELEMENTS.length];
        Arrays.fill(attributes, UNSET);
        for (Element element : ELEMENTS) {
            colors[element.ordinal()] =
                    switch (depth) {
                        case NONE -> Ink.DEFAULT;
                        case SIXTEEN -> element.sixteen();
                        case PALETTE, TRUE -> element.dark();
                    };
        }
        return new Colors(depth, colors, attributes, true);
    }

    /// See [#of(ColorDepth)], but for a light terminal if `colorFgBg` says so.
    ///
    /// @param colorFgBg the variable `COLORFGBG` that some terminals set, such as `0;15`: the
    ///     palette numbers of text and background
    public static Colors of(ColorDepth depth, @Nullable String colorFgBg) {
        Colors dark = of(depth);
        return depth != ColorDepth.NONE && isLight(colorFgBg) ? dark.light() : dark;
    }

    private static boolean isLight(@Nullable String colorFgBg) {
        String background =
                colorFgBg == null ? "" : colorFgBg.substring(colorFgBg.lastIndexOf(';') + 1);
        return background.equals("7") || background.equals("15");
    }

    /// This changed by `spec`, in the syntax of fzf's `--color`:
    /// `light,hl:#ff8000:underline,bg+:-1`.
    ///
    /// @throws IllegalArgumentException with the part that is not understood
    public Colors with(String spec) {
        Colors result = this;
        boolean[] given = new boolean[ELEMENTS.length];
        // Blanks and line ends separate like commas.
        for (String part : spec.replace(' ', ',').replace('\n', ',').split(",", -1)) {
            if (part.isEmpty()) {
                continue;
            }
            result =
                    part.indexOf(':') < 0
                            ? result.based(part)
                            : result.with(part.split(":", -1), part, given);
        }
        return result.inherit(given);
    }

    /// Whether the terminal's background decides about these colours changed by `spec`: they are
    /// in colour, and `spec` names no theme.
    public boolean dependsOnBackground(String spec) {
        boolean matters = depth != ColorDepth.NONE;
        for (String part : spec.split(",", -1)) {
            matters &= part.isEmpty() || part.indexOf(':') >= 0;
        }
        return matters;
    }

    /// The default colours of this depth for a light background.
    public Colors forLight() {
        return depth == ColorDepth.NONE ? this : light();
    }

    /// This without bold.
    public Colors withoutBold() {
        return new Colors(depth, colors, attributes, false);
    }

    private Colors based(String theme) {
        return switch (theme) {
            case "dark" -> of(depth == ColorDepth.NONE ? ColorDepth.PALETTE : depth);
            case "light" -> light();
            case "16", "base16" -> of(ColorDepth.SIXTEEN);
            case "bw", "no" -> of(ColorDepth.NONE);
            default ->
                    throw new IllegalArgumentException(
                            "unknown colour theme: " + theme + " (dark, light, 16 or bw)");
        };
    }

    private Colors light() {
        Colors result = of(depth == ColorDepth.NONE ? ColorDepth.PALETTE : depth);
        for (Element element : ELEMENTS) {
            boolean few = result.depth == ColorDepth.SIXTEEN;
            result.colors[element.ordinal()] = few ? element.lightSixteen() : element.light();
        }
        return result;
    }

    private Colors with(String[] parts, String whole, boolean[] given) {
        int element = element(parts[0]);
        if (element < 0) {
            return knownByFzf(parts[0]);
        }
        int[] newColors = colors.clone();
        int[] newAttributes = attributes.clone();
        for (int at = 1; at < parts.length; at++) {
            int attribute = attribute(parts[at]);
            if (attribute == 0) {
                newAttributes[element] = 0;
            } else if (attribute > 0) {
                newAttributes[element] =
                        newAttributes[element] == UNSET
                                ? attribute
                                : newAttributes[element] | attribute;
            } else {
                newColors[element] = color(parts[at], whole);
                given[element] = true;
            }
        }
        return new Colors(depth, newColors, newAttributes, bold);
    }

    /// This unchanged, if fzf has such an element that we do not draw.
    private Colors knownByFzf(String name) {
        switch (name) {
            case "alt-bg", "alt-gutter", "nth" -> {
                return this;
            }
            default -> {}
        }
        List<String> names = new ArrayList<>();
        for (Element element : ELEMENTS) {
            names.add(element.fzfName());
        }
        throw new IllegalArgumentException(
                "nothing is called " + name + NearestName.hint(name, names));
    }

    private Colors inherit(boolean[] given) {
        int[] newColors = colors.clone();
        int[] newAttributes = attributes.clone();
        for (Element element : ELEMENTS) {
            Element parent = element.parent();
            if (parent == null) {
                continue;
            }
            int at = element.ordinal();
            if (given[parent.ordinal()] && !given[at]) {
                newColors[at] = newColors[parent.ordinal()];
                given[at] = true;
            }
            // The ghost text differs from a query by being dim.
            if (newAttributes[at] == UNSET && element != Element.GHOST) {
                newAttributes[at] = newAttributes[parent.ordinal()];
            }
        }
        return new Colors(depth, newColors, newAttributes, bold);
    }

    private static int element(String name) {
        String plain =
                switch (name) {
                    case "current-fg" -> "fg+";
                    case "current-bg" -> "bg+";
                    case "current-hl" -> "hl+";
                    case "input", "input-fg" -> "query";
                    case "header-fg" -> "header";
                    case "footer-fg" -> "footer";
                    default -> name;
                };
        for (Element element : ELEMENTS) {
            if (element.fzfName().equals(plain)) {
                return element.ordinal();
            }
        }
        return -1;
    }

    /// An attribute of [Ink]; 0 for `regular`, -1 for an unknown name.
    private static int attribute(String name) {
        return switch (name) {
            case "regular" -> 0;
            case "bold", "strong" -> Ink.BOLD;
            case "dim" -> Ink.DIM;
            case "italic" -> Ink.ITALIC;
            case "underline",
                    "underline-double",
                    "underline-curly",
                    "underline-dotted",
                    "underline-dashed" ->
                    Ink.UNDERLINE;
            case "blink" -> Ink.BLINK;
            case "reverse" -> Ink.REVERSE;
            case "strikethrough", "strip" -> Ink.STRIKE;
            default -> -1;
        };
    }

    private static int color(String text, String whole) {
        try {
            if (text.startsWith("#") && text.length() == 7) {
                return Ink.RGB | Integer.parseInt(text, 1, 7, 16);
            }
            for (int index = 0; index < NAMES.length; index++) {
                if (text.equals(NAMES[index])) {
                    return index;
                }
                if (text.equals("bright-" + NAMES[index])) {
                    return index + 8;
                }
            }
            if (text.equals("gray") || text.equals("grey")) {
                return 8;
            }
            int number = Integer.parseInt(text);
            if (number >= Ink.DEFAULT && number < 256) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw noColor(whole, e);
        }
        throw noColor(whole, null);
    }

    private static IllegalArgumentException noColor(
            String text, @Nullable NumberFormatException cause) {
        return new IllegalArgumentException(
                "not a colour (a name, -1 to 255, or #rrggbb): " + text, cause);
    }

    /// Whether both draw alike.
    public boolean isSame(Colors other) {
        return depth == other.depth
                && bold == other.bold
                && Arrays.equals(colors, other.colors)
                && Arrays.equals(attributes, other.attributes);
    }

    /// The depth in use: [ColorDepth#NONE] if colours were switched off.
    public ColorDepth depth() {
        return depth;
    }

    /// The nearest colour to `element`'s that the terminal can show.
    public int color(Element element) {
        return depth.nearest(colors[element.ordinal()]);
    }

    /// The ink of `element` on the common background.
    public Ink ink(Element element, int attributesUnlessGiven) {
        return on(element, Element.BACKGROUND, attributesUnlessGiven);
    }

    /// The ink of `element` on the background of `background`.
    public Ink on(Element element, Element background, int attributesUnlessGiven) {
        int given = attributes[element.ordinal()];
        int wanted = given == UNSET ? attributesUnlessGiven : given;
        return new Ink(color(element), color(background), bold ? wanted : wanted & ~Ink.BOLD);
    }
}
