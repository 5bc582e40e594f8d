package jfind.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLinesTest {
    /// The text, its lines with `|` between them.
    @ParameterizedTest
    @CsvSource({"a, a", "a\\n, a", "a\\nb\\n, a|b", "a\\n\\n, a|", "'', ''", "\\n, ''"})
    void aLineFeedAtTheEndAddsNoLine(String text, String lines) {
        assertEquals(lines, String.join("|", TextLines.of(text.replace("\\n", "\n"))));
    }
}
