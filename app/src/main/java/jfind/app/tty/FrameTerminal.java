package jfind.app.tty;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.terminal.AbstractTerminal;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import jfind.app.text.Ink;
import org.jspecify.annotations.Nullable;

/// The terminal below Lanterna's screen. It gathers the changes into a frame and writes the frame
/// in one call.
///
/// A frame is sent as synchronized output: a terminal that knows it shows the frame whole. For the
/// others the cursor is hidden during the frame. A frame without changes is not written. Colours
/// and attributes come as [Ink]s. Keys do not pass here: see [KeyReader].
///
/// It covers the whole terminal on its alternate screen, or is *inline*: some rows of the main
/// screen, from the cursor down. Inline, every movement is relative to the cursor, so it does not
/// matter how far the screen has scrolled. At the end the cursor is where it was at the start, and
/// the rows below are empty.
///
/// It can be made to [stay][#stay] at the end, for a program that draws another one over it.
///
/// Confined to one thread.
public final class FrameTerminal extends AbstractTerminal {
    private static final byte[] BEGIN = ascii("\033[?2026h\033[?25l");
    private static final byte[] END = ascii("\033[?2026l");
    private static final byte[] SHOW_CURSOR = ascii("\033[?25h");
    private static final byte[] ASK_FOR_CURSOR = ascii("\033[6n");
    private static final String ASK_FOR_KEYS = "\033[?u";
    private static final String ASK_FOR_BACKGROUND = "\033]11;?\033\\";
    private static final String ASK_FOR_ATTRIBUTES = "\033[c";
    private static final byte[] NOTHING = {};

    /// In place of a column: the cursor is somewhere in its row.
    private static final int UNSURE = -1;

    private static final byte[] ALTERNATE_SCREEN = ascii("\033[?1049h");
    private static final byte[] MAIN_SCREEN = ascii("\033[?1049l");
    private static final byte[] CLEAR = ascii("\033[0m\033[H\033[2J");
    private static final byte[] CLEAR_BELOW = ascii("\033[0m\033[J");

    private final Tty tty;
    private final @Nullable IntUnaryOperator inlineRows;
    private final TerminalModes modes;
    private final FrameBuffer frame = new FrameBuffer();

    /// The ink that the terminal writes with now; null when unknown.
    private @Nullable Ink ink;

    /// Whether kitty's keyboard protocol is on.
    private boolean keyProtocol;

    /// Whether what was drawn stays at the end.
    private boolean stays;

    private int row = -1;
    private int column = UNSURE;
    private boolean cursorVisible = true;
    private boolean cursorWasVisible = true;
    private int cursorRow;
    private int cursorColumn;

    /// The cursor at the start; the row is -1 when unknown.
    private int startRow = -1;

    private int startColumn;

    /// The cursor row for which the farewell (sent if we are killed) was last computed.
    private int farewellRow;

    private TerminalSize size;

    private FrameTerminal(Tty tty, TerminalModes modes, @Nullable IntUnaryOperator inlineRows) {
        this.tty = tty;
        this.modes = modes;
        this.inlineRows = inlineRows;
        this.size = currentSize();
    }

    /// A frame terminal that covers the whole of `tty`.
    public static FrameTerminal whole(Tty tty, TerminalModes modes) {
        return new FrameTerminal(tty, modes, null);
    }

    /// A frame terminal that covers some rows of `tty`.
    ///
    /// @param rows gives the number of rows to cover, from the terminal's rows
    public static FrameTerminal inline(Tty tty, TerminalModes modes, IntUnaryOperator rows) {
        return new FrameTerminal(tty, modes, rows);
    }

    /// Leaves what was drawn on the terminal at the end, with the cursor in our first row.
    public void stay() {
        stays = true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }

    /// Asks the terminal for the cursor's position; the answer comes as a [Key.CursorAt].
    public void askForCursor() throws IOException {
        tty.write(ASK_FOR_CURSOR, ASK_FOR_CURSOR.length);
    }

