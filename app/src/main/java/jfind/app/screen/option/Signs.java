package jfind.app.screen.option;

import jfind.app.screen.text.Clusters;
import org.jspecify.annotations.Nullable;

/// The signs that stand before matches.
///
/// Immutable.
///
/// @param marker marks selected ones; two columns at most
/// @param top marks the first row of a selected match that takes several
/// @param middle marks the rows between
/// @param bottom marks the last
/// @param gutter stands in the place of the pointer elsewhere
/// @param rawGutter stands there where what does not match is listed as well
/// @param wrap begins the rows of a wrapped line after its first
public record Signs(
        String marker,
        String top,
        String middle,
        String bottom,
        String gutter,
        String rawGutter,
        String wrap) {
    /// fzf's.
    public static final Signs DEFAULT = new Signs("┃", "╻", "┃", "╹", "▌", "▖", "↳ ");

    /// As [#DEFAULT], for terminals that show ASCII only.
    public static final Signs ASCII = new Signs(">", ".", "|", "'", " ", " ", "> ");

    /// A sign for the gutter.
    ///
    /// @throws IllegalArgumentException when it is not one column wide
    public static String gutter(String text) {
        if (Clusters.of(text).width() != 1) {
            throw new IllegalArgumentException("not one column wide: '" + text + "'");
        }
        return text;
    }

    /// The same with three markers of one width for rows of a match, one after the other; none when there is no
    /// text.
    ///
    /// @throws IllegalArgumentException when they are not of one width
    public Signs withLineMarkers(String text) {
        Clusters all = Clusters.of(text);
        int each = all.count() / 3;
        if (all.count() % 3 != 0 || all.width() > 6) {
            throw new IllegalArgumentException("not three markers of one or two columns: " + text);
        }
        String[] parts = {"", "", ""};
        int width = -1;
        for (int part = 0; part < parts.length; part++) {
            int columns = 0;
            for (int at = part * each; at < (part + 1) * each; at++) {
                parts[part] += all.cluster(at);
                columns += all.width(at);
            }
            if (width >= 0 && columns != width) {
                throw new IllegalArgumentException("not three markers of one width: " + text);
            }
            width = columns;
        }
        return new Signs(marker, parts[0], parts[1], parts[2], gutter, rawGutter, wrap);
    }

    /// The same with other signs where those given are not null. Without a marker rows of a match have none either.
    public Signs with(
            @Nullable String otherMarker,
            @Nullable String otherGutter,
            @Nullable String otherRawGutter,
            @Nullable String otherWrap) {
        boolean unmarked = otherMarker != null && otherMarker.isEmpty();
        return new Signs(
                otherMarker == null ? marker : otherMarker,
                unmarked ? "" : top,
                unmarked ? "" : middle,
                unmarked ? "" : bottom,
                otherGutter == null ? gutter : otherGutter,
                otherRawGutter == null ? rawGutter : otherRawGutter,
                otherWrap == null ? wrap : otherWrap);
    }
}
