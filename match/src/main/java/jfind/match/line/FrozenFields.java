package jfind.match.line;

import org.jspecify.annotations.Nullable;

/// The fields at the ends of a line that stay in sight when the line is too long.
///
/// Immutable.
public final class FrozenFields {
    /// None: the whole line may be scrolled.
    public static final FrozenFields NONE = new FrozenFields(0, 0, new Delimiter.White());

    private final int left;
    private final int right;
    private final Delimiter delimiter;

    private FrozenFields(int left, int right, Delimiter delimiter) {
        this.left = left;
        this.right = right;
        this.delimiter = delimiter;
    }

    /// The fields at both ends of a line; [#NONE] for none.
    ///
    /// @param left how many fields at the beginning; not negative
    /// @param right how many at the end; not negative
    /// @param delimiter what fields end with, a text or a regular expression; null for white space
    public static FrozenFields of(int left, int right, @Nullable String delimiter) {
        if (left == 0 && right == 0) {
            return NONE;
        }
        Delimiter ends = delimiter == null ? new Delimiter.White() : Delimiter.of(delimiter);
        return new FrozenFields(left, right, ends);
    }

    /// Where the fields lie in `line`. Fields that reach to its other end are not frozen, or
    /// nothing of it could be scrolled. White space after the left ones belongs to what is between;
    /// so does that before the delimiter which the right ones begin with.
    public Ends in(byte[] line) {
        if (this == NONE) {
            return Ends.NONE;
        }
        int[] bounds = delimiter.bounds(line, line.length);
        int to = left == 0 ? 0 : endOfLeft(line, bounds);
        int from = right == 0 ? line.length : Math.max(to, startOfRight(line, bounds));
        return new Ends(to == line.length ? 0 : to, from == line.length ? Ends.NOWHERE : from);
    }

    private int endOfLeft(byte[] line, int[] bounds) {
        int last = Math.min(left, bounds.length - 1);
        int to = last == 0 ? 0 : bounds[last];
        while (last > 0 && to > bounds[last - 1] && isWhite(line[to - 1])) {
            to--;
        }
        return to;
    }

    private int startOfRight(byte[] line, int[] bounds) {
        int fields = bounds.length - 1;
        int before = Math.max(left - 1, fields - right - 1);
        if (before < 0) {
            return 0;
        }
        if (before < left) {
            return fields == 0 ? line.length : 0;
        }
        int from = delimiter.stripped(line, bounds[before], bounds[before + 1]);
        while (from < bounds[before + 1] && isWhite(line[from])) {
            from++;
        }
        return from;
    }

    private static boolean isWhite(byte letter) {
        return letter == ' ' || (letter >= '\t' && letter <= '\r');
    }

    /// The offsets in one line between which it may be scrolled.
    ///
    /// Immutable.
    ///
    /// @param to the end of the frozen fields at the left; 0 for none
    /// @param from the start of those at the right; [#NOWHERE] for none
    public record Ends(int to, int from) {
        /// Says that nothing is frozen at the right.
        public static final int NOWHERE = Integer.MAX_VALUE;

        /// Nothing is frozen.
        public static final Ends NONE = new Ends(0, NOWHERE);

        /// Whether nothing is frozen.
        public boolean isNone() {
            return to == 0 && from == NOWHERE;
        }

        /// The same for a row `[start, end)` of the line: what the row has of both borders.
        public Ends within(int start, int end) {
            return new Ends(
                    to > start && to <= end ? to - start : 0,
                    from >= start && from <= end ? from - start : NOWHERE);
        }
    }
}
