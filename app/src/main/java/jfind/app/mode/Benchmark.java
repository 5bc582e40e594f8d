package jfind.app.mode;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/// How long the repetitions of something took: `--bench`.
///
/// Confined to one thread.
final class Benchmark {
    /// What is repeated.
    interface Round {
        /// Does it once.
        void run() throws InterruptedException;
    }

    private static final double NANOS_A_MILLISECOND = 1e6;

    private final LongSupplier nanos;
    private int rounds;
    private long shortest = Long.MAX_VALUE;
    private long longest;
    private long sum;

    /// @param nanos the clock
    Benchmark(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// Repeats `round` until `duration` is over, once at least.
    void repeat(Duration duration, Round round) throws InterruptedException {
        long start = nanos.getAsLong();
        long before = start;
        do {
            round.run();
            long now = nanos.getAsLong();
            long taken = now - before;
            before = now;
            rounds++;
            sum += taken;
            shortest = Math.min(shortest, taken);
            longest = Math.max(longest, taken);
        } while (before - start < duration.toNanos());
    }

    /// The line that says so, as fzf writes it.
    ///
    /// @param items the number of entries
    /// @param matches how many of them match
    /// @param reading how long it took to read them, in nanoseconds
    String report(int items, int matches, long reading) {
        return String.format(
                Locale.ROOT,
                "  %d iterations  avg: %.2fms  min: %.2fms  max: %.2fms  total: %.2fs"
                        + "  items: %d  matches: %d (%.2f%%)  ingestion: %.2fms",
                rounds,
                sum / NANOS_A_MILLISECOND / rounds,
                shortest / NANOS_A_MILLISECOND,
                longest / NANOS_A_MILLISECOND,
                sum / NANOS_A_MILLISECOND / 1000,
                items,
                matches,
                items == 0 ? 0 : 100.0 * matches / items,
                reading / NANOS_A_MILLISECOND);
    }
}
