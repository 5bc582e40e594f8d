package jfind.app.source;

import java.io.IOException;
import java.io.InputStream;
import jfind.app.command.Child;
import jfind.app.command.PreparedCommand;
import org.jspecify.annotations.Nullable;

/// Who writes the lines that a [LineSource] reads.
///
/// Opened and ended by one thread, stopped by any.
public sealed interface Producer {
    /// What it writes.
    InputStream open();

    /// Waits until it is done, after the end of what it wrote; what it failed in, empty for nothing.
    String end() throws InterruptedException;

    /// Ends it before its time.
    void stop();

    /// A stream that is there already; it is left open.
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

    /// A command, run by the shell. It and everything that it has started is killed when it is stopped.
    final class OfCommand implements Producer {
        private final PreparedCommand errand;
        private @Nullable Child child;
        private boolean stopped;
        private volatile boolean unstarted;

        public OfCommand(PreparedCommand errand) {
            this.errand = errand;
        }

        @Override
        public synchronized InputStream open() {
            if (stopped) {
                return InputStream.nullInputStream();
            }
            try {
                child = errand.startPrinting(false);
            } catch (IOException e) {
                unstarted = true; // No such shell: told as a failure of the command.
                return InputStream.nullInputStream();
            }
            return child.output();
        }

        @Override
        public String end() throws InterruptedException {
            Child started = child();
            boolean failed = unstarted || (started != null && started.await() != 0);
            errand.command().removeFiles();
            return failed ? "Command failed: " + errand.command() : "";
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
