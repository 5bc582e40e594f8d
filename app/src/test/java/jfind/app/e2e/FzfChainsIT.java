package jfind.app.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jfind.app.Fzf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Asks fzf itself, where it is installed (`JFIND_FZF`, or the path), where random chains of
/// actions lead. A chain is bound to the start, so that no key has to come at the right time, and
/// ends by printing the state that it has led to.
class FzfChainsIT {
    private static final String[] OPTIONS = {
        "-m",
        "-m",
        "--multi=3",
        "--tac",
        "+s",
        "--track",
        "--cycle",
        "-q1",
        "--raw",
        "--layout=reverse",
        "-n2",
        "--with-nth=2..",
        "--header-lines=2",
        "--tail=12",
        "--disabled",
        "--id-nth=1",
        "-e"
    };

    private static final String[] ACTIONS = {
        "up",
        "down",
        "up-match",
        "down-match",
        "toggle",
        "toggle-down",
        "toggle-in",
        "toggle-out",
        "toggle-all",
        "select-all",
        "deselect-all",
        "deselect",
        "pos(3)",
        "pos(-2)",
        "first",
        "last",
        "best",
        "page-up",
        "half-page-down",
        "change-query(1)+wait",
        "change-query(!1)+wait",
        "put(2)+wait",
        "backward-kill-word+wait",
        "yank+wait",
        "exclude+wait",
        "exclude-multi+wait",
        "toggle-sort+wait",
        "search(3)+wait",
        "toggle-search+wait",
        "change-multi(2)",
        "clear-multi",
        "toggle-raw",
        "enable-raw",
        "disable-raw",
        "change-nth(1)+wait",
        "change-nth(2|)+wait",
        "change-with-nth(1)+wait",
        "change-header-lines(1)+wait",
        "reload-sync(seq 5 40)+wait",
        "transform(echo up+toggle)",
        "transform-query(echo 2)+wait",
        "up-selected",
        "print(x)"
    };

    private static final String STATE =
            "transform:printf 'print(%s of %s, %s selected, %s %s %s {n})+accept'"
                    + " \"$FZF_POS\" \"$FZF_MATCH_COUNT\" \"$FZF_SELECT_COUNT\""
                    + " \"$FZF_QUERY\" \"$FZF_ACTION\" \"$FZF_NTH\"";

    private static final String[] WORDS = {"a", "b 1", "1", "12 2", "x 3 1", "2 a", "3"};

    @TempDir Path folder;

    private final long seed = Long.getLong("jfind.seed", 1);

    @Test
    void chainsOfActionsLeadToTheSame() throws Exception {
        Fzf fzf = Fzf.installed(FzfChainsIT.class);
        Path link = Files.createSymbolicLink(folder.resolve("fzf"), Finder.LAUNCHER);
        Random random = new Random(seed);
        for (int round = 0; round < Integer.getInteger("jfind.rounds", 6); round++) {
            Path input = Files.writeString(folder.resolve("input"), lines(random));
            List<String> options = options(random);

            String about = "seed " + seed + ", round " + round + ": " + options;
            String expected = answerOfFzf(Path.of(fzf.program()), input, options);
            if (expected == null) {
                System.out.println("fzf has no answer to " + about);
            } else {
                assertEquals(expected, answer(link, input, options), about);
            }
        }
    }

    private static String lines(Random random) {
        var lines = new StringBuilder();
        for (int line = 1 + random.nextInt(40); line > 0; line--) {
            lines.append(line).append(' ').append(any(WORDS, random)).append('\n');
        }
        return lines.toString();
    }

    private static List<String> options(Random random) {
        List<String> options = new ArrayList<>(List.of("--sync"));
        for (int count = random.nextInt(4); count > 0; count--) {
            options.add(any(OPTIONS, random));
        }
        var chain = new StringBuilder();
        for (int count = 1 + random.nextInt(8); count > 0; count--) {
            chain.append(any(ACTIONS, random)).append('+');
        }
        if (options.contains("--track") && options.contains("--id-nth=1")) {
            options.remove("--track"); // While a line is looked for nothing else would be done.
        }
        options.add("--bind=start:" + chain + STATE);
        return options;
    }

    private static String any(String[] from, Random random) {
        return from[random.nextInt(from.length)];
    }

    /// As [#answer]; null where fzf does not come to an end: its `wait` may miss what it waits for.
    private @Nullable String answerOfFzf(Path program, Path input, List<String> options)
            throws Exception {
        try {
            return answer(program, input, options);
        } catch (AssertionError e) {
            return null;
        }
    }

    /// The exit status, and what was printed.
    private String answer(Path program, Path input, List<String> options) throws Exception {
        Path out = folder.resolve("out");
        Files.deleteIfExists(out);
        Finder finder =
                Finder.in(folder)
                        .launcher(program)
                        .with(options.toArray(String[]::new))
                        .variable("SHELL", "/bin/sh")
                        .variable("FZF_DEFAULT_OPTS", "")
                        .variable("FZF_DEFAULT_OPTS_FILE", "")
                        .input(input)
                        .output(out);
        try (PtySession session = finder.onTerminal()) {
            return session.awaitExit() + "\n" + Files.readString(out);
        }
    }
}
