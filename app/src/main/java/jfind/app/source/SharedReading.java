package jfind.app.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import jfind.match.LineSplitter;
import org.jspecify.annotations.Nullable;

/// The lines of a large input, split by two threads and added in their order.
///
/// Each thread reads a block of whole lines while nobody else reads, splits it, and waits for its
/// turn to have it added. So one reads and the other splits, or both split.
///
/// Thread-safe.
final class SharedReading {
    private static final int BLOCK = 1 << 19;

    /// Takes the lines of a block, one block at a time, in their order.
    interface Sink {
        /// Adds a block.
        ///
        /// @param lines the block's lines, split
        /// @param bytes the same as they were read, up to `end`; reused afterwards
        void add(LineSplitter.Lines lines, byte[] bytes, int end);
    }

    private final InputStream in;
    private final byte delimiter;
    private final BooleanSupplier stop;
    private final Sink sink;

    private final Object reading = new Object();
    // Guarded by reading.
    private byte[] rest;
    private int blocks;
    private boolean ended;
    private @Nullable IOException unread;

    // Guarded by this.
    private int added;
    private @Nullable Throwable defect;

    /// @param rest the beginning of a line, which was read before
    /// @param stop asked before each block
    SharedReading(InputStream in, byte delimiter, byte[] rest, BooleanSupplier stop, Sink sink) {
        this.in = in;
        this.delimiter = delimiter;
        this.rest = rest;
        this.stop = stop;
        this.sink = sink;
    }

    /// Reads to the end with the caller's thread and another one; returns the last line, which no
    /// delimiter ends; null if it was stopped before.
    ///
    /// @throws IOException if the input cannot be read; what came before has been added
    byte @Nullable [] run() throws IOException, InterruptedException {
        Thread other = Thread.ofPlatform().daemon().name("jfind-lines-2").start(this::workBeside);
        work();
        other.join();
        synchronized (this) {
            if (defect != null) {
                throw new IllegalStateException("the other thread has died", defect);
            }
        }
        synchronized (reading) {
            if (unread != null) {
                throw unread;
            }
            return ended ? rest : null;
        }
    }

    private void workBeside() {
        try {
            work();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted, which nobody does", e);
        }
    }

    /// Does one thread's part. Of a defect either thread dies, and tells the other, which may wait
    /// for its turn; as with any thread, who runs them hears of it at once.
    private void work() throws InterruptedException {
        try {
            share();
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                defect = e;
                notifyAll();
            }
            throw e;
        }
    }

    private void share() throws InterruptedException {
        var splitter = new LineSplitter();
        var block = new Block();
        while (!stop.getAsBoolean() && read(block)) {
            LineSplitter.Lines lines = splitter.split(block.bytes, 0, block.end, delimiter);
            synchronized (this) {
                while (added < block.number && defect == null) {
                    wait();
                }
                if (defect != null) {
                    return;
                }
            }
            sink.add(lines, block.bytes, block.end);
            synchronized (this) {
                added++;
                notifyAll();
            }
        }
    }

    /// Whole lines that one thread has read.
    private static final class Block {
        byte[] bytes = new byte[BLOCK];
        int end;
        int number;
    }

    /// Reads the next block; false if there is none.
    private boolean read(Block block) {
        synchronized (reading) {
            int used = rest.length;
            if (used >= block.bytes.length) {
                block.bytes = new byte[2 * used];
            }
            System.arraycopy(rest, 0, block.bytes, 0, used);
            while (!ended) {
                int before = used;
                used += readInto(block.bytes, used);
                int end = endOfLines(block.bytes, before, used, delimiter);
                if (end > 0) {
                    rest = Arrays.copyOfRange(block.bytes, end, used);
                    block.end = end;
                    block.number = blocks++;
                    return true;
                }
                if (used == block.bytes.length) {
                    block.bytes = Arrays.copyOf(block.bytes, 2 * used); // One very long line.
                }
            }
            rest = Arrays.copyOf(block.bytes, used);
            return false;
        }
    }

    /// Reads what comes next and returns how many bytes that is; notes the end.
    private int readInto(byte[] bytes, int from) {
        try {
            int count = Slices.read(in, bytes, from, bytes.length);
            ended = count < 0;
            return Math.max(count, 0);
        } catch (IOException e) {
            unread = e;
            ended = true;
            return 0;
        }
    }

    /// Where the last line that ends in `[from, to)` ends, behind its delimiter; 0 if none does.
    static int endOfLines(byte[] bytes, int from, int to, byte delimiter) {
        int at = to - 1;
        while (at >= from && bytes[at] != delimiter) {
            at--;
        }
        return at < from ? 0 : at + 1;
    }
}
