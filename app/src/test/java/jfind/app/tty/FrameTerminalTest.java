package jfind.app.tty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jfind.app.text.Ink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTerminalTest {
    private static final int ROWS = 8;

    private final ScriptedTty tty = new ScriptedTty();
    private final Emulator emulator = new Emulator(ROWS, 40);

    /// The cursor's row and column, the height; the cursor afterwards, which is higher if the
    /// screen scrolled.
    @ParameterizedTest
    @CsvSource({
        "0, 0, 3, '0,0'",
        "2, 0, 3, '2,0'",
        "2, 5, 3, '2,5'",
        "7, 0, 3, '5,0'",
        "7, 5, 3, '4,5'",
        "7, 39, 7, '0,39'",
        "3, 2, 1, '3,2'",
        "7, 2, 1, '6,2'",
    })
    void inlineLeavesTheScreenAndTheCursorAsTheyWere(int row, int column, int height, String after)
            throws IOException {
        for (int line = 0; line <= row; line++) {
            say("\033[" + (line + 1) + ";1Hline " + line);
        }
        say("\033[" + (row + 1) + ";" + (column + 1) + "H");
        FrameTerminal terminal = FrameTerminal.inline(tty, TerminalModes.MOUSE, rows -> height);
        terminal.startAt(row, column);
        terminal.enterPrivateMode();
        draw(terminal, height, "first");
        show();
        draw(terminal, height, "again");
        show();
        terminal.clearScreen();
        draw(terminal, height, "once more");
        terminal.setCursorPosition(0, height - 1);
        terminal.flush();
        show();
        int scrolled = row - Integer.parseInt(after.substring(0, after.indexOf(',')));
        assertEquals(expected(row, scrolled, height, column > 0 ? 1 : 0), emulator.text());
        tty.close();
        show();
        assertEquals(expected(row, scrolled, 0, column > 0 ? 1 : 0), emulator.text());
        assertEquals(after, emulator.cursor());
    }

    private static String expected(int row, int scrolled, int height, int below) {
        var text = new StringBuilder();
        for (int line = scrolled; line < row; line++) {
            text.append("line ").append(line).append('\n');
        }
        if (below == 1) {
            text.append("line ").append(row).append('\n');
        }
        for (int line = 0; line < height; line++) {
            text.append("once more ").append(line).append('\n');
        }
        while (text.chars().filter(character -> character == '\n').count() < ROWS) {
            text.append('\n');
        }
        return text.toString();
    }

    private static void draw(FrameTerminal terminal, int height, String what) throws IOException {
        for (int line = 0; line < height; line++) {
            terminal.setCursorPosition(0, line);
            terminal.setInk(Ink.PLAIN);
            String text = what + " " + line;
            for (int at = 0; at < text.length(); at++) {
                terminal.putCharacter(text.charAt(at));
            }
        }
        terminal.flush();
    }

    @Test
    void aSignalCanTakeItsLeaveAtAnyTime() throws IOException {
        FrameTerminal terminal = FrameTerminal.inline(tty, TerminalModes.MOUSE, rows -> 4);
        terminal.startAt(1, 3);
        say("\033[2;1Habc");
        terminal.enterPrivateMode();
        draw(terminal, 4, "x");
        show();
        tty.close();
        show();
        assertEquals("1,3", emulator.cursor());
    }

    @Test
    void whatStaysIsTakenAwayOnlyForCommands() throws IOException {
        FrameTerminal terminal = FrameTerminal.inline(tty, TerminalModes.MOUSE, rows -> 3);
        terminal.stay();
        say("\033[2;1H");
        terminal.startAt(1, 0);
        terminal.enterPrivateMode();
        draw(terminal, 3, "row");
        terminal.exitPrivateMode();
        show();
        assertEquals("\n".repeat(ROWS), emulator.text());
        terminal.enterPrivateMode();
        terminal.clearScreen();
        draw(terminal, 3, "row");
        tty.close();
        show();
        assertEquals("\nrow 0\nrow 1\nrow 2\n" + "\n".repeat(ROWS - 4), emulator.text());
        assertEquals("1,0", emulator.cursor());
    }

    /// Some terminals have no other screen to come back from.
    @Test
    void theWholeScreenIsClearedAtTheEnd() throws IOException {
        FrameTerminal terminal = FrameTerminal.whole(tty, TerminalModes.MOUSE);
        terminal.enterPrivateMode();
        draw(terminal, 4, "x");
        tty.takeWritten();

        tty.close();

        String last = new String(tty.takeWritten(), StandardCharsets.US_ASCII);
        int cleared = last.indexOf("\033[H\033[2J");
        assertTrue(cleared >= 0 && cleared < last.indexOf("\033[?1049l"), last);
    }

    private void say(String text) {
        emulator.show(text.getBytes(StandardCharsets.UTF_8), _ -> false);
    }

    private void show() {
        emulator.show(tty.takeWritten(), _ -> false);
    }
}
