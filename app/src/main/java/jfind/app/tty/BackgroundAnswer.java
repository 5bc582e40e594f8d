package jfind.app.tty;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.jspecify.annotations.Nullable;

/// What a terminal says when it is asked for the colour behind its text: `11;rgb:ffff/ffff/dddd`.
///
/// Immutable.
final class BackgroundAnswer {
    private static final String BEGIN = "11;rgb";
    private static final int HEXADECIMAL = 16;

    private BackgroundAnswer() {}

    /// The answer in a string for programs; null when it says something else.
    static Key.@Nullable Background of(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, US_ASCII);
        int colon = text.indexOf(':');
        if (!text.startsWith(BEGIN) || colon < 0) {
            return null;
        }
        String[] parts = text.substring(colon + 1).split("/", -1);
        if (parts.length < 3) {
            return null;
        }
        double red = share(parts[0]);
        double green = share(parts[1]);
        double blue = share(parts[2]);
        // As bright as the eye takes the three for; a number that is none makes it dark.
        return new Key.Background(0.299 * red + 0.587 * green + 0.114 * blue > 0.5);
    }

    /// A part of a colour, of up to four digits, as a share of the most that these can say.
    private static double share(String digits) {
        try {
            return Integer.parseInt(digits, HEXADECIMAL)
                    / (Math.pow(HEXADECIMAL, digits.length()) - 1);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
