package jfind.app.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One-liners of the kind that people have written for fzf, with jfind in its place.
class OneLinersIT {
    @TempDir Path home;

    @BeforeEach
    void makeTree() throws IOException {
        Files.createDirectory(home.resolve("bin"));
        Files.createSymbolicLink(home.resolve("bin/fzf"), Finder.LAUNCHER);
        Path source = Files.createDirectories(home.resolve("tree/src"));
        for (String name : List.of("main.c", "util.c")) {
            Files.writeString(source.resolve(name), "one\ntwo " + name + "\nthree\n");
        }
    }

    /// The keys are typed once the screen shows the first text, the last ones once it shows the
    /// second.
    @ParameterizedTest
    @CsvSource(
            delimiterString = " ;; ",
            quoteCharacter = '\1',
            textBlock =
                    """
                    fzf --preview 'cat {}'                                                  ;; 2/2   ;; util      ;; two util.c ;; \\r ;; src/util.c
                    fzf --multi --print0 | sort -z | xargs -0 echo                          ;; 2/2   ;; \\e[A\\t ;; (1)        ;; \\t\\r ;; src/main.c src/util.c
                    fzf --ansi --disabled --bind "start,change:reload:grep -rn {q} . || true" -d : --bind 'enter:become(echo {1} +{2})' ;; 6/6 ;; util.c ;; 1/1 ;; \\r ;; ./src/util.c +2
                    printf 'PID CMD\\n7 sh\\n' | fzf --header-lines=1 --bind 'ctrl-r:reload(printf "PID CMD\\n8 vi\\n")' --accept-nth 1 ;; 7 sh ;; \\x12 ;; 8 vi ;; \\r ;; 8
                    printf 'a\\tnginx\\tUp\\nb\\tredis\\tDown\\n' | fzf -d '\\t' --with-nth 2.. --accept-nth 1 ;; 2/2 ;; redis ;; 1/2 ;; \\r ;; b
                    fzf --preview 'cat {}' --bind 'ctrl-t:change-preview-window(hidden|)' --expect ctrl-x ;; two ;; util ;; 1/2 ;; \\x18 ;; ctrl-x src/util.c
                    fzf --prompt 'Files> ' --bind 'ctrl-t:transform:[ "$FZF_PROMPT" = "Files> " ] && echo "change-prompt(Dirs> )+reload(find . -type d)"' ;; Files ;; \\x14 ;; ./src ;; src$\\r ;; ./src
                    seq 5 | fzf --multi --bind 'ctrl-a:select-all,ctrl-r:toggle-raw'         ;; 5/5   ;; \\x12\\x01 ;; (5)       ;; \\r ;; 1 2 3 4 5
                    """)
    void doesWhatFzfDoes(
            String line, String shown, String keys, String then, String last, String output)
            throws Exception {
        Path out = home.resolve("out");
        var setup =
                new PtySession.Setup(
                        List.of("bash", "-c", line),
                        home.resolve("tree"),
                        null,
                        out,
                        Map.of(
                                "HOME",
                                home.toString(),
                                "SHELL",
                                "/bin/sh",
                                "LC_ALL",
                                "C.UTF-8",
                                "PATH",
                                home.resolve("bin") + ":" + System.getenv("PATH")));
        try (PtySession session = PtySession.start(setup, 24, 100)) {
            session.awaitText(shown);
            session.type(typed(keys));
            session.awaitText(then);
            session.type(typed(last));
            assertEquals(0, session.awaitExit());
        }
        assertEquals(output, Files.readString(out).strip().replace('\n', ' '));
    }

    /// What a person types for `\e`, `\r`, `\t` and `\x12`.
    private static String typed(String keys) {
        String plain = keys.replace("\\r", "\r").replace("\\e", "\u001b").replace("\\t", "\t");
        for (int code : new int[] {0x01, 0x12, 0x14, 0x18}) {
            plain = plain.replace(String.format("\\x%02x", code), String.valueOf((char) code));
        }
        return plain;
    }
}
