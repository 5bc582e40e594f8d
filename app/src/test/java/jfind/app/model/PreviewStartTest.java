package jfind.app.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviewStartTest {
    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "+1, 0",
        "+120, 119",
        "+120-5, 114",
        "+120/2, 109",
        "+120+3/3, 116",
        "+120-/2, 109",
        "+3-5, 0",
        "+120/0, 119",
        "+'120'-5, 114",
        "+x, 0",
        "+99999999999, 1000000008",
    })
    void isAsInFzf(String expression, int start) {
        assertEquals(start, PreviewStart.of(expression, 20));
    }
}
