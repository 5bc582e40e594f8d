package jfind.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import jfind.app.cli.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Asks fzf itself, where it is installed (`JFIND_FZF`, or the path), what combinations of options
/// mean, and which values are errors.
class FzfOptionsTest {
    private static final String[] FLAGS =
            """
            -e --exact +e --no-exact -x +x --extended --no-extended -i +i --smart-case
            --ignore-case --no-ignore-case --literal --no-literal +s -s --sort --tac
            --no-tac --read0 --no-read0 --print0 --no-print0 --print-query --no-print-query
            -m +m --multi --sync --async -1 +1 -0 +0 --cycle --no-input --reverse --wrap
            --border --track -- --disabled --no-phony --extended-exact --no-mouse +c
            --inline-info --ansi --no-ansi --raw --no-raw --no-multi-line --multi-line
            --no-tail --keep-right --no-bold --no-unicode --header-first
            """
                    .split("\\s+");

    private static final String[][] VALUES = {
        {"-n --nth", "1", "2", "-1", "2..", "..2", "1,3", ".."},
        {
            "-d --delimiter",
            ":",
            "/",
            "[:/]",
            "\\t",
            " ",
            ".",
            "a+",
            "(foo|x)",
            "[^a-z]+",
            "::",
            "\\s"
        },
        {"--accept-nth", "1", "2..", "{1}-{2}", "{n}: {-1}", "..", "-1,1", "{2..}|{..1}"},
        {"--scheme", "default", "path", "history"},
        {
            "--tiebreak",
            "length",
            "begin",
            "end",
            "index",
            "chunk",
            "pathname,length",
            "begin,index",
            "chunk,begin",
            "end,length,begin",
            "pathname,chunk,end"
        },
        {"--algo", "v1", "v2"},
        {"--expect", "ctrl-x", "a,b"},
        {"-m --multi", "5"},
        {"-s --sort", "5", "1000"},
        {"--with-nth", "1", "2..", "{2} {1}", "{n}:{..}", "-1,1", "{1}|{-1..}", "..-2"},
        {"--tail", "1", "3", "20", "100"},
        {"--header-lines", "0", "1", "5"},
        {"--color", "dark", "bw"},
        {"--border", "sharp", "none"},
        {"--height", "50%", "~10"},
        {"--style", "full", "minimal"},
        {"--id-nth", "1", "2.."},
        {"--info-command", "echo"},
        {"--bind", "ctrl-x:abort", "a:up+down", "x:toggle-raw+toggle-multi-line"}
    };

    private static final String[] QUERIES = {
        "", "a", "al", "^a", "c$", "'foo", "!a", "a | b", "é", "e", "foo bar", "12", " ", "x-y",
        "Main"
    };

    private static final String[] WORDS = {
        "alpha",
        "beta",
        "gamma",
        "src",
        "main",
        "Test",
        "util:x",
        "a:b:c",
        "foo.c",
        "foo_bar",
        "Foo/Bar",
        "café",
        "naïve",
        "x-y",
        "12",
        "--opt",
        "",
        "tab\there",
        "\u001b[31mred\u001b[m",
        "\u001b[1;44mblue"
    };

    private final long seed = Long.getLong("jfind.seed", 1);

