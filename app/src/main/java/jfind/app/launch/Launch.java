package jfind.app.launch;

import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import jfind.app.cli.Dialect;
import jfind.app.launcher.Launcher;
import jfind.app.text.ByteText;
import org.jspecify.annotations.Nullable;

/// How the process was started: its streams, and what the launcher says about them.
///
/// Without the launcher (a JVM started by hand) this class looks at the streams itself, as far as
/// Java can. Immutable; the streams belong to the running mode.
///
/// @param dialect whose habits to follow, from the name that the program was called by
/// @param in standard input
/// @param out standard output
/// @param err where error messages go
/// @param hasInput whether standard input can be read: it is no terminal, not closed, not
///     `/dev/null`
/// @param toTerminal whether standard output is a terminal
/// @param home the distribution's folder; null when there is no launcher
/// @param launcher what has started the process; null when it was started by hand
public record Launch(
        Dialect dialect,
        InputStream in,
        OutputStream out,
        PrintStream err,
        boolean hasInput,
        boolean toTerminal,
        @Nullable Path home,
        @Nullable Launcher launcher) {

    /// Whether the launcher has found a terminal.
    public boolean hasTerminal() {
        return !System.getProperty("jfind.tty", "").isEmpty();
    }

    /// Why there is no working folder that relative paths could begin at; null where there is one.
    public @Nullable String lostFolder() {
        return System.getProperty("jfind.lost");
    }

    /// The process's own streams. Standard output is not buffered.
    public static Launch ofProcess() {
        String in = System.getProperty("jfind.stdin");
        String out = System.getProperty("jfind.stdout");
        String home = System.getProperty("jfind.home");
        Launcher launcher = Launcher.ofProcess();
        Dialect dialect = Dialect.of(System.getProperty("jfind.name", ""));
        return new Launch(
                dialect,
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                launcher == null ? System.err : launcher.errors(),
                hasInput(in, dialect),
                out == null ? isTerminal(1) : out.equals("terminal"),
                home == null ? null : Path.of(home),
                launcher);
    }

    /// Says a line on standard error, under the name of the program.
    public void say(String message) {
        err.writeBytes(ByteText.bytes(dialect.program() + ": " + message + "\n"));
    }

    /// Ends the process, at once: an exit would look for a logger first, for 15 ms. All that has to
    /// be printed is.
    ///
    /// A thread that is stuck in the kernel can keep the process from ending. So its streams are
    /// closed before, which those at their other ends may wait for, and the launcher is told, which
    /// goes on.
    public void end(Status status) {
        if (launcher != null) {
            close(in);
            close(out);
            launcher.end(status.code());
        }
        Runtime.getRuntime().halt(status.code());
    }

    private static void close(Closeable stream) {
        try {
            stream.close();
        } catch (IOException e) {
            // What could not be written has been told.
        }
    }

    /// fzf reads `/dev/null` like any other input.
    private static boolean hasInput(@Nullable String in, Dialect dialect) {
        boolean terminal = in == null ? isTerminal(0) : in.equals("terminal");
        boolean none = dialect.isOwn() && (in == null ? isNull() : in.equals("none"));
        return !terminal && !none;
    }

    private static boolean isTerminal(int descriptor) {
        return org.jline.nativ.CLibrary.isatty(descriptor) == 1;
    }

    private static boolean isNull() {
        try {
            return Files.isSameFile(Path.of("/dev/stdin"), Path.of("/dev/null"));
        } catch (IOException e) {
            return true; // Closed.
        }
    }

    /// Tells JLine where the distribution keeps its native library, so that it need not unpack one.
    public static void useNativeLibraryOfDistribution() {
        String home = System.getProperty("jfind.home");
        if (home == null || System.getProperty("library.jline.path") != null) {
            return;
        }
        System.setProperty("library.jline.path", home + "/lib/native");
        // JLine looks there for what it has unpacked earlier, to clear it away: it never does here.
        System.setProperty("jline.tmpdir", home + "/lib/native");
    }
}
