package jfind.app.screen.option;

/// A rectangle of the screen; may be empty.
///
/// Immutable.
public record Area(int row, int column, int rows, int columns) {
    public Area {
        rows = Math.max(0, rows);
        columns = Math.max(0, columns);
    }

    /// Whether both are the same rectangle. Linking a record's `equals` would delay the first
    /// frame.
    public boolean isSame(Area other) {
        return row == other.row
                && column == other.column
                && rows == other.rows
                && columns == other.columns;
    }

    public boolean isEmpty() {
        return rows == 0 || columns == 0;
    }

    /// The first `count` rows, or all there are.
    public Area top(int count) {
        return new Area(row, column, Math.min(count, rows), columns);
    }

    /// The area without [#top].
    public Area belowTop(int count) {
        int taken = Math.min(count, rows);
        return new Area(row + taken, column, rows - taken, columns);
    }

    /// The last `count` rows, or all there are.
    public Area bottom(int count) {
        int taken = Math.min(count, rows);
        return new Area(row + rows - taken, column, taken, columns);
    }

    /// The area without [#bottom].
    public Area aboveBottom(int count) {
        return new Area(row, column, rows - Math.min(count, rows), columns);
    }

    /// The first `count` columns, or all there are.
    Area left(int count) {
        return new Area(row, column, rows, Math.min(count, columns));
    }

    /// The area without [#left].
    public Area rightOf(int count) {
        int taken = Math.min(count, columns);
        return new Area(row, column + taken, rows, columns - taken);
    }

    /// The last `count` columns, or all there are.
    public Area right(int count) {
        int taken = Math.min(count, columns);
        return new Area(row, column + columns - taken, rows, taken);
    }

    /// The area without [#right].
    public Area leftOf(int count) {
        return new Area(row, column, rows, columns - Math.min(count, columns));
    }

    /// This without some rows and columns on each side.
    Area within(int top, int right, int bottom, int left) {
        return belowTop(top).aboveBottom(bottom).rightOf(left).leftOf(right);
    }

    /// This with `count` columns more on its right.
    public Area wider(int count) {
        return new Area(row, column, rows, columns + count);
    }

    /// This moved to the right by `count` columns.
    public Area movedRight(int count) {
        return new Area(row, column + count, rows, columns);
    }

    public boolean contains(int atRow, int atColumn) {
        return atRow >= row
                && atRow < row + rows
                && atColumn >= column
                && atColumn < column + columns;
    }
}
