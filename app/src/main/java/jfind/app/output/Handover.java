package jfind.app.output;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jfind.app.command.Script;
import jfind.app.editor.EditorCommand;

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
        Script script = new Script();
        open(script, STREAMS, command, arguments, "");
        return script.bytes();
    }

    /// The script that is `script` with the terminal as its input.
    public static byte[] becoming(byte[] script) {
        return new Script()
                .text("if [ -e /dev/fd/9 ]; then exec <&9 9<&-; fi\n")
                .text(script)
                .bytes();
    }

    /// Runs a script as the launcher would, where there is none; returns its status.
    ///
    /// @param terminal what it has as its input; output and errors go where the process's own go
    public static int run(byte[] script, String terminal) throws IOException, InterruptedException {
        // In a file, since an argument is limited in length and to text.
        Path file = Files.createTempFile("jfind-", "");
        Files.write(file, new Script().text("rm -f -- \"$0\"\n").text(script).bytes());
        return new ProcessBuilder("sh", file.toString())
                .inheritIO()
                .redirectInput(new File(terminal))
                .start()
                .waitFor();
    }

    /// Same as [#opened], for a command that has the terminal already. After an error it waits for
    /// enter, since the finder's screen then covers the message.
    public static byte[] opening(EditorCommand command, List<byte[]> arguments) {
        Script script = new Script();
        open(script, "", command, arguments, "read -r line; ");
        return script.bytes();
    }

    private static void open(
            Script script,
            String streams,
            EditorCommand command,
            List<byte[]> arguments,
            String afterError) {
        script.text("set --");
        for (byte[] argument : arguments) {
            script.text(" ").word(argument);
        }
        script.text("\n" + streams);
        if (command.text() == null) {
            script.text(DESKTOP);
            fail(
                    script,
                    "cannot open: no editor found: set JFIND_EDITOR, VISUAL or EDITOR",
                    afterError);
            return;
        }
        if (!command.program().isEmpty()) {
            script.text("command -v ").word(command.program()).text(" > /dev/null || {\n");
            fail(
                    script,
                    command.origin() + ": " + command.program() + ": No such command",
                    afterError);
            script.text("}\n");
        }
        // A shell that is not replaced stays: it must outlive the keys that interrupt the editor.
        String exec = command.isReplacing() ? "exec " : "";
        script.text(exec.isEmpty() ? "trap : INT QUIT\n" : "").text("eval \"" + exec);
        if (command.variable() == null) {
            script.text("\"").word(command.text()).text("\"");
        } else {
            script.text("$" + command.variable()); // Its bytes, whatever the locale.
        }
        script.text(" \\\"\\$@\\\"\"\nexit\n");
    }

    private static void fail(Script script, String message, String afterError) {
        script.text("printf '%s\\n' ").word("jfind: " + message);
        script.text(" >&2\n" + afterError + "exit 2\n");
    }
}
