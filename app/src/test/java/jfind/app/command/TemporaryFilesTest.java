package jfind.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemporaryFilesTest {
    private static final byte[] CONTENT = "a\n".getBytes(UTF_8);

    @TempDir Path folder;

    @Test
    void theNamedFolderIsTaken() throws IOException {
        Path named = Files.createDirectory(folder.resolve("named"));

        Path file = TemporaryFiles.create(CONTENT, named, folder);

        assertEquals(named, file.getParent());
        assertEquals("a\n", Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nonexistent", "/dev/null", "/proc"})
    void theUsualFolderIsTakenWhereTheNamedOneTakesNothing(Path named) throws IOException {
        Path file = TemporaryFiles.create(CONTENT, named, folder);

        assertEquals(folder, file.getParent());
        assertEquals("a\n", Files.readString(file));
    }

    @Test
    void whereNoFolderTakesItTheReasonIsSaid() throws IOException {
        Path missing = folder.resolve("missing");

        PlaceholderException e =
                assertThrows(
                        PlaceholderException.class,
                        () -> TemporaryFiles.create(CONTENT, missing, missing));

        assertEquals("{f}: " + missing + ": No such file or directory", e.getMessage());
        try (Stream<Path> left = Files.list(folder)) {
            assertTrue(left.findAny().isEmpty());
        }
    }
}
