package jfind.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchHintTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    readme                | readme: No such file or directory            | ` (to search: jfind -q readme)`
                    net core              | net core: No such file or directory          | ` (to search: jfind -q 'net core')`
                    don't                 | don't: No such file or directory             | ` (to search: jfind -q 'don'\\''t')`
                    ../src                | ../src: No such file or directory            | ``
                    /src                  | /src: No such file or directory              | ``
                    src/                  | src/: No such file or directory              | ``
                    src                   | src: Permission denied                       | ``
                    src                   | --history: x/src: No such file or directory  | ``
                    """)
    void aRootThatIsNotThereMayBeAQuery(String word, String message, String hint) {
        assertEquals(hint, SearchHint.of(message, List.of(Word.of("-e"), Word.of(word))));
    }
}