    /// Asks the terminal whether it has kitty's keyboard protocol, for the colour behind its text
    /// if `background`, and at last for its attributes. The answers come as [Key.KeyProtocol],
    /// [Key.Background] and [Key.DeviceAttributes]. Of these every terminal gives the last.
    ///
    /// @return whether it was asked
    public boolean ask(boolean background) throws IOException {
        if (!modes.answers()) {
            return false;
        }
        String color = background ? ASK_FOR_BACKGROUND : "";
        byte[] questions = ascii(ASK_FOR_KEYS.concat(color).concat(ASK_FOR_ATTRIBUTES));
        tty.write(questions, questions.length);
        return true;
    }

    /// Switches kitty's keyboard protocol on.
    public void useKeyProtocol() throws IOException {
        if (!keyProtocol) {
            keyProtocol = true;
            tty.setFarewell(farewell());
            byte[] on = TerminalModes.keysOn();
            tty.write(on, on.length);
        }
    }

    /// Sets the cursor's position, before anything is drawn.
    public void startAt(int atRow, int atColumn) {
        startRow = atRow;
        startColumn = atColumn;
        sizeMayHaveChanged();
    }

    /// The terminal row of our first row; -1 when unknown.
    public int firstRow() {
        if (inlineRows == null) {
            return 0;
        }
        int first = startRow + (startColumn > 0 ? 1 : 0);
        return startRow < 0 ? -1 : Math.min(first, tty.size().rows() - size.getRows());
    }

    @Override
    public void enterPrivateMode() {
        if (inlineRows == null) {
            tty.setFarewell(farewell());
            frame.append(ALTERNATE_SCREEN).append(modes.on(keyProtocol));
            return;
        }
        frame.append(modes.on(keyProtocol));
        if (startColumn > 0) {
            frame.append((byte) '\r').append((byte) '\n');
        }
        makeRoom();
    }

    /// Scrolls the screen until all our rows fit, then goes to the first.
    private void makeRoom() {
        frame.append((byte) '\r');
        for (int below = 1; below < size.getRows(); below++) {
            frame.append((byte) '\n');
        }
        move(size.getRows() - 1, 'A');
        row = 0;
        column = 0;
        tty.setFarewell(farewell());
        farewellRow = row;
    }

    private void move(int count, char direction) {
        if (count > 0) {
            frame.append((byte) 0x1b).append((byte) '[').append(count).append((byte) direction);
        }
    }

    /// What is sent at the end.
    private byte[] farewell() {
        if (!stays) {
            return withdrawal();
        }
        return join(
                ascii(row > 0 && inlineRows != null ? "\r\033[" + row + "A" : "\r"),
                modes.off(keyProtocol));
    }

