package jfind.match;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jfind.match.option.MatchOptions;
import jfind.match.option.Scheme;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// From a query to its ranking over a million paths, as a session does it: nothing narrowed, and
/// letter by letter. Each answer is compared with that of a plain filter.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class EngineBenchmark {
    @Param({"1", "2"})
    int threads;

    @Param({"DEFAULT", "FILE"})
    Scheme scheme = Scheme.DEFAULT;

    @Param({"s", "dr", "drvnet", "netintel", "net core", "zzzq"})
    String query = "";

    private final Semaphore rankings = new Semaphore(0);
    private final PathStore store = MillionPaths.store();
    private MatchOptions options = MatchOptions.DEFAULT;
    private MatchEngine engine = new MatchEngine(store, options, rankings::release);
    private int expected;

    /// Made by the harness.
    public EngineBenchmark() {}

    @Setup(Level.Trial)
    public void expect() {
        options = MatchOptions.DEFAULT.withScheme(scheme).withThreads(threads);
        try (MatchEngine once = new MatchEngine(store, options, () -> {})) {
            expected = once.filter(query).matched();
        }
    }

    /// A fresh engine remembers nothing, so that the next query is searched for from nothing.
    @Setup(Level.Invocation)
    public void forget() throws InterruptedException {
        engine.close();
        engine = new MatchEngine(store, options, rankings::release);
        await("");
    }

    @TearDown(Level.Trial)
    public void close() {
        engine.close();
    }

    @Benchmark
    public Ranking fromNothing() throws InterruptedException {
        return ask(query);
    }

    @Benchmark
    public Ranking letterByLetter() throws InterruptedException {
        for (int end = 1; end < query.length(); end++) {
            ask(query.substring(0, end));
        }
        return ask(query);
    }

    private Ranking ask(String text) throws InterruptedException {
        engine.setQuery(text);
        Ranking ranking = await(text);
        if (text.equals(query) && ranking.matched() != expected) {
            throw new IllegalStateException("matched != " + expected + ": " + ranking.matched());
        }
        return ranking;
    }

    private Ranking await(String text) throws InterruptedException {
        while (!engine.ranking().query().equals(text) || engine.ranking().total() < store.size()) {
            rankings.acquire();
        }
        return engine.ranking();
    }
}
