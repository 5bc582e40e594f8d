package jfind.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    --query=abc        | QUERY  | true  | abc
                    --query abc        | QUERY  | true  | abc
                    -qabc              | QUERY  | true  | abc
                    -q abc             | QUERY  | true  | abc
                    -q -abc            | QUERY  | true  | -abc
                    --query=           | QUERY  | true  | ''
                    --query=a=b        | QUERY  | true  | a=b
                    -m                 | MULTI  | true  | -
                    -m5                | MULTI  | true  | 5
                    -m 5               | MULTI  | true  | 5
                    --multi=5          | MULTI  | true  | 5
                    +m                 | MULTI  | false | -
                    --no-multi         | MULTI  | false | -
                    -1                 | SELECT_1 | true | -
                    +i                 | CASE_RESPECT | true | -
                    --open             | OPEN   | true  | -
                    --open=vi -R       | OPEN   | true  | vi -R
                    --border           | BORDER | true  | -
                    --border sharp     | BORDER | true  | sharp
                    --border=sharp     | BORDER | true  | sharp
                    --color light      | COLOR  | true  | light
                    --wrap word        | WRAP   | true  | word
                    --sort 5           | SORT   | true  | 5
                    --async            | SYNC   | false | -
                    --style full       | STYLE         | true | full
                    --no-tmux          | POPUP         | false | -
                    """)
    void everyFormOfAnOptionIsUnderstood(String line, Option option, boolean on, String value)
            throws UsageException {
        List<Word> words = new ArrayList<>();
        for (String word : line.startsWith("--open") ? new String[] {line} : line.split(" ", 0)) {
            words.add(Word.of(word));
        }

        Arguments parsed = Arguments.parse(words, Dialect.JFIND);

        Arguments.Given given = parsed.given().getFirst();
        assertEquals(1, parsed.given().size());
        assertEquals(List.of(), parsed.roots());
        assertEquals(option, given.option());
        assertEquals(on, given.on());
        Word got = given.value();
        assertEquals(value, got == null ? null : got.text());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --fliter=x    | unknown option: --fliter (did you mean --filter?)
                    --no-srot     | unknown option: --no-srot (did you mean --no-sort?)
                    --zzzzzzzz    | unknown option: --zzzzzzzz
                    -z            | unknown option: -z
                    -em           | unknown option: -em
                    --profile-cpu=x | --profile-cpu is not supported
                    --proxy-script=x | --proxy-script is not supported
                    --print0=1    | --print0: takes no value: 1
                    --no-multi=2  | --no-multi: takes no value: 2
                    --query       | --query: needs a value: TEXT
                    """)
    void whatIsWrongIsSaidInOneLine(String word, String message) {
        UsageException error =
                assertThrows(
                        UsageException.class,
                        () -> Arguments.parse(List.of(Word.of(word)), Dialect.JFIND));
        assertEquals(message, error.getMessage());
    }

    @Test
    void underTheNameOfFzfStylingThatIsMissingIsAccepted() throws UsageException {
        List<Word> words = new ArrayList<>();
        for (String word : "--proxy-script=x --black --no-winpty --force-tty-in".split(" ", 0)) {
            words.add(Word.of(word));
        }

        assertEquals(4, Arguments.parse(words, Dialect.FZF).given().size());
    }

    @Test
    void aWordThatIsNoBorderIsARoot() throws UsageException {
        Arguments parsed =
                Arguments.parse(List.of(Word.of("--border"), Word.of("src")), Dialect.JFIND);
        assertEquals("[src]", parsed.roots().toString());
    }

    @Test
    void underTheNameOfFzfWordsAreErrorsButForDirectoriesToWalk() throws UsageException {
        List<Word> words = new ArrayList<>();
        for (String word : "--walker-root . / -- -m".split(" ", 0)) {
            words.add(Word.of(word));
        }
        Arguments parsed = Arguments.parse(words, Dialect.FZF);
        assertEquals("[/]", parsed.roots().toString());
        assertEquals(Option.MULTI, parsed.given().getLast().option());

        UsageException error =
                assertThrows(
                        UsageException.class,
                        () -> Arguments.parse(List.of(Word.of("/")), Dialect.FZF));
        assertEquals("unknown option: /", error.getMessage());
    }

    @Test
    void wordsThatAreNoOptionsAreRootsByteForByte() throws UsageException {
        byte[] odd = {'a', (byte) 0xff, 'b'};

        Arguments parsed =
                Arguments.parse(
                        List.of(
                                Word.of(odd),
                                Word.of("-q"),
                                Word.of("x"),
                                Word.of("+unknown"),
                                Word.of("--"),
                                Word.of("-q")),
                        Dialect.JFIND);

        assertEquals(3, parsed.roots().size());
        assertArrayEquals(odd, parsed.roots().get(0).bytes());
        assertEquals("+unknown", parsed.roots().get(1).text());
        assertEquals("-q", parsed.roots().get(2).text());
    }

    @Test
    void noTwoOptionsShareAName() {
        List<String> names = new ArrayList<>();
        for (Option option : Option.values()) {
            names.addAll(option.names());
            names.addAll(option.offNames());
        }
        assertEquals(names.stream().distinct().toList(), names);
    }
}
