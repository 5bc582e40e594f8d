package jfind.scan.ignore;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import jfind.scan.read.NativePath;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What one entry costs against a file of so many rules, in the mix that repositories have: names,
/// extensions, anchored paths, and a few globs that must be tried one by one.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class RuleSetBenchmark {
    private static final int ENTRIES = 1000;

    @Param({"10", "100", "1000", "10000"})
    int rules;

    private RuleSet set = RuleSet.EMPTY;
    private final NativePath[] paths = new NativePath[ENTRIES];
    private final int[] nameStarts = new int[ENTRIES];
    private final Candidate candidate = new Candidate();

    @Setup
    public void makeRules() {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rules; i++) {
            int word = random.nextInt(rules);
            switch (random.nextInt(16)) {
                case 0, 1, 2, 3, 4, 5 -> text.append("name").append(word);
                case 6, 7, 8, 9 -> text.append("*.ext").append(word);
                case 10, 11, 12, 13 -> text.append("/src/part/name").append(word);
                case 14 -> text.append("lib*.so.").append(word);
                default -> text.append("build-").append(word).append('*');
            }
            text.append('\n');
        }
        set = RuleParser.parse(text.toString().getBytes(StandardCharsets.UTF_8), "rules", false);
        for (int i = 0; i < ENTRIES; i++) {
            String parent = "src/part/";
            String path = parent + "Source" + random.nextInt(5000) + ".ext" + random.nextInt(20000);
            byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
            paths[i] = new NativePath();
            paths[i].append(bytes, 0, bytes.length);
            nameStarts[i] = parent.length();
        }
    }

    @Benchmark
    @OperationsPerInvocation(ENTRIES)
    public int entry() {
        int matched = 0;
        for (int i = 0; i < ENTRIES; i++) {
            candidate.set(paths[i], nameStarts[i], false);
            matched += set.lastMatch(candidate, 0) == null ? 0 : 1;
        }
        return matched;
    }
}
