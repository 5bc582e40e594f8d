package jfind.app.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.screen.Screen;
import com.googlecode.lanterna.screen.TerminalScreen;
import com.googlecode.lanterna.terminal.virtual.DefaultVirtualTerminal;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import jfind.app.model.Jump;
import jfind.app.model.Label;
import jfind.app.model.ListMatchSource;
import jfind.app.model.ListShape;
import jfind.app.model.Model;
import jfind.app.model.QueryLine;
import jfind.app.model.SearchMode;
import jfind.app.model.Source;
import jfind.app.model.Spot;
import jfind.app.model.Styling;
import jfind.app.model.Wrap;
import jfind.app.screen.option.Border;
import jfind.app.screen.option.Chrome;
import jfind.app.screen.option.Framing;
import jfind.app.screen.option.Height;
import jfind.app.screen.option.Info;
import jfind.app.screen.option.Placement;
import jfind.app.screen.option.ScreenOptions;
import jfind.app.screen.option.Sides;
import jfind.app.text.StyledLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewTest {
    private static final Source.State DONE = new Source.State(false, false, 0);

    private ScreenOptions options = ScreenOptions.DEFAULTS;

    private final ListMatchSource matches =
            ListMatchSource.of(
                    "Makefile",
                    "drivers/net/can/dev/Makefile",
                    "日本/Makefile",
                    "evil\033[2J\nMakefile",
                    "README");

    @Test
    void looksAsInFzf() throws IOException {
        Model model = model("Make");
        model = model.withSelection(model.selection().with(1));
        assertScreen(
                model,
                8,
                40,
                """


                ▌ evil^[[2J␤Makefile
                ▌ 日本/Makefile
                ▌┃drivers/net/can/dev/Makefile
                ▌ Makefile
                  4/5 (1) ─────────────────────────────
                > Make
                """);
    }

    @Test
    void everyLineOfAMatchHasARow() throws IOException {
        Model model = model("e");
        model = model.withStyling(Styling.DEFAULT.withMultiLine(true));
        assertScreen(
                model,
                6,
                40,
                """
                ▌ Makefile
                ▌ 日本/Makefile
                ▌ drivers/net/can/dev/Makefile
                ▌ Makefile
                  4/5 (0) ─────────────────────────────
                > e
                """);
    }

    @Test
    void everyRowOfASelectedMatchIsMarked() throws IOException {
        matches.add("one\ntwo\nthree");
        Model model = model("e");
        model = model.withStyling(Styling.DEFAULT.withMultiLine(true));
        model = model.withSelection(model.selection().with(5));
        model = model.withList(model.list().withCursor(4));
        assertScreen(
                model,
                7,
                20,
                """
                ▌╻one              │
                ▌┃two              │
                ▌╹three
                ▌ evil^[[2J
                ▌ Makefile
                  5/6 (1) ─────────
                > e
                """);
    }

    @Test
    void whatDoesNotMatchIsListedInRawMode() throws IOException {
        matches.setQuery("READ");
        matches.setRaw(true);
        Model model = model("READ");
        assertScreen(
                model.withList(model.list().withHits(matches.hits())),
                6,
                40,
                """
                ▌ README
                ▖ evil^[[2J␤Makefile
                ▖ 日本/Makefile
                ▖ drivers/net/can/dev/Makefile
                  1/5 (0) ─────────────────────────────
                > READ
                """);
    }

    @Test
    void longPathsKeepTheirNames() throws IOException {
        assertScreen(
                model("drivers"),
                5,
                20,
                """


                ▌ drivers··Makefile
                  1/5 (0) ─────────
                > drivers
                """);
    }

    @Test
    void headerLinesEndBeforeTheColumnOfTheScrollbar() throws IOException {
        Model model = model("READ");
        model = model.withStyling(Styling.DEFAULT.withHeader(List.of("abcdefghijklmnopqrst")));
        assertScreen(
                model,
                4,
                20,
                """
                ▌ README
                  abcdefghijklmno··
                  1/5 (0) ─────────
                > READ
                """);
    }

    @Test
    void spinnerAndProblemsAreShown() throws IOException {
        Model model = model("READ").withSource(new Source.State(true, true, 2)).withSpinner(3);
        assertScreen(
                model,
                4,
                40,
                """

                ▌ README
                ⠸ 1/5 (0) partial 2 unreadable ────────
                > READ
                """);
    }

    @Test
    void oneRowIsThePromptAndTwoAddAMatch() throws IOException {
        assertScreen(model("READ"), 1, 10, "> READ\n");
        assertScreen(model("READ"), 2, 10, "▌ README\n> READ\n");
    }

    @Test
    void anySizeCanBeDrawn() throws IOException {
        for (int rows = 1; rows < 6; rows++) {
            for (int columns = 1; columns < 12; columns++) {
                String[] drawn = draw(model("Make"), rows, columns).split("\n", -1);
                String prompt = drawn[rows - 1];
                String all = "> Make";
                int shown = Math.min(all.length(), columns);
                assertTrue(prompt.startsWith(all.substring(0, Math.min(1, shown))), prompt);
                for (String row : drawn) {
                    assertTrue(row.length() <= columns, row);
                }
            }
        }
    }

    @Test
    void longQueryIsScrolledToItsCaret() throws IOException {
        Model model = model("a-very-long-query-indeed");
        assertScreen(model, 1, 12, "> ry-indeed\n");
        Model atStart = model.withQuery(model.query().start());
        assertScreen(atStart, 1, 12, "> a-very-lon\n");
    }

    @Test
    void matchesBearLabelsToJumpTo() throws IOException {
        assertScreen(
                model("Make").withJump(Jump.MOVE),
                6,
                40,
                """
                f evil^[[2J␤Makefile
                d 日本/Makefile
                s drivers/net/can/dev/Makefile
                a Makefile
                  4/5 (0) ─────────────────────────────
                > Make
                """);
    }

    @Test
    void helpCoversTheList() throws IOException {
        List<String> help =
                List.of("Leaving", "  enter             choose", "* ctrl-k            up");
        assertScreen(
                model("READ").withHelp(help),
                6,
                76,
                """
                Leaving
                  enter             choose
                * ctrl-k            up
                  page 1 of 1: any key leaves
                  1/5 (0) ─────────────────────────────────────────────────────────────────
                > READ
                """);
    }

    @Test
    void bordersHeadersAndTurnedListsAreDrawn() throws IOException {
        Placement placement =
                new Placement(
                        Height.FULL,
                        1,
                        Placement.Stacking.REVERSE,
                        Border.ROUNDED,
                        Sides.NONE,
                        Sides.parse("0,1"),
                        false);
        Chrome chrome = Chrome.DEFAULT;
        options =
                options.withPlacement(placement)
                        .withChrome(
                                new Chrome(
                                        Info.parse("inline-right"),
                                        "",
                                        true,
                                        false,
                                        chrome.scrollbar(),
                                        Framing.DEFAULT));
        Styling dressing =
                Styling.DEFAULT
                        .withPrompt("» ")
                        .withGhost("type")
                        .withHeader(List.of("head"))
                        .withFooter(List.of("foot"))
                        .withLabel(Label.BORDER, " Files ");
        assertScreen(
                model("").withStyling(dressing),
                8,
                30,
                """
                ╭────────── Files ───────────╮
                │  » type           5/5 (0)  │
                │    head                    │
                │  ▌ Makefile              │ │
                │  ▌ drivers/··/Makefile     │
                │  ───────────────────────── │
                │    foot                    │
                ╰────────────────────────────╯
                """);
    }

    @Test
    void coloursAndTabsOfTheSeparatorAreReadOnce() throws IOException {
        Chrome chrome = new Chrome(Info.DEFAULT, "\033[33ma\tb", true, false, "", Framing.DEFAULT);
        options = options.withChrome(chrome).withRows(options.rows().forLines());
        assertScreen(model("READ"), 3, 32, "▌ README\n  1/5 (0) a       ba       ba\n> READ\n");
        Screen screen = screen(3, 32);
        var view = new View(screen, matches, options);
        view.arrange(model("READ"));
        view.draw(model("READ"));
        screen.refresh();
        assertEquals(3, ((Cell) screen.getFrontCharacter(10, 1)).ink().foreground());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\033[33m", "日"})
    void separatorsThatDoNotFitEndTheLine(String separator) throws IOException {
        Chrome chrome = new Chrome(Info.DEFAULT, separator, true, false, "", Framing.DEFAULT);
        options = options.withChrome(chrome);
        String line = draw(model("READ"), 3, 12).lines().toList().get(1);
        assertEquals("  1/5 (0)", line);
    }

    @Test
    void headersAreNoWiderThanTheList() throws IOException {
        String wide = "x".repeat(100);
        matches.add(wide);
        var framing =
                new Framing(
                        Border.ROUNDED, Border.NONE, Border.BOTTOM, null, Border.NONE, Map.of());
        Chrome chrome = Chrome.DEFAULT;
        options =
                options.withRows(options.rows().forLines())
                        .withChrome(
                                new Chrome(
                                        Info.parse("hidden"),
                                        "",
                                        true,
                                        false,
                                        chrome.scrollbar(),
                                        framing));
        Model model = model("x").withStyling(Styling.DEFAULT.withHeader(List.of(wide)));
        assertScreen(
                model,
                6,
                20,
                """
                ╭──────────────────╮
                │ ▌ xxxxxxxxxxxx·· │
                ╰──────────────────╯
                    xxxxxxxxxxxx··
                ────────────────────
                  > x
                """);
    }

    @Test
    void inlinePartsHaveTheHeadersBackgroundAndTheListsLabelOnIt() throws IOException {
        var framing =
                new Framing(
                        Border.ROUNDED,
                        Border.NONE,
                        Border.NONE,
                        Border.INLINE,
                        Border.LINE,
                        Map.of());
        Chrome chrome = Chrome.DEFAULT;
        options =
                options.withColors(options.colors().with("header-bg:1,list-bg:2,list-label:3"))
                        .withPlacement(
                                new Placement(
                                        Height.FULL,
                                        1,
                                        Placement.Stacking.REVERSE,
                                        Border.NONE,
                                        Sides.NONE,
                                        Sides.NONE,
                                        false))
                        .withChrome(
                                new Chrome(
                                        chrome.info(),
                                        "─",
                                        false,
                                        false,
                                        chrome.scrollbar(),
                                        framing));
        List<StyledLine> lines = List.of(StyledLine.plain("first"));
        Model model =
                model("")
                        .withSource(new Source.State(false, false, 0, List.of(), lines))
                        .withStyling(Styling.DEFAULT.withLabel(Label.LIST, "LL"));
        Screen screen = screen(9, 20);
        var view = new View(screen, matches, options);
        view.arrange(model);
        view.draw(model.withList(model.list().withShape(view.listShape())));
        screen.refresh();
        for (int row = 2; row < 5; row++) {
            for (int column = 0; column < 20; column++) {
                Cell cell = (Cell) screen.getFrontCharacter(column, row);
                assertEquals(1, cell.ink().background(), row + "," + column);
            }
        }
        assertEquals("L", screen.getFrontCharacter(10, 2).getCharacterString());
    }

    @Test
    void headerLinesOfTheInputStandWhereTheListBegins() throws IOException {
        List<StyledLine> lines =
                List.of(StyledLine.plain("first"), StyledLine.plain("second\033[m"));
        Model model =
                model("")
                        .withSource(new Source.State(false, false, 0, List.of(), lines))
                        .withStyling(Styling.DEFAULT.withHeader(List.of("head")));
        assertScreen(
                model,
                7,
                30,
                """
                ▌ drivers/··/can/dev/Makefile
                ▌ Makefile                   │
                  second^[[m
                  first
                  head
                  5/5 (0) ───────────────────
                >
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, 5/5 (0)",
        "false, false, 5/5 (0)",
        "true, true, 5/5 (0) +S",
        "false, true, 5/5 (0) -S"
    })
    void sortingIsToldWhereItCanBeChanged(boolean sorted, boolean toggles, String counts)
            throws IOException {
        SearchMode mode = SearchMode.of("", true, sorted);
        Model model = model("").withMode(toggles ? mode.withSortToggling() : mode);
        String screen = draw(model, 5, 30);
        assertTrue(screen.contains("  " + counts + " ─"), screen);
    }

    @Test
    void clicksOnTheHeaderTellTheLineAndTheCharacter() throws IOException {
        List<StyledLine> lines = List.of(StyledLine.plain("first"), StyledLine.plain("日second"));
        Model model =
                model("")
                        .withSource(new Source.State(false, false, 0, List.of(), lines))
                        .withStyling(Styling.DEFAULT.withHeader(List.of("head")));
        var view = new View(screen(7, 30), matches, options);
        view.arrange(model);
        assertEquals(new Spot.OnHeader(1, 3, "日second", 1), view.spotAt(2, 4, model));
        assertEquals(new Spot.OnHeader(2, 1, "first", 0), view.spotAt(3, 2, model));
        assertEquals(new Spot.OnHeader(3, 9, "head", 4), view.spotAt(4, 10, model));
    }

    @Test
    void longMatchesAreWrappedWhenAskedFor() throws IOException {
        Model model = model("drivers");
        assertScreen(
                model.withStyling(Styling.DEFAULT.withWrap(Wrap.CHARACTER)),
                5,
                18,
                """

                ▌ drivers/net/can
                ▌ ↳ /dev/Makefile
                  1/5 (0) ───────
                > drivers
                """);
        assertScreen(
                model.withStyling(Styling.DEFAULT.withWrap(Wrap.WORD)),
                5,
                18,
                """
                ▌ drivers/net/
                ▌ ↳ can/dev/
                ▌ ↳ Makefile
                  1/5 (0) ───────
                > drivers
                """);
    }

    @Test
    void wrappedMatchesFollowTheCursor() throws IOException {
        Model model = model("Make");
        model = model.withStyling(Styling.DEFAULT.withWrap(Wrap.WORD));
        model = model.withList(model.list().withShape(ListShape.upward(4)).withCursor(1));
        assertScreen(
                model,
                6,
                18,
                """
                ▌ drivers/net/
                ▌ ↳ can/dev/
                ▌ ↳ Makefile     │
                ▌ Makefile       │
                  4/5 (0) ───────
                > Make
                """);
        assertScreen(
                model.withList(model.list().withCursor(3)),
                6,
                18,
                """
                                 │
                ▌ evil^[[2J␤Makef│
                ▌ ↳ ile
                ▌ 日本/Makefile
                  4/5 (0) ───────
                > Make
                """);
    }

    @Test
    void iconsStandBeforePaths() throws IOException {
        options = options.withRows(options.rows().withIcons(true));
        assertScreen(model("READ"), 2, 20, "▌ \uf02d README\n> READ\n");
    }

    private Model model(String query) {
        Model model = Model.of("", Integer.MAX_VALUE, ListShape.upward(0));
        model = model.withQuery(QueryLine.of(query)).withSource(DONE);
        return model.withList(model.list().withHits(matches.search(query)));
    }

    private void assertScreen(Model model, int rows, int columns, String expected)
            throws IOException {
        assertEquals(expected, draw(model, rows, columns));
    }

    private String draw(Model model, int rows, int columns) throws IOException {
        Screen screen = screen(rows, columns);
        var view = new View(screen, matches, options);
        view.arrange(model);
        Model shaped = model.withList(model.list().withShape(view.listShape()));
        view.draw(shaped);
        String text = ScreenText.of(screen);
        view.draw(shaped.withSpinner(shaped.spinner()));
        assertEquals(text, ScreenText.of(screen), "what is kept must not be blanked");
        return text;
    }

    private static Screen screen(int rows, int columns) throws IOException {
        var terminal = new DefaultVirtualTerminal(new TerminalSize(columns, rows));
        var screen = new TerminalScreen(terminal);
        screen.startScreen();
        return screen;
    }
}
