package jfind.app.screen.option;

import jfind.app.screen.text.Clusters;
import org.jspecify.annotations.Nullable;

/// The signs before matches.
///
/// Immutable.
///
/// @param marker marks selected matches; at most two columns
/// @param top marks the first row of a selected match with several rows
/// @param middle marks the rows between
/// @param bottom marks the last
/// @param gutter stands in the pointer's place at all other matches
/// @param rawGutter the gutter in raw mode, where entries that do not match are listed too
/// @param wrap starts the continuation rows of a wrapped line
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

    /// [#DEFAULT] for terminals that show ASCII only.
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

    /// This with three markers of one width for the rows of a match, given as one text; empty for
    /// none.
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

    /// This with the signs that are not null. An empty marker also removes the markers of rows.
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
