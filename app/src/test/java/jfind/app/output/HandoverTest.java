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
import java.util.Map;
import jfind.app.editor.EditorCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandoverTest {
    @TempDir Path folder;

    @Test
    void everyByteOfANameReachesTheCommand() throws Exception {
        ByteArrayOutputStream name = new ByteArrayOutputStream();
        for (int b = 1; b < 256; b++) {
            name.write(b);
        }

        byte[] script =
                Handover.opened(
                        command("printf '%s|'"), List.of(name.toByteArray(), bytes("--help")));

        name.writeBytes(bytes("|--help|"));
        assertArrayEquals(name.toByteArray(), run(script, "unset"));
    }

    @Test
    void theEditorOfThePersonIsShellWords() throws Exception {
        byte[] script = Handover.opened(person("printf"), List.of(bytes("a b"), bytes("c")));

        assertEquals(
                "<-R><a b><c>",
                new String(run(script, "printf '<%s>' -R"), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X=1 printf '<%s>'",
                "env X=1 printf '<%s>'",
                "nice printf '<%s>'",
                "exec printf '<%s>'",
                "command printf '<%s>'",
                "true; printf '<%s>'",
                "{ true && printf '<%s>' \"$@\"; }; printf ''",
            })
    void anEditorMayBeAnyCommandOfAShell(String editor) throws Exception {
        byte[] script = Handover.opened(person(editor), List.of(bytes("a b")));

        assertEquals("<a b>", new String(run(script, editor), StandardCharsets.UTF_8));
    }

    @Test
    void aMissingEditorIsSaidWithItsVariable() throws Exception {
        byte[] script = Handover.opened(person("nonesuch -x"), List.of(bytes("a")));

        Process process = start(script, "nonesuch -x", ProcessBuilder.Redirect.PIPE);

        assertEquals(
                "jfind: JFIND_EDITOR: nonesuch: No such command\n",
                new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(2, process.waitFor());
    }

    /// The screen comes back over the message.
    @Test
    void aMissingEditorIsSaidUntilEnterWhereTheSessionGoesOn() throws Exception {
        byte[] script = Handover.opening(person("nonesuch"), List.of(bytes("a")));
        String text = new String(script, StandardCharsets.UTF_8);
        assertTrue(text.contains("JFIND_EDITOR: nonesuch: No such command' >&2\nread -r line; "));
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

    private static EditorCommand command(String text) {
        return EditorCommand.of(text, System.getenv());
    }

    private static EditorCommand person(String editor) {
        return EditorCommand.ofPerson(Map.of("JFIND_EDITOR", editor));
    }

    private byte[] run(byte[] script, String editor) throws IOException, InterruptedException {
        Process process = start(script, editor, ProcessBuilder.Redirect.INHERIT);
        byte[] output = process.getInputStream().readAllBytes();
        assertEquals(0, process.waitFor());
        return output;
    }

    private Process start(byte[] script, String editor, ProcessBuilder.Redirect errors)
            throws IOException {
        Path file = Files.write(folder.resolve("script"), script);
        ProcessBuilder shell =
                new ProcessBuilder("sh", "-c", "eval \"$(cat \"$1\")\"", "sh", file.toString());
        shell.environment().put("JFIND_EDITOR", editor);
        shell.redirectError(errors);
        shell.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        return shell.start();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
