package jfind.app.output;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jfind.app.editor.EditorCommand;
import jfind.app.text.ByteText;

/// Writes what the launcher runs in its own place once the JVM is gone.
///
/// It is a few lines of POSIX shell; paths are quoted so that no byte in them means anything to it.
public final class Handover {
    /// The exit status of a JVM that has left such a script.
    public static final int STATUS = 99;

    /* The editor inherits the finder's own standard error. Its input is the terminal, and so is its
     * output, unless that is a terminal already. The launcher's descriptor 9 is the terminal, and
     * is closed. */
    private static final String STREAMS =
            "if [ -e /dev/fd/9 ]; then\n  exec <&9\n  [ -t 1 ] || exec >&9\n  exec 9<&-\nfi\n";

    /* xdg-open takes one file a call. */
    private static final String DESKTOP =
            """
            for opener in xdg-open open; do
              if command -v "$opener" > /dev/null; then
                for file; do "$opener" "$file" || exit; done
                exit 0
              fi
            done
            """;

    private Handover() {}

    /// The script that becomes the command that opens files.
    ///
    /// @param arguments what to open, as the editor takes it, see
    ///     [jfind.app.editor.Editor#arguments]
    public static byte[] opened(EditorCommand command, List<byte[]> arguments) {
        ByteArrayOutputStream script = new ByteArrayOutputStream();
        open(script, STREAMS, command, arguments, "");
        return script.toByteArray();
    }

    /// The script that is `script` with the terminal as its input.
    public static byte[] becoming(byte[] script) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        text(whole, "if [ -e /dev/fd/9 ]; then exec <&9 9<&-; fi\n");
        whole.writeBytes(script);
        return whole.toByteArray();
    }

    /// Runs a script as the launcher would, where there is none; returns its status.
    ///
    /// @param terminal what it has as its input; output and errors go where the process's own go
    public static int run(byte[] script, String terminal) throws IOException, InterruptedException {
        // In a file, since an argument is limited in length and to text.
        Path file = Files.createTempFile("jfind-", "");
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        text(whole, "rm -f -- \"$0\"\n");
        whole.writeBytes(script);
        Files.write(file, whole.toByteArray());
        return new ProcessBuilder("sh", file.toString())
                .inheritIO()
                .redirectInput(new File(terminal))
                .start()
                .waitFor();
    }

    /// Same as [#opened], for a command that has the terminal already. After an error it waits for
    /// enter, since the finder's screen then covers the message.
    public static byte[] opening(EditorCommand command, List<byte[]> arguments) {
        ByteArrayOutputStream script = new ByteArrayOutputStream();
        open(script, "", command, arguments, "read -r line; ");
        return script.toByteArray();
    }

    private static void open(
            ByteArrayOutputStream script,
            String streams,
            EditorCommand command,
            List<byte[]> arguments,
            String afterError) {
        text(script, "set --");
        for (byte[] argument : arguments) {
            script.write(' ');
            quote(script, argument);
        }
        text(script, "\n" + streams);
        if (command.text() == null) {
            text(script, DESKTOP);
            fail(
                    script,
                    "cannot open: no editor found: set JFIND_EDITOR, VISUAL or EDITOR",
                    afterError);
            return;
        }
        if (!command.program().isEmpty()) {
            text(script, "command -v ");
            quote(script, ByteText.bytes(command.program()));
            text(script, " > /dev/null || {\n");
            fail(
                    script,
                    command.origin() + ": " + command.program() + ": No such command",
                    afterError);
            text(script, "}\n");
        }
        // A shell that is not replaced stays: it must outlive the keys that interrupt the editor.
        String exec = command.isReplacing() ? "exec " : "";
        text(script, exec.isEmpty() ? "trap : INT QUIT\n" : "");
        text(script, "eval \"" + exec);
        if (command.variable() == null) {
            text(script, "\"");
            quote(script, ByteText.bytes(command.text()));
            text(script, "\"");
        } else {
            text(script, "$" + command.variable()); // Its bytes, whatever the locale.
        }
        text(script, " \\\"\\$@\\\"\"\nexit\n");
    }

    private static void fail(ByteArrayOutputStream script, String message, String afterError) {
        text(script, "printf '%s\\n' ");
        quote(script, ByteText.bytes("jfind: " + message));
        text(script, " >&2\n" + afterError + "exit 2\n");
    }

    private static void quote(ByteArrayOutputStream script, byte[] word) {
        script.write('\'');
        for (byte b : word) {
            if (b == '\'') {
                text(script, "'\\''");
            } else {
                script.write(b);
            }
        }
        script.write('\'');
    }

    private static void text(ByteArrayOutputStream script, String text) {
        script.writeBytes(ByteText.bytes(text));
    }
}
