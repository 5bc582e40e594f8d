package jfind.app.tty;

import java.io.IOException;
import java.util.function.Consumer;

/// A terminal that a session has to itself until it closes it.
///
/// Reading belongs to one thread, everything else to another; [#close] may come from any thread, more
/// than once.
public interface Tty extends AutoCloseable {
    /// Switches to raw mode: every byte as it is typed, nothing echoed, no signals from keys.
    void enterRawMode() throws IOException;

    /// Puts back the mode that the terminal had before [#enterRawMode].
    void leaveRawMode();

    /// The size now; at least one row and one column.
    Size size();

    /// Tells `receiver`, on threads of its own, what the system has to say, from now on; that the size may
    /// have changed comes first.
    void onNotice(Consumer<? super Notice> receiver);

    /// Stops the whole job, as the shell's job control wants it, until the shell lets it go on.
    void stopJob() throws IOException, InterruptedException;

    /// Reads at least one byte into `into`, waiting for it; -1 when the terminal is gone.
    int read(byte[] into) throws IOException;

    /// Ends a [#read] that waits: none reads the terminal until [#resumeReading], so that somebody else can.
    void pauseReading() throws IOException;

    /// Has reads go on.
    void resumeReading();

    /// How many bytes can be read without waiting.
    int available() throws IOException;

    /// Writes the first `count` bytes of `bytes`, in one call where the system allows.
    void write(byte[] bytes, int count) throws IOException;

    /// Says what must be written when the terminal is given back, to undo what has been switched on:
    /// written by [#close], also when that is forced by a signal. Replaces what was said before.
    void setFarewell(byte[] sequences);

    /// Gives the terminal back as it was.
    @Override
    void close();

    /// What the system has to say about a terminal.
    enum Notice {
        /// The size may have changed.
        RESIZED,
        /// The job is asked to stop.
        STOP,
        /// The job goes on after it was stopped; others may have changed the terminal meanwhile.
        CONTINUED,
        /// Who started this has been killed: the terminal is somebody else's already.
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
