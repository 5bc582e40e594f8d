package jfind.app.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
        Path file = folder.resolve("hand'over");

        Handover.leave(file, "printf '%s|'", List.of(name.toByteArray(), bytes("--help")));

        name.writeBytes(bytes("|--help|"));
        assertArrayEquals(name.toByteArray(), run(file, "unset"));
        assertFalse(Files.exists(file), "the command removes its own file");
    }

    @Test
    void theEditorOfThePersonIsShellWords() throws Exception {
        Path file = folder.resolve("handover");

        Handover.leave(file, null, List.of(bytes("a b"), bytes("c")));

        assertEquals(
                "<-R><a b><c>", new String(run(file, "printf '<%s>' -R"), StandardCharsets.UTF_8));
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

    @Test
    void onlyTheOwnerCanReadIt() throws IOException {
        Path file = folder.resolve("handover");

        Handover.leave(file, null, List.of(bytes("x")));

        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void whatLiesThereAlreadyIsNotWrittenThrough() throws IOException {
        Path file = folder.resolve("handover");
        Files.writeString(file, "precious");

        assertThrows(
                FileAlreadyExistsException.class,
                () -> Handover.leave(file, null, List.of(bytes("x"))));

        assertEquals("precious", Files.readString(file));
    }

    private static byte[] run(Path script, String editor) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", ". \"$1\"", "sh", script.toString());
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
