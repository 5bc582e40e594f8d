package jfind.app.editor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jfind.app.text.PathBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinePlaceTest {
    @TempDir Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    F/a.c:12:5:  x = 3;        | F/a.c          | 12 | 5
                    F/a.c:12:5                 | F/a.c          | 12 | 5
                    F/a.c:12:x = 3;            | F/a.c          | 12 | -1
                    F/a.c:12:34 bottles        | F/a.c          | 12 | -1
                    F/a.c:12                   | F/a.c          | 12 | -1
                    F/a.c(12,5): error C2065   | F/a.c          | 12 | 5
                    F/b:3                      | F/b:3          | 0  | -1
                    F/b:3:4:5                  | F/b:3          | 4  | 5
                    F/gone.c:12:5              | F/gone.c:12:5  | 0  | -1
                    F/a.c                      | F/a.c          | 0  | -1
                    F/a.c:99999999999:1        | F/a.c          | 0  | -1
                    """)
    void aLineIsAPlaceUnlessItNamesAFile(String text, String path, int line, int column)
            throws IOException {
        Files.createFile(folder.resolve("a.c"));
        Files.createFile(folder.resolve("b:3"));
        String root = folder.toString();

        Editor.Target target = LinePlace.target(text.replace("F", root).getBytes(UTF_8));

        assertEquals(path.replace("F", root), new String(target.path(), UTF_8));
        assertEquals(line, target.line());
        assertEquals(column, target.column());
    }

    @Test
    void theBytesOfTheNameAreKept() throws IOException {
        byte[] name = (folder + "/caf\u00e9.c").getBytes(ISO_8859_1);
        Files.createFile(PathBytes.of(name));
        byte[] line = (folder + "/caf\u00e9.c:7:2:x").getBytes(ISO_8859_1);

        Editor.Target target = LinePlace.target(line);

        assertArrayEquals(name, target.path());
        assertEquals(7, target.line());
    }
}
