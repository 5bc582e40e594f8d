package jfind.app.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jfind.app.screen.option.ColorDepth;
import jfind.app.screen.option.Colors;
import jfind.app.screen.option.Element;
import jfind.app.screen.option.Framing;
import jfind.app.text.Ink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Checks that text is legible: the contrast (WCAG 2, 1.4.3) between a colour and its background.
class LegibilityTest {
    /// xterm's sixteen colours.
    private static final int[] XTERM = {
        0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
        0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
    };

    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xffffff;

    /// The element and the least contrast: 3 for text, less for lines and signs.
    @ParameterizedTest
    @CsvSource({
        "MATCH, 3",
        "QUERY, 3",
        "INFO, 3",
        "LABEL, 3",
        "PROMPT, 3",
        "MARKER, 3",
        "SPINNER, 3",
        "HEADER, 3",
        "FOOTER, 3",
        "PREVIEW, 3",
        "BORDER, 2",
        "SEPARATOR, 2",
        "SCROLLBAR, 2",
    })
    void elementsStandOutFromTheBackground(Element element, double least) {
        check(Colors.of(ColorDepth.PALETTE), element, BLACK, WHITE, least);
        check(Colors.of(ColorDepth.PALETTE).with("light"), element, WHITE, BLACK, least);
    }

    /// The element on the row under the cursor.
    @ParameterizedTest
    @CsvSource({"CURRENT, 4.5", "CURRENT_MATCH, 4", "POINTER, 2", "MARKER, 2"})
    void elementsStandOutFromTheRowUnderTheCursor(Element element, double least) {
        Colors dark = Colors.of(ColorDepth.PALETTE);
        check(dark, element, rgb(dark.color(Element.CURRENT_BACKGROUND), 0), WHITE, least);
        Colors light = dark.with("light");
        check(light, element, rgb(light.color(Element.CURRENT_BACKGROUND), 0), BLACK, least);
    }

    /// The element on a light background with sixteen colours, and the least contrast.
    @ParameterizedTest
    @CsvSource({"PROMPT, 4.5", "INFO, 4", "HEADER, 4.5", "LABEL, 3", "SPINNER, 3", "MARKER, 4"})
    void sixteenColoursAreLegibleOnWhite(Element element, double least) {
        check(Colors.of(ColorDepth.SIXTEEN).forLight(), element, WHITE, BLACK, least);
    }

    @Test
    void theRowUnderTheCursorIsLegibleInSixteenColoursOnWhite() {
        Colors light = Colors.of(ColorDepth.SIXTEEN).forLight();
        int row = rgb(light.color(Element.CURRENT_BACKGROUND), 0);
        check(light, Element.CURRENT, row, BLACK, 4.5);
        check(light, Element.CURRENT_MATCH, row, BLACK, 2.5);
    }

    private static void check(
            Colors colors, Element element, int background, int text, double least) {
        double contrast = contrast(rgb(colors.color(element), text), background);
        assertTrue(contrast >= least, element + ": " + contrast);
    }

    @ParameterizedTest
    @CsvSource({
        "0;15, true",
        "0;default;7, true",
        "15;0, false",
        "7;8, false",
        "default;default, false",
        "'', false",
        ", false",
    })
    void aLightTerminalIsKnownByItsVariable(String colorFgBg, boolean light) {
        Colors wanted = Colors.of(ColorDepth.PALETTE).with(light ? "light" : "dark");
        Colors colors = Colors.of(ColorDepth.PALETTE, colorFgBg);
        for (Element element : Element.values()) {
            assertEquals(wanted.color(element), colors.color(element), element.name());
        }
    }

    /// The variable alone may be inherited from another terminal.
    @ParameterizedTest
    @CsvSource({
        "SIXTEEN, '', true",
        "PALETTE, '', true",
        "TRUE, hl:5, true",
        "SIXTEEN, light, false",
        "PALETTE, 'dark,hl:5', false",
        "NONE, '', false",
    })
    void theTerminalIsAskedUnlessItsColoursAreGiven(ColorDepth depth, String spec, boolean asked) {
        assertEquals(asked, Colors.of(depth).dependsOnBackground(spec));
    }

    @Test
    void withoutColoursTheRowUnderTheCursorAndTheHitsCanStillBeTold() {
        Theme theme = Theme.of(Colors.of(ColorDepth.PALETTE).with("bw"), Framing.DEFAULT);
        assertTrue(!theme.current().text().equals(theme.plain().text()));
        assertTrue(!theme.current().match().equals(theme.current().text()));
        assertTrue(!theme.plain().match().equals(theme.plain().text()));
    }

    @ParameterizedTest
    @EnumSource(ColorDepth.class)
    void noMoreColoursAreUsedThanThereAre(ColorDepth depth) {
        for (String base : new String[] {"dark", "light", "hl:#ff8000,fg+:123"}) {
            Colors colors = Colors.of(depth).with(base);
            for (Element element : Element.values()) {
                int color = colors.color(element);
                boolean fits =
                        switch (colors.depth()) {
                            case NONE -> color == Ink.DEFAULT;
                            case SIXTEEN -> color < 16;
                            case PALETTE -> color < 256;
                            case TRUE -> true;
                        };
                assertTrue(fits, depth + " " + base + " " + element + ": " + color);
            }
        }
    }

    /// A colour of the palette, or the terminal's own.
    private static int rgb(int color, int own) {
        if (color == Ink.DEFAULT) {
            return own;
        }
        if ((color & Ink.RGB) != 0) {
            return color & 0xffffff;
        }
        if (color < 16) {
            return XTERM[color];
        }
        if (color >= 232) {
            return (8 + 10 * (color - 232)) * 0x010101;
        }
        int[] steps = {0, 95, 135, 175, 215, 255};
        int cube = color - 16;
        return steps[cube / 36] << 16 | steps[cube / 6 % 6] << 8 | steps[cube % 6];
    }

    private static double contrast(int one, int other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double share = (channel & 0xff) / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
