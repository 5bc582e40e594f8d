package jfind.app.tty;

/// What a person did: pressed a key, pasted text, moved or clicked the mouse.
///
/// Immutable.
public sealed interface Key {
    /// A modifier held with another key; modifiers are added up.
    int SHIFT = 1;

    /// See [#SHIFT].
    int ALT = 2;

    /// See [#SHIFT].
    int CTRL = 4;

    /// A key, named as in fzf's `--bind`: `a`, `ctrl-a`, `alt-bspace`, `shift-left`, `f1`,
    /// `page-up`.
    ///
    /// @param name the whole name, modifiers first, in the order `ctrl-`, `alt-`, `shift-`
    /// @param codePoint the character that the key types, or -1 for none
    record Press(String name, int codePoint) implements Key {
        static Press of(String plain, int modifiers) {
            return new Press(prefix(modifiers).concat(plain), -1);
        }

        static Press typed(int codePoint) {
            return new Press(codePoint == ' ' ? "space" : Character.toString(codePoint), codePoint);
        }

        static Press character(int codePoint, int modifiers) {
            return (modifiers & (CTRL | ALT)) == 0
                    ? typed(codePoint)
                    : of(typed(codePoint).name, modifiers & ~SHIFT);
        }

        private static String prefix(int modifiers) {
            String ctrl = (modifiers & CTRL) == 0 ? "" : "ctrl-";
            String alt = (modifiers & ALT) == 0 ? "" : "alt-";
            String shift = (modifiers & SHIFT) == 0 ? "" : "shift-";
            return ctrl.concat(alt).concat(shift);
        }
    }

    /// Text from the clipboard, as one piece (bracketed paste).
    record Paste(String text) implements Key {}

    /// A mouse report.
    ///
    /// @param row from 0, counted on the whole terminal
    /// @param column from 0
    record Mouse(Gesture gesture, int row, int column, int modifiers) implements Key {}

    /// What the mouse did.
    enum Gesture {
        LEFT_DOWN,
        MIDDLE_DOWN,
        RIGHT_DOWN,
        RELEASE,
        DRAG,
        WHEEL_UP,
        WHEEL_DOWN
    }

    /// The terminal's answer with its cursor's position; row and column from 0.
    record CursorAt(int row, int column) implements Key {}

    /// The terminal's answer with its background, reduced to light or dark.
    record Background(boolean light) implements Key {}

    /// The terminal's answer that it has kitty's keyboard protocol.
    record KeyProtocol() implements Key {}

    /// The terminal's primary device attributes. Asked for last, they say that no other answer
    /// will come.
    record DeviceAttributes() implements Key {}

    /// The terminal is gone.
    record HungUp() implements Key {}
}
