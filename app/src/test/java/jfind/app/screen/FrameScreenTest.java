package jfind.app.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.screen.Screen;
import java.io.IOException;
import java.util.Random;
import jfind.app.screen.option.Area;
import jfind.app.screen.text.CharacterWidth;
import jfind.app.text.Ink;
import jfind.app.tty.Emulator;
import jfind.app.tty.FrameTerminal;
import jfind.app.tty.ScriptedTty;
import jfind.app.tty.TerminalModes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameScreenTest {
    private static final int ROWS = 8;
    private static final int COLUMNS = 40;
    private static final String[] CLUSTERS = {"a", "b", " ", "日", "本", "─", "é", "😀"};

    private final ScriptedTty tty = new ScriptedTty();
    private final FrameScreen screen;
    private final Emulator emulator = new Emulator(ROWS, COLUMNS);

    FrameScreenTest() throws IOException {
        screen = new FrameScreen(FrameTerminal.whole(tty, TerminalModes.MOUSE));
        screen.startScreen();
    }

    @Test
    void terminalShowsWhatWasDrawnAfterAnySequenceOfFrames() throws IOException {
        long seed = Long.getLong("jfind.seed", 1);
        var random = new Random(seed);
        var canvas = new Canvas(screen, new CellCache(), new Area(0, 0, ROWS, COLUMNS));
        for (int frame = 0; frame < 300; frame++) {
            for (int row = 0; row < ROWS; row++) {
                if (random.nextInt(3) > 0) {
                    canvas.begin(row);
                    drawRow(canvas, random);
                }
            }
            int column = random.nextInt(COLUMNS);
            screen.setCursorPosition(new TerminalPosition(column, 3));
            screen.refresh(
                    random.nextInt(20) == 0
                            ? Screen.RefreshType.COMPLETE
                            : Screen.RefreshType.DELTA);
            show();
            assertEquals(drawn(), emulator.text(), "frame " + frame + ", seed " + seed);
            assertEquals("3," + column, emulator.cursor(), "seed " + seed);
            assertTrue(emulator.isCursorVisible());
        }
    }

    /// How terminals give columns to what they disagree about.
    enum Widths {
        /// By code points, as xterm and tmux do.
        CODE_POINTS(false),
        /// By clusters, as kitty does.
        CLUSTERS(true),
        /// By code points of an old Unicode: emoji are narrow and vowels join their letter.
        OLD(false);

        private final boolean clusters;

        Widths(boolean clusters) {
            this.clusters = clusters;
        }

        int of(String letter) {
            int first = letter.codePointAt(0);
            boolean mark = Character.getType(first) == Character.COMBINING_SPACING_MARK;
            if (this == OLD && (mark || first >= 0x1f000)) {
                return mark ? 0 : 1;
            }
            return Math.min(
                    2, CharacterWidth.of(this == CLUSTERS ? letter : Character.toString(first)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLostWhereTheTerminalHasOtherWidths(Widths widths) throws IOException {
        long seed = Long.getLong("jfind.seed", 1);
        var random = new Random(seed);
        var terminal = new Emulator(ROWS, COLUMNS, widths.clusters);
        var canvas = new Canvas(screen, new CellCache(), new Area(0, 0, ROWS, COLUMNS));
        String[] words = {
            "a",
            "b",
            " ",
            "日",
            "👨\u200d👩\u200d👧",
            "❤\ufe0f",
            "हिन्दी",
            "น้ำ",
            "မြန်မာ",
            "☺",
            "e\u0301"
        };
        for (int frame = 0; frame < 300; frame++) {
            for (int row = 0; row < ROWS; row++) {
                canvas.begin(row);
                for (int word = 0; random.nextInt(3) > 0 && word < 12; word++) {
                    canvas.put(words[random.nextInt(words.length)], Ink.PLAIN);
                }
                canvas.end();
            }
            screen.refresh(
                    frame % 20 == 0 ? Screen.RefreshType.COMPLETE : Screen.RefreshType.DELTA);
            terminal.showLoosely(tty.takeWritten(), widths::of);
            for (int row = 0; row < ROWS; row++) {
                for (int column = 0; column < COLUMNS; column++) {
                    var cell = screen.getBackCharacter(column, row);
                    String text = cell.getCharacterString();
                    if (CharacterWidth.isCertain(text) && !text.equals(" ")) {
                        String where = "frame " + frame + ", row " + row + ", seed " + seed;
                        assertEquals(text, terminal.cell(row, column), where);
                    }
                    column += cell.isDoubleWidth() ? 1 : 0;
                }
            }
        }
    }

    /// The vowels of these names take a column each in most terminals.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "हिन्दी पुस्तक.txt",
                "น้ำ.txt",
                "বাংলা.txt",
                "தமிழ்.txt",
                "မြန်မာ.txt",
                "ខ្មែរ.txt"
            })
    void namesKeepTheirVowels(String name) throws IOException {
        var terminal = new Emulator(ROWS, COLUMNS);
        var canvas = new Canvas(screen, new CellCache(), new Area(0, 0, ROWS, COLUMNS));
        canvas.begin(0);
        canvas.put(name, Ink.PLAIN);
        canvas.end();
        screen.refresh(Screen.RefreshType.COMPLETE);
        terminal.showLoosely(tty.takeWritten(), Widths.CODE_POINTS::of);
        assertEquals(name, terminal.text().lines().findFirst().orElseThrow());
    }

    @Test
    void frameWithoutChangesIsNotWritten() throws IOException {
        var canvas = new Canvas(screen, new CellCache(), new Area(0, 0, ROWS, COLUMNS));
        canvas.begin(2);
        canvas.put("hello", Ink.PLAIN);
        screen.refresh(Screen.RefreshType.COMPLETE);
        int writes = tty.writes();
        canvas.begin(2);
        canvas.put("hello", Ink.PLAIN);
        screen.refresh(Screen.RefreshType.DELTA);
        assertEquals(writes, tty.writes());
    }

    @Test
    void frameIsOneWrite() throws IOException {
        var canvas = new Canvas(screen, new CellCache(), new Area(0, 0, ROWS, COLUMNS));
        for (int row = 0; row < ROWS; row++) {
            canvas.begin(row);
            canvas.put("row " + row, Ink.PLAIN.with(row));
            canvas.end();
        }
        screen.refresh(Screen.RefreshType.COMPLETE);
        assertEquals(1, tty.writes());
    }

    private static void drawRow(Canvas canvas, Random random) {
        while (canvas.columnsLeft() > 0) {
            String cluster = CLUSTERS[random.nextInt(CLUSTERS.length)];
            Ink ink = random.nextInt(4) == 0 ? Ink.PLAIN.with(Ink.BOLD) : Ink.PLAIN;
            canvas.put(cluster, CharacterWidth.of(cluster), ink);
            if (random.nextInt(20) == 0) {
                canvas.end();
            }
        }
    }

    private void show() {
        emulator.show(tty.takeWritten(), codePoint -> CharacterWidth.of(codePoint) == 2);
    }

    private String drawn() {
        var text = new StringBuilder();
        for (int row = 0; row < ROWS; row++) {
            var line = new StringBuilder();
            for (int column = 0; column < COLUMNS; column++) {
                var cell = screen.getBackCharacter(column, row);
                line.append(cell.getCharacterString());
                column += cell.isDoubleWidth() ? 1 : 0;
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
