package jfind.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keeps the example in the package's documentation true.
class LibraryExampleTest {
    private static final Path PACKAGE = Path.of("src/main/java/jfind/match/package-info.java");

    @Test
    void compiles(@TempDir Path folder) throws IOException {
        Path source = Files.writeString(folder.resolve("Example.java"), source());
        StringWriter messages = new StringWriter();
        PrintWriter out = new PrintWriter(messages);
        String[] arguments = {
            "-proc:none",
            "-d",
            folder.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            source.toString()
        };
        int status = ToolProvider.findFirst("javac").orElseThrow().run(out, out, arguments);
        assertEquals("", messages.toString());
        assertEquals(0, status);
    }

    private static String source() throws IOException {
        String example =
                Files.readAllLines(PACKAGE).stream()
                        .dropWhile(line -> !line.equals("/// ```java"))
                        .skip(1)
                        .takeWhile(line -> !line.equals("/// ```"))
                        .map(line -> line.substring(3))
                        .collect(Collectors.joining("\n"));
        return """
        import java.nio.charset.StandardCharsets;
        import java.util.List;
        import jfind.match.*;
        import jfind.match.option.*;

        class Example {
            void run() {
        %s
            }
        }
        """
                .formatted(example);
    }
}