    /// Clears our rows, restores the cursor from where it is now, and switches the modes off. The
    /// whole screen is cleared too: some terminals have no alternate one.
    private byte[] withdrawal() {
        byte[] modesOff = modes.off(keyProtocol);
        if (inlineRows == null) {
            return join(join(CLEAR, modesOff), MAIN_SCREEN);
        }
        var text = new StringBuilder("\r");
        if (row > 0) {
            text.append("\033[").append(row).append('A');
        }
        text.append("\033[0m\033[J");
        if (startColumn > 0) {
            text.append("\033[A\033[").append(startColumn + 1).append('G');
        }
        return join(ascii(text.toString()), modesOff);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /// Returns to the main screen, with a write of its own.
    @Override
    public void exitPrivateMode() throws IOException {
        byte[] withdrawal = withdrawal();
        tty.setFarewell(NOTHING);
        tty.write(withdrawal, withdrawal.length);
        cursorWasVisible = true;
        startColumn = 0;
        startRow = -1;
    }

    /// Restores only the modes at the end, since other programs may have moved the cursor.
    public void abandon() {
        byte[] modesOff = modes.off(keyProtocol);
        tty.setFarewell(inlineRows == null ? join(modesOff, MAIN_SCREEN) : modesOff);
    }

    @Override
    public void clearScreen() {
        if (inlineRows == null) {
            frame.append(CLEAR);
            row = -1;
        } else {
            move(row, 'A');
            frame.append((byte) '\r').append(CLEAR_BELOW);
            row = 0;
            column = 0;
        }
        ink = Ink.PLAIN;
    }

    /// Reads the terminal's size, and notifies the screen above when it has changed.
    public void sizeMayHaveChanged() {
        TerminalSize now = currentSize();
        if (now.equals(size)) {
            return;
        }
        if (inlineRows != null && row >= 0) {
            clearScreen();
            size = now;
            makeRoom();
        }
        size = now;
        onResized(now);
    }

    private TerminalSize currentSize() {
        Tty.Size all = tty.size();
        if (inlineRows == null) {
            return new TerminalSize(all.columns(), all.rows());
        }
        // Keep the unfinished line above us in sight.
        int most = Math.max(1, all.rows() - (startColumn > 0 ? 1 : 0));
        int rows = Math.clamp(inlineRows.applyAsInt(all.rows()), 1, most);
        return new TerminalSize(all.columns(), rows);
    }

    @Override
    public TerminalSize getTerminalSize() {
        return size;
    }

    @Override
    public void setCursorPosition(int x, int y) {
        cursorRow = y;
        cursorColumn = x;
    }

    @Override
    public void setCursorPosition(TerminalPosition position) {
        setCursorPosition(position.getColumn(), position.getRow());
    }

    @Override
    public void setCursorVisible(boolean visible) {
        cursorVisible = visible;
    }

    /// Writes in `wanted` from now on.
    public void setInk(Ink wanted) {
        if (!wanted.equals(ink)) {
            frame.append(wanted.sequence());
            ink = wanted;
        }
    }

    @Override
    public void setForegroundColor(TextColor color) {
        // Covered by the ink.
    }

    @Override
    public void setBackgroundColor(TextColor color) {
        // Covered by the ink.
    }

    @Override
    public void enableSGR(SGR sgr) {
        // Covered by the ink.
    }

    @Override
    public void disableSGR(SGR sgr) {
        // Covered by the ink.
    }

    @Override
    public void resetColorAndSGR() {
        setInk(Ink.PLAIN);
    }

    @Override
    public void putString(String text) {
        moveToCursor();
        frame.append(text);
        cursorColumn += 1;
        column = isNarrow(text) ? cursorColumn : UNSURE;
    }

    /// Moves the cursor to its position now, before [#putOnward].
    public void place() {
        moveToCursor();
    }

    /// Puts `text` behind the text before it, wherever the terminal has moved its cursor.
    public void putOnward(String text) {
        frame.append(text);
        column = UNSURE;
    }

    /// Whether every terminal moves one column for `text`: Latin letters, lines, blocks and
    /// braille. After anything else the cursor is placed again.
    private static boolean isNarrow(String text) {
        char first = text.charAt(0);
        boolean known = first < 0x300 || (first >= 0x2500 && first < 0x25a0) || first >> 8 == 0x28;
        return known && text.length() == 1;
    }

    @Override
    public void putCharacter(char character) {
        putString(Character.toString(character));
    }

    private void moveToCursor() {
        if (row == cursorRow && column == cursorColumn) {
            return;
        }
        if (inlineRows != null) {
            move(row - cursorRow, 'A');
            move(cursorRow - row, 'B');
            if (column != cursorColumn) {
                move(cursorColumn + 1, 'G');
            }
        } else {
            frame.append((byte) 0x1b).append((byte) '[').append(cursorRow + 1);
            frame.append((byte) ';').append(cursorColumn + 1).append((byte) 'H');
        }
        row = cursorRow;
        column = cursorColumn;
    }

    @Override
    public void flush() throws IOException {
        moveToCursor();
        if (frame.isEmpty() && cursorVisible == cursorWasVisible) {
            return;
        }
        frame.prepend(BEGIN);
        if (cursorVisible) {
            frame.append(SHOW_CURSOR);
        }
        cursorWasVisible = cursorVisible;
        frame.append(END);
        if (inlineRows != null && row != farewellRow) {
            tty.setFarewell(farewell());
            farewellRow = row;
        }
        frame.writeTo(tty);
    }

    @Override
    public void bell() {
        frame.append((byte) 0x07);
    }

    @Override
    public TerminalPosition getCursorPosition() {
        return new TerminalPosition(cursorColumn, cursorRow);
    }

    @Override
    public byte[] enquireTerminal(int timeout, TimeUnit unit) {
        return new byte[0];
    }

    @Override
    public @Nullable KeyStroke pollInput() {
        return null;
    }

    @Override
    public KeyStroke readInput() {
        throw new UnsupportedOperationException("keys come from KeyReader");
    }

    @Override
    public void close() {
        tty.close();
    }
}
