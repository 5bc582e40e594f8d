package jfind.app.screen;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.screen.ScreenBuffer;
import com.googlecode.lanterna.screen.TerminalScreen;
import java.io.IOException;
import java.util.BitSet;
import jfind.app.screen.text.CharacterWidth;
import jfind.app.text.Ink;
import jfind.app.tty.FrameTerminal;

/// Lanterna's screen with a simpler and faster way to send changes.
///
/// Lanterna owns the two buffers and their resizing. Its own refresh collects changed cells in a
/// tree map and compares a set of attributes for each: 3 to 4 ms for a list that changes as a
/// whole, 9 to 16 ms for the first frame. Here each row that was written to is compared from left
/// to right and differences are sent at once; the inks carry the attributes.
///
/// Confined to one thread.
final class FrameScreen extends TerminalScreen {
    private final FrameTerminal terminal;

    /// The rows that were written to since the last frame.
    private final BitSet written = new BitSet();

    FrameScreen(FrameTerminal terminal) throws IOException {
        super(terminal);
        this.terminal = terminal;
    }

    /// Writes a cell. It must not be a tab.
    @Override
    @SuppressWarnings("ReferenceEquality") // Cells are kept, so the same cell is the same object.
    public synchronized void setCharacter(int column, int row, TextCharacter cell) {
        if (cell != getBackBuffer().getCharacterAt(column, row)) {
            getBackBuffer().setCharacterAt(column, row, cell);
            written.set(row);
        }
    }

    /// Sends what has changed since the last frame; with [RefreshType#COMPLETE], everything.
    @Override
    public synchronized void refresh(RefreshType type) throws IOException {
        ScreenBuffer back = getBackBuffer();
        ScreenBuffer front = getFrontBuffer();
        int rows = back.getSize().getRows();
        if (type == RefreshType.COMPLETE) {
            terminal.clearScreen();
            front.setAll(TextCharacter.DEFAULT_CHARACTER);
            written.set(0, rows);
        }
        int columns = back.getSize().getColumns();
        for (int row = written.nextSetBit(0); row >= 0 && row < rows; ) {
            refreshRow(back, front, row, columns);
            back.copyTo(front, row, 1, 0, columns, row, 0);
            row = written.nextSetBit(row + 1);
        }
        written.clear();
        TerminalPosition cursor = getCursorPosition();
        terminal.setCursorVisible(cursor != null);
        if (cursor != null) {
            terminal.setCursorPosition(cursor);
        }
        terminal.flush();
    }

    /* Terminals disagree about the width of some clusters. A run of such clusters is sent in one
     * piece, as the
     * terminal lays it out, over blanks: a narrower one must show nothing of before. The next cell
     * is placed by its column, and all cells are sent again that a wider run may have overwritten.
     * */

    private void refreshRow(ScreenBuffer back, ScreenBuffer front, int row, int columns) {
        boolean uncovered = false;
        int overwritten = 0;
        for (int column = 0; column < columns; column++) {
            TextCharacter wanted = back.getCharacterAt(column, row);
            TextCharacter shown = front.getCharacterAt(column, row);
            boolean same = wanted.equals(shown);
            if (!same || uncovered || column < overwritten) {
                if (isUncertain(wanted)) {
                    int end = endOfRun(back, row, column, columns);
                    boolean blank = column >= overwritten && isBlank(front, row, column, end);
                    overwritten = Math.max(overwritten, sendRun(back, row, column, end, blank));
                    uncovered = isWide(front.getCharacterAt(end - 1, row));
                    column = end - 1;
                    continue;
                }
                terminal.setCursorPosition(column, row);
                terminal.setInk(inkOf(wanted));
                terminal.putString(wanted.getCharacterString());
            }
            // The second half of a wide character that is no longer there is blank in a way of its
            // own.
            uncovered = !same && isWide(shown);
            if (isWide(wanted)) {
                column++;
                uncovered = false;
            }
        }
    }

    /// Whether a cell takes two columns. Of its own cells, Lanterna looks that up in tables; only
    /// one of them is used here, a blank.
    private static boolean isWide(TextCharacter character) {
        return character instanceof Cell && character.isDoubleWidth();
    }

    private static Ink inkOf(TextCharacter character) {
        return character instanceof Cell cell ? cell.ink() : Ink.PLAIN;
    }

    private static boolean isUncertain(TextCharacter character) {
        return character instanceof Cell cell && !cell.isCertain();
    }

    private static int endOfRun(ScreenBuffer back, int row, int from, int columns) {
        int at = from;
        while (at < columns && isUncertain(back.getCharacterAt(at, row))) {
            at += isWide(back.getCharacterAt(at, row)) ? 2 : 1;
        }
        return Math.min(at, columns);
    }

    private static boolean isBlank(ScreenBuffer front, int row, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!TextCharacter.DEFAULT_CHARACTER.equals(front.getCharacterAt(at, row))) {
                return false;
            }
        }
        return true;
    }

    /// Sends the cells `[from, to)`; returns the end of the columns that may have been overwritten.
    private int sendRun(ScreenBuffer back, int row, int from, int to, boolean blank) {
        terminal.setCursorPosition(from, row);
        terminal.setInk(inkOf(back.getCharacterAt(from, row)));
        if (!blank) {
            for (int at = from; at < to; at++) {
                terminal.putString(" ");
            }
            terminal.setCursorPosition(from, row);
        }
        terminal.place();
        int most = from;
        for (int at = from; at < to; at++) {
            TextCharacter cell = back.getCharacterAt(at, row);
            terminal.setInk(inkOf(cell));
            terminal.putOnward(cell.getCharacterString());
            most += CharacterWidth.most(cell.getCharacterString());
            at += isWide(cell) ? 1 : 0;
        }
        return most;
    }
}
