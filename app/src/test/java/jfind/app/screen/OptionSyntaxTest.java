package jfind.app.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jfind.app.model.Styling;
import jfind.app.model.Wrap;
import jfind.app.screen.option.Area;
import jfind.app.screen.option.Chrome;
import jfind.app.screen.option.ColorDepth;
import jfind.app.screen.option.Colors;
import jfind.app.screen.option.Element;
import jfind.app.screen.option.Height;
import jfind.app.screen.option.Info;
import jfind.app.screen.option.MinHeight;
import jfind.app.screen.option.Placement;
import jfind.app.screen.option.PreviewWindow;
import jfind.app.screen.option.Sides;
import jfind.app.text.Ink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionSyntaxTest {
    /// The option, the rows of the terminal, the rows taken.
    @ParameterizedTest
    @CsvSource({
        "10, 40, 10",
        "50%, 40, 20",
        "100%, 40, 40",
        "-3, 40, 37",
        "~10, 40, 10",
        "~-25%, 40, 30",
        "99, 40, 40",
        "0, 40, 1",
        "12.5%, 40, 4",
    })
    void heightIsAsInFzf(String option, int terminal, int rows) {
        assertEquals(rows, Height.parse(option).rows(terminal, 1));
    }

    /// The columns of the screen, the option, the columns of the preview: fzf computes with
    /// fractions that a computer does not have.
    @ParameterizedTest
    @CsvSource({"58, 50%, 28", "80, 50%, 40", "60, 20, 24"})
    void aPreviewIsAsWideAsInFzf(int columns, String option, int expected) {
        Area area = new Area(0, 0, 20, columns);
        assertEquals(expected, PreviewWindow.parse(option).of(area).columns());
    }

    /// The preview's window, the rows that are taken at least.
    @ParameterizedTest
    @CsvSource({"'', 12", "'up,2', 24", "'up,2,border-line', 23", "'up,2,border-none', 22"})
    void aPreviewAboveTheListMakesTheLeastHeightMore(String window, int rows) {
        PreviewWindow above = window.isEmpty() ? null : PreviewWindow.parse(window);
        Placement placement = Placement.DEFAULT;
        assertEquals(
                rows, MinHeight.DEFAULT.with(placement, Chrome.DEFAULT, Styling.DEFAULT, 0, above));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 1 1 1",
        "'1,2', 1 2 1 2",
        "'1,2,3', 1 2 3 2",
        "'1,2,3,4', 1 2 3 4",
        "'10%,0', 4 0 4 0",
    })
    void sidesAreAsInFzf(String option, String expected) {
        Sides sides = Sides.parse(option);
        int all = 40;
        assertEquals(
                expected,
                sides.top().of(all)
                        + " "
                        + sides.right().of(all)
                        + " "
                        + sides.bottom().of(all)
                        + " "
                        + sides.left().of(all));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "-", "10%%", "110%", "~"})
    void nonsenseIsRefused(String option) {
        assertThrows(IllegalArgumentException.class, () -> Height.parse(option));
    }

    @ParameterizedTest
    @CsvSource({
        "default, DEFAULT, ''",
        "inline, INLINE, ' < '",
        "inline: > , INLINE, >",
        "inline-right, INLINE_RIGHT, ''",
        "hidden, HIDDEN, ''",
    })
    void infoIsAsInFzf(String option, Info.Style style, String prefix) {
        Info info = Info.parse(option);
        assertEquals(style, info.style());
        assertEquals(prefix.strip(), info.prefix().strip());
    }

    @ParameterizedTest
    @CsvSource({
        "'', RIGHT, 60",
        "'up,40%', UP, 120",
        "'left:30:wrap', LEFT, 34",
        "'down,5,border-none,~3,+{2}-5', DOWN, 120",
        "'right,50%,<70(up,40%)', UP, 120",
        "'right,50%,<60(up,40%)', RIGHT, 60",
        "'<70(down,10,border-line),40', DOWN, 120",
        "'up,50%,<30(right,30)', RIGHT, 34",
    })
    void previewWindowIsAsInFzf(String option, PreviewWindow.Side side, int columns) {
        Area area = new Area(0, 0, 40, 120);
        PreviewWindow window = PreviewWindow.parse(option).in(area).on(Placement.Stacking.DEFAULT);
        Area preview = window.of(area);
        assertEquals(columns, preview.columns());
        Area rest = window.rest(area, window.of(area));
        assertEquals(
                area.rows() * area.columns(),
                preview.rows() * preview.columns() + rest.rows() * rest.columns());
        PreviewWindow.Side actual =
                preview.rows() == area.rows()
                        ? preview.column() == 0 ? PreviewWindow.Side.LEFT : PreviewWindow.Side.RIGHT
                        : preview.row() == 0 ? PreviewWindow.Side.UP : PreviewWindow.Side.DOWN;
        assertEquals(side, actual);
    }

    @ParameterizedTest
    @CsvSource({
        "PALETTE, '', 66",
        "PALETTE, 'hl:200', 200",
        "TRUE, 'fg:1,hl:-1', -1",
        "PALETTE, 'dark', ",
        "PALETTE, 'fg:1,light', ",
        "SIXTEEN, '', 5",
        "NONE, '', ",
    })
    void aLightBackgroundMattersWhereNothingElseWasAskedFor(
            ColorDepth depth, String option, @Nullable Integer match) {
        Colors colors = Colors.of(depth);
        assertEquals(match != null, colors.dependsOnBackground(option));
        if (match != null) {
            assertEquals((int) match, colors.forLight().with(option).color(Element.MATCH));
        }
    }

    /// The depth, the option, the element, its colour.
    @ParameterizedTest
    @CsvSource({
        "PALETTE, '', MATCH, 108",
        "PALETTE, light, MATCH, 66",
        "PALETTE, 16, MATCH, 2",
        "PALETTE, bw, MATCH, -1",
        "PALETTE, 'hl:200', MATCH, 200",
        "PALETTE, 'light,hl:bright-red:underline', MATCH, 9",
        "PALETTE, 'bg+:-1', GUTTER, -1",
        "PALETTE, 'gutter:5,bg+:-1', GUTTER, 5",
        "PALETTE, 'border:7', SEPARATOR, 7",
        "PALETTE, 'border:7', INPUT_BORDER, 7",
        "PALETTE, 'label:3,list-label:4', LIST_LABEL, 4",
        "PALETTE, 'label:3,list-label:4', HEADER_LABEL, 3",
        "PALETTE, 'bg:1 list-bg:2', SELECTED_BACKGROUND, 2",
        "PALETTE, 'bg:1 list-bg:2', PREVIEW_BACKGROUND, 1",
        "PALETTE, 'header-fg:underline-curly:5', HEADER, 5",
        "PALETTE, 'hl:#ff0000', MATCH, 196",
        "SIXTEEN, 'hl:#ff0000', MATCH, 9",
        "SIXTEEN, 'hl:108', MATCH, 2",
        "NONE, 'hl:#ff0000', MATCH, -1",
        "TRUE, 'hl:#ff0000', MATCH, 33488896",
        "TRUE, 'list-border:5', MATCH, 108",
    })
    void colorsAreAsInFzf(ColorDepth depth, String option, Element element, int color) {
        assertEquals(color, Colors.of(depth).with(option).color(element));
    }

    @Test
    void attributesReplaceThoseOfTheTheme() {
        Colors colors = Colors.of(ColorDepth.PALETTE).with("prompt:regular,hl:underline:italic");
        assertEquals(0, colors.ink(Element.PROMPT, Ink.BOLD).attributes());
        assertEquals(Ink.UNDERLINE | Ink.ITALIC, colors.ink(Element.MATCH, 0).attributes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"purple", "hl:300", "hl:#12345", "hl:nonsense"})
    void colorsThatAreNoneAreRefused(String option) {
        Colors colors = Colors.of(ColorDepth.PALETTE);
        assertThrows(IllegalArgumentException.class, () -> colors.with(option));
    }

    @ParameterizedTest
    @CsvSource({
        ", , xterm-256color, PALETTE",
        ", , xterm, SIXTEEN",
        ", , linux, SIXTEEN",
        ", , screen-256color, PALETTE",
        ", , tmux-256color, PALETTE",
        ", , xterm-kitty, PALETTE",
        ", , alacritty, PALETTE",
        ", , dumb, NONE",
        ", , , NONE",
        ", , vt100, NONE",
        ", , something-new, SIXTEEN",
        ", truecolor, xterm-256color, TRUE",
        "1, truecolor, xterm-256color, NONE",
        "'', , xterm-256color, PALETTE",
    })
    void terminalsShowWhatTheyCan(
            String noColor, String colorTerm, String term, ColorDepth expected) {
        assertEquals(expected, ColorDepth.of(noColor, colorTerm, term));
    }

    @Test
    void anyChangeOfThePreviewWindowShowsIt() {
        PreviewWindow hidden = PreviewWindow.parse("up,hidden,<30(down,wrap)");
        assertTrue(hidden.changed("").hidden());
        assertTrue(hidden.changed("left,hidden").hidden());
        assertFalse(hidden.changed("left").hidden());
        assertEquals(PreviewWindow.Side.UP, hidden.changed("nohidden").side());
        assertEquals(Wrap.NONE, hidden.withWrap(Wrap.NONE).in(new Area(0, 0, 9, 9)).wrap());
    }
}
