package jfind.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultsTest {
    @TempDir Path folder;

    @Test
    void scriptsComeFirstThenTheFileThenTheEnvironment() throws IOException, UsageException {
        Path file = folder.resolve("jfind/config");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "# mine\n\n--multi\n  -q 'two words'\n");

        var words =
                Defaults.words(
                        Map.of(
                                "XDG_CONFIG_HOME",
                                folder.toString(),
                                "JFIND_DEFAULT_OPTS",
                                "--read0 -d\u001f\u001e --prompt='> '",
                                "JFIND_BASE_OPTS",
                                "--reverse"),
                        Dialect.JFIND);

        assertEquals(
                "[--reverse, --multi, -q, two words, --read0, -d\u001f\u001e, --prompt=> ]",
                words.toString());
    }

    @Test
    void noFileIsNoError() throws UsageException {
        assertEquals(0, Defaults.words(Map.of("HOME", folder.toString()), Dialect.JFIND).size());
    }

    @Test
    void aNamedFileMustBeThere() {
        String file = folder.resolve("gone").toString();
        UsageException error =
                assertThrows(
                        UsageException.class,
                        () -> Defaults.words(Map.of("JFIND_CONFIG", file), Dialect.JFIND));
        assertEquals("JFIND_CONFIG: " + file + ": no such file", error.getMessage());
    }

    @Test
    void underTheNameOfFzfItsOwnVariablesAreRead() throws IOException, UsageException {
        Path file = Files.writeString(folder.resolve("opts"), "--multi # several\n--ansi\n");
        var environment =
                Map.of(
                        "FZF_DEFAULT_OPTS_FILE",
                        file.toString(),
                        "FZF_DEFAULT_OPTS",
                        "--read0",
                        "JFIND_DEFAULT_OPTS",
                        "--print0");

        assertEquals(
                "[--multi, --ansi, --read0]", Defaults.words(environment, Dialect.FZF).toString());
        assertEquals("[--print0]", Defaults.words(environment, Dialect.JFIND).toString());
    }

    @Test
    void anOpenQuoteIsSaidWithItsPlace() {
        UsageException error =
                assertThrows(
                        UsageException.class,
                        () -> Defaults.words(Map.of("JFIND_DEFAULT_OPTS", "-q 'x"), Dialect.JFIND));
        assertEquals("JFIND_DEFAULT_OPTS: unclosed quote: '", error.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a b            | [a, b]
                    'a b' c        | [a b, c]
                    "a\\"b"        | [a"b]
                    "a\\b"         | [a\\b]
                    a\\ b          | [a b]
                    '' x           | [, x]
                    --x='a'"b"c    | [--x=abc]
                    a #b c         | [a]
                    a#b '#' \\#    | [a#b, #, #]
                    """)
    void wordsAreSplitAsAShellWould(String line, String words) throws UsageException {
        assertEquals(words, ShellWords.split(line).toString());
    }
}
