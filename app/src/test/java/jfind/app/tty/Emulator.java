package jfind.app.tty;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// A terminal for tests. It understands exactly the sequences that a [FrameTerminal] sends.
///
/// Confined to one thread.
public final class Emulator {
    private final int rows;
    private final int columns;
    private final String[][] cells;
    private int row;
    private int column;
    private boolean cursorVisible = true;
    private boolean synchronizedOutput;

    public Emulator(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.cells = new String[rows][columns];
        clear();
    }

    /// Shows `output`.
    ///
    /// @param isWide whether a code point takes two columns
    public void show(byte[] output, IntPredicate isWide) {
        String text = new String(output, UTF_8);
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            if (codePoint == 0x1b) {
                at = sequence(text, at + 2);
            } else if (codePoint == '\r') {
                column = 0;
                at++;
            } else if (codePoint == '\n') {
                lineFeed();
                at++;
            } else {
                at += Character.charCount(codePoint);
                put(Character.toString(codePoint), isWide.test(codePoint) ? 2 : 1);
            }
        }
        if (synchronizedOutput) {
            throw new AssertionError("a frame was not ended");
        }
    }

    private void put(String text, int width) {
        if (column + width > columns) {
            throw new AssertionError("written beyond the margin: " + text);
        }
        halve(column);
        if (width == 2) {
            halve(column + 1);
            cells[row][column + 1] = "";
        }
        cells[row][column] = text;
        column += width;
    }

    /// Overwriting one half of a wide character blanks the other.
    private void halve(int at) {
        if (cells[row][at].isEmpty()) {
            cells[row][at - 1] = " ";
            cells[row][at] = " ";
        } else if (at + 1 < columns && cells[row][at + 1].isEmpty()) {
            cells[row][at + 1] = " ";
        }
    }

    private int sequence(String text, int from) {
        int to = from;
        while (text.charAt(to) < '@') {
            to++;
        }
        String parameters = text.substring(from, to);
        switch (text.charAt(to)) {
            case 'H' -> {
                int semicolon = parameters.indexOf(';');
                row = semicolon < 0 ? 0 : Integer.parseInt(parameters.substring(0, semicolon)) - 1;
                column =
                        semicolon < 0
                                ? 0
                                : Integer.parseInt(parameters.substring(semicolon + 1)) - 1;
            }
            case 'A' -> row = Math.max(0, row - count(parameters));
            case 'B' -> row = Math.min(rows - 1, row + count(parameters));
            case 'G' -> column = Math.min(columns, count(parameters)) - 1;
            case 'J' -> {
                if (parameters.isEmpty()) {
                    clearBelow();
                } else {
                    clear();
                }
            }
            case 'm' -> {}
            case 'h', 'l' -> mode(parameters, text.charAt(to) == 'h');
            default -> throw new AssertionError("unknown: " + text.substring(from, to + 1));
        }
        return to + 1;
    }

    private void mode(String parameters, boolean on) {
        switch (parameters) {
            case "?25" -> cursorVisible = on;
            case "?2026" -> synchronizedOutput = on;
            default -> {}
        }
    }

    private static int count(String parameters) {
        return parameters.isEmpty() ? 1 : Integer.parseInt(parameters);
    }

    private void lineFeed() {
        if (row < rows - 1) {
            row++;
            return;
        }
        String[] first = cells[0];
        System.arraycopy(cells, 1, cells, 0, rows - 1);
        Arrays.fill(first, " ");
        cells[rows - 1] = first;
    }

    private void clearBelow() {
        Arrays.fill(cells[row], column, columns, " ");
        for (int below = row + 1; below < rows; below++) {
            Arrays.fill(cells[below], " ");
        }
    }

    private void clear() {
        for (String[] line : cells) {
            Arrays.fill(line, " ");
        }
    }

    public boolean isCursorVisible() {
        return cursorVisible;
    }

    /// Row and column of the cursor, as `row,column`.
    public String cursor() {
        return row + "," + column;
    }

    /// The text of each row, without trailing blanks.
    public String text() {
        var text = new StringBuilder();
        for (int line = 0; line < rows; line++) {
            text.append(String.join("", cells[line]).stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
