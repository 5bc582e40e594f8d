package jfind.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnsiReaderTest {
    /// What a header or a command says (`^[` escape, `<` backspace), its text, and for each
    /// character b bold, u underlined, c coloured or `.` plain.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    plain                     | plain     | .....
                    ^[[1mH^[(B^[[m i          | H i       | b..
                    ^[[1mH^[(B^[[m^O i        | H i       | b..
                    ^[)0x^[*By^[ Fz           | xyz       | ...
                    ^Nlqk^O                   | lqk       | ...
                    N<NA<AM<ME<E x            | NAME x    | bbbb..
                    N<N<N                     | N         | b
                    _<fi_<l_<e                | file      | u.uu
                    f<_x                      | fx        | u.
                    _<_                       | _         | b
                    日<日本                   | 日本      | b.
                    ^[[31mr<r^[[mx            | rx        | b.
                    a<b                       | b         | .
                    <a                        | "<a"      | ..
                    ^[]0;title^Ga             | a         | .
                    ^[P1$r0m^[\\a^[_x^[\\b   | ab        | ..
                    ^[]8;;http://x^[\\l^[]8;;^[\\ | l     | .
                    ^[[31ma                   | a         | c
                    """)
    void sequencesAreObeyedOrDropped(String raw, String text, String looks) {
        String line =
                raw.replace("^[", "\033")
                        .replace("^O", "\017")
                        .replace("^N", "\016")
                        .replace("^G", "\007")
                        .replace('<', '\b');
        StyledLine read = new AnsiReader().read(line);
        assertEquals(text.replace('<', '\b'), read.text());
        var drawn = new StringBuilder();
        int run = 0;
        for (int at = 0; at < read.text().length(); at++) {
            while (run < read.ends().length && at >= read.ends()[run]) {
                run++;
            }
            drawn.append(look(run < read.ends().length ? read.inks()[run] : Ink.PLAIN));
        }
        assertEquals(looks, drawn.toString());
    }

    private static char look(Ink ink) {
        if ((ink.attributes() & Ink.BOLD) != 0) {
            return 'b';
        }
        if ((ink.attributes() & Ink.UNDERLINE) != 0) {
            return 'u';
        }
        return ink.foreground() == Ink.DEFAULT ? '.' : 'c';
    }

    @Test
    void aColourStaysOnInTheNextLine() {
        var reader = new AnsiReader();
        reader.read("\033[31ma");
        assertEquals(1, reader.read("b").inks()[0].foreground());
    }
}
