package jfind.app.screen;

import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.screen.Screen;
import jfind.app.screen.option.Area;
import jfind.app.screen.text.Clusters;
import jfind.app.text.Ink;
import jfind.app.text.StyledLine;

/// A rectangle of the screen, written row by row from left to right.
///
/// Text beyond the right edge is dropped; a wide character that would be cut there becomes a blank.
///
/// Confined to one thread.
public final class Canvas {
    private final Screen screen;
    private final CellCache cells;
    private final Area area;
    private int row;
    private int column;

    public Canvas(Screen screen, CellCache cells, Area area) {
        this.screen = screen;
        this.cells = cells;
        this.area = area;
    }

    /// Another rectangle of the same screen.
    Canvas at(Area other) {
        return new Canvas(screen, cells, other);
    }

    int rows() {
        return area.rows();
    }

    int columns() {
        return area.columns();
    }

    /// The screen column of its left edge.
    int left() {
        return area.column();
    }

    /// Skips `count` columns without writing.
    void skip(int count) {
        column += count;
    }

    /// The column of the next cluster.
    int column() {
        return column;
    }

    int columnsLeft() {
        return area.columns() - column;
    }

    /// Goes to the start of `toRow`.
    void begin(int toRow) {
        row = toRow;
        column = 0;
    }

    /// Writes one grapheme cluster that takes `width` columns.
    void put(String cluster, int width, Ink ink) {
        if (width > columnsLeft()) {
            fill(ink);
        } else if (width > 0) {
            set(cells.cell(cluster, width, ink));
            column += width;
        }
    }

    /// Writes our own text.
    void put(String text, Ink ink) {
        put(Clusters.of(text), ink);
    }

    /// Writes all of `text`.
    void put(Clusters text, Ink ink) {
        for (int at = 0; at < text.count(); at++) {
            put(text.cluster(at), text.width(at), ink);
        }
    }

    /// Writes `line`, whose text is `text`, in its own inks; a line that is too long ends with
    /// `ellipsis`.
    void putShortened(Clusters text, StyledLine line, Clusters ellipsis, Ink plain) {
        putShortened(text, line, ellipsis, plain, 0);
    }

    /// The same with `margin` columns left free on the right.
    void putShortened(Clusters text, StyledLine line, Clusters ellipsis, Ink plain, int margin) {
        boolean fits = text.width() <= columnsLeft() - margin;
        int room = Math.max(0, columnsLeft() - margin - ellipsis.width());
        put(text, 0, fits ? text.count() : text.fitting(room), line, plain);
        if (!fits) {
            put(ellipsis, plain);
        }
    }

    /// Writes some clusters of `line`, whose text is `text`.
    void put(Clusters text, int from, int to, StyledLine line, Ink plain) {
        int run = 0;
        for (int at = from; at < to; at++) {
            while (run < line.ends().length && text.start(at) >= line.ends()[run]) {
                run++;
            }
            boolean own = run < line.ends().length && !line.inks()[run].equals(Ink.PLAIN);
            Ink ink = own ? line.inks()[run].with(plain.attributes()) : plain;
            put(text.cluster(at), text.width(at), ink);
        }
    }

    /// Writes `count` blanks.
    void blank(int count, Ink ink) {
        for (int at = 0; at < count; at++) {
            put(" ", 1, ink);
        }
    }

    /// Blanks in `ink` up to the right edge.
    void fill(Ink ink) {
        TextCharacter blank = cells.cell(" ", 1, ink);
        while (columnsLeft() > 0) {
            set(blank);
            column++;
        }
    }

    /// Blanks the rest of the row.
    void end() {
        fill(Ink.PLAIN);
    }

    /// Blanks everything.
    void clear() {
        for (int each = 0; each < rows(); each++) {
            begin(each);
            end();
        }
    }

    private void set(TextCharacter cell) {
        screen.setCharacter(area.column() + column, area.row() + row, cell);
    }
}
