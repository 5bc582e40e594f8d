package jfind.app.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is remembered of opened files, by the built launcher and by the finder.
@Timeout(180)
class RecordIT {
    @TempDir Path folder;
    private Path tree;
    private Path record;

    @BeforeEach
    void makeTree() throws IOException {
        tree = folder.resolve("tree");
        for (String name : List.of("src/main.c", "src/maintain.c", "lib/main.h", "README.md")) {
            Files.createDirectories(tree.resolve(name).getParent());
            Files.createFile(tree.resolve(name));
        }
        record = folder.resolve("state/jfind/opened.tsv");
    }

    private Finder finder(String... options) {
        return Finder.in(tree)
                .with(options)
                .variable("XDG_STATE_HOME", folder.resolve("state").toString());
    }

    @Test
    void whatAnEditorSaysIsAppended() throws Exception {
        Finder.Result result =
                finder("--opened", "--", "src/main.c", "./src/../README.md", "-x", "/a//b/").run();
        assertEquals("", result.text() + result.err());
        assertEquals(0, result.status());
        String here = tree.toRealPath().toString();
        assertEquals(
                List.of(here + "/src/main.c", here + "/README.md", here + "/-x", "/a/b"), paths());
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(record)));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaid() throws Exception {
        Files.createFile(folder.resolve("file"));
        Finder.Result result =
                Finder.in(tree)
                        .with("--opened", "x")
                        .variable("XDG_STATE_HOME", folder.resolve("file").toString())
                        .run();
        assertEquals(2, result.status());
        assertTrue(result.err().startsWith("jfind: --opened: "), result.err());
    }

    @Test
    void whatIsChosenIsRememberedWithItsQueryAndComesFirst() throws Exception {
        Path out = folder.resolve("out");
        try (PtySession session = finder().output(out).onTerminal()) {
            session.awaitText("4/4");
            session.type("mainth\u007f\u007f");
            session.awaitText("> main");
            session.type("\u0015lib");
            session.awaitText("1/4");
            session.type("\r");
            assertEquals(0, session.awaitExit());
        }
        assertEquals("lib/main.h\n", Files.readString(out));
        String line = Files.readString(record);
        assertTrue(line.endsWith("\t" + tree.toRealPath() + "/lib/main.h\tlib\n"), line);
        assertEquals(
                "lib/main.h",
                finder("--context", "--current-file=README.md", "--filter=")
                        .run()
                        .text()
                        .lines()
                        .findFirst()
                        .orElse(""));
    }

    @Test
    void noContextRemembersNothing() throws Exception {
        Path out = folder.resolve("out");
        try (PtySession session = finder("--no-context").output(out).onTerminal()) {
            session.awaitText("4/4");
            session.type("\r");
            assertEquals(0, session.awaitExit());
        }
        assertFalse(Files.exists(record));
    }

    @Test
    void theFilterAsksForContextOnlyWhenToldTo() throws Exception {
        finder("--opened", "src/maintain.c", "README.md").run();
        assertEquals("lib/main.h", first("--filter=mai"));
        assertEquals("src/maintain.c", first("--context", "--filter=mai"));
        assertTrue(
                finder("--context", "--explain-rank", "--filter=mai")
                        .run()
                        .text()
                        .contains("src/maintain.c\tname begins with it"));
    }

    @Test
    void whatIsForgottenIsGone() throws Exception {
        finder("--opened", "src/main.c", "src/maintain.c", "README.md").run();
        assertEquals(0, finder("--forget=src").run().status());
        assertEquals(List.of(tree.toRealPath() + "/README.md"), paths());
        assertEquals(0, finder("--forget").run().status());
        assertEquals(List.of(), paths());
    }

    /// Fifty processes append while a finder cuts the record, and is killed in the midst of it.
    @Test
    void nothingThatIsAppendedIsLostWhileTheRecordIsCut() throws Exception {
        Files.createDirectories(record.getParent());
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 20_050; i++) {
            lines.append(i).append("\t/old/").append(i).append('\n');
        }
        Files.writeString(record, lines);
        List<Process> appending = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            appending.add(start("--opened", "/new/" + i));
            if (i == 20) {
                killWhileItCuts();
            } else if (i == 30) {
                appending.add(start("--context", "--filter=x"));
            }
        }
        for (Process each : appending) {
            each.waitFor();
        }
        finder("--context", "--filter=x").run();
        List<String> all = paths();
        TreeSet<String> wanted = new TreeSet<>();
        for (int i = 0; i < 50; i++) {
            wanted.add("/new/" + i);
        }
        TreeSet<String> found = new TreeSet<>(all);
        found.retainAll(wanted);
        assertEquals(wanted, found);
        assertTrue(all.size() < 20_000, "lines: " + all.size());
        assertTrue(all.contains("/old/20049"));
        assertTrue(
                all.stream().allMatch(each -> each.startsWith("/old/") || wanted.contains(each)));
    }

    /// Kills a finder as soon as it writes the shorter record, or when it has just done so.
    private void killWhileItCuts() throws Exception {
        Process cutting = start("--context", "--filter=x");
        Path fresh = record.resolveSibling("opened.tsv.new");
        while (cutting.isAlive() && !Files.exists(fresh) && lineCount() > 20_000) {
            Thread.onSpinWait();
        }
        cutting.descendants().forEach(ProcessHandle::destroyForcibly);
        cutting.destroyForcibly().waitFor();
    }

    private long lineCount() throws IOException {
        byte[] all = Files.readAllBytes(record);
        return new String(all, ISO_8859_1).chars().filter(c -> c == '\n').count();
    }

    /// Editors alone may fill it, where nobody calls the finder.
    @Test
    void aRecordThatGrowsByEditorsAloneIsCut() throws Exception {
        Files.createDirectories(record.getParent());
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 19_990; i++) {
            lines.append(i).append("\t/old/").append(i).append('\n');
        }
        Files.writeString(record, lines);
        for (int i = 0; i < 80 && lineCount() > 15_000; i++) {
            assertEquals(0, finder("--opened", "/new/" + i).run().status());
        }
        while (lineCount() > 15_000) { // A finder cuts it, and nobody waits for that.
            Thread.sleep(20);
        }
        List<String> all = paths();
        assertTrue(all.contains("/old/19989"));
        assertTrue(all.contains("/new/10"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                                                           | src/new file.c
                    --format={path}@{line}                 | src/new file.c@7
                    --print-query --expect=ctrl-x          | new file.c:7,,src/new file.c
                    --expect=ctrl-x --bind=ctrl-y:print(a) | ,a,src/new file.c
                    --absolute                             | HERE/src/new file.c
                    """)
    void aFileThatIsCreatedIsPrintedAsAChosenOneAndRemembered(
            @Nullable String options, String printed) throws Exception {
        Path out = folder.resolve("out");
        Finder finder = finder(options == null ? new String[0] : options.split(" ", -1));
        try (PtySession session = finder.with("src").output(out).onTerminal()) {
            session.awaitText("2/2");
            session.type("new file.c:7");
            session.awaitText("alt-enter creates src/new file.c");
            session.type("\u0019\u001b\r");
            assertEquals(0, session.awaitExit());
        }
        String here = tree.toRealPath().toString();
        assertEquals(
                printed.replace(',', '\n').replace("HERE", here) + "\n", Files.readString(out));
        assertTrue(Files.isRegularFile(tree.resolve("src/new file.c")));
        assertEquals(List.of(here + "/src/new file.c"), paths());
    }

    @Test
    void aFileThatIsCreatedWithANulIsEndedByOne() throws Exception {
        Path out = folder.resolve("out");
        try (PtySession session = finder("--print0").output(out).onTerminal()) {
            session.awaitText("4/4");
            session.type("x\u001b\r");
            assertEquals(0, session.awaitExit());
        }
        assertEquals("x\0", Files.readString(out));
    }

    /// A file that is made has no score.
    @Test
    void aFileThatIsCreatedIsAnObjectToo() throws Exception {
        Path out = folder.resolve("out");
        try (PtySession session = finder("--json").output(out).onTerminal()) {
            session.awaitText("4/4");
            session.type("x:7\u001b\r");
            assertEquals(0, session.awaitExit());
        }
        String printed = Files.readString(out);
        assertTrue(printed.startsWith("{\"path\":\"x\",\"line\":7,"), printed);
        assertFalse(printed.contains("score"), printed);
        assertTrue(printed.endsWith(",\"kind\":\"file\"}\n"), printed);
    }

    @Test
    void whatIsOpenedInBetweenIsRemembered() throws Exception {
        try (PtySession session = finder("--print").variable("EDITOR", "true").onTerminal()) {
            session.awaitText("4/4");
            session.type("lib");
            session.awaitText("1/4");
            session.type("\u000f");
            session.await("any, while it is remembered", screen -> Files.exists(record));
            session.type("\u0007");
            assertEquals(130, session.awaitExit());
        }
        assertTrue(
                Files.readString(record).endsWith("\t" + tree.toRealPath() + "/lib/main.h\tlib\n"));
    }

    @Test
    void withoutAHomeNothingIsRememberedAndNothingIsLost() throws Exception {
        Path homeless = folder.resolve("homeless");
        Files.writeString(
                homeless,
                "#!/bin/sh\nunset HOME XDG_STATE_HOME XDG_CONFIG_HOME\nexec '"
                        + Finder.LAUNCHER
                        + "' \"$@\"\n");
        assertTrue(homeless.toFile().setExecutable(true));
        Finder.Result told = finder("--opened", "x").launcher(homeless).run();
        assertEquals("jfind: --opened: no place for the record: HOME is not set\n", told.err());
        assertEquals(2, told.status());
        Finder.Result forgot = finder("--forget").launcher(homeless).run();
        assertEquals("jfind: --forget: no record: HOME is not set\n", forgot.err());
        assertEquals(2, forgot.status());
        Path out = folder.resolve("out");
        try (PtySession session = finder().launcher(homeless).output(out).onTerminal()) {
            session.awaitText("4/4");
            session.type("lib");
            session.awaitText("1/4");
            session.type("\r");
            assertEquals(0, session.awaitExit());
        }
        assertEquals("lib/main.h\n", Files.readString(out));
    }

    private Process start(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(Finder.LAUNCHER.toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).directory(tree.toFile());
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        builder.redirectInput(Path.of("/dev/null").toFile());
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return builder.start();
    }

    private String first(String... options) throws Exception {
        return finder(options).run().text().lines().findFirst().orElse("");
    }

    private List<String> paths() throws IOException {
        List<String> paths = new ArrayList<>();
        for (String line : new String(Files.readAllBytes(record), ISO_8859_1).split("\n", -1)) {
            if (!line.isEmpty()) {
                paths.add(line.split("\t", -1)[1]);
            }
        }
        return paths;
    }
}
