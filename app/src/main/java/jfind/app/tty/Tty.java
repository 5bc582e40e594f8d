package jfind.app.tty;

import java.io.IOException;
import java.util.function.Consumer;

/// A terminal that one session uses alone until it closes it.
///
/// One thread reads, another does everything else. [#close] may be called from any thread, and more
/// than once.
public interface Tty extends AutoCloseable {
    /// Switches to raw mode: every byte as it is typed, nothing echoed, no signals from keys.
    void enterRawMode() throws IOException;

    /// Restores the mode from before [#enterRawMode].
    void leaveRawMode();

    /// The present size; at least one row and one column.
    Size size();

    /// Sends the system's notices to `receiver` from now on, on other threads. The first is
    /// [Notice#RESIZED].
    void onNotice(Consumer<? super Notice> receiver);

    /// Stops the whole job, as job control expects, until the shell continues it.
    void stopJob() throws IOException, InterruptedException;

    /// Reads at least one byte into `into`, waiting for it; -1 when the terminal is gone.
    int read(byte[] into) throws IOException;

    /// Ends a waiting [#read] and keeps new ones waiting until [#resumeReading], so that another
    /// program can read.
    void pauseReading() throws IOException;

    /// Lets reads continue.
    void resumeReading();

    /// Whether another program may read, see [#pauseReading].
    default boolean isReadingPaused() {
        return false;
    }

    /// Reads what is there already; returns how many bytes, 0 where reading is paused too.
    default int readNow(byte[] into) throws IOException {
        return 0;
    }

    /// How many bytes can be read without waiting.
    int available() throws IOException;

    /// Writes the first `count` bytes of `bytes`, in one call where the system allows.
    void write(byte[] bytes, int count) throws IOException;

    /// Sets the sequences that undo what was switched on. [#close] writes them, also when a signal
    /// forces it. Replaces earlier ones.
    void setFarewell(byte[] sequences);

    /// Restores the terminal.
    @Override
    void close();

    /// Has the terminal restored and the process ended, as if it was left: the thread that should
    /// do this is stuck. Called from the thread that reads.
    default void abandon() {}

    /// An event that the system reports about a terminal.
    enum Notice {
        /// The size may have changed.
        RESIZED,
        /// The job is asked to stop.
        STOP,
        /// The job continues after a stop; other programs may have changed the terminal meanwhile.
        CONTINUED,
        /// The launcher was killed: the terminal may belong to another program already.
        ORPHANED
    }

    /// Rows and columns.
    record Size(int rows, int columns) {
        public Size {
            rows = Math.max(1, rows);
            columns = Math.max(1, columns);
        }
    }
}
