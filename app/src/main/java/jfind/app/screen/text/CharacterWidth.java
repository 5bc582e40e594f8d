package jfind.app.screen.text;

/// The columns that a terminal gives to a grapheme cluster.
///
/// The ranges are those that Unicode's `EastAsianWidth` calls wide or fullwidth, merged across
/// unassigned code points. Not JLine's `WCWidth`, because it knows code points only, no clusters,
/// and no ambiguous widths.
///
/// Thread-safe once [#takeAmbiguousForWide] has been called.
public final class CharacterWidth {
    private static final int EMOJI_STYLE = 0xfe0f;
    private static final int TEXT_STYLE = 0xfe0e;

    /// The code points about whose width terminals agree: first and last of each range.
    private static final int[] CERTAIN = {
        0x0, 0x8ff, 0x10a0, 0x10ff, 0x1200, 0x167f, 0x1e00, 0x22ff, 0x2500, 0x259f, 0x2800, 0x28ff,
        0x2e80, 0xa4cf, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xff01, 0xff60, 0xfffd, 0xfffd,
    };

    /// Wide code points: first and last of each range, ascending.
    private static final int[] WIDE = {
        0x1100, 0x115f, 0x231a, 0x231b, 0x2329, 0x232a, 0x23e9, 0x23ec, 0x23f0, 0x23f0,
        0x23f3, 0x23f3, 0x25fd, 0x25fe, 0x2614, 0x2615, 0x2630, 0x2637, 0x2648, 0x2653,
        0x267f, 0x267f, 0x268a, 0x268f, 0x2693, 0x2693, 0x26a1, 0x26a1, 0x26aa, 0x26ab,
        0x26bd, 0x26be, 0x26c4, 0x26c5, 0x26ce, 0x26ce, 0x26d4, 0x26d4, 0x26ea, 0x26ea,
        0x26f2, 0x26f3, 0x26f5, 0x26f5, 0x26fa, 0x26fa, 0x26fd, 0x26fd, 0x2705, 0x2705,
        0x270a, 0x270b, 0x2728, 0x2728, 0x274c, 0x274c, 0x274e, 0x274e, 0x2753, 0x2755,
        0x2757, 0x2757, 0x2795, 0x2797, 0x27b0, 0x27b0, 0x27bf, 0x27bf, 0x2b1b, 0x2b1c,
        0x2b50, 0x2b50, 0x2b55, 0x2b55, 0x2e80, 0x303e, 0x3041, 0x3247, 0x3250, 0x4dbf,
        0x4dc0, 0xa4cf, 0xa960, 0xa97f, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe10, 0xfe19,
        0xfe30, 0xfe6f, 0xff01, 0xff60, 0xffe0, 0xffe6, 0x16fe0, 0x18cff, 0x18d00, 0x18d08,
        0x1aff0, 0x1b2ff, 0x1d300, 0x1d376, 0x1f004, 0x1f004, 0x1f0cf, 0x1f0cf, 0x1f18e, 0x1f18e,
        0x1f191, 0x1f19a, 0x1f200, 0x1f320, 0x1f32d, 0x1f335, 0x1f337, 0x1f37c, 0x1f37e, 0x1f393,
        0x1f3a0, 0x1f3ca, 0x1f3cf, 0x1f3d3, 0x1f3e0, 0x1f3f0, 0x1f3f4, 0x1f3f4, 0x1f3f8, 0x1f43e,
        0x1f440, 0x1f440, 0x1f442, 0x1f4fc, 0x1f4ff, 0x1f53d, 0x1f54b, 0x1f54e, 0x1f550, 0x1f567,
        0x1f57a, 0x1f57a, 0x1f595, 0x1f596, 0x1f5a4, 0x1f5a4, 0x1f5fb, 0x1f64f, 0x1f680, 0x1f6c5,
        0x1f6cc, 0x1f6cc, 0x1f6d0, 0x1f6d2, 0x1f6d5, 0x1f6d7, 0x1f6dc, 0x1f6df, 0x1f6eb, 0x1f6ec,
        0x1f6f4, 0x1f6fc, 0x1f7e0, 0x1f7eb, 0x1f7f0, 0x1f7f0, 0x1f90c, 0x1f93a, 0x1f93c, 0x1f945,
        0x1f947, 0x1f9ff, 0x1fa70, 0x1faff, 0x20000, 0x2fffd, 0x30000, 0x3fffd,
    };

    /// Whether characters of ambiguous width are wide in this process. Set before anything is
    /// measured.
    private static boolean ambiguousIsWide;

    private CharacterWidth() {}

    /// Sets whether the terminal gives two columns to characters of ambiguous width.
    public static void takeAmbiguousForWide(boolean wide) {
        ambiguousIsWide = wide;
    }

    /// The columns of `cluster`: 0, 1 or 2. A cluster of 0 columns is invisible.
    public static int of(String cluster) {
        int codePoint = cluster.codePointAt(0);
        int columns = of(codePoint);
        int length = Character.charCount(codePoint);
        if (columns == 1 && length < cluster.length()) {
            int second = cluster.codePointAt(length);
            boolean flag = isRegionalIndicator(codePoint) && isRegionalIndicator(second);
            return flag || second == EMOJI_STYLE ? 2 : 1;
        }
        return columns;
    }

    /// Whether all terminals give the same columns to `cluster`. They differ about emoji and other
    /// symbols, about scripts with vowels around their letters, and about icons of fonts.
    public static boolean isCertain(String cluster) {
        int first = cluster.codePointAt(0);
        int at = Character.charCount(first);
        if (at < cluster.length() && first >= 0x900) {
            return false;
        }
        while (at < cluster.length()) {
            int mark = cluster.codePointAt(at);
            boolean plain = Character.getType(mark) == Character.NON_SPACING_MARK;
            if (!plain || mark == EMOJI_STYLE || mark == TEXT_STYLE) {
                return false;
            }
            at += Character.charCount(mark);
        }
        return isIn(CERTAIN, first);
    }

    /// The most columns that any terminal gives to `cluster`: it may count each code point.
    public static int most(String cluster) {
        int columns = 0;
        for (int at = 0; at < cluster.length(); ) {
            int codePoint = cluster.codePointAt(at);
            boolean wide = codePoint >= 0x1100 && of(codePoint) != 0;
            columns += wide ? 2 : 1;
            at += Character.charCount(codePoint);
        }
        return columns;
    }

    /// Whether a code point after the first of a cluster takes no column of its own.
    static boolean isPartOfLetter(int codePoint) {
        boolean jamo = codePoint >= 0x1160 && codePoint < 0x1200;
        return jamo || (codePoint >= 0xd7b0 && codePoint < 0xd800) || of(codePoint) == 0;
    }

    /// The columns of a code point that stands alone.
    public static int of(int codePoint) {
        if (codePoint < 0x300) {
            return codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0) || codePoint == 0xad
                    ? 0
                    : narrowOrAmbiguous(codePoint);
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    0;
            default -> isIn(WIDE, codePoint) ? 2 : narrowOrAmbiguous(codePoint);
        };
    }

    private static int narrowOrAmbiguous(int codePoint) {
        return ambiguousIsWide && isIn(AmbiguousRanges.RANGES, codePoint) ? 2 : 1;
    }

    private static boolean isRegionalIndicator(int codePoint) {
        return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
    }

    private static boolean isIn(int[] ranges, int codePoint) {
        int low = 0;
        int high = ranges.length / 2 - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (codePoint < ranges[2 * middle]) {
                high = middle - 1;
            } else if (codePoint > ranges[2 * middle + 1]) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }
}
