package jfind.app.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The AOT cache as Java sees it: it says nothing when it passes a cache over, and starts more
/// slowly.
class AotCacheIT {
    @TempDir Path folder;
    @TempDir Path logs;

    /// Many lines are printed by several threads.
    @ParameterizedTest
    @CsvSource({
        "1, --filter=sofi",
        "10000, --filter=sofi",
        "1, '--filter=''so e$ | ^x !y'",
        "1, --filter=sofi --no-sort",
        "1, -m -f sofi",
        "1, --filter=fi --nth=2 --with-nth=1.. --ansi -d/",
        "1, --query=sofi --select-1",
    })
    void theFindersClassesComeFromTheCache(int lines, String options)
            throws IOException, InterruptedException {
        String input = "some/file\n".repeat(lines);
        Path stdin = Files.writeString(folder.resolve("lines"), input);
        assertTheCacheServes(stdin, input, options);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--filter=mainc", "--select-1 --query=mainc"})
    void whatAWalkReadsComesFromTheCache(String options) throws IOException, InterruptedException {
        Files.createDirectory(folder.resolve(".git"));
        Files.writeString(
                folder.resolve(".gitignore"), "*.tab.[ch]\nold-*\n/a*/gen?/\na/**/b\n*~\nlog\n");
        Files.createDirectories(folder.resolve("ab/gen1/c"));
        Files.createDirectories(folder.resolve("src"));
        Files.writeString(folder.resolve("src/main.c"), "");
        Files.writeString(folder.resolve("old-main.c"), "");
        assertTheCacheServes(Path.of("/dev/null"), "src/main.c\n", options);
    }

    private void assertTheCacheServes(Path input, String output, String options)
            throws IOException, InterruptedException {
        Path log = logs.resolve("classes");
        List<String> words = new ArrayList<>(List.of(Finder.LAUNCHER.toString()));
        boolean terms = options.contains("'");
        words.addAll(terms ? List.of(options) : List.of(options.split(" ")));
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().put("JFIND_JAVA_OPTIONS", "-Xlog:class+load:file=" + log);
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        builder.directory(folder.toFile());
        builder.redirectErrorStream(true);
        builder.redirectInput(input.toFile());
        Process process = builder.start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        assertEquals(output, printed);

        List<String> loaded = Files.readAllLines(log);
        assertTrue(
                loaded.stream().anyMatch(line -> line.contains("jfind.app.Main source: shared")),
                "the finder is read from its jar");
        List<String> read =
                loaded.stream()
                        .filter(line ->
                                line.contains("source: file:") || line.contains("source: jrt:"))
                        .toList();
        assertEquals(List.of(), read);
        long shared = loaded.stream().filter(line -> line.contains("source: shared")).count();
        assertTrue(
                shared * 10L >= loaded.size() * 9L, shared + " of " + loaded.size() + " classes");
    }
}
