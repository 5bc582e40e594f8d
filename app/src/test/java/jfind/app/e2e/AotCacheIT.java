package jfind.app.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The AOT cache as Java sees it: it says nothing when it passes a cache over, and starts more
/// slowly.
class AotCacheIT {
    @TempDir Path folder;

    /// Many lines are printed by several threads.
    @ParameterizedTest
    @ValueSource(ints = {1, 10_000})
    void theFindersClassesComeFromTheCache(int lines) throws IOException, InterruptedException {
        Path log = folder.resolve("classes");
        ProcessBuilder builder = new ProcessBuilder(Finder.LAUNCHER.toString(), "--filter=sofi");
        builder.environment().put("JFIND_JAVA_OPTIONS", "-Xlog:class+load:file=" + log);
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        builder.redirectErrorStream(true);
        String input = "some/file\n".repeat(lines);
        builder.redirectInput(Files.writeString(folder.resolve("lines"), input).toFile());
        Process process = builder.start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        assertEquals(input, printed);

        List<String> loaded = Files.readAllLines(log);
        assertTrue(
                loaded.stream().anyMatch(line -> line.contains("jfind.app.Main source: shared")),
                "the finder is read from its jar");
        String ours = "source: file:";
        assertFalse(
                loaded.stream().anyMatch(line -> line.contains(ours)), "one is read from a jar");
        long shared = loaded.stream().filter(line -> line.contains("source: shared")).count();
        assertTrue(
                shared * 10L >= loaded.size() * 9L, shared + " of " + loaded.size() + " classes");
    }
}
