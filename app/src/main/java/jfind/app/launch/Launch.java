package jfind.app.launch;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import jfind.app.cli.Dialect;
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
/// @param handover where to leave a command for the launcher; null when there is no launcher
public record Launch(
        Dialect dialect,
        InputStream in,
        OutputStream out,
        PrintStream err,
        boolean hasInput,
        boolean toTerminal,
        @Nullable Path home,
        @Nullable Path handover) {

    /// The process's own streams. Standard output is not buffered.
    public static Launch ofProcess() {
        String in = System.getProperty("jfind.stdin");
        String out = System.getProperty("jfind.stdout");
        String home = System.getProperty("jfind.home");
        String handover = System.getProperty("jfind.handover");
        Dialect dialect = Dialect.of(System.getProperty("jfind.name", ""));
        return new Launch(
                dialect,
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                System.err,
                hasInput(in, dialect),
                out == null ? isTerminal(1) : out.equals("terminal"),
                home == null ? null : Path.of(home),
                handover == null ? null : Path.of(handover));
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
        } catch (java.io.IOException e) {
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
    }
}
