package jfind.app.screen.option;

/// The position of the counts.
///
/// Immutable.
///
/// @param prefix the text before them in the prompt's row
public record Info(Style style, String prefix) {
    /// In a row of their own.
    public static final Info DEFAULT = new Info(Style.DEFAULT, "");

    /// The styles of fzf's `--info`.
    public enum Style {
        DEFAULT,
        RIGHT,
        INLINE,
        INLINE_RIGHT,
        HIDDEN
    }

    /// Reads fzf's `default`, `right`, `hidden`, `inline[:PREFIX]` or `inline-right[:PREFIX]`.
    ///
    /// @throws IllegalArgumentException for anything else
    public static Info parse(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        String prefix = colon < 0 ? " < " : text.substring(colon + 1);
        return switch (name) {
            case "default" -> DEFAULT;
            case "right" -> new Info(Style.RIGHT, "");
            case "hidden" -> new Info(Style.HIDDEN, "");
            case "inline" -> new Info(Style.INLINE, prefix);
            case "inline-right" -> new Info(Style.INLINE_RIGHT, colon < 0 ? "" : prefix);
            default ->
                    throw new IllegalArgumentException(
                            "unknown info style: "
                                    + text
                                    + " (default, right, hidden, inline[:PREFIX]"
                                    + " or inline-right[:PREFIX])");
        };
    }

    /// This with another style and the same prefix.
    public Info as(Style other) {
        return new Info(other, prefix);
    }
}
