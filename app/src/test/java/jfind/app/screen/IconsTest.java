package jfind.app.screen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jfind.app.screen.text.CharacterWidth;
import jfind.scan.entry.EntryTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IconsTest {
    private final Icons icons =
            Icons.parse("1 /file\n2 /directory\n3 /link\n4 .gz .c\n5 makefile\n6 .tar.gz\n");

    @ParameterizedTest
    @CsvSource({
        "a/b.c, 0, 4",
        "a/B.C, 0, 4",
        "a.c/b, 0, 1",
        "a.c/, 1, 2",
        "b.c, 2, 3",
        "x/Makefile, 0, 5",
        "Makefile.c, 0, 4",
        "x.tar.gz, 0, 6",
        "x.y.gz, 0, 4",
        ".c, 0, 4",
        "noext, 0, 1",
    })
    void namesCountBeforeEndings(String path, byte tag, int icon) {
        assertEquals(Character.toString(icon), icons.of(path.getBytes(UTF_8), tag));
    }

    @Test
    void theTableKnowsTheCommonTypes() {
        Icons real = Icons.load();
        String file = real.of("x".getBytes(UTF_8), EntryTag.FILE);
        for (String name : new String[] {"a.java", "README.md", "x.PNG", "d/", "Dockerfile"}) {
            String icon = real.of(name.getBytes(UTF_8), EntryTag.FILE);
            assertEquals(1, CharacterWidth.of(icon), name);
            assertEquals(false, icon.equals(file), name);
        }
    }
}
