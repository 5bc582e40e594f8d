package jfind.app.source;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who writes the lines that a [LineSource] reads.
///
/// Opened and ended by one thread, stopped by any.
public sealed interface Producer {
    /// What it writes.
    InputStream open() throws IOException;

    /// Waits until it is done, after the end of what it wrote; what it failed in, empty for nothing.
    String end() throws InterruptedException;

    /// Ends it before its time.
    void stop();

    /// A stream that is there already; it is left open.
    record Input(InputStream in) implements Producer {
        @Override
        public InputStream open() {
            return in;
        }

        @Override
        public String end() {
            return "";
        }

        @Override
        public void stop() {}
    }

    /// A command, run by the shell. It and everything that it has started is killed when it is stopped.
    final class Command implements Producer {
        private final String command;
        private final Map<String, String> environment;
        private @Nullable Process process;
        private boolean stopped;

        public Command(String command, Map<String, String> environment) {
            this.command = command;
            this.environment = Map.copyOf(environment);
        }

        @Override
        public synchronized InputStream open() throws IOException {
            if (stopped) {
                return InputStream.nullInputStream();
            }
            String shell = System.getenv("SHELL");
            var builder =
                    new ProcessBuilder(
                            List.of(
                                    shell == null || shell.isEmpty() ? "sh" : shell,
                                    "-c",
                                    command));
            builder.environment().putAll(environment);
            process =
                    builder.redirectInput(new File("/dev/null"))
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.getInputStream();
        }

        @Override
        public String end() throws InterruptedException {
            Process started = process();
            return started == null || started.waitFor() == 0 ? "" : "Command failed: " + command;
        }

        @Override
        public synchronized void stop() {
            stopped = true;
            if (process != null && process.isAlive()) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }

        private synchronized @Nullable Process process() {
            return process;
        }
    }
}
