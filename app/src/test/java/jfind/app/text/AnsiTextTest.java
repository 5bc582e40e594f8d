package jfind.app.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnsiTextTest {
    private final AnsiText ansi = new AnsiText();

    /// Reads a line in which `^` stands for ESC, `~` for backspace, `_` for BEL; returns its text.
    private String read(String line) {
        String raw = line.replace('^', '\u001b').replace('~', '\b').replace('_', '\u0007');
        ansi.read(raw.getBytes(UTF_8));
        return new String(ansi.text(), UTF_8).replace('\b', '~');
    }

    /// The colours in short: an end, the foreground's number, `d` for none.
    private String inks() {
        StringBuilder text = new StringBuilder();
        InkRuns runs = ansi.inks();
        for (int run = 0; run < runs.ends().length; run++) {
            int foreground = runs.inks()[run].foreground();
            text.append(runs.ends()[run])
                    .append(foreground == Ink.DEFAULT ? "d" : Integer.toString(foreground))
                    .append(' ');
        }
        return text.toString().stripTrailing();
    }

    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "^[31mred^[0m, red",
        "a^[1;38;5;200mb, ab",
        "a^[Kb^[2Jc, abc",
        "^[?25lx^(By, xy",
        "a^]8;;http://x^\\link^]8;;^\\b, alinkb",
        "a^]0;title_b, ab",
        "ab~c, ac",
        "é~x, x",
        "~x, ~x",
        "ab~~, a~",
        "a^, a",
        "a^[31, a31",
        "a^éb, ab",
        "a^[31;b, a",
        "a^[31-b, a31-b",
    })
    void sequencesAreTakenOut(String line, String text) {
        assertEquals(text, read(line));
    }

    @ParameterizedTest
    @CsvSource({
        "plain, ''",
        "^[31mred^[m, 3 1",
        "a^[32mb^[mc, '1d 2 2'",
        "^[31ma^[32mb, '1 1 2 2'",
        "^[31m^[32mb, 1 2",
        "é^[33mx, '2d 3 3'",
        "^[mplain^[m, ''",
        "^[31mab~c^[32md, '2 1 3 2'",
    })
    void coloursAreKeptByBytes(String line, String inks) {
        read(line);

        assertEquals(inks.replace(" ", ""), inks().replace(" ", ""));
    }

    @Test
    void aColourThatIsNotSwitchedOffGoesOnInTheNextLine() {
        read("^[34mblue");
        read("more^[m none");

        assertEquals("44", inks());
    }

    @Test
    void aHeadersColoursCountCharacters() {
        read("é^[33mx");

        assertEquals(1, ansi.styled().ends()[0]);
        assertEquals(2, ansi.styled().ends()[1]);
        assertEquals("éx", ansi.styled().text());
    }
}