    @Test
    void combinationsOfOptionsMeanTheSame() throws Exception {
        Fzf fzf = Fzf.installed(FzfOptionsTest.class);
        Random random = new Random(seed);
        for (int round = 0; round < Integer.getInteger("jfind.rounds", 200); round++) {
            byte[] input = input(random);
            List<String> options = options(random);
            String about = "seed " + seed + ", round " + round + ": " + options;
            assertEquals(
                    fzf.answer(options, input),
                    InProcess.run(Dialect.FZF, input, options).answer(),
                    about);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --height=x
                    --height
                    -n x
                    --nth=0
                    --nth=
                    --nth=1..0
                    --unknown
                    word
                    -em
                    -z
                    --multi=x
                    --multi=0
                    -mx
                    --tiebreak=foo
                    --tiebreak=index,end
                    --tiebreak=
                    --tiebreak=end,end
                    --tiebreak=length,begin,end,chunk
                    --border=foo
                    --info=foo
                    --info=inline:x
                    --layout=x
                    --margin=1,2,3,4,5
                    --margin=x
                    --padding=60%
                    --header-lines=-1
                    --header-lines=x
                    --tail=0
                    --tail=x
                    --tabstop=0
                    --jump-labels=
                    --jump-labels=é
                    --history-size=0
                    --scheme=foo
                    --scheme=PATH
                    --algo=v3
                    --walker=x
                    --walker=hidden
                    --threads=-1
                    --pointer=abc
                    --pointer=ab
                    --marker=abc
                    --scrollbar=abc
                    --print0=1
                    --wrap=x
                    --wrap=word
                    --accept-nth=x
                    --accept-nth=0
                    --with-nth={x}
                    --min-height=x
                    --min-height=5+
                    --scroll-off=-1
                    --hscroll-off=x
                    --sort=x
                    --sort=0
                    -e=1
                    --exact=1
                    --gap=x
                    --no-color=1
                    +c
                    +2
                    --tac=1
                    --toggle-sort
                    --no-tmux
                    --black
                    --phony
                    --color
                    --border
                    --tty-default=x
                    --no-tty-default
                    --query
                    --walker-root=/nonexistent
                    --extended-exact
                    --preview-border=foo
                    --list-label=x
                    --bind=x
                    --bind=ctrl-x:foo
                    --bind=
                    --bind=ctrl-x:
                    --color=foo
                    --color=fg:x
                    --color=foo:1
                    --color=nth:bold,nomatch:dim,alt-bg:1,alt-gutter:2
                    --color=input:1,header-fg:2,footer-fg:3,header-bg:4
                    --expect=foo
                    --expect=
                    --id-nth=x
                    --id-nth=1,2
                    --id-nth
                    --info-command
                    --raw=1
                    --no-id-nth
                    --no-info-command
                    --toggle-sort=foo
                    --preview-window=foo
                    --preview-window=up,200%
                    --gutter-raw=ab
                    --gutter=ab
                    --gutter=日
                    --gutter=
                    --gutter-raw=x
                    --marker-multi-line=ab
                    --marker-multi-line=abc
                    --marker-multi-line=
                    --marker-multi-line=aabbcc
                    --marker-multi-line=日本語
                    --marker-multi-line=日a語
                    --wrap-sign
                    --ghost
                    --with-shell=
                    --delimiter=(
                    --nth=1,x
                    --query=
                    --history=/nonexistent/x
                    """)
    void theSameValuesAreErrors(String option) throws Exception {
        Fzf fzf = Fzf.installed(FzfOptionsTest.class);
        List<String> options = new ArrayList<>(List.of("--filter=a"));
        options.addAll(Arrays.asList(option.split(" ", 2)));
        byte[] input = "abc\nxyz\n".getBytes(UTF_8);
        assertEquals(
                fzf.answer(options, input),
                InProcess.run(Dialect.FZF, input, options).answer(),
                options.toString());
    }

    private static List<String> options(Random random) {
        List<List<String>> options = new ArrayList<>();
        for (int count = random.nextInt(6); count > 0; count--) {
            if (random.nextBoolean()) {
                List<String> flag = List.of(any(FLAGS, random));
                options.remove(flag);
                options.add(flag);
            } else {
                String[] row = VALUES[random.nextInt(VALUES.length)];
                String name = any(row[0].split(" ", 0), random);
                options.add(valued(name, row[1 + random.nextInt(row.length - 1)], random));
            }
        }
        options.add(valued(random.nextBoolean() ? "--filter" : "-f", any(QUERIES, random), random));
        if (options.stream().anyMatch(words -> words.getFirst().startsWith("--header-lines"))) {
            // Where they are dropped, what fzf shows of them depends on the query.
            options.removeIf(words -> words.getFirst().startsWith("--tail"));
        }
        Collections.shuffle(options, random);
        List<String> words = new ArrayList<>();
        options.forEach(words::addAll);
        return words;
    }

    private static List<String> valued(String name, String value, Random random) {
        if (random.nextBoolean() || (value.isEmpty() && !name.startsWith("--"))) {
            return List.of(name, value);
        }
        return List.of(name.startsWith("--") ? name + "=" + value : name + value);
    }

    private static byte[] input(Random random) {
        StringBuilder text = new StringBuilder();
        for (int lines = random.nextInt(60); lines > 0; lines--) {
            for (int words = random.nextInt(5); words > 0; words--) {
                text.append(any(WORDS, random)).append(" /:\t".charAt(random.nextInt(4)));
            }
            text.append(random.nextInt(20) == 0 ? '\0' : '\n');
        }
        return text.toString().getBytes(UTF_8);
    }

    private static String any(String[] from, Random random) {
        return from[random.nextInt(from.length)];
    }
}
