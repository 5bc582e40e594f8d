package jfind.app.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jfind.app.cli.Arguments;
import jfind.app.cli.Defaults;
import jfind.app.cli.Dialect;
import jfind.app.cli.Settings;
import jfind.app.cli.UsageException;
import jfind.app.cli.Word;
import jfind.app.launch.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BindingsTest {
    @TempDir Path folder;

    @Test
    void aWrongKeyOfTheConfigurationIsSaidWithItsLine() throws Exception {
        Path file = folder.resolve("config");
        String wrong = "--expect: unknown key: nokey";

        Settings settings = configured(file, "# mine\n--expect=f5\n--expect=f6,nokey\n");
        Failure failure = assertThrows(Failure.class, () -> Bindings.expected(settings));
        assertEquals(file + ":3: " + wrong, failure.getMessage());

        Settings bound = configured(file, "\n--bind=nokey:up\n");
        failure = assertThrows(Failure.class, () -> Bindings.keymap(bound, true));
        assertEquals(file + ":2: " + wrong.replace("expect", "bind"), failure.getMessage());
    }

    @Test
    void aWrongKeyOfTheCommandLineIsSaidAlone() throws Exception {
        List<Word> words = List.of(Word.of("--expect=nokey"));
        Settings settings = Settings.of(Arguments.parse(words, Dialect.JFIND), Dialect.JFIND);

        Failure failure = assertThrows(Failure.class, () -> Bindings.expected(settings));
        assertEquals("--expect: unknown key: nokey", failure.getMessage());
    }

    private static Settings configured(Path file, String text) throws IOException, UsageException {
        Files.writeString(file, text);
        Map<String, String> environment = Map.of("JFIND_CONFIG", file.toString());
        List<Word> words = Defaults.words(environment, Dialect.JFIND);
        return Settings.of(Arguments.parse(words, Dialect.JFIND), Dialect.JFIND);
    }
}
