package jfind.app.text;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.jspecify.annotations.Nullable;

/// The colours and attributes of characters, with the escape sequence that switches them on.
///
/// Immutable.
public final class Ink {
    /// The terminal's own default colour.
    public static final int DEFAULT = -1;

    /// Added to `0xrrggbb` for a true colour. Without it a colour is one of the palette's 256.
    public static final int RGB = 0x1000000;

    /// An attribute; attributes are added up.
    public static final int BOLD = 1;

    /// See [#BOLD].
    public static final int DIM = 2;

    /// See [#BOLD].
    public static final int ITALIC = 4;

    /// See [#BOLD].
    public static final int UNDERLINE = 8;

    /// See [#BOLD].
    public static final int BLINK = 16;

    /// See [#BOLD].
    public static final int REVERSE = 32;

    /// See [#BOLD].
    public static final int STRIKE = 64;

    /// The SGR code of each attribute, from the lowest bit.
    private static final int[] CODES = {1, 2, 3, 4, 5, 7, 9};

    /// Default colours, no attributes.
    public static final Ink PLAIN = new Ink(DEFAULT, DEFAULT, 0);

    private final int foreground;
    private final int background;
    private final int attributes;
    private final byte[] sequence;

    public Ink(int foreground, int background, int attributes) {
        this.foreground = foreground;
        this.background = background;
        this.attributes = attributes;
        this.sequence = encode().getBytes(US_ASCII);
    }

    private String encode() {
        var codes = new StringBuilder("\u001b[0");
        for (int bit = 0; bit < CODES.length; bit++) {
            if (((attributes >> bit) & 1) != 0) {
                codes.append(';').append(CODES[bit]);
            }
        }
        color(codes, foreground, 30);
        color(codes, background, 40);
        return codes.append('m').toString();
    }

    private static void color(StringBuilder codes, int color, int base) {
        if (color == DEFAULT) {
            return;
        }
        codes.append(';');
        if ((color & RGB) != 0) {
            codes.append(base + 8).append(";2;").append((color >> 16) & 0xff);
            codes.append(';').append((color >> 8) & 0xff).append(';').append(color & 0xff);
        } else if (color < 8) {
            codes.append(base + color);
        } else if (color < 16) {
            codes.append(base + 60 + color - 8);
        } else {
            codes.append(base + 8).append(";5;").append(color);
        }
    }

    /// The sequence that switches this ink on, independent of the ink before. The caller must not
    /// change it.
    public byte[] sequence() {
        return sequence;
    }

    public int foreground() {
        return foreground;
    }

    public int background() {
        return background;
    }

    public int attributes() {
        return attributes;
    }

    /// This ink on another background.
    public Ink on(int otherBackground) {
        return new Ink(foreground, otherBackground, attributes);
    }

    /// This ink with `more` attributes.
    public Ink with(int more) {
        return new Ink(foreground, background, attributes | more);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Ink ink
                        && foreground == ink.foreground
                        && background == ink.background
                        && attributes == ink.attributes);
    }

    @Override
    public int hashCode() {
        return (foreground * 31 + background) * 31 + attributes;
    }

    @Override
    public String toString() {
        return "Ink[" + foreground + " on " + background + ", " + attributes + "]";
    }
}
