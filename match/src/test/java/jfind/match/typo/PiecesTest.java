package jfind.match.typo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PiecesTest {
    @ParameterizedTest
    @CsvSource({
        "server, observer.c, true",
        "server, sever.c, false",
        "tcollap, test_collapsible.py, true",
        "tcolla, testacollapsible.py, false",
        "gobdef, GraphObjectDefs.c, true",
        "makefin, Makefile.lint, false",
        "makefl, Makefile.lint, true",
        "makell, Makefile.lint, false",
        "ex4in, ext4_inode.c, true",
        "ext4i, ext4inode.c, true",
        "e64c, e64code.c, true",
        "e4c, e64code.c, false",
        "driversf, drivers fast, true",
        "main.c, Main.c, true",
        "a, '', false",
    })
    void tellsWhatIsTypedOnPurpose(String word, String name, boolean expected) {
        byte[] bytes = ("x/" + name).getBytes(StandardCharsets.UTF_8);
        Pieces pieces = new Pieces(word.getBytes(StandardCharsets.US_ASCII));
        assertEquals(expected, pieces.areIn(bytes, 2, bytes.length));
    }
}
