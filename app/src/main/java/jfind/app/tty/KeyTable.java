package jfind.app.tty;

import org.jspecify.annotations.Nullable;

/// The meaning of the final bytes and numbers of terminal sequences, in the names of fzf's
/// `--bind`.
///
/// Immutable.
final class KeyTable {
    /// What the keypad types, in the order of kitty's numbers; its Enter types nothing.
    private static final String KEYPAD = "0123456789./*-+ =,";

    private KeyTable() {}

    /// `CSI A` and `SS3 A` to `D`.
    static @Nullable String arrow(int letter) {
        return switch (letter) {
            case 'A' -> "up";
            case 'B' -> "down";
            case 'C' -> "right";
            case 'D' -> "left";
            default -> null;
        };
    }

    /// Letters after `CSI` and `SS3`.
    static @Nullable String application(int letter) {
        return switch (letter) {
            case 'H' -> "home";
            case 'F' -> "end";
            case 'M' -> "enter"; // The keypad's.
            case 'P' -> "f1";
            case 'Q' -> "f2";
            case 'R' -> "f3";
            case 'S' -> "f4";
            default -> arrow(letter);
        };
    }

    /// The character of `SS3 letter` on a keypad in application mode; -1 for none.
    static int keypad(int letter) {
        if (letter >= 'j' && letter <= 'y') {
            return letter - 0x40; // From `*` to `9`.
        }
        return letter == 'X' ? '=' : letter == ' ' ? ' ' : -1;
    }

    /// The editing keys of st without application mode, as `CSI number letter`; -1 stands for no
    /// number. They are VT220's commands to edit a line.
    static @Nullable String st(int number, int letter) {
        return switch (letter) {
            case 'P' -> number < 0 ? "delete" : null;
            case 'M' -> number < 0 ? "ctrl-delete" : null;
            case 'J' -> number < 0 ? "ctrl-end" : number == 2 ? "shift-home" : null;
            case 'K' -> number < 0 ? "shift-end" : number == 2 ? "shift-delete" : null;
            case 'L' -> number < 0 ? "ctrl-insert" : null;
            case 'h' -> number == 4 ? "insert" : null;
            case 'l' -> number == 4 ? "shift-insert" : null;
            default -> null;
        };
    }

    /// The keys of the Russian and the Greek layout, and below them those of the US layout.
    private static final String[] LAYOUTS = {
        "йцукенгшщзхъфывапролджэячсмитьбюіїєў",
        "qwertyuiop[]asdfghjkl;'zxcvbnm,.s]'o",
        "ςερτυθιοπασδφγηξκλζχψωβνμ",
        "wertyuiopasdfghjklzxcvbnm",
    };

    /// The Latin letter on the same key as a Cyrillic or Greek one; the letter itself where it is
    /// neither.
    static int latin(int code) {
        for (int layout = 0; layout < LAYOUTS.length; layout += 2) {
            int key = LAYOUTS[layout].indexOf(Character.toLowerCase(code));
            if (key >= 0) {
                return LAYOUTS[layout + 1].charAt(key);
            }
        }
        return code;
    }

    /// `CSI [ A` to `E`.
    static @Nullable String linux(int letter) {
        return switch (letter) {
            case 'A' -> "f1";
            case 'B' -> "f2";
            case 'C' -> "f3";
            case 'D' -> "f4";
            case 'E' -> "f5";
            default -> null;
        };
    }

    /// `CSI number ~`.
    static @Nullable String numbered(int number) {
        return switch (number) {
            case 1, 7 -> "home";
            case 2 -> "insert";
            case 3 -> "delete";
            case 4, 8 -> "end";
            case 5 -> "page-up";
            case 6 -> "page-down";
            case 11 -> "f1";
            case 12 -> "f2";
            case 13 -> "f3";
            case 14 -> "f4";
            case 15 -> "f5";
            case 17 -> "f6";
            case 18 -> "f7";
            case 19 -> "f8";
            case 20 -> "f9";
            case 21 -> "f10";
            case 23 -> "f11";
            case 24 -> "f12";
            default -> null;
        };
    }

    /// The keys that kitty's protocol numbers by their control characters.
    static @Nullable String control(int code) {
        return switch (code) {
            case '\t' -> "tab";
            case '\r' -> "enter";
            case 0x1b -> "esc";
            case 0x7f -> "bspace";
            default -> null;
        };
    }

    /// The modifiers that make one of the keys of [#control] a different key.
    static int modifiersOf(String control) {
        return switch (control) {
            case "tab" -> Key.ALT | Key.CTRL | Key.SHIFT;
            case "enter" -> Key.ALT;
            case "bspace" -> Key.ALT | Key.CTRL;
            default -> 0;
        };
    }

    /// Kitty's private numbers of the keypad. Modifier keys have no name.
    static @Nullable String kitty(int code) {
        return switch (code) {
            case 57414 -> "enter";
            case 57417 -> "left";
            case 57418 -> "right";
            case 57419 -> "up";
            case 57420 -> "down";
            case 57421 -> "page-up";
            case 57422 -> "page-down";
            case 57423 -> "home";
            case 57424 -> "end";
            case 57425 -> "insert";
            case 57426 -> "delete";
            default -> null;
        };
    }

    /// The sign that a key of the keypad types, by kitty's private numbers; -1 for others.
    static int kittySign(int code) {
        int at = code - 57399;
        return at >= 0 && at < KEYPAD.length() && KEYPAD.charAt(at) != ' ' ? KEYPAD.charAt(at) : -1;
    }

    /// Whether `ESC first second` begins a string for programs. If not, it is a letter typed with
    /// alt.
    static boolean opensString(int first, int second) {
        return switch (first) {
            case ']' -> second >= '0' && second <= '9';
            case 'P' -> (second >= '0' && second <= '9') || ">!+$|".indexOf(second) >= 0;
            default -> second == 'G';
        };
    }

    /// `CSI < button ; column ; row M`, or `m` for a release.
    static Key.@Nullable Mouse mouse(Parameters parameters, int last) {
        int button = parameters.at(0, 0);
        Key.Gesture gesture = gesture(button, last);
        if (gesture == null) {
            return null;
        }
        int modifiers = (button >> 2) & 7; // Shift, meta, control: the order of Key.
        return new Key.Mouse(gesture, parameters.at(2, 1) - 1, parameters.at(1, 1) - 1, modifiers);
    }

    private static Key.@Nullable Gesture gesture(int button, int last) {
        if ((button & 64) != 0) {
            return switch (button & 3) {
                case 0 -> Key.Gesture.WHEEL_UP;
                case 1 -> Key.Gesture.WHEEL_DOWN;
                default -> null;
            };
        }
        if (last == 'm') {
            return Key.Gesture.RELEASE;
        }
        if ((button & 32) != 0) {
            return (button & 3) == 3 ? null : Key.Gesture.DRAG;
        }
        return switch (button & 3) {
            case 0 -> Key.Gesture.LEFT_DOWN;
            case 1 -> Key.Gesture.MIDDLE_DOWN;
            case 2 -> Key.Gesture.RIGHT_DOWN;
            default -> null;
        };
    }
}
