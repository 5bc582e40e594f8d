package jfind.app.e2e.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jfind.app.e2e.Finder;
import jfind.app.e2e.PtySession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was opened, where the disk for it is full or may not be written. These tests need root, and
/// skip with a line where they cannot mount.
class RecordDiskIT {
    @TempDir Path folder;
    private Path tree;
    private Path disk;
    private Path out;
    private Path record;

    @BeforeEach
    void makeDisk() throws Exception {
        tree = Files.createDirectory(folder.resolve("tree"));
        Files.createFile(tree.resolve("main.c"));
        disk = Files.createDirectory(folder.resolve("disk"));
        out = folder.resolve("out");
        record = disk.resolve("jfind/opened.tsv");
        String said = mount("-t", "tmpfs", "-o", "size=128k", "none", disk.toString());
        assumeTrue(said.isEmpty(), "cannot mount a small disk: " + said);
    }

    @AfterEach
    void unmount() throws Exception {
        new ProcessBuilder("umount", "-l", disk.toString()).start().waitFor();
    }

    private static String mount(String... words) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of("mount"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? "" : "mount: " + said.strip();
    }

    private Finder finder(String... options) {
        return Finder.in(tree)
                .with(options)
                .variable("XDG_STATE_HOME", disk.toString())
                .output(out);
    }

    private Finder.Result opened(String name) throws Exception {
        return Finder.in(tree)
                .with("--opened", name)
                .variable("XDG_STATE_HOME", disk.toString())
                .run();
    }

    private void choose() throws Exception {
        try (PtySession session = finder().onTerminal()) {
            session.awaitText("1/1");
            session.type("main");
            session.awaitText("> main");
            session.type("\r");
            assertEquals(0, session.awaitExit());
            assertTrue(session.hasModeOfBefore());
        }
        assertEquals("main.c\n", Files.readString(out));
    }

    private void fill() throws IOException {
        byte[] much = new byte[1024];
        try (var filler = Files.newOutputStream(disk.resolve("filler"))) {
            while (true) {
                filler.write(much);
            }
        } catch (IOException e) {
            // It is full.
        }
    }

    @Test
    void aFullDiskCostsTheMemoryOnly() throws Exception {
        opened("/first");
        // The line that does not fit may be cut: its page is filled up to some bytes.
        StringBuilder lines = new StringBuilder(Files.readString(record));
        while (lines.length() < 4096 - 70) {
            lines.append("1\t/old/").append(lines.length()).append('\n');
        }
        while (lines.length() < 4096 - 10) {
            lines.insert(lines.length() - 1, 'x');
        }
        Files.writeString(record, lines);
        fill();
        Finder.Result told = opened("/lost");
        assertEquals(2, told.status());
        assertEquals("jfind: --opened: " + record + ": cannot be written\n", told.err());
        choose();
        Files.delete(disk.resolve("filler"));
        assertEquals(0, opened("/after").status());
        choose();
        List<String> after = Files.readAllLines(record);
        assertTrue(after.get(after.size() - 2).endsWith("\t/after"), after.toString());
        assertTrue(after.getLast().endsWith("/main.c\tmain"), after.toString());
        String before = lines.toString();
        assertTrue(Files.readString(record).startsWith(before), "what was there is there still");
    }

    @Test
    void aFullDiskKeepsARecordThatIsTooLong() throws Exception {
        Files.createDirectories(record.getParent());
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 20_100; i++) {
            lines.append("1\t/").append(i % 10).append('\n');
        }
        Files.writeString(record, lines);
        fill();
        choose();
        assertEquals(lines.toString(), Files.readString(record).substring(0, lines.length()));
    }

    @Test
    void aDiskThatMayNotBeWrittenCostsTheMemoryOnly() throws Exception {
        opened("/first");
        String before = Files.readString(record);
        assertEquals("", mount("-o", "remount,ro", disk.toString()));
        Finder.Result told = opened("/lost");
        assertEquals(2, told.status());
        assertEquals("jfind: --opened: " + record + ": cannot be written\n", told.err());
        choose();
        assertEquals(before, Files.readString(record));
    }
}
