package jfind.app.output;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Leaves a command for the launcher, which runs it in its own place once the JVM is gone.
///
/// The command is a few lines of POSIX shell in a file that only its owner can read; paths are
/// quoted so that no byte in them means anything to it. The finder then ends with [#STATUS].
public final class Handover {
    /// The exit status that tells the launcher to run what was left.
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

    /// Leaves the command that opens files.
    ///
    /// @param file where the launcher looks for it; must not exist
    /// @param command shell words to which the arguments are added; null for the person's editor
    /// @param arguments what to open, as the editor takes it, see [Editor#arguments]
    /// @throws IOException when the file cannot be written
    public static void leave(Path file, @Nullable String command, List<byte[]> arguments)
            throws IOException {
        write(file, script(file, command, arguments));
    }

    /// Leaves a script that runs in the launcher's place, with the terminal as its input.
    ///
    /// @param file where the launcher looks for it; must not exist
    /// @throws IOException when the file cannot be written
    public static void leave(Path file, byte[] script) throws IOException {
        write(file, whole(file, "if [ -e /dev/fd/9 ]; then exec <&9 9<&-; fi\n", script));
    }

    /// Runs a script as the launcher would, where there is none; returns its status.
    ///
    /// @param terminal what it has as its input; output and errors go where the process's own go
    public static int run(byte[] script, String terminal) throws IOException, InterruptedException {
        // In a file, since an argument is limited in length and to text.
        Path file = Files.createTempFile("jfind-", "");
        Files.write(file, whole(file, "", script));
        return new ProcessBuilder("sh", file.toString())
                .inheritIO()
                .redirectInput(new File(terminal))
                .start()
                .waitFor();
    }

    private static byte[] whole(Path file, String streams, byte[] script) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        remove(whole, file);
        text(whole, streams);
        whole.writeBytes(script);
        return whole.toByteArray();
    }

    /// A script that becomes the command that opens files; the parameters are those of [#leave].
    public static byte[] opening(@Nullable String command, List<byte[]> arguments) {
        ByteArrayOutputStream script = new ByteArrayOutputStream();
        open(script, "", command, arguments);
        return script.toByteArray();
    }

    private static void write(Path file, byte[] script) throws IOException {
        // Created readable for its owner alone, and never through a link that lies there already.
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, script);
    }

    static byte[] script(Path file, @Nullable String command, List<byte[]> arguments) {
        ByteArrayOutputStream script = new ByteArrayOutputStream();
        remove(script, file);
        String streams =
                "if [ -e /dev/fd/9 ]; then\n  exec <&9\n  [ -t 1 ] || exec >&9\n  exec 9<&-\nfi\n";
        open(script, streams, command, arguments);
        return script.toByteArray();
    }

    private static void remove(ByteArrayOutputStream script, Path file) {
        text(script, "rm -f -- ");
        quote(script, file.toString().getBytes(StandardCharsets.UTF_8));
        text(script, "\n");
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
