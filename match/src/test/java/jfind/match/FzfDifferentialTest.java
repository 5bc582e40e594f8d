package jfind.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Asks fzf itself, where it is installed (`JFIND_FZF`, or the path).
@Timeout(60)
class FzfDifferentialTest {
    private static final String LETTERS = "aeinrstcdmk12._/ABC";
    private static final String[] FORMS = {
        "%s", "%s", "%s", "'%s", "'%s'", "^%s", "%s$", "!%s", "!'%s", "^%s$"
    };

    private final Random random = new Random();
    private final long seed = System.nanoTime();

    @Test
    void filtersAsFzfDoes() throws IOException, InterruptedException {
        String fzf = fzf();
        random.setSeed(seed);
        List<String> lines = Paths.random(random, 2000);
        lines.addAll(
                List.of("", " ", " a b ", "/", "\u00e9t\u00e9/\u00dcber", "na\u00efve.c", "A\tb"));
        PathStore store = Paths.store(lines.toArray(String[]::new));
        try (MatchEngine engine = new MatchEngine(store, MatchOptions.DEFAULT, () -> {})) {
            for (int round = 0; round < 120; round++) {
                String query = query();
                assertEquals(
                        run(fzf, lines, "--filter=" + query),
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

    private static List<String> run(String fzf, List<String> lines, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(fzf));
        command.addAll(List.of(options));
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
                                throw new java.io.UncheckedIOException(e);
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
