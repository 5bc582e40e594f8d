package jfind.app.screen.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.screen.TerminalScreen;
import com.googlecode.lanterna.terminal.virtual.DefaultVirtualTerminal;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import jfind.app.model.Label;
import jfind.app.model.ListMatchSource;
import jfind.app.model.ListShape;
import jfind.app.model.Model;
import jfind.app.model.Source;
import jfind.app.model.Styling;
import jfind.app.screen.Box;
import jfind.app.screen.Canvas;
import jfind.app.screen.CellCache;
import jfind.app.screen.ScreenText;
import jfind.app.screen.Theme;
import jfind.app.screen.View;
import jfind.app.screen.layout.Frame;
import jfind.app.screen.layout.Layout;
import jfind.app.screen.option.Placement.Stacking;
import jfind.app.screen.text.Clusters;
import jfind.app.text.StyledLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The screens are those of fzf 0.74 for the same options, except where there is too little room.
@SuppressWarnings("EnumOrdinal") // The borders declared before `line` have sides of their own.
class FramingTest {
    private static final ListMatchSource MATCHES = ListMatchSource.of("one", "two", "three");
    private static final Random SEEDS = new Random(Long.getLong("jfind.seed", 1));

    private Border whole = Border.NONE;
    private Stacking stacking = Stacking.DEFAULT;
    private Info info = Info.DEFAULT;
    private boolean headerFirst;
    private @Nullable Border lines;
    private List<String> header = List.of("head");
    private List<String> footer = List.of("foot");
    private List<StyledLine> inputLines = List.of(StyledLine.plain("line"));

    @Test
    void everyPartHasABorderOfItsOwn() throws IOException {
        assertScreen(
                "rounded sharp bold double",
                16,
                """
                ╔═══════════footer═══════════╗
                ║   foot                     ║
                ╚════════════════════════════╝
                ╭────────────list────────────╮
                │ ▌ three                    │
                │ ▌ two                      │
                │ ▌ one                      │
                ╰────────────────────────────╯
                ┏━━━━━━━━━━━header━━━━━━━━━━━┓
                ┃   line                     ┃
                ┃   head                     ┃
                ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                ┌───────────input────────────┐
                │   3/3                      │
                │ >                          │
                └────────────────────────────┘
                """);
    }

    @Test
    void theInputIsWithinTheListWhereNothingSetsItApart() throws IOException {
        assertScreen(
                "rounded none none line",
                10,
                """
                    foot
                ────────────footer────────────
                ╭────────────list────────────╮
                │ ▌ two                      │
                │ ▌ one                     ││
                │   line                     │
                │   head                     │
                │   3/3 ──────────────────── │
                │ >                          │
                ╰────────────────────────────╯
                """);
    }

    @Test
    void inlinePartsAreJoinedToTheList() throws IOException {
        assertScreen(
                "rounded rounded inline inline",
                14,
                """
                ╭────────────list────────────╮
                │   foot                     │
                ├───────────footer───────────┤
                │ ▌ three                    │
                │ ▌ two                      │
                │ ▌ one                      │
                ├───────────header───────────┤
                │   line                     │
                │   head                     │
                ╰────────────────────────────╯
                ╭───────────input────────────╮
                │   3/3                      │
                │ >                          │
                ╰────────────────────────────╯
                """);
    }

    @Test
    void inlineIsALineWhereTheListHasNoBorder() throws IOException {
        assertScreen(
                "none none inline inline",
                9,
                """
                  foot
                ────────────footer────────────
                ▌ two
                ▌ one                        │
                ────────────header────────────
                  line
                  head
                  3/3 ───────────────────────
                >
                """);
    }

    @Test
    void reverseListHasTheLinesOfTheInputAtTheTop() throws IOException {
        stacking = Stacking.REVERSE_LIST;
        lines = Border.LINE;
        assertScreen(
                "none line line line",
                12,
                """
                  foot
                ────────────footer────────────
                  line
                ──────────────────────────────
                ▌ one
                ▌ two
                ▌ three
                ────────────header────────────
                  head
                ────────────input─────────────
                  3/3
                >
                """);
    }

