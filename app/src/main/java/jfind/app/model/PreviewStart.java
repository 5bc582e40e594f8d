package jfind.app.model;

/// Where a preview begins, as fzf's `--preview-window` says it.
///
/// ```
///   +120        the line 120 at the top             +120-5      five lines before it
///   +120/2      the line in the middle              +120+3/3    a third from the top
/// ```
///
/// Immutable.
public final class PreviewStart {
    private PreviewStart() {}

    /// The index of the first line to be seen.
    ///
    /// @param expression with every placeholder filled in; what is no number in it counts as nothing
    /// @param rows how many lines there is room for
    public static int of(String expression, int rows) {
        int line = -1;
        int at = 0;
        while (at < expression.length()) {
            char sign = expression.charAt(at++);
            int from = at;
            while (at < expression.length() && Character.isDigit(expression.charAt(at))) {
                at++;
            }
            int number =
                    at == from || at - from > 9 ? 0 : Integer.parseInt(expression, from, at, 10);
            if (sign == '/') {
                line -= number == 0 ? 0 : rows / number;
                break;
            }
            line += sign == '-' ? -number : sign == '+' ? number : 0;
        }
        return Math.max(0, line);
    }
}
