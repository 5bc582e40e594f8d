package jfind.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /// What cannot be a configuration is refused before it fills the memory.
    @ParameterizedTest
    @CsvSource({"/dev/zero, File too large", "/, Is a directory"})
    void aNamedFileThatIsNoneIsSaidWithTheReason(String file, String reason) {
        for (Dialect dialect : Dialect.values()) {
            String variable = dialect.isOwn() ? "JFIND_CONFIG" : "FZF_DEFAULT_OPTS_FILE";
            UsageException error =
                    assertThrows(
                            UsageException.class,
                            () -> Defaults.words(Map.of(variable, file), dialect));
            assertEquals(variable + ": " + file + ": " + reason, error.getMessage());
        }
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

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    height=40%         | CONFIG:3: not an option: height=40% (did you mean --height?)
                    // comment         | CONFIG:3: not an option: //
                    src                | CONFIG:3: not an option: src
                    --                 | CONFIG:3: not an option: --
                    --heigth=40%       | CONFIG:3: unknown option: --heigth (did you mean --height?)
                    --height=tall      | CONFIG:3: --height: not a size (a number, or a share such as 40%): tall
                    --tail many        | CONFIG:3: --tail: not a whole number above 0: many
                    --nth=x            | CONFIG:3: --nth: not fields such as 1, -1, 2.. or ..3, by commas: x
                    --color=hl:no      | CONFIG:3: --color: not a colour (a name, -1 to 255, or #rrggbb): hl:no
                    --cycle=yes        | CONFIG:3: --cycle: takes no value: yes
                    -q 'x              | CONFIG:3: unclosed quote: '
                    -q                 | CONFIG:3: -q: needs a value: TEXT
                    --ignore-file=$NOPE/x | CONFIG:3: --ignore-file: $NOPE is not set: $NOPE/x
                    """)
    void whatIsWrongInTheFileIsSaidWithItsLine(String line, String message) throws IOException {
        Path file =
                Files.writeString(folder.resolve("config"), "# mine\n--reverse\n" + line + "\n");
        var environment = Map.of("JFIND_CONFIG", file.toString());

        assertEquals(message.replace("CONFIG", file.toString()), error(environment, "src"));
        if (!line.contains("'")) {
            String said = message.replace("CONFIG:3", "JFIND_DEFAULT_OPTS");
            assertEquals(said, error(Map.of("JFIND_DEFAULT_OPTS", line), "src"));
        }
    }

    private static String error(Map<String, String> environment, String... commandLine) {
        UsageException error =
                assertThrows(
                        UsageException.class,
                        () -> {
                            List<Word> all =
                                    new ArrayList<>(Defaults.words(environment, Dialect.JFIND));
                            for (String word : commandLine) {
                                all.add(Word.of(word));
                            }
                            Settings.of(Arguments.parse(all, Dialect.JFIND), Dialect.JFIND);
                        });
        return String.valueOf(error.getMessage());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "~/x, /home/me/x",
        "~, /home/me",
        "$HOME/x, /home/me/x",
        "${HOME}/x$A, /home/me/x1",
        "a~/x, a~/x",
        "cost$, cost$",
    })
    void pathsInTheConfigurationAreExpanded(String value, String path) throws UsageException {
        var environment = Map.of("HOME", "/home/me", "A", "1");
        Word word = Word.of(value).at(new Word.Origin("config", 1));

        assertEquals(path, PathValue.expanded(Option.HISTORY, word, environment).text());
    }

    @Test
    void onTheCommandLineTheShellHasDoneThatButForATildeBehindAnEqualsSign() throws UsageException {
        var environment = Map.of("HOME", "/home/$me");

        assertEquals(
                "$HOME/x",
                PathValue.expanded(Option.HISTORY, Word.of("$HOME/x"), environment).text());
        assertEquals(
                "/home/$me/$x",
                PathValue.expanded(Option.HISTORY, Word.of("~/$x"), environment).text());
    }

    @ParameterizedTest(name = "{0}")
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
