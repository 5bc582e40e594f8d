package jfind.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import jfind.app.screen.option.Border;
import jfind.app.screen.option.Height;
import jfind.app.screen.option.Sides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PopupTest {
    /// The command line, and the place that the launcher is asked for.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --popup                     | center
                    --tmux                      | center
                    --tmux=left                 | left
                    --tmux bottom,30%           | bottom,30%
                    --popup=80%,40              | 80%,40
                    --popup=top:100%:border-native | top:100%:border-native
                    --height=40% --tmux         | center
                    --tmux --height=40%         |
                    --tmux --no-height          | center
                    --tmux --no-popup           |
                    --popup=placed --tmux=left  |
                    --popup=here --tmux=left    |
                    --multi                     |
                    """)
    void laterOfPopupAndHeightCounts(String line, String place) throws UsageException {
        assertEquals(place, look(line).popup());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "middle",
                "left,right",
                "50%,left",
                "101%",
                "1000",
                "-3",
                "%",
                "1,2,3",
                "a%",
                ","
            })
    void otherPlacesAreRefused(String value) {
        UsageException error = assertThrows(UsageException.class, () -> look("--popup=" + value));
        assertEquals(
                "--popup: not a place: "
                        + value
                        + ": [center|top|bottom|left|right][,SIZE[%]][,SIZE[%]][,border-native]",
                error.getMessage());
    }

    @Test
    void finderInAPopupFillsItAndHasABorder() throws UsageException {
        var placement = look("--popup=placed --height=5 --popup").placement();
        assertEquals(Height.FULL, placement.height());
        assertEquals(Border.ROUNDED, placement.border());

        assertEquals(Border.DOUBLE, look("--popup=placed --border=double").placement().border());
        assertEquals(Border.NONE, look("--popup=placed --border=none").placement().border());
        assertEquals(Border.NONE, look("--popup=here --popup").placement().border());
    }

    @Test
    void borderOfTmuxTakesThePlaceOfOurs() throws UsageException {
        var placement = look("--popup=placed --popup=border-native").placement();

        assertEquals(Border.NONE, placement.border());
        assertEquals(Sides.parse("0,1"), placement.margin());
    }

    @Test
    void finderInAPopupCannotBeSuspended() throws UsageException {
        assertEquals(List.of(), settings("--popup").keys().bindings());
        assertEquals(
                "ctrl-z:ignore", settings("--popup=placed").keys().bindings().getFirst().text());
        assertNull(settings("--popup=placed").look().popup());
    }

    private static Settings.LookSettings look(String line) throws UsageException {
        return settings(line).look();
    }

    private static Settings settings(String line) throws UsageException {
        List<Word> words = Arrays.stream(line.split(" ", -1)).map(Word::of).toList();
        return Settings.of(Arguments.parse(words, Dialect.FZF), Dialect.FZF);
    }
}
