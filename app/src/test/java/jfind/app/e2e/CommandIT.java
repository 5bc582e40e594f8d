package jfind.app.e2e;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The built launcher without a terminal.
class CommandIT {
    @TempDir Path folder;

    @BeforeEach
    void makeTree() throws IOException {
        for (String name :
                new String[] {"src/Main.java", "src/Model.java", "docs/guide.md", "build/x.o"}) {
            Path file = folder.resolve("tree").resolve(name);
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
        Files.createDirectories(folder.resolve("tree/.git/objects"));
        Files.createDirectory(folder.resolve("tree/.git/refs"));
        Files.writeString(folder.resolve("tree/.git/HEAD"), "ref: refs/heads/main\n");
        Files.writeString(folder.resolve("tree/.gitignore"), "*.o\n");
    }

    private Finder finder(String... options) {
        return Finder.in(folder.resolve("tree")).with(options);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("input"), text);
    }

    @Test
    void filterPrintsWhatAWalkFindsBestFirst() throws Exception {
        Finder.Result result = finder("--filter=model").run();

        assertEquals("src/Model.java\n", result.text());
        assertEquals(0, result.status());
        assertEquals("", result.err());
    }

    @Test
    void aWalkListsFilesAndHonoursGitignore() throws Exception {
        Finder.Result result = finder("--filter=").run();

        assertEquals(
                new TreeSet<>(
                        java.util.List.of(
                                ".gitignore", "docs/guide.md", "src/Main.java", "src/Model.java")),
                new TreeSet<>(result.text().lines().toList()));
    }

    @Test
    void noIgnoreListsAll() throws Exception {
        assertTrue(finder("--no-ignore", "-f", "xo").run().text().contains("build/x.o\n"));
    }

