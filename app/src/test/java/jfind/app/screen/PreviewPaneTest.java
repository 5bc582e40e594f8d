package jfind.app.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.screen.TerminalScreen;
import com.googlecode.lanterna.terminal.virtual.DefaultVirtualTerminal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jfind.app.model.PreviewPage;
import jfind.app.model.PreviewState;
import jfind.app.screen.option.Area;
import jfind.app.screen.option.Chrome;
import jfind.app.screen.option.Framing;
import jfind.app.screen.option.Info;
import jfind.app.screen.option.PreviewWindow;
import jfind.app.screen.option.ScreenOptions;
import jfind.app.screen.text.Clusters;
import jfind.app.text.StyledLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewPaneTest {
    private static final int ROWS = 6;
    private static final int COLUMNS = 24;

    @Test
    void theTitleAndThePositionStandInTheBorder() throws IOException {
        assertEquals(
                """
                ╭ 2 KiB ──────── 11/20 ╮
                │  11 line 10          │
                │  12 line 11         ┃│
                │  13 line 12          │
                │  14 line 13          │
                ╰──────────────────────╯
                """,
                drawn("", numbered(20, "line "), 10, ""));
    }

    @Test
    void aLabelStandsInTheTitlesPlace() throws IOException {
        assertEquals(
                "╭──────── mine ── 1/20 ╮", firstRow(drawn("", numbered(20, "x"), 0, " mine ")));
        assertEquals(
                "╭──────── mine ────────╮",
                firstRow(drawn("noinfo", numbered(20, "x"), 0, " mine ")));
    }

    @Test
    void aLongTitleLeavesRoomForThePosition() throws IOException {
        PreviewPage page = numbered(20, "line ");
        page = new PreviewPage(0, "1.2 KiB  2026-01-31", page.lines(), 1, -1, true);
        assertEquals("╭ 1.2 KiB  2026·· 1/20 ╮", firstRow(drawn("", page, 0, "")));
    }

    /// The window, its rows and columns, the lines, the offset at which the last line is in sight.
    @ParameterizedTest
    @CsvSource({
        "border-none, 4, 20, 10, 6",
        "'border-none,wrap', 4, 20, 10, 8",
        "'border-none,wrap-word', 4, 20, 10, 8",
        "'border-none,wrap,~1', 5, 20, 10, 8",
        "'border-none,wrap', 1, 20, 10, 9",
        "border-none, 20, 20, 10, 0",
    })
    void theEndIsInSightOfAWindowThatFollows(
            String window, int rows, int columns, int lines, int offset) {
        List<StyledLine> text = new ArrayList<>();
        for (int at = 0; at < lines; at++) {
            text.add(StyledLine.plain("x".repeat(30)));
        }
        var page = new PreviewPage(0, "", text, 0, -1, true);
        ScreenOptions options = ScreenOptions.DEFAULTS;
        var pane = new PreviewPane(Theme.of(options.colors(), Framing.DEFAULT), options);
        Area area = new Area(0, 0, rows, columns);
        assertEquals(offset, pane.end(page, PreviewWindow.parse(window), area));
    }

    /// The lines of a preview of four rows.
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5})
    void aFullPreviewTellsItsPositionUnderTheNameOfFzf(int lines) throws IOException {
        String[] text = new String[lines];
        Arrays.fill(text, "x");
        String window = "border-none";
        String as = firstRow(draw(likeFzf(true), PreviewWindow.parse(window), page(text), 4));
        assertEquals(lines > 3, as.contains("1/" + lines), as);
        as = firstRow(draw(likeFzf(false), PreviewWindow.parse(window), page(text), 4));
        assertEquals(lines > 4, as.contains("1/" + lines), as);
    }

    private static ScreenOptions likeFzf(boolean like) {
        ScreenOptions base = ScreenOptions.DEFAULTS;
        return new ScreenOptions(
                base.placement(),
                base.chrome(),
                base.rows(),
                base.preview(),
                base.previewing(),
                base.previewWrapSign(),
                base.unicode(),
                base.colors(),
                base.backgrounds(),
                base.modes(),
                base.ambiguousWide(),
                like);
    }

    private static String draw(
            ScreenOptions options, PreviewWindow window, PreviewPage page, int rows)
            throws IOException {
        var screen =
                new TerminalScreen(new DefaultVirtualTerminal(new TerminalSize(COLUMNS, rows)));
        screen.startScreen();
        Area area = new Area(0, 0, rows, COLUMNS);
        new PreviewPane(Theme.of(options.colors(), Framing.DEFAULT), options)
                .draw(
                        new Canvas(screen, new CellCache(), area),
                        area,
                        window,
                        new PreviewState(true, page, 0, 0, false, 0, false),
                        StyledLine.plain(""));
        return ScreenText.of(screen);
    }

    @Test
    void headerLinesStay() throws IOException {
        assertEquals(
                """
                  1 line 0         8/20
                  2 line 1             ┃
                  8 line 7
                  9 line 8
                 10 line 9
                 11 line 10
                """,
                drawn("border-none,~2", numbered(20, "line "), 5, ""));
    }

    @Test
    void longLinesAreCutOrWrapped() throws IOException {
        String text = "one two three four five six";
        assertEquals("│ one two three four·· │", secondRow(drawn("", page(text, "x"), 0, "")));
        assertEquals(
                """
                ╭ 2 KiB ───────────────╮
                │ one two three four f │
                │ ↳ ive six            │
                │ x                    │
                │                      │
                ╰──────────────────────╯
                """,
                drawn("wrap", page(text, "x"), 0, ""));
        assertEquals(
                "│ one two three four   │", secondRow(drawn("wrap-word", page(text, "x"), 0, "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "wrap", "wrap-word,~3", "border-none", "border-line", "up,border-left"})
    void anySizeCanBeDrawn(String window) throws IOException {
        for (int rows = 1; rows < 5; rows++) {
            for (int columns = 1; columns < 8; columns++) {
                PreviewPage page = numbered(9, "日本 ");
                String drawn = draw(PreviewWindow.parse(window), page, 2, " l ", rows, columns);
                assertEquals(rows, drawn.lines().count());
                for (String row : drawn.lines().toList()) {
                    assertTrue(Clusters.of(row).width() <= columns, row);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sideways", "border-wavy", "50%x", "~x", "<(up)", "<30up"})
    void whatIsNoPartOfAWindowIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> PreviewWindow.parse(text));
    }

    private static PreviewPage numbered(int lines, String prefix) {
        List<StyledLine> text = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            text.add(StyledLine.plain(prefix + line));
        }
        return new PreviewPage(0, "2 KiB", text, 1, -1, true);
    }

    @Test
    void whatACommandPrintsIsCutAsItIs() throws IOException {
        List<StyledLine> line = List.of(StyledLine.plain("one two three four five six"));
        var page = new PreviewPage(0, "", line, 0, -1, true);
        assertEquals("│ one two three four f │", secondRow(drawn("", page, 0, "")));
    }

    private static PreviewPage page(String... lines) {
        List<StyledLine> text = new ArrayList<>();
        for (String line : lines) {
            text.add(StyledLine.plain(line));
        }
        return new PreviewPage(0, "2 KiB", text, 0, -1, true);
    }

    private static String drawn(String window, PreviewPage page, int offset, String label)
            throws IOException {
        return draw(PreviewWindow.parse(window), page, offset, label, ROWS, COLUMNS);
    }

    private static String firstRow(String screen) {
        return screen.lines().findFirst().orElseThrow();
    }

    private static String secondRow(String screen) {
        return screen.lines().skip(1).findFirst().orElseThrow();
    }

    private static String draw(
            PreviewWindow window, PreviewPage page, int offset, String label, int rows, int columns)
            throws IOException {
        var screen =
                new TerminalScreen(new DefaultVirtualTerminal(new TerminalSize(columns, rows)));
        screen.startScreen();
        Area area = new Area(0, 0, rows, columns);
        Chrome chrome = new Chrome(Info.DEFAULT, "─", false, false, "│┃", Framing.DEFAULT);
        ScreenOptions options = ScreenOptions.DEFAULTS.withChrome(chrome);
        var preview = new PreviewState(true, page, offset, 0, false, 0, false);
        new PreviewPane(Theme.of(options.colors(), Framing.DEFAULT), options)
                .draw(
                        new Canvas(screen, new CellCache(), area),
                        area,
                        window,
                        preview,
                        StyledLine.plain(label));
        return ScreenText.of(screen);
    }
}
