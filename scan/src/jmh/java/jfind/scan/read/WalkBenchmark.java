package jfind.scan.read;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import jfind.scan.ScanOptions;
import jfind.scan.ScanSummary;
import jfind.scan.Scanner;
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

/// A whole walk, warm: `-p tree=/usr/src/linux` names the tree.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class WalkBenchmark {
    @Param("/usr")
    String tree = "";

    @Param({"1", "2", "4"})
    int threads;

    @Param({"true", "false"})
    boolean ignore;

    private ScanOptions options = ScanOptions.DEFAULT;

    @Setup
    public void choose() {
        DirectoryReader.prepareFast();
        options = ScanOptions.builder().threads(threads).ignore(ignore).build();
    }

    @Benchmark
    public ScanSummary walk() throws InterruptedException {
        return Scanner.scan(Path.of(tree), options, batch -> {});
    }
}
