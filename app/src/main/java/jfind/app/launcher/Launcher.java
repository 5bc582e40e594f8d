package jfind.app.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The shell script that has started this process and stays beside it, as far as it can be talked
/// to.
///
/// Standard error is a pipe to it. It reads lines that begin with `jfind-PID `, its own number; the
/// launcher itself lists them. What it has been told it does even if this process then cannot end.
///
/// Thread-safe.
public final class Launcher {
    private static final String PROCESS = "jfind.launcher";
    private static final @Nullable Launcher OF_PROCESS = find();

    private final OutputStream pipe;
    private final String mark;
    private final long number;
    private final Set<Process> groups = ConcurrentHashMap.newKeySet();

    /// Shell to be run in the launcher's place; null for none.
    private byte @Nullable [] script;

    /// The status that the process will end with by itself; -1 while that is not known.
    private int status = -1;

    private boolean ending;

    /// @param pipe what it reads
    /// @param process its number
    public Launcher(OutputStream pipe, long process) {
        this.pipe = pipe;
        this.number = process;
        this.mark = "jfind-" + process + " ";
    }

    private static @Nullable Launcher find() {
        Long process = Long.getLong(PROCESS);
        return process == null
                ? null
                : new Launcher(new FileOutputStream(FileDescriptor.err), process);
    }

    /// That of this process; null for a JVM that was started by hand.
    public static @Nullable Launcher ofProcess() {
        return OF_PROCESS;
    }

    /// The launcher's process; null once it has ended.
    public static @Nullable ProcessHandle process() {
        Long process = Long.getLong(PROCESS);
        return process == null ? null : ProcessHandle.of(process).orElse(null);
    }

    /// A stream to standard error. A line is said when it is whole.
    public PrintStream errors() {
        return new PrintStream(new Lines(), false, UTF_8);
    }

    /// How to start a process.
    @FunctionalInterface
    public interface Start {
        /// Starts it.
        Process run() throws IOException;
    }

    /// Starts a command that runs in a process group of its own, which has to end with this
    /// process. It also has to run what [#announcement] says before anything else, for this
    /// process may be killed at any moment.
    ///
    /// @throws IOException if it can't be started, or this process is about to end: nobody would
    ///     end it then
    public synchronized Process startGroup(Start start) throws IOException {
        if (ending) {
            throw new IOException("the finder ends");
        }
        Process process = start.run();
        groups.add(process);
        tell("group " + process.pid());
        var _ = process.onExit().thenRun(() -> ended(process));
        return process;
    }

    private void ended(Process command) {
        groups.remove(command);
        tell("ended " + command.pid());
    }

    /// Ends the commands where the launcher, whose task that is, was killed outright: it is not
    /// the parent of this process any more.
    private void endGroups() {
        if (groups.isEmpty()) {
            return;
        }
        ProcessHandle parent = ProcessHandle.current().parent().orElse(null);
        if (parent != null && parent.pid() == number) {
            return;
        }
        var kill = new StringBuilder();
        for (Process each : groups) {
            kill.append("kill -s KILL -- -").append(each.pid()).append('\n');
        }
        try {
            new ProcessBuilder("sh", "-c", kill.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            groups.forEach(Process::destroyForcibly); // At least these.
        }
    }

    /// Shell by which the process that runs it tells the launcher, through its standard error, that
    /// its group has to end with this process.
    public String announcement() {
        return "echo \"" + mark + "group $$\" >&2\n";
    }

    /// Has the launcher stop the whole job. When that goes on, it sends this process SIGCONT, in
    /// any case.
    public void stopJob() {
        tell("stop");
    }

    /// Leaves shell to be run in the launcher's place, [at the end][#end].
    public synchronized void leave(byte[] lines) {
        script = lines.clone();
    }

    /// Says what status the process is about to end with, which [#terminalGivenBack] passes on.
    public synchronized void willEnd(int code) {
        status = code;
    }

    /// Says that the terminal is as it was, while the process is being ended.
    public synchronized void terminalGivenBack() {
        ending = true;
        endGroups();
        tell(status < 0 ? "back" : "done " + status);
    }

    /// Says that somebody has left, but that this process can neither give the terminal back nor
    /// end: the launcher does both.
    public void abandoned() {
        tell("stuck");
    }

    /// Says how the process ends. All that it has to print is printed by now, and its streams are
    /// closed: the launcher goes on.
    public synchronized void end(int code) {
        ending = true;
        endGroups();
        byte[] left = script;
        if (left == null) {
            tell("done " + code);
        } else {
            tell("run " + left.length + "\n", left);
        }
    }

    private void tell(String message) {
        tell(message + "\n", new byte[0]);
    }

    private void tell(String line, byte[] more) {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes((mark + line).getBytes(UTF_8));
        whole.writeBytes(more);
        try {
            synchronized (pipe) {
                pipe.write(whole.toByteArray());
            }
        } catch (IOException e) {
            // It has been killed.
        }
    }

    /// Gathers lines, and has each said.
    private final class Lines extends OutputStream {
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        @Override
        public synchronized void write(int each) {
            if (each != '\n') {
                line.write(each);
                return;
            }
            line.write('\n');
            tell("say ", line.toByteArray());
            line.reset();
        }
    }
}