    @Test
    void twoRunsPrintTheSameBytes() throws Exception {
        assertArrayEquals(finder("-f", "a").run().out(), finder("-f", "a").run().out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    src    | src/Main.java src/Model.java
                    ./src  | src/Main.java src/Model.java
                    src/   | src/Main.java src/Model.java
                    """)
    void pathsAreRelativeAsWalked(String root, String paths) throws Exception {
        Finder.Result result = finder("-f", "java", root).run();
        assertEquals(paths, String.join(" ", new TreeSet<>(result.text().lines().toList())));
    }

    @Test
    void linesOfStandardInputAreFiltered() throws Exception {
        Finder.Result result = finder("--filter=ab").input(file("xaxb\nab\nnothing\na-b")).run();

        assertEquals("ab\na-b\nxaxb\n", result.text());
        assertEquals(0, result.status());
    }

    @Test
    void linesAreNulSeparatedOnDemandAndPrintedByteForByte() throws Exception {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.write('a');
        for (int b = 1; b < 256; b++) {
            input.write(b);
        }
        input.write(0);
        Path file = Files.write(folder.resolve("input"), input.toByteArray());

        Finder.Result result =
                finder("--read0", "--print0", "-f", "a").input(file).variable("LC_ALL", "C").run();

        assertArrayEquals(input.toByteArray(), result.out());
    }

    @Test
    void namesThatAreNotTextAreFoundAndPrintedByteForByteUnderAnyLocale() throws Exception {
        for (String locale : new String[] {"C", "C.UTF-8"}) {
            Process shell =
                    new ProcessBuilder(
                                    "sh",
                                    "-c",
                                    "mkdir -p odd && touch \"odd/$(printf 'caf\\351')\"")
                            .directory(folder.toFile())
                            .start();
            assertEquals(0, shell.waitFor());

            Finder.Result result =
                    Finder.in(folder.resolve("odd"))
                            .with("--filter=caf")
                            .variable("LC_ALL", locale)
                            .run();

            assertArrayEquals(new byte[] {'c', 'a', 'f', (byte) 0xe9, '\n'}, result.out(), locale);
        }
    }

    @Test
    void noMatchEndsWithOne() throws Exception {
        assertEquals(1, finder("--filter=zzzz").run().status());
    }

    @Test
    void theOnlyMatchIsChosenWithoutAScreen() throws Exception {
        Finder.Result result = finder("-1", "-q", "guide").run();

        assertEquals("docs/guide.md\n", result.text());
        assertEquals(0, result.status());
    }

    @Test
    void theOnlyStrictMatchIsChosenWithoutAScreen() throws Exception {
        Path place = Files.createDirectory(folder.resolve("place"));
        Files.createFile(place.resolve("main.c"));
        Files.createFile(place.resolve("mian.c"));

        assertEquals(2, Finder.in(place).with("-f", "mian").run().text().lines().count());
        assertEquals("mian.c\n", Finder.in(place).with("-1", "-q", "mian").run().text());
    }

    @Test
    void noMatchEndsItWithoutAScreen() throws Exception {
        assertEquals(1, finder("-0", "-q", "zzzz").run().status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --fliter=x  | jfind: unknown option: --fliter (did you mean --filter?)
                    -q          | jfind: -q: needs a value: TEXT
                    -qx         | jfind: no terminal: cannot open /dev/tty: use --filter without one
                    """)
    void whatIsWrongIsSaidInOneLineAndEndsWithTwo(String option, String message) throws Exception {
        Finder.Result result = finder(option).run();

        assertEquals(message + "\n", result.err());
        assertEquals("", result.text());
        assertEquals(2, result.status());
    }

    @Test
    void whatCannotBeReadIsSaidAfterTheMatches() throws Exception {
        Path place = Files.createDirectory(folder.resolve("place"));
        Files.createFile(place.resolve("x"));
        try (RandomAccessFile huge =
                new RandomAccessFile(place.resolve(".ignore").toFile(), "rw")) {
            huge.setLength(1 << 25);
        }

        Finder.Result result = Finder.in(folder).with("-f", "x", "place").run();

        assertEquals("place/x\n", result.text());
        assertEquals("jfind: " + place.toRealPath() + "/.ignore: File too large\n", result.err());
        assertEquals(0, result.status());
    }

    @Test
    void anIgnoreFileThatIsNotThereIsAnError() throws Exception {
        Finder.Result result = finder("-f", "x", "--ignore-file=nowhere").run();

        assertEquals("jfind: --ignore-file: nowhere: No such file or directory\n", result.err());
        assertEquals(2, result.status());
    }

    @Test
    void rulesForAllWalksAreRead() throws Exception {
        Files.createDirectories(folder.resolve("config/jfind"));
        Files.writeString(folder.resolve("config/jfind/ignore"), "*.tmp\n");
        Path place = Files.createDirectory(folder.resolve("place"));
        Files.createFile(place.resolve("a.tmp"));
        Files.createFile(place.resolve("b"));
        Path config = folder.resolve("config");

        Finder.Result result =
                Finder.in(folder)
                        .with("-f", "", "place")
                        .variable("XDG_CONFIG_HOME", config.toString())
                        .run();

        assertEquals("place/b\n", result.text());
    }

    @Test
    void aRootThatIsNotThereIsAnError() throws Exception {
        Finder.Result result = finder("-f", "x", "nowhere").run();

        assertEquals(
                "jfind: nowhere: No such file or directory (to search: jfind -q nowhere)\n",
                result.err());
        assertEquals(2, result.status());
    }

    @Test
    void versionAndHelpArePrinted() throws Exception {
        assertTrue(finder("--version").run().text().matches("jfind \\d+\\.\\d+\\.\\d+\n"));
        assertTrue(finder("--help").run().text().startsWith("Usage: jfind "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--bash", "--zsh", "--fish"})
    void theIntegrationOfAShellIsTheSameWithAndWithoutOtherOptions(String option) throws Exception {
        Finder.Result quick = finder(option).run();
        Finder.Result slow = finder("--multi", option).run();

        assertTrue(quick.text().contains("jfind-file-widget"), quick.text());
        assertEquals(quick.text(), slow.text());
    }

    @Test
    void aJavaThatIsTooOldIsRefusedInOneLine() throws Exception {
        Path old = Files.createDirectories(folder.resolve("old java/bin"));
        Path java = Files.writeString(old.resolve("java"), "#!/bin/sh\nexit 1\n");
        assertTrue(java.toFile().setExecutable(true));
        Path home = old.getParent();
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");

        Finder.Result result = finder("--version").variable("JFIND_JAVA", home.toString()).run();

        assertEquals("jfind: JFIND_JAVA: " + home + ": older than Java 25\n", result.err());
        assertEquals(2, result.status());
    }

    @ParameterizedTest
    @CsvSource({"filter, --filter=guide", "jfind, -qguide -1"})
    void aMissingOrDamagedAotCacheOnlyMakesItSlower(String name, String options) throws Exception {
        Path copy = copyOfJfind();
        Path cache = copy.resolve("lib/" + name + ".aot");
        Path launcher = copy.resolve("bin/jfind");

        Files.writeString(cache, "damaged");
        Finder.Result damaged = finder(options.split(" ")).launcher(launcher).run();
        Files.delete(cache);
        Finder.Result missing = finder(options.split(" ")).launcher(launcher).run();

        assertEquals("docs/guide.md\n", damaged.text() + damaged.err());
        assertEquals("docs/guide.md\n", missing.text() + missing.err());
    }

    @Test
    void aJarThatWasReplacedAfterTheAotCacheWasMadeIsWhatRuns() throws Exception {
        Path copy = copyOfJfind();
        FileTime made = Files.getLastModifiedTime(copy.resolve("lib/filter.aot"));
        Path jar = Files.writeString(copy.resolve("lib/jfind-match.jar"), "nothing");
        Files.setLastModifiedTime(jar, FileTime.fromMillis(made.toMillis() + 1000));

        Finder.Result result = finder("-f", "guide").launcher(copy.resolve("bin/jfind")).run();

        assertEquals("", result.text());
        assertTrue(result.err().contains("jfind/match/"), result.err());
    }

    @Test
    void aCopyWhoseJarsAreNewerKeepsItsAotCache() throws Exception {
        Path copy = copyOfJfind();
        FileTime made = Files.getLastModifiedTime(copy.resolve("lib/filter.aot"));
        Files.setLastModifiedTime(
                copy.resolve("lib/jfind-match.jar"), FileTime.fromMillis(made.toMillis() + 1000));
        Path spy = Files.writeString(folder.resolve("java"), "#!/bin/sh\necho \"$@\"\n");
        assertTrue(spy.toFile().setExecutable(true));

        Finder.Result result =
                finder("-f", "guide")
                        .launcher(copy.resolve("bin/jfind"))
                        .variable("JFIND_JAVA", spy.toString())
                        .run();

        assertTrue(result.text().contains("-XX:AOTCache="), result.text() + result.err());
    }

    private Path copyOfJfind() throws Exception {
        Path copy = folder.resolve("copy of jfind");
        String original = Finder.LAUNCHER.getParent().getParent().toString();
        assertEquals(
                0, new ProcessBuilder("cp", "-a", original, copy.toString()).start().waitFor());
        return copy;
    }

    /// Classes that Java makes while it runs (for a lambda, a switch over patterns or the equality
    /// of records that training has not met) hold up the start by milliseconds each.
    @Test
    void filteringMakesNoClassesAtRunTime() throws Exception {
        Path home = Finder.LAUNCHER.resolveSibling("../lib/java-home");
        String java = Files.readString(home).strip() + "/bin/java";
        Path log = folder.resolve("classes");
        Path spy =
                Files.writeString(
                        folder.resolve("java"),
                        """
                        #!/bin/sh
                        for word; do
                          shift
                          set -- "$@" "$word"
                          [ "$word" != -Xlog:disable ] || set -- "$@" "-Xlog:class+load:file=%s"
                        done
                        exec "%s" "$@"
                        """
                                .formatted(log, java));
        assertTrue(spy.toFile().setExecutable(true));
        Path lines = Files.writeString(folder.resolve("lines"), "docs/guide.md\nsrc/main.c\n");

        Finder.Result result =
                finder("-f", "guide").input(lines).variable("JFIND_JAVA", spy.toString()).run();

        assertEquals("docs/guide.md\n", result.text() + result.err());
        List<String> loaded = Files.readAllLines(log);
        assumeTrue(
                loaded.stream()
                        .anyMatch(line -> line.endsWith("Filtering source: shared objects file")),
                "Java has not taken the AOT cache");
        assertEquals(
                List.of(),
                loaded.stream().filter(line -> line.contains("LookupDefineClass")).toList());
    }

    @ParameterizedTest
    @CsvSource({"/dev/full, Not a regular file", "/, Not a regular file"})
    void aHistoryThatIsNoFileIsAnErrorAtOnce(String file, String reason) throws Exception {
        Finder.Result result = finder("-q", "x", "--history=" + file).run();

        assertEquals("jfind: --history: " + file + ": " + reason + "\n", result.err());
        assertEquals(2, result.status());
    }

    @Test
    void theManPageInAPipeIsText() throws Exception {
        String page = finder("--man").run().text();

        assertTrue(page.startsWith("NAME\n") || page.contains("\nNAME\n"), page);
        assertFalse(page.contains("\n.SH"), page);
    }

    @Test
    void whyAPathIsNotListedIsSaidWithTheRule() throws Exception {
        Finder.Result result = finder("--explain", "build/x.o").run();

        assertTrue(result.text().startsWith("build/x.o: not listed: "), result.text());
        assertTrue(result.text().contains(".gitignore:1: *.o"), result.text());
        assertEquals(1, result.status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jfind.aot", "filter.aot"})
    void theAotCachesAreMade(String name) {
        assertTrue(Files.exists(Finder.LAUNCHER.resolveSibling("../lib/" + name)));
    }

    @Test
    void aClosedPipeEndsItQuietly() throws Exception {
        Path err = folder.resolve("err");
        Process shell =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                "seq 300000 | '" + Finder.LAUNCHER + "' -f '' 2> err | head -n 1")
                        .directory(folder.toFile())
                        .start();

        assertEquals(
                "1\n", new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(0, shell.waitFor());
        assertEquals("", Files.readString(err));
    }
}
