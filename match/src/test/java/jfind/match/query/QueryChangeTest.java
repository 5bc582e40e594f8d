package jfind.match.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryChangeTest {
    private static final QueryParser PARSER =
            new QueryParser(QueryParser.Case.SMART, true, true, true);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\"\", a, NARROWED",
                "a, ab, NARROWED",
                "ab, acb, NARROWED",
                "ab, aB, NARROWED",
                "aB, ab, REPLACED",
                "ab, a, REPLACED",
                "a, a, SAME",
                "a, a b, NARROWED",
                "a b, b a, NARROWED",
                "a, 'ba, NARROWED",
                "'a, ba, REPLACED",
                "'ab, 'cabc, NARROWED",
                "^a, ^ab, NARROWED",
                "^a, a, REPLACED",
                "b$, ab$, NARROWED",
                "a, a$, NARROWED",
                "a$, ab$, REPLACED",
                "!a, !ab, REPLACED",
                "!ab, !a, NARROWED",
                "a, a !b, NARROWED",
                "a, a | b, REPLACED",
                "a | b, a, NARROWED",
                "a | b, ax | by, NARROWED",
                "a | b, c, REPLACED",
            })
    void tellsWhatAnOldAnswerIsWorth(String before, String after, QueryChange expected) {
        assertEquals(expected, QueryChange.between(PARSER.parse(before), PARSER.parse(after)));
    }
}
