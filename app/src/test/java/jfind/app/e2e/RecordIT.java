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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

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
                Process cutting = start("--context", "--filter=x");
                Process killed = start("--context", "--filter=x");
                killed.destroyForcibly();
                appending.add(cutting);
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
