package jfind.match;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jfind.match.option.MatchOptions;
import jfind.match.option.Scheme;
import jfind.match.option.TieOrder;
import jfind.match.place.Place;
import jfind.match.rank.PathOrder;
import jfind.match.rank.Ties;
import jfind.match.rank.TopK;
import jfind.match.sweep.Descent;
import jfind.match.sweep.MatchSink;
import jfind.match.sweep.PreparedQuery;
import jfind.match.sweep.Sweep;
import jfind.match.sweep.SweepPool;
import jfind.match.tree.Directories;
import jfind.match.tree.Tree;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What each layer of a search costs over a million paths, on one thread.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LayerBenchmark {
    private final byte[] lines = MillionPaths.lines();
    private final PathStore store = MillionPaths.store();
    private final int[] everyTenth = new int[store.size() / 10];

    /// Made by the harness.
    public LayerBenchmark() {
        for (int i = 0; i < everyTenth.length; i++) {
            everyTenth[i] = (int) (i * 7919L * 10 % store.size());
        }
    }

    /// Reading lines into the store, letter sets included.
    @Benchmark
    public int storeLines() {
        PathStore fresh = new PathStore();
        fresh.appendLines(lines, 0, lines.length, (byte) '\n');
        fresh.publish();
        return fresh.size();
    }

    /// Looking at letter sets alone: no path has these letters.
    @Benchmark
    public int rejectByLetters() {
        return sweep("zqxjkzq", Scheme.DEFAULT);
    }

    /// The states of all directories, each made from its parent's.
    @Benchmark
    public int stateOfDirectories() {
        Directories directories = store.tree().directories();
        PreparedQuery pattern = PreparedQuery.of("drvnet", MatchOptions.DEFAULT);
        Descent descent = new Descent(pattern, directories);
        int matching = 0;
        for (int directory = 0; directory < directories.count(); directory++) {
            descent.enter(directory);
            matching += descent.score() >= 0 ? 1 : 0;
        }
        return matching;
    }

    /// The alignment of names: most paths match.
    @Benchmark
    public int alignNames() {
        return sweep("er", Scheme.DEFAULT);
    }

    /// The same with what scheme FILE knows of names.
    @Benchmark
    public int alignNamesOfFiles() {
        return sweep("er", Scheme.FILE);
    }

    /// Letters side by side.
    @Benchmark
    public int findExactly() {
        return sweep("'drv", Scheme.DEFAULT);
    }

    /// The best few of what matches a common letter: most is counted and not scored.
    @Benchmark
    public int choose() {
        TopK top = new TopK(256, Ties.of(TieOrder.INPUT, store.tree()));
        return sweep("d", Scheme.DEFAULT, new MatchSink.Best(top));
    }

    private int sweep(String query, Scheme scheme) {
        MatchSink.All all = new MatchSink.All();
        return sweep(query, scheme, all) + all.take().length;
    }

    private int sweep(String query, Scheme scheme, MatchSink matches) {
        PreparedQuery pattern = PreparedQuery.of(query, MatchOptions.DEFAULT.withScheme(scheme));
        Sweep sweep = new Sweep(pattern, store.tree(), matches);
        for (int chunk = 0; chunk < store.tree().chunks(); chunk++) {
            sweep.sweep(store.tree().chunk(chunk), null);
        }
        return sweep.count();
    }

    /// Names one edit away.
    @Benchmark
    public Ranking searchTypos() {
        PreparedQuery pattern = PreparedQuery.of("ethernte_intel", MatchOptions.FILES);
        Tree tree = store.tree();
        TypoSearch typos = new TypoSearch(pattern, jfind.match.sweep.Scope.of(tree));
        try (SweepPool pool = new SweepPool(1)) {
            typos.extend(tree, chunk -> new long[0], pool, () -> false);
        }
        Ranking nothing = Ranking.of(pattern, tree, 0, new long[0], new int[0]);
        return typos.insertInto(nothing, tree);
    }

    /// The best few of a million ranks that come in no order.
    @Benchmark
    public int keepTheBest() {
        TopK top = new TopK(256, Ties.of(TieOrder.INPUT, store.tree()));
        long rank = 1;
        for (int entry = 0; entry < store.size(); entry++) {
            rank = rank * 6364136223846793005L + 1442695040888963407L;
            long coarse = rank >>> 44 << 44;
            if (top.wants(coarse)) {
                top.offer(coarse, entry);
            }
        }
        return top.size();
    }

    /// A hundred thousand entries in the order of their paths.
    @Benchmark
    public int[] orderByPath() throws InterruptedException {
        int[] entries = everyTenth.clone();
        PathOrder.sort(store.tree(), entries, 0, entries.length, 2);
        return entries;
    }

    /// The path of every entry, as bytes.
    @Benchmark
    public int copyPaths() {
        byte[] into = new byte[1 << 16];
        PathCopier copier = store.copier();
        int length = 0;
        for (int entry = 0; entry < store.size(); entry++) {
            length += copier.copy(entry, into, 0);
        }
        return length;
    }

    /// Places in what people paste.
    @Benchmark
    public List<Place> parsePlaces() {
        return List.of(
                Place.parse("src/main.c"),
                Place.parse("src/main.c:12:4: error: expected ';'"),
                Place.parse(new String(new byte[0], StandardCharsets.US_ASCII)));
    }
}
