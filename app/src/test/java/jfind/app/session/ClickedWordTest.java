package jfind.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClickedWordTest {
    /// A line with the click before `^`, what divides it, and what was clicked.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    ^PID USER CMD   ;   ; PID 1
                    PI^D USER CMD   ;   ; PID 1
                    PID^ USER CMD   ;   ; none
                    PID ^USER CMD   ;   ; USER 2
                    PID USER C^MD   ;   ; CMD 3..
                    `  ^PID  USER ` ;   ; PID 1
                    `  PID  ^USER ` ;   ; USER 2..
                    `^  PID`        ;   ; none
                    ``^             ;   ; none
                    PID USER^       ;   ; none
                    é ^日本 x       ;   ; 日本 2
                    a,^b c,d        ; , ; b c, 2
                    a,,^d           ; , ; d 3..
                    """)
    void wordsAreFields(String clicked, String delimiter, String expected) {
        String marked = clicked.replace("`", "");
        int at = marked.indexOf('^');
        String line = marked.replace("^", "");
        ClickedWord word = ClickedWord.at(line, at, delimiter);
        assertEquals(expected, word == null ? "none" : word.text() + " " + word.nth());
    }
}
