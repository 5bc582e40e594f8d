package jfind.app.screen;

import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.screen.Screen;
import jfind.app.tty.Ink;

/// A rectangle of a screen that is written row by row, from left to right.
///
/// What is written beyond the right edge is left out; a wide character that would be cut in half there
/// becomes a blank.
///
/// Confined to one thread.
final class Canvas {
    private final Screen screen;
    private final CellCache cells;
    private final int rows;
    private final int columns;
    private int row;
    private int column;

    Canvas(Screen screen, CellCache cells, int rows, int columns) {
        this.screen = screen;
        this.cells = cells;
        this.rows = rows;
        this.columns = columns;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /// Where the next cluster goes.
    int column() {
        return column;
    }

    int columnsLeft() {
        return columns - column;
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
            screen.setCharacter(column, row, cells.cell(cluster, width, ink));
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

    /// Blanks in `ink` up to the right edge.
    void fill(Ink ink) {
        TextCharacter blank = cells.cell(" ", 1, ink);
        while (column < columns) {
            screen.setCharacter(column++, row, blank);
        }
    }

    /// Ends the row: the rest is blank.
    void end() {
        fill(Ink.PLAIN);
    }
}
