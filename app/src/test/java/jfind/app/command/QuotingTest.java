package jfind.app.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
class QuotingTest {
    /// Signs that have a meaning in some shell, and bytes that are no text, in UTF-8 or in fish.
    private static final String[] STRANGE = {
        "\n",
        "\t",
        "\r",
        "\1",
        "\33",
        "\177",
        "\377",
        "\303\244",
        "\342\200\231",
        "\357\230\200",
        "\357\267\220",
        "\357\277\277",
        "\364\217\277\277",
    };

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "sh -c",
                "bash -c",
                "zsh -c",
                "mksh -c",
                "ksh -c",
                "busybox sh -c",
                "env -u NONE fish -c",
                "fish -c",
                "tcsh -c",
                "csh -c",
                "elvish -c",
                "xonsh --no-rc -c"
            })
    void nothingInALineMeansAnythingToTheShell(String shell) throws Exception {
        var words = new Shell(List.of(shell.split(" ")));
        assumeTrue(isInstalled(words), shell);
        long seed = Long.getLong("jfind.seed", 1);
        var random = new Random(seed);
        for (int round = 0; round < (shell.startsWith("xonsh") ? 1 : 6); round++) {
            List<byte[]> lines = new ArrayList<>();
            lines.add(new byte[0]);
            while (lines.size() < 60) {
                lines.add(line(random));
            }
            String zero = words.quoting() == Quoting.FISH ? "'%s\\\\0'" : "'%s\\0'";
            List<byte[]> printed = printed(words, "/usr/bin/printf " + zero + " {+}", lines);
            assertEquals(lines.size(), printed.size(), "seed " + seed);
            for (int at = 0; at < lines.size(); at++) {
                assertArrayEquals(
                        lines.get(at),
                        printed.get(at),
                        "seed " + seed + ": " + new String(lines.get(at), ISO_8859_1));
            }
        }
    }

    /// One sign to three signs, now and then more.
    private static byte[] line(Random random) {
        var line = new ByteArrayOutputStream();
        int length = random.nextInt(4) == 0 ? 30 : 1 + random.nextInt(3);
        for (int at = 0; at < length; at++) {
            if (random.nextInt(8) == 0) {
                line.writeBytes(STRANGE[random.nextInt(STRANGE.length)].getBytes(ISO_8859_1));
            } else {
                line.write(' ' + random.nextInt(95));
            }
        }
        return line.toByteArray();
    }

    private static List<byte[]> printed(Shell shell, String template, List<byte[]> lines)
            throws IOException, InterruptedException {
        Command command = Template.parse(template, null, false).fill(new Chosen(lines), shell);
        Child child = new PreparedCommand(shell, command, new Environment()).startAnswering();
        byte[] printed = child.output().readAllBytes();
        child.await();
        List<byte[]> parts = new ArrayList<>();
        var part = new ByteArrayOutputStream();
        for (byte each : printed) {
            if (each == 0) {
                parts.add(part.toByteArray());
                part.reset();
            } else {
                part.write(each);
            }
        }
        return parts;
    }

    private static boolean isInstalled(Shell shell) {
        for (String word : shell.words()) {
            if (Quoting.of(List.of(word)) != Quoting.UNKNOWN) {
                for (String folder : System.getenv("PATH").split(":", -1)) {
                    if (Files.isExecutable(Path.of(folder, word))) {
                        return true;
                    }
                }
                return false;
            }
        }
        return false;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    /usr/bin/fish -c          ~ FISH
                    fish-4.0 -c               ~ FISH
                    zsh-5.9 -fc               ~ POSIX
                    -bash -c                  ~ POSIX
                    busybox ash -c            ~ POSIX
                    env A=1 fish -c           ~ FISH
                    nice -n 5 /bin/tcsh -c    ~ CSH
                    ksh93 -c                  ~ POSIX
                    pwsh.exe -Command         ~ POWERSHELL
                    nu -c                     ~ NU
                    rc -c                     ~ DOUBLED
                    python3 -c                ~ UNKNOWN
                    python3 fish              ~ UNKNOWN
                    env python3 -c            ~ UNKNOWN
                    """)
    void aShellIsKnownByItsName(String words, String quoting) {
        assertEquals(quoting, Quoting.of(List.of(words.split(" "))).name());
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    rc -c     ~ it's   ~ p 'it''s'
                    fish -c   ~ a\\'b  ~ p 'a\\\\\\'b'
                    sh -c     ~ it's   ~ p 'it'\\''s'
                    tcsh -c   ~ a!b    ~ p ${JFIND_ARG_1:q}
                    nu -c     ~ a'b    ~ p ($env.JFIND_ARG_1)
                    pwsh -c   ~ a'b    ~ p ${env:JFIND_ARG_1}
                    perl -e   ~ a b.c  ~ p 'a b.c'
                    perl -e   ~ ``     ~ p ''
                    """)
    void eachShellHasItsForm(String words, String line, String expected) throws IOException {
        var shell = new Shell(List.of(words.split(" ")));
        var values = new Chosen(List.of(line.getBytes(UTF_8)));
        assertEquals(expected, Template.parse("p {}", null, false).fill(values, shell).toString());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"it's", "a\\b", "a!b", "a`b", "$a", "a\nb"})
    void anUnknownShellGetsNothingThatItMayRead(String line) {
        var shell = new Shell(List.of("python3", "-c"));
        var values = new Chosen(List.of(line.getBytes(UTF_8)));
        assertThrows(
                UnquotableException.class,
                () -> Template.parse("p({})", null, false).fill(values, shell));
    }

    /// A session in which these lines are selected, and the first one is the current one.
    private record Chosen(List<byte[]> lines) implements PlaceholderValues {
        @Override
        public Item current() {
            return new Item(lines.getFirst(), 0);
        }

        @Override
        public List<Item> selected() {
            return lines.stream().map(line -> new Item(line, 0)).toList();
        }

        @Override
        public List<Item> matched() {
            return selected();
        }

        @Override
        public String query() {
            return "";
        }

        @Override
        public String prompt() {
            return "";
        }

        @Override
        public String action() {
            return "";
        }
    }
}
