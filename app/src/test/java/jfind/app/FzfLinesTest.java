package jfind.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jfind.app.cli.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Asks fzf itself what it makes of lines, where it is installed (`JFIND_FZF`, or the path). Left
/// out on purpose: header lines that `--tail` would let go. fzf then leaves others out for them,
/// but only where the query is empty.
class FzfLinesTest {
    private static final String[] PIECES = {
        "a", "b", "ab", "foo", "Bar", "x1", " ", " ", "  ", "\t", ":", "/", ",", "é", "日本", "-"
    };
    private static final String[] COLOURS = {
        "\u001b[31m", "\u001b[m", "\u001b[1;38;5;20m", "\u001b[0;44m", "\u001b[K", "\u001b(B"
    };

    private final Random random = new Random();
    private final long seed = Long.getLong("jfind.seed", 1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--read0",
                "--tac",
                "+s",
                "+s --tac",
                "+s --sync",
                "+s --tail=7",
                "+s --tac --tail=7",
                "--header-lines=3",
                "--header-lines=1000",
                "--with-nth=2..",
                "--with-nth=-1,1",
                "--with-nth=2 -d:",
                "--with-nth={2}<{1}> -d/",
                "--with-nth={n}:{..}",
                "--with-nth=1..2 -n2",
                "--with-nth=2.. --header-lines=2 --tac",
                "--ansi",
                "--ansi --with-nth=2..",
                "--ansi --with-nth=..2 -d:",
                "--ansi --header-lines=5 --read0",
                "--tail=7",
                "--tail=7 --tac",
                "--tail=60 --with-nth=2 --header-lines=4",
                "--tail=30 --ansi",
                "--sync",
            })
    void linesAreWhatTheyAreForFzf(String options) throws Exception {
        Fzf fzf = Fzf.installed(FzfLinesTest.class);
        random.setSeed(seed);
        List<String> words = new ArrayList<>(List.of(options.split(" ", -1)));
        for (int round = 0; round < Integer.getInteger("jfind.rounds", 12); round++) {
            byte[] input = input(words.contains("--ansi"), words.contains("--read0"));
            String query = round == 0 ? "" : PIECES[random.nextInt(6)];
            List<String> all = new ArrayList<>(words);
            all.add("--filter=" + query);

            assertEquals(
                    fzf.answer(all, input),
                    InProcess.run(Dialect.FZF, input, all).answer(),
                    "seed " + seed + ", query '" + query + "', options " + options);
        }
    }

    private byte[] input(boolean coloured, boolean nul) {
        StringBuilder text = new StringBuilder();
        int lines = random.nextInt(60);
        for (int line = 0; line < lines; line++) {
            for (int pieces = random.nextInt(9); pieces > 0; pieces--) {
                boolean colour = coloured && random.nextInt(4) == 0;
                String[] from = colour ? COLOURS : PIECES;
                text.append(from[random.nextInt(from.length)]);
            }
            boolean last = line + 1 == lines && random.nextBoolean();
            text.append(last ? "" : nul ? "\0" : "\n");
        }
        return text.toString().getBytes(UTF_8);
    }
}
