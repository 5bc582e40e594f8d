package jfind.app.screen;

import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.screen.Screen;
import jfind.app.screen.option.Area;
import jfind.app.screen.text.Clusters;
import jfind.app.text.Ink;
import jfind.app.text.StyledLine;

/// A rectangle of a screen that is written row by row, from left to right.
///
/// What is written beyond the right edge is left out; a wide character that would be cut in half there
/// becomes a blank.
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

    /// The column of the screen that is its first.
    int left() {
        return area.column();
    }

    /// Leaves so many columns as they are.
    void skip(int count) {
        column += count;
    }

    /// Where the next cluster goes.
    int column() {
        return column;
    }

    int columnsLeft() {
        return area.columns() - column;
    }

    /// Goes to the left end of `toRow`.
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

    /// Writes text of jfind's own.
    void put(String text, Ink ink) {
        put(Clusters.of(text), ink);
    }

    /// Writes all of `text`.
    void put(Clusters text, Ink ink) {
        for (int at = 0; at < text.count(); at++) {
            put(text.cluster(at), text.width(at), ink);
        }
    }

    /// Writes `line`, whose text is `text`, in its own inks; ends with `ellipsis` where there is no room for all of
    /// it.
    void putShortened(Clusters text, StyledLine line, Clusters ellipsis, Ink plain) {
        boolean fits = text.width() <= columnsLeft();
        int room = Math.max(0, columnsLeft() - ellipsis.width());
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

    /// Ends the row: the rest is blank.
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
