package jfind.match.typo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditAutomatonTest {
    @ParameterizedTest
    @CsvSource({
        "sockios, sockios.h, 0",
        "socikos, sockios.h, 2",
        "sockio, sockios.h, 1",
        "makefle, Makefile, 2",
        "maakefile, Makefile, 2",
        "nakefile, Makefile, 2",
        "akefile, Makefile, 2",
        "drivre, drivers.c, 3",
        "abcd, xyz, FAR",
    })
    void countsEditsTwiceAndAnOpenEndOnce(String word, String text, String expected) {
        int distance = distance(word, text, 1);
        assertEquals(expected, distance == EditAutomaton.FAR ? "FAR" : "" + distance);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void equalsTheTableOfDistances(int edits) {
        long seed = Long.getLong("jfind.seed", 1);
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            String word = random(random, 3 + random.nextInt(6));
            String text = random(random, random.nextInt(10));
            int expected = EditAutomaton.FAR;
            for (int end = 1; end <= text.length(); end++) {
                int needed = table(word, text.substring(0, end));
                if (needed <= edits) {
                    int open = end == text.length() ? 0 : 1;
                    expected = Math.min(expected, 2 * needed + open);
                }
            }
            String what = "seed " + seed + ": " + word + " in " + text;
            assertEquals(expected, distance(word, text, edits), what);
        }
    }

    private static int distance(String word, String text, int edits) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        int dot = text.indexOf('.');
        return new EditAutomaton(word.getBytes(StandardCharsets.US_ASCII), edits)
                .distance(bytes, 0, bytes.length, dot < 0 ? bytes.length : dot);
    }

    /// Optimal string alignment, cell by cell.
    private static int table(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + same, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }

    private static String random(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append("abc".charAt(random.nextInt(3)));
        }
        return text.toString();
    }
}
