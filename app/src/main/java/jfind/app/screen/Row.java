package jfind.app.screen;

import java.util.Arrays;
import jfind.app.model.Styling;
import jfind.app.model.Wrap;
import jfind.app.screen.option.Rows;
import jfind.app.screen.option.Signs;
import jfind.app.screen.text.Clusters;
import jfind.app.screen.text.Fold;
import jfind.app.text.Ink;
import jfind.app.text.InkRuns;
import jfind.match.line.FrozenFields.Ends;
import org.jspecify.annotations.Nullable;

/// Draws one match in one or several screen rows: pointer, marker, icon, and the path with its
/// matched letters coloured.
///
/// Confined to one thread.
final class Row {
    /// The sign between the pointer and the path.
    enum Mark {
        NONE,
        SELECTED,
        /// Matches only if a typo in the query is allowed.
        INEXACT,
        /// Stands higher because it was opened before.
        LIFTED
    }

    /// The position of a row within its match.
    enum Extent {
        ONLY,
        TOP,
        MIDDLE,
        BOTTOM
    }

    /// The role of an entry in the list.
    enum MatchState {
        /// In a list of matches only.
        RANKED,
        /// In a list of all entries, matching.
        MATCHING,
        /// In a list of all entries, not matching.
        DIMMED
    }

    /// A match to draw.
    ///
    /// @param positions the offsets of the matched bytes
    /// @param inks the entry's own colours
    /// @param frozen what stays in sight where the path is too long
    /// @param icon drawn before the path; empty for none
    /// @param current whether it is under the cursor
    /// @param state whether it matches
    /// @param mark the sign before the path
    /// @param label drawn in place of the pointer; empty for none
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Match(
            Clusters path,
            int[] positions,
            InkRuns inks,
            Ends frozen,
            String icon,
            boolean current,
            MatchState state,
            Mark mark,
            String label) {}

    private final Theme theme;
    private final Rows rows;
    private final Clusters marker;
    private final Clusters top;
    private final Clusters middle;
    private final Clusters bottom;
    private final Clusters gutter;
    private final Clusters rawGutter;
    private final Clusters ellipsis;
    private final Clusters wrapSign;
    private final Clusters gapLine;
    private final PathFit fit;
    private Clusters pointer = Clusters.of(Styling.DEFAULT.pointer());
    private Wrap wrap = Wrap.NONE;
    private Fold fold = new Fold(false);

    /// For each byte of the path whether it is matched; cleared after each row.
    private boolean[] matched = new boolean[256];

    /// For each cluster whether it is matched.
    private boolean[] hits = new boolean[256];

    /// The ink that was dimmed last; [#dim] is the result.
    private @Nullable Ink bright;

    private Ink dim = Ink.PLAIN;

    Row(Theme theme, Rows rows) {
        this.theme = theme;
        this.rows = rows;
        Signs signs = rows.signs();
        this.marker = Clusters.of(signs.marker());
        this.top = Clusters.of(signs.top());
        this.middle = Clusters.of(signs.middle());
        this.bottom = Clusters.of(signs.bottom());
        this.gutter = Clusters.of(signs.gutter());
        this.rawGutter = Clusters.of(signs.rawGutter());
        this.ellipsis = Clusters.of(rows.ellipsis());
        this.wrapSign = Clusters.of(signs.wrap());
        this.gapLine = Clusters.of(rows.gapLine());
        this.fit = new PathFit(rows);
    }

    /// Changes the looks.
    void restyle(Styling styling) {
        pointer = Clusters.of(styling.pointer());
        fit.scrollToHits(styling.hitScroll());
        wrap = styling.wrap();
        fold = new Fold(wrap == Wrap.WORD);
    }

    /// Sets whether nothing is typed.
    void searchesNothing(boolean nothing) {
        fit.searchesNothing(nothing);
    }

    /// Whether a match may take more than one row.
    boolean wraps() {
        return wrap != Wrap.NONE;
    }

    /// The columns to the left of the path.
    int indent() {
        return pointer.width() + Math.max(marker.width(), top.width());
    }

    /// The number of rows of `columns` columns that a match takes.
    int height(Clusters path, String icon, int columns) {
        int room = columns - indent();
        fold.fold(path, room - widthOf(icon), room - wrapSign.width());
        return fold.rows();
    }

    private static int widthOf(String icon) {
        return icon.isEmpty() ? 0 : 2;
    }

    /// Draws a row of a match at the start of the canvas's row.
    ///
    /// @param part the row within the match, from 0
    /// @param extent the row's position within the whole entry, of which the match may be one line
    void draw(Canvas canvas, Match match, int part, Extent extent) {
        boolean current = match.current();
        Theme.RowInks inks = inks(match);
        Ink blank = inks.blank();
        if (part == 0 && !match.label().isEmpty()) {
            canvas.put(match.label(), 1, theme.prompt());
        } else {
            drawPointer(canvas, current, match.state() != MatchState.RANKED);
        }
        canvas.blank(pointer.width() - canvas.column(), blank);
        drawMark(
                canvas,
                match.mark(),
                extent,
                current ? theme.currentMarker() : theme.marker(),
                blank);
        if (part == 0 && !match.icon().isEmpty()) {
            canvas.put(match.icon(), 1, directoryInk(inks));
            canvas.blank(1, blank);
        }
        findHits(match.path(), match.positions());
        if (wraps()) {
            drawFolded(canvas, match, part);
        } else {
            drawFitted(
                    canvas,
                    match,
                    fit.fit(match.path(), hits, match.frozen(), canvas.columnsLeft()));
        }
        if (current ? rows.highlightLine() : match.mark() == Mark.SELECTED) {
            canvas.fill(blank);
        }
    }

