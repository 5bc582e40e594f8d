package jfind.app.cli;

/// The value of `--popup`: where in the window of tmux the finder is to be, and how large.
///
/// The launcher opens the popup, and tells the finder in it so by a word of its own.
///
/// Immutable.
///
/// @param place the value as given
/// @param hasNativeBorder whether tmux draws the border
record Popup(String place, boolean hasNativeBorder) {
    /// The launcher's word to the finder in a popup.
    static final Popup PLACED = new Popup("placed", false);

    /// The launcher's word to the finder where no popup could be opened.
    static final Popup HERE = new Popup("here", false);

    /// In the middle, half as wide and half as high as the window.
    static final Popup DEFAULT = new Popup("center", false);

    private static final String FORM =
            "[center|top|bottom|left|right][,SIZE[%]][,SIZE[%]][,border-native]";

    /// @throws IllegalArgumentException when `text` is none
    static Popup parse(String text) {
        Popup word = new Popup(text, false);
        if (word.isOfLauncher()) {
            return word;
        }
        boolean bordered = false;
        boolean sided = false;
        int sizes = 0;
        for (String part : text.replace(':', ',').split(",", -1)) {
            if (part.equals("border-native")) {
                bordered = true;
            } else if (isSide(part) && !sided && sizes == 0) {
                sided = true;
            } else if (isSize(part) && sizes < 2) {
                sizes++;
            } else {
                throw new IllegalArgumentException("not a place: " + text + ": " + FORM);
            }
        }
        return new Popup(text, bordered);
    }

    /// Whether the launcher says this, and nobody else.
    boolean isOfLauncher() {
        return isPlaced() || place.equals(HERE.place);
    }

    /// Whether it is the launcher's word to the finder in a popup.
    boolean isPlaced() {
        return place.equals(PLACED.place);
    }

    private static boolean isSide(String part) {
        return switch (part) {
            case "center", "top", "up", "bottom", "down", "left", "right" -> true;
            default -> false;
        };
    }

    /// A number of at most three digits, or a share of the window.
    private static boolean isSize(String part) {
        boolean share = part.endsWith("%");
        String digits = share ? part.substring(0, part.length() - 1) : part;
        if (digits.isEmpty() || digits.length() > 3) {
            return false;
        }
        for (int at = 0; at < digits.length(); at++) {
            if (digits.charAt(at) < '0' || digits.charAt(at) > '9') {
                return false;
            }
        }
        return !share || Integer.parseInt(digits) <= 100;
    }
}
