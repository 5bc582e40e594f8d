package jfind.app.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {
    @TempDir Path folder;

    private final Completion completion = new Completion("jfind");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --sch     | jfind     | --scheme=
                    --layout  | jfind     | --layout=
                    reverse-  | --layout  | reverse-list
                    wo        | --wrap    | word
                    +         | jfind     | +x +e +i +s +1 +0 +c +2 +m
                    src       | jfind     | ''
                    """)
    void bashIsToldWhatMayFollow(String word, String before, String replies) throws Exception {
        if (!ShellRun.has("bash")) {
            System.out.println("CompletionTest skipped: no bash");
            return;
        }
        Path file = Files.writeString(folder.resolve("c.bash"), completion.bash());
        String script =
                "compopt() { :; }; . \"$1\"; _jfind_options jfind \"$2\" \"$3\"; echo \"${COMPREPLY[*]-}\"";
        String got = ShellRun.run("bash", "-c", script, "bash", file.toString(), word, before);
        assertEquals(replies, got.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    jfind --path-s        | --path-style
                    jfind --path-style=fi | --path-style=filename-first
                    jfind --no-typ        | --no-typos
                    """)
    void fishIsToldWhatMayFollow(String line, String reply) throws Exception {
        if (!ShellRun.has("fish")) {
            System.out.println("CompletionTest skipped: no fish");
            return;
        }
        Path file = Files.writeString(folder.resolve("c.fish"), completion.fish());
        String got =
                ShellRun.run(
                        "fish",
                        "--no-config",
                        "-c",
                        "source $argv[1]; complete -C $argv[2]",
                        file.toString(),
                        line);
        assertTrue(got.contains(reply), got);
    }

    @Test
    void zshReadsIt() throws IOException, InterruptedException {
        if (!ShellRun.has("zsh")) {
            System.out.println("CompletionTest skipped: no zsh");
            return;
        }
        Path file = Files.writeString(folder.resolve("c.zsh"), completion.zsh());
        assertEquals("", ShellRun.run("zsh", "-f", "-n", file.toString()));
        // zsh reads the specifications when the function runs, and reports a wrong one then.
        String script =
                ". $1; _arguments() { (( $# > 100 )) && print ${(j:,:)@[(R)*--scheme=*]} }; _jfind_options";
        String got = ShellRun.run("zsh", "-f", "-c", script, "zsh", file.toString());
        assertTrue(got.contains("(file path default history)"), got);
    }

    @Test
    void zshFindsItInAFolderOfItsPath() throws IOException, InterruptedException {
        if (!ShellRun.has("zsh")) {
            System.out.println("CompletionTest skipped: no zsh");
            return;
        }
        Files.writeString(folder.resolve("_jfind"), completion.zsh());
        String script =
                """
                fpath=($1 $fpath)
                autoload -Uz compinit
                compinit -u -D
                _arguments() { print "offers $#" }
                print "$_comps[jfind]"
                $_comps[jfind]
                """;
        String got = ShellRun.run("zsh", "-f", "-c", script, "zsh", folder.toString());
        assertTrue(got.startsWith("_jfind\noffers "), got);
    }
}
