package jfind.match.line;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jfind.match.line.FrozenFields.Ends;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrozenFieldsTest {
    /// Fields at the left and at the right, the delimiter, the line, the same with a bar where each
    /// of the two borders is.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    1; 0;     ; 'a bc  d'   ; 'a| bc  d'
                    2; 0;     ; 'a bc  d'   ; 'a bc|  d'
                    9; 0;     ; 'a bc  d '  ; 'a bc  d| '
                    0; 1;     ; 'a bc  d'   ; 'a bc  |d'
                    0; 2;     ; 'a bc  d'   ; 'a |bc  d'
                    0; 3;     ; '  a bc  d' ; '|  a bc  d'
                    1; 1;     ; 'a bc  d'   ; 'a| bc  |d'
                    1; 9;     ; 'a bc  d'   ; 'a|| bc  d'
                    1; 1; ':' ; 'a:b:c'     ; 'a:|b|:c'
                    1; 1; ':' ; 'a:b:c:'    ; 'a:|b:c|:'
                    1; 2; ' , ' ; 'a , b , c , ' ; 'a ,| b |, c , '
                    1; 1; '[-+]+' ; 'a--b+-c' ; 'a--|b|+-c'
                    1; 1; ':' ; 'ä:ö:ü'     ; 'ä:|ö|:ü'
                    """)
    void bordersLieBetweenFields(
            int left, int right, @Nullable String delimiter, String line, String expected) {
        byte[] bytes = line.getBytes(UTF_8);
        Ends ends = FrozenFields.of(left, right, delimiter).in(bytes);
        String marked = line;
        if (right > 0) {
            marked = withBar(marked, ends.from());
        }
        if (left > 0) {
            marked = withBar(marked, ends.to());
        }
        assertEquals(expected, marked);
    }

    private static String withBar(String text, int offset) {
        byte[] bytes = text.getBytes(UTF_8);
        return new String(bytes, 0, offset, UTF_8)
                + "|"
                + new String(bytes, offset, bytes.length - offset, UTF_8);
    }

    @Test
    void fieldsThatAreTheWholeLineAreNotFrozen() {
        assertEquals(Ends.NONE, FrozenFields.of(1, 1, null).in("   ".getBytes(UTF_8)));
        assertEquals(Ends.NONE, FrozenFields.of(9, 0, null).in("a bc d".getBytes(UTF_8)));
        assertEquals(Ends.NONE, FrozenFields.of(9, 9, null).in("a bc d".getBytes(UTF_8)));
        assertEquals(Ends.NONE, FrozenFields.of(1, 1, ":").in("alone".getBytes(UTF_8)));
        assertTrue(FrozenFields.NONE.in("a b".getBytes(UTF_8)).isNone());
    }

    @Test
    void rowOfALineHasTheBordersThatFallIntoIt() {
        Ends ends = new Ends(5, 12);

        assertEquals(new Ends(5, Ends.NOWHERE), ends.within(0, 8));
        assertEquals(new Ends(1, 8), ends.within(4, 12));
        assertEquals(new Ends(0, 3), ends.within(9, 20));
        assertTrue(ends.within(20, 30).isNone());
    }
}
