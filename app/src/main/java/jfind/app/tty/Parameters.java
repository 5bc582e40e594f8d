package jfind.app.tty;

import java.util.Arrays;

/// The parameters of a control sequence: `5;2`, `<0;10;3`, `97:65;2:1`.
///
/// Immutable.
final class Parameters {
    private final int mark;
    private final int[] values;
    private final int event;
    private final int shifted;
    private final int base;

    private Parameters(int mark, int[] values, int event, int shifted, int base) {
        this.mark = mark;
        this.values = values;
        this.event = event;
        this.shifted = shifted;
        this.base = base;
    }

    static Parameters of(byte[] bytes, int from, int to) {
        int mark = from < to && bytes[from] >= '<' && bytes[from] <= '?' ? bytes[from] : 0;
        int[] values = new int[8];
        Arrays.fill(values, -1);
        int event = 0;
        int shifted = 0;
        int base = 0;
        int field = 0;
        int part = 0;
        for (int at = mark == 0 ? from : from + 1; at < to && field < values.length; at++) {
            int character = bytes[at];
            if (character == ';') {
                field++;
                part = 0;
            } else if (character == ':') {
                part++;
            } else if (character >= '0' && character <= '9') {
                if (part == 0) {
                    values[field] = digit(values[field], character);
                } else if (part == 1 && field == 1) {
                    event = digit(event, character);
                } else if (part == 1 && field == 0) {
                    shifted = digit(shifted, character);
                } else if (part == 2 && field == 0) {
                    base = digit(base, character);
                }
            }
        }
        int[] found = Arrays.copyOf(values, Math.min(field + 1, 8));
        return new Parameters(mark, found, event, shifted, base);
    }

    private static int digit(int value, int character) {
        return Math.min(Math.max(value, 0) * 10 + character - '0', 0xffffff);
    }

    /// The private mark before the first parameter, one of `<=>?`, or 0.
    int mark() {
        return mark;
    }

    int count() {
        return values.length;
    }

    /// The parameter at `index`, or `fallback` when it is missing or empty.
    int at(int index, int fallback) {
        return index < values.length && values[index] >= 0 ? values[index] : fallback;
    }

    /// The modifiers encoded in the parameter at `index`.
    int modifiers(int index) {
        return (at(index, 1) - 1) & (Key.SHIFT | Key.ALT | Key.CTRL);
    }

    /// Whether the modifiers in the parameter at `index` include those of window managers: super,
    /// hyper, meta.
    boolean isForDesktop(int index) {
        return ((at(index, 1) - 1) & 0x38) != 0;
    }

    /// The code point that the key types with shift, in kitty's protocol; 0 when not given.
    int shifted() {
        return shifted;
    }

    /// The code point of the key in a Latin layout, in kitty's protocol; 0 when not given.
    int base() {
        return base;
    }

    /// Whether the key was released, in kitty's protocol.
    boolean isRelease() {
        return event == 3;
    }
}
