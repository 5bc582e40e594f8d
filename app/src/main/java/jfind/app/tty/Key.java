package jfind.app.tty;

/// What a person did: pressed a key, pasted text, moved or clicked the mouse.
///
/// Immutable.
public sealed interface Key {
    /// Held with another key: added up in `modifiers`.
    int SHIFT = 1;

    /// As [#SHIFT].
    int ALT = 2;

    /// As [#SHIFT].
    int CTRL = 4;

    /// A key, named as in fzf's `--bind`: `a`, `ctrl-a`, `alt-bspace`, `shift-left`, `f1`, `page-up`.
    ///
    /// @param name the whole name, modifiers first, in the order `ctrl-`, `alt-`, `shift-`
    /// @param codePoint the character to type, or -1 when the key types none
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

    /// Text from the clipboard, whole, as the terminal brackets it.
    record Paste(String text) implements Key {}

    /// A mouse report.
    ///
    /// @param row from 0, of the whole terminal
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

    /// The terminal's answer to the question where its cursor is; rows and columns from 0.
    record CursorAt(int row, int column) implements Key {}

    /// The terminal's answer to the question whether its background is light.
    record Background(boolean light) implements Key {}

    /// The terminal is gone.
    record HungUp() implements Key {}
}
