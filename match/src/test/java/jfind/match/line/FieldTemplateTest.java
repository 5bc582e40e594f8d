package jfind.match.line;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTemplateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    2           | `b:`      | b
                    2..         | `b:c`     | b:c
                    {1}-{3}     | `a-c`     | a-c
                    {n}:{2}     | `7:b`     | 7:b
                    {x}{2}      | `{x}b`    | {x}b
                    {{2}}       | `{b}`     | {b}
                    {1,3}.      | `a:c.`    | a:c.
                    """)
    void fieldsTakeTheirPlaces(String text, String applied, String stripped) {
        FieldTemplate template = FieldTemplate.parse(text, ":").orElseThrow();
        byte[] line = "a:b:c".getBytes(UTF_8);

        assertEquals(applied, new String(template.apply(line, 7), UTF_8));
        assertEquals(stripped, new String(template.applyStripped(line, 7), UTF_8));
    }

    @Test
    void aTextWithoutFieldsIsNoTemplate() {
        assertTrue(FieldTemplate.parse("{x} {", null).isEmpty());
        assertTrue(FieldTemplate.parse("", null).isEmpty());
        assertTrue(FieldTemplate.parse("0", null).isEmpty());
    }
}
