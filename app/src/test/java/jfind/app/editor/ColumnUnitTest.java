package jfind.app.editor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnUnitTest {
    private static final byte[] LINE = "a\tä漢👍e\u0301x".getBytes(UTF_8);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "BYTES,              0 1 2 4 7 11 14",
        "CODE_POINTS,        0 1 2 3 4 5 7",
        "CODE_POINTS_TABS_8, 0 1 8 9 10 11 13",
        "UTF_16,             0 1 2 3 4 6 8",
        "UTF_16_TABS_8,      0 1 8 9 10 12 14",
        "GRAPHEMES,          0 1 2 3 4 5 6",
        "CELLS,              0 1 8 9 11 13 14",
    })
    void eachUnitCountsItsOwn(ColumnUnit unit, String columns) {
        int[] offsets = {0, 1, 2, 4, 7, 11, 14};
        String[] expected = columns.split(" ", -1);
        for (int at = 0; at < offsets.length; at++) {
            int column = Integer.parseInt(expected[at]);
            assertEquals(column, unit.column(LINE, offsets[at]), "column at " + offsets[at]);
            assertEquals(offsets[at], unit.offset(LINE, column), "offset of " + column);
        }
    }

    @Test
    void aColumnInsideACharacterIsThatCharacter() {
        assertEquals(1, ColumnUnit.CELLS.offset(LINE, 5), "in a tab");
        assertEquals(4, ColumnUnit.CELLS.offset(LINE, 10), "in a wide character");
        assertEquals(7, ColumnUnit.UTF_16.offset(LINE, 5), "between surrogates");
        assertEquals(3, ColumnUnit.CODE_POINTS.column(LINE, 5), "between bytes");
    }

    @Test
    void columnsBeyondTheEndCountOnwards() {
        for (ColumnUnit unit : ColumnUnit.values()) {
            int end = unit.column(LINE, LINE.length);
            assertEquals(end + 3, unit.column(LINE, LINE.length + 3), unit.name());
            assertEquals(LINE.length + 3, unit.offset(LINE, end + 3), unit.name());
            assertEquals(2, unit.column(new byte[0], 2), unit.name());
        }
    }

    @Test
    void everyColumnOfAnyBytesLeadsBackToItself() {
        long seed = Long.getLong("jfind.seed", 20261128);
        Random random = new Random(seed);
        String[] parts = {"a", "\t", "é", "漢", "👍", "e\u0301", "\u001b", "हि", "\u00ff"};
        for (int round = 0; round < 2000; round++) {
            var text = new StringBuilder();
            for (int count = random.nextInt(8); count > 0; count--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            byte[] line = text.toString().getBytes(UTF_8);
            if (line.length > 0 && random.nextInt(3) == 0) {
                line[random.nextInt(line.length)] = (byte) random.nextInt(1, 256);
            }
            for (ColumnUnit unit : ColumnUnit.values()) {
                int before = -1;
                for (int offset = 0; offset <= line.length; offset++) {
                    int column = unit.column(line, offset);
                    int start = unit.offset(line, column);
                    String at = "seed " + seed + ", " + unit + ", " + text + " at " + offset;
                    assertEquals(column, unit.column(line, start), at);
                    assertEquals(Math.max(before, column), column, at);
                    before = column;
                }
            }
        }
    }
}
