package jfind.app.screen.option;

import org.jspecify.annotations.Nullable;

/// A number of rows or columns, absolute or as a share: `10`, `50%`.
///
/// Immutable.
public record Length(int amount, boolean isPercent) {
    /// Zero.
    public static final Length NONE = new Length(0, false);

    /// The whole.
    public static final Length ALL = new Length(100, true);

    public Length {
        if (amount < 0 || (isPercent && amount > 100)) {
            throw noSize(amount + (isPercent ? "%" : ""), null);
        }
    }

    /// Reads `10` or `50%`.
    ///
    /// @throws IllegalArgumentException for anything else
    public static Length parse(String text) {
        boolean percent = text.endsWith("%");
        String digits = percent ? text.substring(0, text.length() - 1) : text;
        try {
            // fzf allows fractions of a percent.
            int point = digits.indexOf('.');
            return new Length(
                    Integer.parseInt(percent && point > 0 ? digits.substring(0, point) : digits),
                    percent);
        } catch (NumberFormatException e) {
            throw noSize(text, e);
        }
    }

    /// Whether it is [#ALL].
    boolean isAll() {
        return isPercent && amount == ALL.amount;
    }

    private static IllegalArgumentException noSize(
            String text, @Nullable NumberFormatException cause) {
        return new IllegalArgumentException(
                "not a size (a number, or a share such as 40%): " + text, cause);
    }

    /// This length out of `whole`; never more than that.
    public int of(int whole) {
        return isPercent ? whole * amount / 100 : Math.min(amount, whole);
    }
}
