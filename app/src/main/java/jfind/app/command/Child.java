package jfind.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.Arrays;
import java.util.List;
import jfind.app.launcher.Launcher;

/// A running command, started by a [PreparedCommand].
///
/// Thread-safe.
public final class Child {
    /// The longest script passed as an argument, in bytes. Linux allows 128 KB for one argument.
    private static final int LONGEST_ARGUMENT = 100_000;

    private static final boolean SPEAKS_UTF8 =
            "UTF-8".equals(System.getProperty("sun.jnu.encoding"));

    private static final File NOWHERE = new File("/dev/null");

    private final Process process;
    private final boolean grouped;

    private Child(Process process, boolean grouped) {
        this.process = process;
        this.grouped = grouped;
    }

    /* Where there is a launcher the script begins with the group's number, so that no command runs
     * that it does not know of, at whatever moment this process is killed. */

    static Child printing(Script script, boolean errors) throws IOException {
        Launcher launcher = Launcher.ofProcess();
        String announcement = launcher == null ? "" : launcher.announcement();
        byte[] whole =
                new Script()
                        .text(announcement + (errors ? "exec 2>&1\n" : "exec 2> /dev/null\n"))
                        .text(script.bytes())
                        .bytes();
        ProcessBuilder builder = builder(whole).redirectError(Redirect.INHERIT);
        Process process =
                launcher == null
                        ? start(builder, whole)
                        : launcher.startGroup(() -> start(builder, whole));
        return new Child(process, true);
    }

    static Child answering(byte[] script) throws IOException {
        return new Child(start(builder(script).redirectError(NOWHERE), script), false);
    }

    static Child attended(byte[] script) throws IOException {
        ProcessBuilder builder =
                builder(script).redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT);
        return new Child(start(builder, script), false);
    }

    /* Java encodes arguments by the locale. A script that would lose bytes, or is too long for an
     * argument, goes through a pipe instead; the command itself reads its input from elsewhere. */

    private static ProcessBuilder builder(byte[] script) {
        boolean safe = script.length < LONGEST_ARGUMENT && (isAscii(script) || isExactText(script));
        return safe
                ? new ProcessBuilder("sh", "-c", new String(script, UTF_8)).redirectInput(NOWHERE)
                : new ProcessBuilder("sh");
    }

    private static Process start(ProcessBuilder builder, byte[] script) throws IOException {
        Process process = builder.start();
        if (builder.command().size() == 1) {
            try (OutputStream in = process.getOutputStream()) {
                in.write(script);
            }
        }
        return process;
    }

    private static boolean isAscii(byte[] script) {
        for (byte each : script) {
            if (each <= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isExactText(byte[] script) {
        return SPEAKS_UTF8 && Arrays.equals(script, new String(script, UTF_8).getBytes(UTF_8));
    }

    /// What it prints.
    public InputStream output() {
        return process.getInputStream();
    }

    /// Waits for its end; returns its exit status.
    public int await() throws InterruptedException {
        return process.waitFor();
    }

    /// Kills it and all that it has started, if it still runs.
    public void kill() {
        if (!process.isAlive()) {
            return;
        }
        if (!grouped) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return;
        }
        long pid = process.pid();
        String kill = "kill -s KILL -- -" + pid + " 2> /dev/null || kill -TERM " + pid;
        try {
            new ProcessBuilder(List.of("sh", "-c", kill))
                    .redirectErrorStream(true)
                    .redirectOutput(NOWHERE)
                    .start();
        } catch (IOException e) {
            process.destroyForcibly(); // No more processes can be started: kill at least this one.
        }
    }
}
