package jfind.app.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.screen.TerminalScreen;
import com.googlecode.lanterna.terminal.virtual.DefaultVirtualTerminal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jfind.app.bind.BindingException;
import jfind.app.bind.Keymap;
import jfind.app.screen.option.Area;
import jfind.app.screen.option.Framing;
import jfind.app.screen.option.ScreenOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelpPaneTest {
    private final HelpPane pane =
            new HelpPane(Theme.of(ScreenOptions.DEFAULTS.colors(), Framing.DEFAULT));

    private final List<String> help;

    HelpPaneTest() throws BindingException {
        Keymap keymap = Keymap.defaults(true);
        keymap.bind("ctrl-v:execute(" + "a long command ".repeat(12) + ")");
        help = keymap.describe();
    }

    /// Every word of the help is on one of the pages, whatever the size.
    @ParameterizedTest
    @CsvSource({"20, 80", "22, 120", "60, 200", "5, 40", "1, 10", "50, 60"})
    void nothingIsCut(int rows, int columns) throws IOException {
        var all = new StringBuilder();
        List<String> left = help;
        while (!left.isEmpty()) {
            all.append(drawn(left, rows, columns)).append('\n');
            int shown = pane.linesFor(left, rows, columns);
            assertTrue(shown > 0);
            left = left.subList(shown, left.size());
        }
        if (columns > 20) {
            for (String line : help) {
                for (String word : line.strip().split(" +", -1)) {
                    assertTrue(all.indexOf(word) >= 0, word);
                }
            }
        }
    }

    @Test
    void bothColumnsAreUsedWhereThereIsRoomForTwo() throws IOException {
        List<String> rows = drawn(help, 50, 120).lines().toList();
        assertTrue(rows.get(3).length() > 60, rows.get(3));
        assertEquals("Files and this program", rows.getFirst().substring(0, 22));
    }

    @Test
    void thePagesAreCounted() throws IOException {
        List<String> footers = new ArrayList<>();
        List<String> left = help;
        while (!left.isEmpty()) {
            String page = drawn(left, 14, 80);
            footers.add(page.lines().toList().getLast());
            left = left.subList(pane.linesFor(left, 14, 80), left.size());
        }
        int pages = footers.size();
        assertTrue(pages > 1);
        for (int page = 1; page <= pages; page++) {
            String keys =
                    page < pages ? "esc leaves, any other key turns the page" : "any key leaves";
            assertEquals("  page " + page + " of " + pages + ": " + keys, footers.get(page - 1));
        }
    }

    /// The width, the line, its rows with `|` between them; words stand below words.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "40; \"  ctrl-a            one two three four five\";"
                        + " \"  ctrl-a            one two three four|                    five\"",
                "12; \"  ctrl-a xyz\"; \"  ctrl-a xyz\"",
                "10; \"  ctrl-a wx\"; \"  ctrl-a|    wx\"",
            })
    void longLinesContinueBelowTheirWords(int width, String line, String rows) {
        assertEquals(rows, String.join("|", HelpPane.fold(line, width)));
    }

    /// Lines may hold names of files.
    @Test
    void controlCharactersSteerNothing() throws IOException {
        String name = "  a\033[2J\rb\nc\u009b31m\u202ed: Permission denied";

        String page = drawn(List.of("Could not be read", name), 6, 80);

        assertEquals("a^[[2J^Mb␤c�31m�d: Permission denied", page.lines().toList().get(1).strip());
    }

    private String drawn(List<String> lines, int rows, int columns) throws IOException {
        var screen =
                new TerminalScreen(new DefaultVirtualTerminal(new TerminalSize(columns, rows)));
        screen.startScreen();
        var area = new Area(0, 0, rows, columns);
        pane.draw(new Canvas(screen, new CellCache(), area), new ArrayList<>(lines));
        return ScreenText.of(screen);
    }
}
