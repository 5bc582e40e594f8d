package jfind.app.source;

import java.io.IOException;
import java.io.InputStream;
import jfind.app.command.Child;
import jfind.app.command.PreparedCommand;
import org.jspecify.annotations.Nullable;

/// What writes the lines that a [LineSource] reads: a stream or a command.
///
/// Opened and ended by one thread, stopped by any.
public sealed interface Producer {
    /// The stream of what it writes.
    InputStream open();

    /// Waits until it has ended, after the end of its output. Returns its failure; empty for none.
    String end() throws InterruptedException;

    /// Ends it early.
    void stop();

    /// An open stream, which is not closed.
    record OfStream(InputStream in) implements Producer {
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

    /// A command, run by the shell. Stopping it kills it and every process that it has started.
    final class OfCommand implements Producer {
        private final PreparedCommand prepared;
        private @Nullable Child child;
        private boolean stopped;
        private volatile boolean unstarted;

        public OfCommand(PreparedCommand prepared) {
            this.prepared = prepared;
        }

        @Override
        public synchronized InputStream open() {
            if (stopped) {
                return InputStream.nullInputStream();
            }
            try {
                child = prepared.startPrinting(false);
            } catch (IOException e) {
                unstarted = true; // No such shell: reported as a failure of the command.
                return InputStream.nullInputStream();
            }
            return child.output();
        }

        @Override
        public String end() throws InterruptedException {
            Child started = child();
            boolean failed = unstarted || (started != null && started.await() != 0);
            prepared.command().removeFiles();
            return failed ? "Command failed: " + prepared.command() : "";
        }

        @Override
        public synchronized void stop() {
            stopped = true;
            if (child != null) {
                child.kill();
            }
        }

        private synchronized @Nullable Child child() {
            return child;
        }
    }
}