    private void drawPointer(Canvas canvas, boolean current, boolean raw) {
        if (current) {
            canvas.put(pointer, theme.pointer());
        } else if (pointer.width() > 0) {
            canvas.put(raw ? rawGutter : gutter, theme.gutter());
        }
    }

    /// Draws a row between two matches.
    void drawGap(Canvas canvas, boolean line) {
        Ink blank = theme.plain().blank();
        drawPointer(canvas, false, false);
        canvas.blank(indent() - canvas.column(), blank);
        for (int at = 0; line && gapLine.count() > 0 && canvas.columnsLeft() > 0; at++) {
            int cluster = at % gapLine.count();
            canvas.put(gapLine.cluster(cluster), gapLine.width(cluster), theme.gap());
        }
    }

    private void drawMark(Canvas canvas, Mark mark, Extent extent, Ink ink, Ink blank) {
        int end = canvas.column() + indent() - pointer.width();
        switch (mark) {
            case SELECTED -> canvas.put(marker(extent), ink);
            case INEXACT -> canvas.put(marker.width() > 0 ? "~" : "", ink);
            case LIFTED -> canvas.put(marker.width() > 0 ? "·" : "", theme.gap());
            case NONE -> {}
        }
        canvas.blank(end - canvas.column(), blank);
    }

    private Clusters marker(Extent extent) {
        return switch (extent) {
            case ONLY -> marker;
            case TOP -> top;
            case MIDDLE -> middle;
            case BOTTOM -> bottom;
        };
    }

    private Theme.RowInks inks(Match match) {
        if (match.current()) {
            return theme.current();
        }
        return match.mark() == Mark.SELECTED ? theme.selected() : theme.plain();
    }

    private Ink directoryInk(Theme.RowInks inks) {
        return rows.dimDirectories() ? inks.directory() : inks.text();
    }

    private void drawFitted(Canvas canvas, Match match, FittedPath fitted) {
        Ink directory = directoryInk(inks(match));
        for (int index = 0; index < fitted.count(); index++) {
            int shown = fitted.item(index);
            if (shown == FittedPath.ELLIPSIS) {
                canvas.put(ellipsis, directory);
            } else if (shown == FittedPath.BLANK) {
                canvas.blank(1, directory);
            } else {
                drawCluster(canvas, match, shown, fit.name());
            }
        }
    }

    private void drawFolded(Canvas canvas, Match match, int part) {
        Clusters path = match.path();
        int before = part == 0 ? 0 : wrapSign.width();
        int room = canvas.columnsLeft();
        int first = part == 0 ? room : room - widthOf(match.icon());
        fold.fold(path, first, room + (part == 0 ? widthOf(match.icon()) : 0) - wrapSign.width());
        if (part >= fold.rows()) {
            return;
        }
        if (before > 0) {
            canvas.put(wrapSign, directoryInk(inks(match)));
        }
        int name = PathFit.startOfName(path);
        for (int at = fold.start(part); at < fold.end(part); at++) {
            drawCluster(canvas, match, at, name);
        }
    }

    private void drawCluster(Canvas canvas, Match match, int index, int name) {
        Theme.RowInks inks = inks(match);
        Ink ink;
        if (hits[index]) {
            ink = inks.match();
        } else if (!match.inks().isEmpty()) {
            ink = own(match, match.path().start(index), inks.text());
        } else {
            ink = index < name ? directoryInk(inks) : inks.text();
        }
        ink = match.state() == MatchState.DIMMED ? dimmed(ink) : ink;
        canvas.put(match.path().cluster(index), match.path().width(index), ink);
    }

    private Ink dimmed(Ink ink) {
        if (!ink.equals(bright)) {
            bright = ink;
            Ink noMatch = theme.noMatch();
            boolean colored = noMatch.foreground() != Ink.DEFAULT;
            int foreground = colored ? noMatch.foreground() : ink.foreground();
            int attributes = ink.attributes() | noMatch.attributes();
            dim = new Ink(foreground, ink.background(), attributes);
        }
        return dim;
    }

    /// The entry's own ink at `offset`; the current row keeps its background.
    private static Ink own(Match match, int offset, Ink plain) {
        int at = 0;
        while (at < match.inks().ends().length && match.inks().ends()[at] <= offset) {
            at++;
        }
        if (at == match.inks().ends().length) {
            return plain;
        }
        Ink ink = match.inks().inks()[at];
        if (ink.equals(Ink.PLAIN)) {
            return plain;
        }
        return ink.background() == Ink.DEFAULT ? ink.on(plain.background()) : ink;
    }

    private void findHits(Clusters path, int[] positions) {
        if (hits.length < path.count()) {
            hits = new boolean[2 * path.count()];
        }
        for (int position : positions) {
            if (position >= matched.length) {
                matched = Arrays.copyOf(matched, 2 * position);
            }
            matched[position] = true;
        }
        for (int index = 0; index < path.count(); index++) {
            int next = index + 1 < path.count() ? path.start(index + 1) : path.start(index) + 1;
            hits[index] = isMatched(path.start(index), Math.max(next, path.start(index) + 1));
        }
        for (int position : positions) {
            matched[position] = false;
        }
    }

    private boolean isMatched(int from, int to) {
        for (int at = from; at < Math.min(to, matched.length); at++) {
            if (matched[at]) {
                return true;
            }
        }
        return false;
    }
}
