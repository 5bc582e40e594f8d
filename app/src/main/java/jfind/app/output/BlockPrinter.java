package jfind.app.output;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// Prints many rows by several threads: each puts a block of rows together while others do, and
/// they write in turn. Each holds no more than its printer's buffer: who fills that before its turn
/// waits.
///
/// Used once, by one thread, which takes part.
public final class BlockPrinter {
    /// Rows of a block: with paths of usual length they fit a printer's buffer.
    private static final int BLOCK = 1024;

    /// From this many rows on another thread is worth its start.
    public static final int MANY = 4 * BLOCK;

    /// Prints one row.
    @FunctionalInterface
    public interface Row {
        /// Prints the row `row` by a printer.
        void print(int row, PathPrinter printer) throws IOException;
    }

    private final OutputStream out;
    private final boolean nul;
    private final int rows;
    private final Row row;

    private final Object lock = new Object();
    // Guarded by lock.
    private int claimed;
    private int written;
    private @Nullable Throwable failure;

    private BlockPrinter(OutputStream out, boolean nul, int rows, Row row) {
        this.out = out;
        this.nul = nul;
        this.rows = rows;
        this.row = row;
    }

    /// Prints the rows from 0 to `rows`, in their order, and flushes `out`.
    ///
    /// @param nul whether each row ends in NUL instead of a newline
    /// @param threads how many may take part
    /// @throws IOException the first that `out` has thrown, or an [InterruptedIOException] if the
    ///     thread was interrupted while it waited
    public static void print(OutputStream out, boolean nul, int rows, int threads, Row row)
            throws IOException {
        new BlockPrinter(out, nul, rows, row).print(threads);
    }

    private void print(int threads) throws IOException {
        for (int i = 1; i < threads; i++) {
            var _ = Thread.ofPlatform().daemon().name("jfind-print").start(this::printBlocks);
        }
        printBlocks();
        awaitWritten(blocks());
        out.flush();
    }

    private int blocks() {
        return (int) ((rows + BLOCK - 1L) / BLOCK);
    }

    private void printBlocks() {
        Turn turn = new Turn();
        PathPrinter printer = new PathPrinter(turn, nul);
        try {
            for (int block = claim(); block >= 0; block = claim()) {
                turn.block = block;
                int end = (int) Math.min(rows, (block + 1L) * BLOCK);
                for (int each = block * BLOCK; each < end; each++) {
                    row.print(each, printer);
                }
                printer.finish();
                pass(null);
            }
        } catch (IOException | RuntimeException | Error e) {
            pass(e); // The caller's thread throws it.
        }
    }

    private int claim() {
        synchronized (lock) {
            return failure == null && claimed < blocks() ? claimed++ : -1;
        }
    }

    private void pass(@Nullable Throwable failed) {
        synchronized (lock) {
            written++;
            failure = failure == null ? failed : failure;
            lock.notifyAll();
        }
    }

    /// The output, for whose turn it is.
    private final class Turn extends OutputStream {
        private int block;

        @Override
        public void write(int each) throws IOException {
            awaitWritten(block);
            out.write(each);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            awaitWritten(block);
            out.write(bytes, from, count);
        }
    }

    /// Waits until so many blocks are written.
    private void awaitWritten(int blocks) throws IOException {
        synchronized (lock) {
            while (written < blocks && failure == null) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new InterruptedIOException();
                }
            }
            // Not a switch: that would spin a class while somebody waits.
            if (failure instanceof IOException e) {
                throw e;
            } else if (failure instanceof RuntimeException e) {
                throw e;
            } else if (failure instanceof Error e) {
                throw e;
            }
        }
    }
}
