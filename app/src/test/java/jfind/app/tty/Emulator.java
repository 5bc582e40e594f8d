package jfind.app.tty;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;

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

    private final boolean clusters;
    private boolean strict = true;

    public Emulator(int rows, int columns) {
        this(rows, columns, false);
    }

    /// @param clusters whether it gives columns to clusters, and not to code points
    public Emulator(int rows, int columns, boolean clusters) {
        this.clusters = clusters;
        this.rows = rows;
        this.columns = columns;
        this.cells = new String[rows][columns];
        clear();
    }

    /// Shows `output`.
    ///
    /// @param isWide whether a code point takes two columns
    public void show(byte[] output, IntPredicate isWide) {
        strict = true;
        show(new String(output, UTF_8), letter -> isWide.test(letter.codePointAt(0)) ? 2 : 1);
    }

    /// Shows `output`, and keeps what goes beyond the margin at the margin.
    ///
    /// @param width the columns of a cluster or a code point; 0 for one that joins what is before
    ///     it
    public void showLoosely(byte[] output, ToIntFunction<String> width) {
        strict = false;
        show(new String(output, UTF_8), width);
    }

    private void show(String text, ToIntFunction<String> width) {
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            if (codePoint == 0x1b) {
                boolean keypad = text.charAt(at + 1) == '=' || text.charAt(at + 1) == '>';
                at = keypad ? at + 2 : sequence(text, at + 2);
            } else if (codePoint == '\r') {
                column = 0;
                at++;
            } else if (codePoint == '\n') {
                lineFeed();
                at++;
            } else {
                int to = at;
                while (to < text.length() && text.charAt(to) >= ' ') {
                    to++;
                }
                for (String letter : letters(text.substring(at, to))) {
                    put(letter, width.applyAsInt(letter));
                }
                at = to;
            }
        }
        if (synchronizedOutput) {
            throw new AssertionError("a frame was not ended");
        }
    }

    private List<String> letters(String text) {
        List<String> letters = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getCharacterInstance();
        breaks.setText(text);
        for (int at = 0; at < text.length(); ) {
            int next = clusters ? breaks.following(at) : text.offsetByCodePoints(at, 1);
            letters.add(text.substring(at, next));
            at = next;
        }
        return letters;
    }

    private void put(String text, int width) {
        if (width == 0) {
            cells[row][Math.max(0, column - 1)] += text;
            return;
        }
        if (column + width > columns) {
            if (strict) {
                throw new AssertionError("written beyond the margin: " + text);
            }
            column = columns - width;
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
        if (cells[row][at].isEmpty() && at > 0) {
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
            case 'm', 's', 'r' -> {}
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

    /// The text that begins in a cell.
    public String cell(int atRow, int atColumn) {
        return cells[atRow][atColumn];
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
