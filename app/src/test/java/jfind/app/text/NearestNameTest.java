package jfind.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestNameTest {
    private static final List<String> NAMES =
            List.of("abort", "accept", "up", "--color", "--cycle");

    @ParameterizedTest
    @CsvSource({
        "abrot, abort",
        "acept, accept",
        "abbort, abort",
        "--colour, --color",
        "--cycel, --cycle",
        "--colcr, --color",
    })
    void nameThatWasNearlyTypedIsFound(String typed, String meant) {
        assertEquals(meant, NearestName.to(typed, NAMES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyz", "--bogus", "ab", "ub"})
    void nothingIsGuessedFromAfar(String typed) {
        assertNull(NearestName.to(typed, NAMES));
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "a, '', 1",
        "ab, ba, 1",
        "abc, cab, 2",
        "kitten, sitting, 3",
        "ca, abc, 3"
    })
    void editsAreCounted(String from, String to, int edits) {
        assertEquals(edits, NearestName.edits(from, to));
        assertEquals(edits, NearestName.edits(to, from));
    }

    @Test
    void ofTwoAsNearTheFirstOfTheAlphabetIsMeant() {
        assertEquals("--aaab", NearestName.to("--aaaa", List.of("--aaac", "--aaab")));
    }
}
