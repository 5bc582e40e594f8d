package jfind.app.tty;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.terminal.AbstractTerminal;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The terminal below Lanterna's screen: it gathers what changes into a frame, and writes the frame at
/// once.
///
/// A frame is bracketed as synchronized output, so that a terminal that knows it shows all of it or
/// nothing; the others see the cursor hidden meanwhile. A frame without changes is not written at all.
/// Looks come as [Ink]s. Keys do not come this way: see [KeyReader].
///
/// Confined to one thread.
public final class FrameTerminal extends AbstractTerminal {
    private static final byte[] BEGIN = ascii("\033[?2026h\033[?25l");
    private static final byte[] END = ascii("\033[?2026l");
    private static final byte[] SHOW_CURSOR = ascii("\033[?25h");

    /// Alternate screen, no wrapping at the margin, bracketed paste.
    private static final byte[] ENTER = ascii("\033[?1049h\033[?7l\033[?2004h");

    private static final byte[] LEAVE = ascii("\033[0m\033[?2004l\033[?7h\033[?25h\033[?1049l");
    private static final byte[] CLEAR = ascii("\033[0m\033[H\033[2J");

    private static final byte[] NOTHING = {};

    private final Tty tty;
    private final FrameBuffer frame = new FrameBuffer();

    /// The ink that the terminal has on, null when unknown.
    private @Nullable Ink ink;

    private int row = -1;
    private int column = -1;
    private boolean cursorVisible = true;
    private boolean cursorWasVisible = true;
    private int cursorRow;
    private int cursorColumn;

    public FrameTerminal(Tty tty) {
        this.tty = tty;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }

    @Override
    public void enterPrivateMode() {
        tty.setFarewell(LEAVE);
        frame.append(ENTER);
    }

    /// Takes the terminal back to its main screen, at once.
    @Override
    public void exitPrivateMode() throws IOException {
        tty.setFarewell(NOTHING);
        tty.write(LEAVE, LEAVE.length);
        cursorWasVisible = true;
    }

    @Override
    public void clearScreen() {
        frame.append(CLEAR);
        ink = Ink.PLAIN;
        row = -1;
    }

    /// Tells the screen above that the size has changed, if it has.
    public void sizeMayHaveChanged() {
        onResized(getTerminalSize());
    }

    @Override
    public TerminalSize getTerminalSize() {
        Tty.Size size = tty.size();
        return new TerminalSize(size.columns(), size.rows());
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

    @Override
    public void setForegroundColor(TextColor color) {
        Ink wanted = color instanceof Ink its ? its : Ink.PLAIN;
        if (!wanted.equals(ink)) {
            frame.append(wanted.sequence());
            ink = wanted;
        }
    }

    @Override
    public void setBackgroundColor(TextColor color) {
        // Part of the ink.
    }

    @Override
    public void enableSGR(SGR sgr) {
        // Part of the ink.
    }

    @Override
    public void disableSGR(SGR sgr) {
        // Part of the ink.
    }

    @Override
    public void resetColorAndSGR() {
        setForegroundColor(Ink.PLAIN);
    }

    @Override
    public void putString(String text) {
        moveToCursor();
        frame.append(text);
        cursorColumn += 1;
        column = isNarrow(text) ? cursorColumn : -1;
    }

    /// Whether every terminal moves one column for `text`: Latin letters, lines, blocks and braille. After
    /// anything else the cursor is placed anew.
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
        if (row != cursorRow || column != cursorColumn) {
            frame.append((byte) 0x1b).append((byte) '[').append(cursorRow + 1);
            frame.append((byte) ';').append(cursorColumn + 1).append((byte) 'H');
            row = cursorRow;
            column = cursorColumn;
        }
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
