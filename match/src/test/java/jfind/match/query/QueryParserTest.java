package jfind.match.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '%',
            quoteCharacter = '"',
            value = {
                "''                % Exact(')",
                "abc               % Fuzzy(abc)",
                "aBc               % Fuzzy(aBc!)",
                "'abc              % Exact(abc)",
                "'abc'             % Boundary(abc)",
                "^abc              % Prefix(abc)",
                "abc$              % Suffix(abc)",
                "^abc$             % Whole(abc)",
                "!abc              % Not Exact(abc)",
                "!^abc             % Not Prefix(abc)",
                "!abc$             % Not Suffix(abc)",
                "!'abc             % Not Fuzzy(abc)",
                "!^abc$            % Not Whole(abc)",
                "!'abc'            % Not Boundary(abc)",
                "a b               % Fuzzy(a) & Fuzzy(b)",
                "a | b             % Fuzzy(a) | Fuzzy(b)",
                "a | b c           % Fuzzy(a) | Fuzzy(b) & Fuzzy(c)",
                "a | | b           % Fuzzy(a) | Fuzzy(|) & Fuzzy(b)",
                "a |  | b          % Fuzzy(a) | Fuzzy(|) & Fuzzy(b)",
                "| a               % Fuzzy(|) & Fuzzy(a)",
                "a |               % Fuzzy(a)",
                "a\\ b             % Fuzzy(a b)",
                "$                 % Fuzzy($)",
                "^$                % \"\"",
                "!                 % \"\"",
                "'                 % \"\"",
                "!$                % Not Exact($)",
                "\" \"             % \"\"",
                "caf\u00e9         % Fuzzy(caf\u00e9 as it is)",
            })
    void readsTheLanguageOfFzf(String text, String expected) {
        assertEquals(expected, show(parser(QueryParser.Case.SMART, true).parse(text)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '%',
            quoteCharacter = '"',
            value = {
                "*.rs           % Suffix(.rs)",
                "foo*           % Prefix(foo) | Exact(/foo)",
                "*foo*          % Exact(foo)",
                "test_*.py      % Prefix(test_) | Exact(/test_) & Suffix(.py)",
                "src/**/*.c     % Prefix(src/) | Exact(/src/) & Suffix(.c)",
                "**/*.c         % Suffix(.c)",
                "*.c | *.h      % Suffix(.c) | Suffix(.h)",
                "*.c | a*b      % Suffix(.c) | Fuzzy(a*b)",
                "!*.o           % Not Suffix(.o)",
                "!gen*          % Not Prefix(gen) & Not Exact(/gen)",
                "!a*b           % Not Exact(a*b)",
                "'*.rs          % Exact(*.rs)",
                "*.Rs           % Suffix(.Rs!)",
                "main *.c       % Fuzzy(main) & Suffix(.c)",
                "*              % \"\"",
                "main *         % Fuzzy(main)",
            })
    void starsStandForAnyLettersWhereAsked(String text, String expected) {
        QueryParser parser = parser(QueryParser.Case.SMART, true).withGlobs(true);
        assertEquals(expected, show(parser.parse(text)));
    }

    @Test
    void starsAreLettersElsewhere() {
        QueryParser parser = parser(QueryParser.Case.SMART, true);
        assertEquals("Fuzzy(*.rs)", show(parser.parse("*.rs")));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "abc, Exact(abc)",
                "'abc, Fuzzy(abc)",
                "!abc, Not Exact(abc)",
                "!'abc, Not Fuzzy(abc)"
            })
    void quotesMeanFuzzyWhereWordsAreExact(String text, String expected) {
        assertEquals(expected, show(parser(QueryParser.Case.SMART, false).parse(text)));
    }

    @ParameterizedTest
    @CsvSource({"IGNORE, Fuzzy(abc)", "RESPECT, Fuzzy(aBc!)"})
    void obeysTheCaseAskedFor(QueryParser.Case letterCase, String expected) {
        assertEquals(expected, show(parser(letterCase, true).parse("aBc")));
    }

    private static QueryParser parser(QueryParser.Case letterCase, boolean fuzzy) {
        return new QueryParser(letterCase, true, fuzzy, true);
    }

    private static String show(Query query) {
        return query.clauses().stream()
                .map(clause ->
                        clause.alternatives().stream()
                                .map(QueryParserTest::show)
                                .collect(Collectors.joining(" | ")))
                .collect(Collectors.joining(" & "));
    }

    private static String show(Term term) {
        if (term instanceof Term.Not(Term absent)) {
            return "Not " + show(absent);
        }
        TermText word = term.word();
        return term.getClass().getSimpleName()
                + "("
                + word.text()
                + (word.caseSensitive() ? "!" : "")
                + (word.folding() ? "" : " as it is")
                + ")";
    }
}
