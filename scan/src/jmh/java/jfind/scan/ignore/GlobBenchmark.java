package jfind.scan.ignore;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Globs that ruin a matcher which tries every choice: the time must grow with the text, not with
/// the number of ways to place the stars.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class GlobBenchmark {
    @Param({"*.txt", "a*a*a*a*a*b", "**/a*/**/a*/**/b"})
    String pattern = "";

    @Param({"20", "200"})
    int length;

    private byte[] text = {};
    private Glob glob = Objects.requireNonNull(Glob.compile(new byte[0], 0, 0, false));

    @Setup
    public void compile() {
        byte[] bytes = pattern.getBytes(StandardCharsets.UTF_8);
        glob = Objects.requireNonNull(Glob.compile(bytes, 0, bytes.length, false));
        String unit = pattern.contains("/") ? "aaaa/" : "aaaaa";
        text = unit.repeat(length / unit.length()).getBytes(StandardCharsets.UTF_8);
    }

    @Benchmark
    public boolean match() {
        return glob.matches(text, 0, text.length);
    }
}
