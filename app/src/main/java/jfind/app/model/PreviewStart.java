package jfind.app.model;

/// The first line of a preview, as fzf's `--preview-window` gives it.
///
/// ```
///   +120        the line 120 at the top             +120-5      five lines before it
///   +120/2      the line in the middle              +120+3/3    a third from the top
/// ```
///
/// Immutable.
public final class PreviewStart {
    private PreviewStart() {}

    /// The index of the first visible line.
    ///
    /// @param expression the text with all placeholders filled; quotes and words in it are ignored
    /// @param rows how many lines fit
    public static int of(String expression, int rows) {
        int line = -1;
        char sign = '+';
        int number = 0;
        for (int at = 0; at <= expression.length(); at++) {
            char each = at < expression.length() ? expression.charAt(at) : '+';
            if (each >= '0' && each <= '9') {
                number = Math.min(number, 100_000_000) * 10 + each - '0';
            } else if (each == '+' || each == '-' || each == '/') {
                if (sign == '/') {
                    return Math.max(0, line - (number == 0 ? 0 : rows / number));
                }
                line += sign == '-' ? -number : number;
                sign = each;
                number = 0;
            }
        }
        return Math.max(0, line);
    }
}
