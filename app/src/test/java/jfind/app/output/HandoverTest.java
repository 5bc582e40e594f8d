package jfind.app.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoverTest {
    @TempDir Path folder;

    @Test
    void everyByteOfANameReachesTheCommand() throws Exception {
        ByteArrayOutputStream name = new ByteArrayOutputStream();
        for (int b = 1; b < 256; b++) {
            name.write(b);
        }

        byte[] script =
                Handover.opened("printf '%s|'", List.of(name.toByteArray(), bytes("--help")));

        name.writeBytes(bytes("|--help|"));
        assertArrayEquals(name.toByteArray(), run(script, "unset"));
    }

    @Test
    void theEditorOfThePersonIsShellWords() throws Exception {
        byte[] script = Handover.opened(null, List.of(bytes("a b"), bytes("c")));

        assertEquals(
                "<-R><a b><c>",
                new String(run(script, "printf '<%s>' -R"), StandardCharsets.UTF_8));
    }

    @Test
    void aScriptIsRunHereWhereThereIsNoLauncher() throws Exception {
        Path said = folder.resolve("said");
        Path terminal = Files.writeString(folder.resolve("terminal"), "typed\n");
        String script = "{ cat; echo é$0; } > '" + said + "'\nexit 7\n";

        assertEquals(7, Handover.run(bytes(script), terminal.toString()));
        List<String> lines = Files.readAllLines(said);
        assertEquals("typed", lines.getFirst());
        assertTrue(lines.getLast().startsWith("é"));
        assertFalse(Files.exists(Path.of(lines.getLast().substring(1))), "it removes itself");
    }

    private byte[] run(byte[] script, String editor) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("script"), script);
        ProcessBuilder shell =
                new ProcessBuilder("sh", "-c", "eval \"$(cat \"$1\")\"", "sh", file.toString());
        shell.environment().put("JFIND_EDITOR", editor);
        shell.redirectError(ProcessBuilder.Redirect.INHERIT);
        shell.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        Process process = shell.start();
        byte[] output = process.getInputStream().readAllBytes();
        assertEquals(0, process.waitFor());
        return output;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
