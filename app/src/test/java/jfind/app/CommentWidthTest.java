package jfind.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The formatter keeps code within the width of `.editorconfig`, and leaves comments alone.
class CommentWidthTest {
    private static final int WIDTH = 100;

    @Test
    void commentsEndWithinTheWidth() throws IOException {
        List<String> tooLong = new ArrayList<>();
        int files = 0;
        for (String module : List.of("scan", "match", "app")) {
            try (Stream<Path> all = Files.walk(Path.of("..", module, "src"))) {
                for (Path file : all.filter(each -> each.toString().endsWith(".java")).toList()) {
                    files++;
                    addLongComments(file, tooLong);
                }
            }
        }
        assertTrue(files > 300, "files: " + files);
        assertEquals(List.of(), tooLong);
    }

    private static void addLongComments(Path file, List<String> tooLong) throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String text = line.strip();
            boolean comment =
                    text.startsWith("//") || text.startsWith("/*") || text.startsWith("*");
            if (comment && line.codePointCount(0, line.length()) > WIDTH) {
                tooLong.add(file + ":" + (i + 1));
            }
        }
    }
}
