package jfind.app.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `jfind` at the top of a checkout says when what it runs is older than the sources.
class CheckoutIT {
    private static final Path SCRIPT =
            Path.of(System.getProperty("jfind.checkout", "../jfind")).toAbsolutePath().normalize();

    @TempDir Path root;
    private Path source;

    @BeforeEach
    void makeCheckout() throws IOException {
        Files.copy(SCRIPT, root.resolve("jfind"));
        source = write("app/src/main/java/Main.java", "", 1);
        write("scan/pom.xml", "", 1);
        write("app/src/test/java/MainTest.java", "", 3);
        write("app/target/jfind/lib/jfind-app.jar", "", 2);
        Path launcher = write("app/target/jfind/bin/jfind", "#!/bin/sh\necho \"ran $*\"\n", 1);
        assertTrue(launcher.toFile().setExecutable(true));
    }

    private Path write(String name, String text, long second) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setLastModifiedTime(
                file, FileTime.from(Instant.ofEpochSecond(1_000_000_000 + second)));
    }

    private Finder.Result run() throws IOException, InterruptedException {
        return Finder.in(root).launcher(root.resolve("jfind")).with("a", "b").run();
    }

    @Test
    void aBuildOfTheSourcesIsRunWithoutAWord() throws Exception {
        assertEquals("ran a b\n", run().text());
        assertEquals("", run().err());
    }

    @Test
    void aBuildThatIsOlderIsRunWithAWord() throws Exception {
        Files.setLastModifiedTime(source, FileTime.from(Instant.ofEpochSecond(1_000_000_003)));
        Finder.Result result = run();
        assertEquals("ran a b\n", result.text());
        assertTrue(result.err().startsWith("jfind: " + source + ": newer than the build: "));
        assertEquals(1, result.err().lines().count());
    }
}
