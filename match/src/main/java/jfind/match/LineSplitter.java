package jfind.match;

import jfind.match.tree.LineBatch;

/// Splits lines for a [PathStore] beside it, so that several threads can do it at a time.
///
/// Confined to one thread.
public final class LineSplitter {
    private final LineBatch.Builder builder = new LineBatch.Builder();

    /// Creates a splitter.
    public LineSplitter() {}

    /// Splits the lines in `bytes[from, to)` that end in `delimiter`. What stands behind the last
    /// one is left out.
    public Lines split(byte[] bytes, int from, int to, byte delimiter) {
        return new Lines(builder.split(bytes, from, to, delimiter));
    }

    /// Lines that have been split; to be added before their splitter splits more. Thread-safe.
    public static final class Lines {
        private final LineBatch batch;

        private Lines(LineBatch batch) {
            this.batch = batch;
        }

        LineBatch batch() {
            return batch;
        }
    }
}
