package jfind.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import jfind.match.line.Fields;
import jfind.match.option.CaseMode;
import jfind.match.option.MatchOptions;
import jfind.match.option.Scheme;
import jfind.match.option.SortKey;
import jfind.match.option.TieOrder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Asks fzf itself, where it is installed (`JFIND_FZF`, or the path).
///
/// No line has a combining mark, for there the two differ on purpose. To fzf `e` and an accent
/// after it are two characters: a query of the accented letter does not match them, one of the mark
/// alone does, the line is longer by one, and the letter that follows begins a word. Here they are
/// the accented letter, however it is written, and a mark matches only a mark that nothing before
/// it takes up. Bytes that are not UTF-8, control characters and all other letters are the same to
/// both.
@Timeout(120)
class FzfDifferentialTest {
    private static final String LETTERS = "aeinrstcdmk12._/ABC";
    private static final String[] FORMS = {
        "%s", "%s", "%s", "'%s", "'%s'", "^%s", "%s$", "!%s", "!'%s", "^%s$"
    };

    private final Random random = new Random();
    private final long seed = Long.getLong("jfind.seed", 1);

    /// Options of fzf and what they are here.
    record Setting(String options, MatchOptions match) {
        @Override
        public String toString() {
            return options.isEmpty() ? "no options" : options;
        }
    }

    static Stream<Setting> settings() {
        MatchOptions lines = MatchOptions.DEFAULT;
        return Stream.of(
                new Setting("", lines),
                new Setting("--scheme=path", lines.withScheme(Scheme.PATH)),
                new Setting("--scheme=history", lines.withScheme(Scheme.HISTORY)),
                new Setting("-e", lines.withFuzzy(false)),
                new Setting("+x", lines.withExtended(false)),
                new Setting("+x -e", lines.withExtended(false).withFuzzy(false)),
                new Setting("-i", lines.withCaseMode(CaseMode.IGNORE)),
                new Setting("+i", lines.withCaseMode(CaseMode.RESPECT)),
                new Setting("--literal", lines.withLiteral(true)),
                new Setting("--tac", lines.withTieOrder(TieOrder.REVERSED)),
                new Setting("+s", lines.withSorted(false)),
                new Setting("--algo=v1", lines.withGreedy(true)),
                new Setting(
                        "--algo=v1 --scheme=path", lines.withScheme(Scheme.PATH).withGreedy(true)),
                new Setting("--tiebreak=index", lines.withTiebreak(List.of())),
                new Setting(
                        "--tiebreak=chunk,begin",
                        lines.withTiebreak(List.of(SortKey.CHUNK, SortKey.BEGIN))),
                new Setting(
                        "--tiebreak=end,length,chunk",
                        lines.withTiebreak(List.of(SortKey.END, SortKey.LENGTH, SortKey.CHUNK))),
                new Setting(
                        "--tiebreak=begin,pathname",
                        lines.withTiebreak(List.of(SortKey.BEGIN, SortKey.PATHNAME))),
                new Setting("-n2", lines.withFields(fields("2", null))),
                new Setting("-n-1,1 -d/", lines.withFields(fields("-1,1", "/"))),
                new Setting("-n2.. -d[/.]+", lines.withFields(fields("2..", "[/.]+"))),
                new Setting("-n..-2 -d/", lines.withFields(fields("..-2", "/"))),
                new Setting("-n.. -d/", lines.withFields(fields("..", "/"))));
    }

    private static Fields fields(String ranges, @Nullable String delimiter) {
        return Fields.parse(ranges, delimiter).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void filtersAsFzfDoes(Setting setting) throws IOException, InterruptedException {
        String fzf = fzf();
        random.setSeed(seed);
        List<String> lines = Paths.random(random, 800);
        lines.addAll(
                List.of(
                        "",
                        " ",
                        " a b ",
                        "/",
                        "\u00e9t\u00e9/\u00dcber",
                        "na\u00efve.c",
                        "A\tb",
                        "a/b/",
                        "a\0rc/i\u001b[31mnst.c",
                        "\u65e5\u672c/ra\u00df_\u0130nd.c",
                        "\ud83d\ude00k/_a\ufffd1.c"));
        PathStore store = Paths.store(lines.toArray(String[]::new));
        try (MatchEngine engine = new MatchEngine(store, setting.match(), () -> {})) {
            for (int round = 0; round < 25; round++) {
                String query = query();
                List<String> command = new ArrayList<>(List.of(fzf, "--filter=" + query));
                if (!setting.options().isEmpty()) {
                    command.addAll(List.of(setting.options().split(" ", -1)));
                }
                assertEquals(
                        run(command, lines),
                        paths(store, engine.filter(query)),
                        "seed " + seed + ", query '" + query + "'");
            }
        }
    }

    private static String fzf() {
        List<String> candidates = new ArrayList<>();
        Optional.ofNullable(System.getenv("JFIND_FZF")).ifPresent(candidates::add);
        for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
            candidates.add(folder + "/fzf");
        }
        for (String candidate : candidates) {
            if (new File(candidate).canExecute()) {
                return candidate;
            }
        }
        System.out.println("FzfDifferentialTest skipped: no fzf in JFIND_FZF or on the path");
        return Assumptions.abort("no fzf");
    }

    private String query() {
        StringBuilder query = new StringBuilder();
        for (int terms = 1 + random.nextInt(3); terms > 0; terms--) {
            query.append(query.isEmpty() ? "" : random.nextInt(4) == 0 ? " | " : " ");
            StringBuilder word = new StringBuilder();
            for (int size = 1 + random.nextInt(4); size > 0; size--) {
                word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            query.append(FORMS[random.nextInt(FORMS.length)].formatted(word));
        }
        return query.toString();
    }

    private static List<String> run(List<String> command, List<String> lines)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("FZF_"));
        Process process = builder.start();
        Thread feeder =
                Thread.ofVirtual()
                        .start(() -> {
                            try (OutputStream in = process.getOutputStream()) {
                                for (String line : lines) {
                                    in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                                }
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
        List<String> answer = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        feeder.join();
        process.waitFor();
        return answer;
    }

    private static List<String> paths(PathStore store, Ranking ranking) {
        List<String> paths = new ArrayList<>();
        for (int row = 0; row < ranking.size(); row++) {
            paths.add(store.pathText(ranking.entry(row)));
        }
        return paths;
    }
}