    @Test
    void theHeaderComesFirstWhereThatIsWanted() throws IOException {
        stacking = Stacking.REVERSE;
        headerFirst = true;
        info = Info.parse("inline-right");
        assertScreen(
                "sharp sharp sharp none",
                13,
                """
                ┌───────────header───────────┐
                │   head                     │
                └────────────────────────────┘
                ┌───────────input────────────┐
                │ >                      3/3 │
                └────────────────────────────┘
                    line
                ┌────────────list────────────┐
                │ ▌ one                      │
                │ ▌ two                      │
                │ ▌ three                    │
                └────────────────────────────┘
                    foot
                """);
    }

    @Test
    void bordersStayWhereThereIsNoRoomForMore() throws IOException {
        whole = Border.ROUNDED;
        assertScreen(
                "rounded rounded rounded rounded",
                9,
                """
                ╭───────────border───────────╮
                │ ╭──────────list──────────╮ │
                │ │ ▌ one                 ││ │
                │ ╰────────────────────────╯ │
                │ ╭─────────input──────────╮ │
                │ │   3/3                  │ │
                │ │ >                      │ │
                │ ╰────────────────────────╯ │
                ╰────────────────────────────╯
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "0, '── x ──'",
        "center, '── x ──'",
        "1, ' x ────'",
        "3, '── x ──'",
        "-1, '──── x '",
        "-3, '── x ──'",
        "99, '──── x '",
        "-99, ' x ────'",
        "bottom, '───────'",
        "2:bottom, '───────'",
        "top, '── x ──'"
    })
    void labelsStandWhereTheyAreTold(String position, String upper) throws IOException {
        var options =
                new Frame(
                        Label.LIST,
                        new Area(0, 0, 2, 7),
                        Border.HORIZONTAL,
                        Frame.Edge.LINE,
                        Frame.Edge.LINE,
                        true);
        var screen = new TerminalScreen(new DefaultVirtualTerminal(new TerminalSize(7, 2)));
        screen.startScreen();
        var theme = Theme.of(Colors.of(ColorDepth.PALETTE), Framing.DEFAULT);
        var box = new Box(options, true, theme.list().border(), theme.list().blank());
        var canvas = new Canvas(screen, new CellCache(), options.area());
        box.draw(canvas);
        box.drawLabel(
                canvas,
                StyledLine.plain(" x "),
                LabelPosition.parse(position),
                Clusters.of("··"),
                theme.list().label());
        assertEquals(upper.strip(), ScreenText.of(screen).split("\n", -1)[0].strip());
    }

    /// For all borders: nothing overlaps and a match is visible.
    @RepeatedTest(500)
    void partsLieSideBySide() {
        long seed = SEEDS.nextLong();
        var random = new Random(seed);
        Border[] all = Border.values();
        Border list = all[random.nextInt(Border.LINE.ordinal())];
        lines = random.nextBoolean() ? null : all[random.nextInt(all.length)];
        var framing =
                new Framing(
                        list,
                        all[random.nextInt(Border.INLINE.ordinal())],
                        all[random.nextInt(all.length)],
                        lines,
                        all[random.nextInt(all.length)],
                        Map.of());
        whole = all[random.nextInt(Border.INLINE.ordinal())];
        stacking = Stacking.values()[random.nextInt(3)];
        headerFirst = random.nextBoolean();
        PreviewWindow.Side[] sides = PreviewWindow.Side.values();
        PreviewWindow window =
                PreviewWindow.DEFAULT
                        .withBorder(all[random.nextInt(Border.INLINE.ordinal())])
                        .and(sides[random.nextInt(sides.length)].name().toLowerCase(Locale.ROOT));
        Styling dressing =
                Styling.DEFAULT
                        .withHeader(List.of("a", "b", "c").subList(0, random.nextInt(4)))
                        .withFooter(List.of("a", "b", "c").subList(0, random.nextInt(4)))
                        .withInput(random.nextInt(5) > 0);
        int rows = 1 + random.nextInt(30);
        int columns = 1 + random.nextInt(60);
        Layout layout =
                Layout.of(
                        options(framing).withPreview(window),
                        dressing,
                        random.nextInt(4),
                        random.nextBoolean(),
                        rows,
                        columns);
        int[][] taken = new int[rows][columns];
        for (Area area :
                List.of(
                        layout.prompt(),
                        layout.info(),
                        layout.header(),
                        layout.headerLines(),
                        layout.list(),
                        layout.scrollbar(),
                        layout.footer(),
                        layout.preview())) {
            for (int row = area.row(); row < area.row() + area.rows(); row++) {
                for (int column = area.column();
                        column < area.column() + area.columns();
                        column++) {
                    assertTrue(
                            row < rows && column < columns,
                            layout + " beyond the screen, seed " + seed);
                    taken[row][column]++;
                    assertEquals(1, taken[row][column], layout + " overlaps, seed " + seed);
                }
            }
        }
        int others =
                layout.prompt().rows()
                        + layout.info().rows()
                        + layout.header().rows()
                        + layout.headerLines().rows()
                        + layout.footer().rows()
                        + layout.preview().rows();
        boolean full = !layout.frames().isEmpty() || others >= rows;
        assertTrue(full || layout.list().rows() > 0, layout + ", seed " + seed);
    }

    /// As fzf does it: `fzf --style=full --height=~N`.
    @ParameterizedTest
    @CsvSource({
        "8, 3, 3, 0", // Header and prompt in their borders, and the list's border around nothing.
        "9, 3, 3, 1",
        "6, 0, 3, 1",
        "5, 0, 3, 0",
        "3, 0, 3, 0"
    })
    void whereRowsAreShortTheListGivesWayAndTheBordersStay(
            int rows, int headerRows, int inputRows, int listRows) {
        var framing =
                new Framing(
                        Border.ROUNDED,
                        Border.ROUNDED,
                        Border.ROUNDED,
                        null,
                        Border.ROUNDED,
                        Map.of());
        Chrome chrome = options(framing).chrome();
        ScreenOptions inline =
                options(framing)
                        .withChrome(
                                new Chrome(
                                        Info.parse("inline-right"),
                                        "",
                                        false,
                                        false,
                                        chrome.scrollbar(),
                                        framing));
        Styling dressing = Styling.DEFAULT.withHeader(headerRows > 0 ? List.of("head") : List.of());
        Layout layout = Layout.of(inline, dressing, 0, false, rows, 30);
        int input = 0;
        int header = 0;
        for (Frame frame : layout.frames()) {
            input += frame.part() == Label.INPUT ? frame.area().rows() : 0;
            header += frame.part() == Label.HEADER ? frame.area().rows() : 0;
        }
        assertEquals(inputRows, input);
        assertEquals(headerRows, header);
        assertEquals(listRows, layout.list().rows());
    }

    /// Of fzf with `--height=~100%`: a preview above takes its share of the whole.
    @ParameterizedTest
    @CsvSource({"'', 6", "'up,60%,border-rounded', 12", "'up,3,border-rounded', 11", "'left,5', 6"})
    void theNeededRowsAreThoseOfFzf(String window, int rows) {
        whole = Border.ROUNDED;
        ScreenOptions options = options(Framing.DEFAULT);
        options =
                options.withChrome(
                        new Chrome(
                                Info.parse("inline"),
                                "",
                                false,
                                false,
                                options.chrome().scrollbar(),
                                Framing.DEFAULT));
        options = options.withPreview(PreviewWindow.parse(window));
        boolean previews = !window.isEmpty();
        assertEquals(rows, Layout.rowsFor(3, options, Styling.DEFAULT, 0, previews, 24, 80));
    }

    /// Of fzf. The preview window, whether it is shown, what may show one; whether a border takes
    /// the place of the line after the counts, and whether the input is inside the list's border.
    @ParameterizedTest
    @CsvSource({
        "'next,3', true, ALWAYS, true, false",
        "'next,3', false, ALWAYS, false, false",
        "'next,3,border-left', true, ALWAYS, false, false",
        "'next,3', true, ON_ACTION, false, false",
        "'next,3', false, NEVER, true, false",
        "'up,40%,<9999(next,1,border-none)', true, ALWAYS, false, false",
        "'next,3,<15(next,3)', true, ALWAYS, true, false",
        "'next,3,<15(hidden,next,3)', true, ALWAYS, false, false",
        "'next,3,border-none,<100(next,3,border-top)', true, ALWAYS, false, false",
        "'up,3,<2(next,3)', true, ALWAYS, false, true",
        "'<9999(next)', false, NEVER, false, true",
        "'up,3', true, ALWAYS, false, true",
    })
    void previewsNextToTheInputDecideAboutTheLineAfterTheCounts(
            String window,
            boolean shown,
            ScreenOptions.Previewing previewing,
            boolean separated,
            boolean within) {
        var framing =
                new Framing(Border.ROUNDED, Border.NONE, Border.NONE, null, Border.LINE, Map.of());
        ScreenOptions options =
                options(framing)
                        .withPreview(PreviewWindow.parse(window))
                        .withPreviewing(previewing);
        Layout layout = Layout.of(options, Styling.DEFAULT, 0, shown, 24, 80);
        assertEquals(separated, layout.separated());
        for (Frame frame : layout.frames()) {
            if (frame.part() == Label.LIST) {
                assertEquals(within, frame.area().contains(layout.prompt().row(), 4));
            }
        }
    }

    /// Of fzf. The borders of all and of the list, the preview window, the columns of the list's
    /// rows: what stands right of the list keeps a column away, also without a scrollbar.
    @ParameterizedTest
    @CsvSource({
        "NONE, NONE, '', 40",
        "ROUNDED, NONE, '', 36",
        "NONE, ROUNDED, '', 36",
        "LEFT, NONE, '', 38",
        "NONE, NONE, right, 19",
        "NONE, NONE, 'right,border-none', 19",
        "ROUNDED, NONE, 'left,border-none', 17",
        "NONE, NONE, up, 40",
    })
    void aColumnStaysFreeRightOfTheListAlsoWithoutScrollbar(
            Border around, Border list, String window, int columns) {
        whole = around;
        var framing = new Framing(list, Border.NONE, Border.NONE, null, Border.LINE, Map.of());
        ScreenOptions options =
                options(framing)
                        .withChrome(new Chrome(info, "─", false, false, "", framing))
                        .withPreview(PreviewWindow.parse(window));
        Layout layout = Layout.of(options, Styling.DEFAULT, 0, !window.isEmpty(), 20, 40);
        assertEquals(columns, layout.list().columns());
    }

    private void assertScreen(String borders, int rows, String expected) throws IOException {
        String[] names = borders.split(" ", -1);
        var framing =
                new Framing(
                        Border.of(names[0]),
                        Border.of(names[1]),
                        Border.of(names[2]),
                        lines,
                        Border.of(names[3]),
                        Map.of());
        var screen = new TerminalScreen(new DefaultVirtualTerminal(new TerminalSize(30, rows)));
        screen.startScreen();
        var view = new View(screen, MATCHES, options(framing));
        Styling dressing = Styling.DEFAULT.withHeader(header).withFooter(footer);
        for (Label label : Label.values()) {
            dressing = dressing.withLabel(label, label.name().toLowerCase(Locale.ROOT));
        }
        Model model = Model.of("", 0, ListShape.upward(0)).withStyling(dressing);
        model = model.withSource(new Source.State(false, false, 0, List.of(), inputLines));
        model = model.withList(model.list().withHits(MATCHES.search("")));
        view.arrange(model);
        view.draw(model.withList(model.list().withShape(view.listShape())));
        assertEquals(expected, ScreenText.of(screen));
    }

    private ScreenOptions options(Framing framing) {
        return ScreenOptions.DEFAULTS
                .withPlacement(
                        new Placement(
                                Height.FULL, 1, stacking, whole, Sides.NONE, Sides.NONE, false))
                .withChrome(new Chrome(info, "─", false, headerFirst, "│", framing));
    }
}
