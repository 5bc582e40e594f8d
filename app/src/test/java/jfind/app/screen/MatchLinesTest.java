package jfind.app.screen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import jfind.app.screen.text.Clusters;
import jfind.app.text.Ink;
import jfind.app.text.InkRuns;
import jfind.match.line.FrozenFields.Ends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchLinesTest {
    private static final Ink RED = new Ink(1, Ink.DEFAULT, 0);

    @ParameterizedTest
    @CsvSource({"one, one", "one~two, one|two", "~, |", "one~, one|", "'', ''", "a~~b, a||b"})
    void aLineEndsAtALineFeed(String text, String lines) {
        byte[] bytes = text.replace('~', '\n').getBytes(UTF_8);
        List<String> found = new ArrayList<>();
        for (byte[] line : MatchLines.of(bytes)) {
            found.add(new String(line, UTF_8));
        }
        assertEquals(lines, String.join("|", found));
        assertEquals(found.size(), MatchLines.count(bytes));
    }

    @Test
    void hitsAndColoursGoWithTheirLines() {
        byte[] text = "abc\ndef\nghi".getBytes(UTF_8);
        var inks = new InkRuns(new int[] {2, 5, 9}, new Ink[] {Ink.PLAIN, RED, Ink.PLAIN});
        var whole =
                new Row.Match(
                        Clusters.of(text),
                        new int[] {1, 4, 10},
                        inks,
                        new Ends(2, 6),
                        "i",
                        true,
                        Row.MatchState.RANKED,
                        Row.Mark.SELECTED,
                        "x");
        List<Row.Match> lines = MatchLines.of(whole, text, 0);
        assertEquals(3, lines.size());
        assertArrayEquals(new int[] {1}, lines.get(0).positions());
        assertArrayEquals(new int[] {0}, lines.get(1).positions());
        assertArrayEquals(new int[] {2}, lines.get(2).positions());
        assertArrayEquals(new int[] {2, 3}, lines.get(0).inks().ends());
        assertArrayEquals(new int[] {1, 3}, lines.get(1).inks().ends());
        assertArrayEquals(new Ink[] {RED, Ink.PLAIN}, lines.get(1).inks().inks());
        assertArrayEquals(new int[] {1}, lines.get(2).inks().ends());
        assertEquals(new Ends(2, Ends.NOWHERE), lines.get(0).frozen());
        assertEquals(new Ends(0, 2), lines.get(1).frozen());
        assertEquals(Ends.NONE, lines.get(2).frozen());
        assertEquals("i", lines.get(0).icon());
        assertEquals("", lines.get(2).icon());
        assertEquals("", lines.get(2).label());
        assertEquals(Row.Mark.SELECTED, lines.get(2).mark());
    }
}
