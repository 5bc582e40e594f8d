package jfind.app.screen;

import java.util.List;
import jfind.app.model.Hits;
import jfind.app.model.ListShape;
import jfind.app.model.MatchList;
import jfind.app.model.MatchSource;
import jfind.app.model.Selection;
import jfind.app.model.Styling;
import jfind.app.screen.option.Area;
import jfind.app.screen.option.Rows;
import jfind.app.screen.option.ScreenOptions;
import jfind.app.screen.text.Clusters;
import org.jspecify.annotations.Nullable;

/// Draws the visible part of the list, and its scrollbar.
///
/// Confined to one thread.
final class ListPane {
    private final Theme theme;
    private final MatchSource matches;
    private Rows rows;
    private Row row;
    private final ListWindow window;
    private final @Nullable Icons icons;
    private final Clusters thumb;
    private Styling styling = Styling.DEFAULT;
    private boolean plainLines;

    ListPane(Theme theme, MatchSource matches, ScreenOptions options) {
        this.theme = theme;
        this.matches = matches;
        this.rows = options.rows();
        this.row = new Row(theme, options.rows());
        this.window = new ListWindow(rows.gap());
        this.icons = rows.icons() ? Icons.load() : null;
        this.thumb = Clusters.of(options.chrome().scrollbar());
    }

    /// Changes the looks.
    void restyle(Styling other) {
        styling = other;
        row.restyle(other);
    }

    /// A command's lines may replace a walk, and look different; the reverse never happens.
    private void switchToLines() {
        if (!plainLines && matches.areLines()) {
            plainLines = true;
            rows = rows.forLines();
            row = new Row(theme, rows);
            row.restyle(styling);
        }
    }

    /// The columns to the left of each path.
    int indent() {
        return row.indent();
    }

    /// The shape of a list in `screenRows` rows.
    ListShape shape(int screenRows, boolean downward) {
        int fit = (screenRows + rows.gap()) / (1 + rows.gap());
        return new ListShape(fit, downward, rows.cycle(), rows.scrollOff());
    }

    /// @param labels one character for each match, drawn in place of the pointer; empty for none
    void draw(Canvas canvas, MatchList list, Selection selection, String labels) {
        switchToLines();
        boolean downward = list.shape().downward();
        ListWindow.Heights heights = index -> height(index, list.hits(), canvas.columns());
        row.searchesNothing(list.hits().query().isEmpty());
        window.arrange(list, canvas.rows(), spans() ? heights : null);
        int drawn = -1;
        List<Row.Match> lines = List.of();
        for (int at = 0; at < canvas.rows(); at++) {
            canvas.begin(downward ? at : canvas.rows() - 1 - at);
            int index = window.match(at);
            if (index >= 0) {
                if (index != drawn) {
                    lines = lines(index, list, selection, label(labels, index - list.offset()));
                    drawn = index;
                }
                drawPart(canvas, lines, window.part(at));
            } else if (window.isGap(at)) {
                row.drawGap(canvas, window.isGapLine(at));
            }
            canvas.fill(theme.list().blank());
        }
    }

    /// Whether a match may take more than one row.
    private boolean spans() {
        return row.wraps() || styling.multiLine();
    }

    private int height(int index, Hits hits, int columns) {
        int entry = hits.entry(index);
        byte[] path = matches.path(entry);
        if (!row.wraps()) {
            return MatchLines.count(path);
        }
        int height = 0;
        String icon = icon(entry);
        for (byte[] line : styling.multiLine() ? MatchLines.of(path) : List.of(path)) {
            height += row.height(Clusters.of(line, rows.tabStop()), icon, columns);
            icon = "";
        }
        return height;
    }

    /// Draws one row of a match.
    private void drawPart(Canvas canvas, List<Row.Match> lines, int part) {
        int above = 0;
        Row.Match drawn = lines.getFirst();
        int within = part;
        for (Row.Match line : lines) {
            int height = row.wraps() ? row.height(line.path(), line.icon(), canvas.columns()) : 1;
            if (part >= above && part < above + height) {
                drawn = line;
                within = part - above;
            }
            above += height;
        }
        row.draw(canvas, drawn, within, extent(part, above));
    }

    private static Row.Extent extent(int part, int parts) {
        if (parts == 1) {
            return Row.Extent.ONLY;
        }
        return part == 0
                ? Row.Extent.TOP
                : part < parts - 1 ? Row.Extent.MIDDLE : Row.Extent.BOTTOM;
    }

    /// The index of the hit at a screen row; -1 for none.
    int rowAt(Area area, int screenRow, MatchList list) {
        int at = screenRow - area.row();
        return window.match(list.shape().downward() ? at : area.rows() - 1 - at);
    }

    /// The window's first match when the bar is moved to a screen row.
    int offsetAt(Area area, int screenRow, MatchList list) {
        int at = screenRow - area.row();
        int distance = list.shape().downward() ? at : area.rows() - 1 - at;
        int all = Math.max(list.hits().matched(), list.hits().size());
        int free = Math.max(0, all - list.shape().rows());
        return area.rows() < 2 ? 0 : (int) ((long) free * distance / (area.rows() - 1));
    }

    private static String label(String labels, int at) {
        return at < labels.length() ? labels.substring(at, at + 1) : "";
    }

    private List<Row.Match> lines(int index, MatchList list, Selection selection, String label) {
        Row.Match whole = match(index, list, selection, label);
        return styling.multiLine()
                ? MatchLines.of(whole, matches.path(list.hits().entry(index)), rows.tabStop())
                : List.of(whole);
    }

    private Row.Match match(int index, MatchList list, Selection selection, String label) {
        Hits hits = list.hits();
        int entry = hits.entry(index);
        byte[] path = matches.path(entry);
        return new Row.Match(
                Clusters.of(path, rows.tabStop()),
                matches.positions(hits.query(), entry),
                matches.inks(entry),
                rows.frozen().in(path),
                icon(entry),
                index == list.cursor(),
                state(hits, index),
                mark(hits, index, selection),
                label);
    }

    private String icon(int entry) {
        return icons == null ? "" : icons.of(matches.path(entry), matches.tag(entry));
    }

    private static Row.MatchState state(Hits hits, int index) {
        if (!hits.isRaw()) {
            return Row.MatchState.RANKED;
        }
        return hits.isMatch(index) ? Row.MatchState.MATCHING : Row.MatchState.DIMMED;
    }

    private static Row.Mark mark(Hits hits, int index, Selection selection) {
        if (selection.contains(hits.entry(index))) {
            return Row.Mark.SELECTED;
        }
        if (hits.isInexact(index)) {
            return Row.Mark.INEXACT;
        }
        return hits.isLifted(index) ? Row.Mark.LIFTED : Row.Mark.NONE;
    }

    /// Draws the bar, or blanks if there is none, in a canvas of one column.
    void drawScrollbar(Canvas canvas, MatchList list) {
        int shown = spans() ? window.count() : list.shape().rows();
        int all = list.hits().matched();
        int length = all <= shown ? 0 : Math.max(1, (int) ((long) shown * canvas.rows() / all));
        int free = canvas.rows() - length;
        int last = Math.max(1, all - shown);
        int start = (int) Math.min(free, ((long) window.first() * free + last / 2) / last);
        for (int at = 0; at < canvas.rows(); at++) {
            canvas.begin(list.shape().downward() ? at : canvas.rows() - 1 - at);
            if (thumb.count() > 0 && at >= start && at < start + length) {
                canvas.put(thumb.cluster(0), thumb.width(0), theme.scrollbar());
            }
            canvas.fill(theme.list().blank());
        }
    }
}
