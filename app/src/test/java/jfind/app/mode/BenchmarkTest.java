package jfind.app.mode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarkTest {
    /// The clock, in milliseconds.
    private int clock = 5;

    @Test
    void roundsAreRepeatedUntilTheTimeIsOver() throws InterruptedException {
        var benchmark = new Benchmark(() -> clock * 1_000_000L);
        var lengths = List.of(3, 1, 4, 1, 5, 9).iterator();
        benchmark.repeat(Duration.ofMillis(9), () -> clock += lengths.next());

        assertEquals(
                "  4 iterations  avg: 2.25ms  min: 1.00ms  max: 4.00ms  total: 0.01s"
                        + "  items: 8  matches: 2 (25.00%)  ingestion: 1.50ms",
                benchmark.report(8, 2, 1_500_000));
    }

    @Test
    void oneRoundIsTheLeast() throws InterruptedException {
        var benchmark = new Benchmark(() -> clock * 1_000_000L);
        benchmark.repeat(Duration.ofNanos(1), () -> clock += 2);

        assertEquals(
                "  1 iterations  avg: 2.00ms  min: 2.00ms  max: 2.00ms  total: 0.00s"
                        + "  items: 0  matches: 0 (0.00%)  ingestion: 0.00ms",
                benchmark.report(0, 0, 0));
    }
}
