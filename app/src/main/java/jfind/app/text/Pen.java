package jfind.app.text;

import java.util.Arrays;

/// A terminal's current colours and attributes, as escape sequences have set them.
///
/// Confined to one thread.
public final class Pen {
    /// The most codes that one sequence may have; the rest is ignored.
    private static final int MOST_CODES = 64;

    private final int[] codes = new int[MOST_CODES];
    private int foreground = Ink.DEFAULT;
    private int background = Ink.DEFAULT;
    private int attributes;

    /// The latest inks, the last one at `newest`. Most texts use few, again and again.
    private final Ink[] inks = new Ink[8];

    private int newest;

    public Pen() {
        Arrays.fill(inks, Ink.PLAIN);
    }

    /// The present ink.
    public Ink ink() {
        for (Ink each : inks) {
            if (each.foreground() == foreground
                    && each.background() == background
                    && each.attributes() == attributes) {
                return each;
            }
        }
        newest = (newest + 1) % inks.length;
        inks[newest] = new Ink(foreground, background, attributes);
        return inks[newest];
    }

    /// Whether the present ink is plain.
    public boolean isPlain() {
        return foreground == Ink.DEFAULT && background == Ink.DEFAULT && attributes == 0;
    }

    /// Applies the parameters of a sequence that ends in `m`: numbers separated by `;` or `:`.
    public void set(byte[] text, int from, int to) {
        int count = 0;
        int number = 0;
        for (int at = from; at <= to && count < MOST_CODES; at++) {
            boolean digit = at < to && text[at] >= '0' && text[at] <= '9';
            if (digit) {
                number = Math.min(number * 10 + text[at] - '0', 0xffff);
            } else {
                codes[count++] = number;
                number = 0;
            }
        }
        obey(count);
    }

    private void obey(int count) {
        int at = 0;
        while (at < count) {
            int code = codes[at];
            if (code == 38 || code == 48) {
                int color = extended(Arrays.copyOfRange(codes, at + 1, count));
                at += at + 1 < count && codes[at + 1] == 2 ? 5 : 3;
                if (code == 38) {
                    foreground = color;
                } else {
                    background = color;
                }
            } else {
                apply(code);
                at++;
            }
        }
    }

    /// The colour of `5;n` or `2;r;g;b`.
    private static int extended(int[] parts) {
        if (parts.length >= 2 && parts[0] == 5) {
            return parts[1] & 0xff;
        }
        return parts.length >= 4 && parts[0] == 2
                ? Ink.RGB | (parts[1] & 0xff) << 16 | (parts[2] & 0xff) << 8 | (parts[3] & 0xff)
                : Ink.DEFAULT;
    }

    private void apply(int code) {
        if (code >= 30 && code <= 37) {
            foreground = code - 30;
        } else if (code >= 90 && code <= 97) {
            foreground = code - 90 + 8;
        } else if (code >= 40 && code <= 47) {
            background = code - 40;
        } else if (code >= 100 && code <= 107) {
            background = code - 100 + 8;
        } else {
            switch (code) {
                case 0 -> {
                    foreground = Ink.DEFAULT;
                    background = Ink.DEFAULT;
                    attributes = 0;
                }
                case 1 -> attributes |= Ink.BOLD;
                case 2 -> attributes |= Ink.DIM;
                case 3 -> attributes |= Ink.ITALIC;
                case 4 -> attributes |= Ink.UNDERLINE;
                case 5 -> attributes |= Ink.BLINK;
                case 7 -> attributes |= Ink.REVERSE;
                case 9 -> attributes |= Ink.STRIKE;
                case 22 -> attributes &= ~(Ink.BOLD | Ink.DIM);
                case 23 -> attributes &= ~Ink.ITALIC;
                case 24 -> attributes &= ~Ink.UNDERLINE;
                case 25 -> attributes &= ~Ink.BLINK;
                case 27 -> attributes &= ~Ink.REVERSE;
                case 29 -> attributes &= ~Ink.STRIKE;
                case 39 -> foreground = Ink.DEFAULT;
                case 49 -> background = Ink.DEFAULT;
                default -> {}
            }
        }
    }
}
