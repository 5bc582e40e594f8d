package jfind.app.output;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes what the launcher runs in its own place once the JVM is gone.
///
/// It is a few lines of POSIX shell; paths are quoted so that no byte in them means anything to it.
public final class Handover {
    /// The exit status of a JVM that has left such a script.
    public static final int STATUS = 99;

    /* The editor inherits the finder's own standard error, and the terminal as its input, whatever the
     * finder's was; as its output too unless that is a terminal already. The launcher's descriptor 9 is
     * the terminal, and is closed. xdg-open takes one file a call. */
    private static final String USUAL_EDITOR =
            """
            editor=${JFIND_EDITOR:-${VISUAL:-$EDITOR}}
            if [ -n "$editor" ]; then eval "exec $editor \\"\\$@\\""; fi
            for opener in xdg-open open; do
              if command -v "$opener" > /dev/null; then
                for file; do "$opener" "$file" || exit; done
                exit 0
              fi
            done
            echo "jfind: cannot open: $1: set JFIND_EDITOR, VISUAL or EDITOR" >&2
            exit 2
            """;

    private Handover() {}

    /// The script that becomes the command that opens files.
    ///
    /// @param command shell words to which the arguments are added; null for the person's editor
    /// @param arguments what to open, as the editor takes it, see [Editor#arguments]
    public static byte[] opened(@Nullable String command, List<byte[]> arguments) {
        ByteArrayOutputStream script = new ByteArrayOutputStream();
        String streams =
                "if [ -e /dev/fd/9 ]; then\n  exec <&9\n  [ -t 1 ] || exec >&9\n  exec 9<&-\nfi\n";
        open(script, streams, command, arguments);
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

    /// As [#opened], for a command that has the terminal already.
    public static byte[] opening(@Nullable String command, List<byte[]> arguments) {
        ByteArrayOutputStream script = new ByteArrayOutputStream();
        open(script, "", command, arguments);
        return script.toByteArray();
    }

    private static void open(
            ByteArrayOutputStream script,
            String streams,
            @Nullable String command,
            List<byte[]> arguments) {
        text(script, "set --");
        for (byte[] argument : arguments) {
            script.write(' ');
            quote(script, argument);
        }
        text(script, "\n" + streams);
        text(script, command == null ? USUAL_EDITOR : "exec " + command + " \"$@\"\n");
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
        script.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
