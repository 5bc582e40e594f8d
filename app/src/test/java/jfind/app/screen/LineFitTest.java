package jfind.app.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import jfind.app.screen.option.Rows;
import jfind.app.screen.text.Clusters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineFitTest {
    private static final FittedPath SHOWN = new FittedPath();

    /// The columns, whether the end is kept, the line with bars around what is not frozen and with
    /// its hits in brackets, what is shown.
    @ParameterizedTest
    @CsvSource({
        "12, false, |the quick brown fox jumps|, the quick ··",
        "12, true, |[the] quick brown fox jumps|, ·· fox jumps",
        "12, false, |the [quick] brown fox jumps|, ··uick bro··",
        "16, false, the| quick brown fox |jumps, the quick··jumps",
        "16, true, the| quick brown fox |jumps, the··n fox jumps",
        "16, false, the| quick br[ow]n fox |jumps, the··own ··jumps",
        "16, false, the| quick brown fox |[j]umps, the··n fox jumps",
        "16, false, t[h]e| quick brown fox |jumps, the quick··jumps",
        "12, false, the quick brown| fox| jumps, the quick ··",
        "12, false, the |quick |brown fox jumps, the ·· jumps",
        "7, false, the| quick |brown, the··wn",
        "6, false, the| quick |brown, the··n",
        "8, false, |the quick brown |fox, the··fox",
        "8, false, |the quick [b]rown |fox, ··b··fox",
        "2, false, the| quick |brown, ··",
        "1, false, the| quick |brown, t",
    })
    void frozenEndsStayAndTheRestIsScrolled(
            int columns, boolean keepEnd, String marked, String expected) {
        assertEquals(expected, show(columns, keepEnd, marked));
    }

    @Test
    void lettersWithMarksBehindTheLastHitCountTheirMarks() {
        String letter = "a\u0331";
        String before = "0123456789".repeat(4);
        String line = "|" + before + "[h]" + letter.repeat(20) + "|";
        // The margin of 10 is five letters with a mark each.
        String expected = "··" + before.substring(22) + "h" + letter.repeat(5) + "··";
        assertEquals(expected, show(28, false, line));
    }

    @Test
    void nothingIsWiderThanItsRoom() {
        long seed = Long.getLong("jfind.seed", 1);
        var random = new Random(seed);
        var fit = new LineFit(Rows.DEFAULT.forLines(), 2);
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (int at = random.nextInt(40); at >= 0; at--) {
                text.append("ab 日本 c".charAt(random.nextInt(7)));
            }
            Clusters line = Clusters.of(text.toString());
            boolean[] hits = new boolean[line.count()];
            hits[random.nextInt(hits.length)] = random.nextBoolean();
            int to = random.nextInt(line.count());
            int from = to + random.nextInt(line.count() - to + 1);
            int columns = 2 + random.nextInt(30);
            SHOWN.clear();
            if (line.width() > columns) {
                fit.fit(line, hits, columns, to, from, SHOWN);
                int width = 0;
                int last = -1;
                for (int index = 0; index < SHOWN.count(); index++) {
                    int item = SHOWN.item(index);
                    width += item >= 0 ? line.width(item) : item == FittedPath.ELLIPSIS ? 2 : 1;
                    assertTrue(item < 0 || item > last, "seed " + seed + ": in order");
                    last = Math.max(item, last);
                }
                assertTrue(width <= columns, "seed " + seed + ": " + columns + " " + text);
            }
        }
    }

    private static String show(int columns, boolean keepEnd, String marked) {
        var text = new StringBuilder();
        boolean[] hits = new boolean[marked.length()];
        boolean hit = false;
        int[] bars = new int[2];
        int bar = 0;
        for (int at = 0; at < marked.length(); at++) {
            char character = marked.charAt(at);
            if (character == '|') {
                bars[bar++] = text.length();
            } else if (character == '[' || character == ']') {
                hit = character == '[';
            } else {
                hits[text.length()] = hit;
                text.append(character);
            }
        }
        Clusters line = Clusters.of(text.toString());
        SHOWN.clear();
        var fit = new LineFit(Rows.DEFAULT.forLines(), 2);
        fit.keepEnd(keepEnd);
        fit.fit(line, hits, columns, bars[0], bars[1], SHOWN);
        var shown = new StringBuilder();
        for (int index = 0; index < SHOWN.count(); index++) {
            int item = SHOWN.item(index);
            shown.append(item >= 0 ? line.cluster(item) : item == FittedPath.ELLIPSIS ? "··" : " ");
        }
        return shown.toString();
    }
}
