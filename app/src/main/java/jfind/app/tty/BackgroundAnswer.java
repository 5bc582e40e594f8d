package jfind.app.tty;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.jspecify.annotations.Nullable;

/// A terminal's answer to the question for its background colour: `11;rgb:ffff/ffff/dddd`.
///
/// Immutable.
final class BackgroundAnswer {
    private static final String BEGIN = "11;rgb";
    private static final int HEXADECIMAL = 16;

    private BackgroundAnswer() {}

    /// The answer in the text of an operating system command; null when it is about something else.
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
        // The weights of ITU-R BT.601. NaN, for what is not a number, counts as dark.
        return new Key.Background(0.299 * red + 0.587 * green + 0.114 * blue > 0.5);
    }

    /// A component of up to four hexadecimal digits, as a share of the greatest that they can
    /// express.
    private static double share(String digits) {
        try {
            return Integer.parseInt(digits, HEXADECIMAL)
                    / (Math.pow(HEXADECIMAL, digits.length()) - 1);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
