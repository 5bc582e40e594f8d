package jfind.app.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Names are bytes: in each locale, home, configuration, working folder, roots, history, temporary
/// files, editor and preview may have names that are no text, and what is printed, opened and
/// remembered is exact.
class ByteNamesIT {
    /// Two letters of Latin-1, a letter in UTF-8, and a byte that is valid in no UTF-8.
    private static final String ODD = "o\u00f6\u00fc\u00c3\u00b6\u00ff";

    /// A locale of Latin-1 that is made for the tests: few systems have one.
    private static final String LATIN = "en_US.ISO-8859-1";

    @TempDir static Path locales;
    @TempDir Path folder;

    /// The scripts are bytes too: a character each.
    private static final String SETUP =
            """
            mkdir 'hODD' 'hODD/.config' 'hODD/.config/jfind' 'wODD' 'wODD/rODD' 'tODD' 'xODD' 'xODD/jfind'
            : > 'wODD/rODD/fODD'
            : > 'wODD/plain'
            echo "--print-query" > 'hODD/.config/jfind/config'
            echo "--print-query" > 'xODD/jfind/config'
            echo "--print-query --query='qODD'" > 'cODD'
            printf '#!/bin/sh\\nprintf "%%s\\\\n" "$@" > ../opened\\n' > 'eODD'
            chmod +x 'eODD'
            ln -s "$LAUNCHER" 'lODD'
            ln -s "$LAUNCHER" fzf
            """;

    /// Makes the locale. Where that fails the C locale stands in for it, as for any unknown one.
    @BeforeAll
    static void makeLocale() throws Exception {
        String make =
                "localedef -i en_US -f ISO-8859-1 \"$1/$2\" && LOCPATH=$1 LC_ALL=$2 locale charmap";
        Process process =
                new ProcessBuilder("sh", "-c", make, "sh", locales.toString(), LATIN)
                        .redirectErrorStream(true)
                        .start();
        String said =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        process.waitFor();
        if (!said.equals("ISO-8859-1\n")) {
            System.err.println("ByteNamesIT: the C locale stands in for Latin-1: " + said.strip());
        }
    }

    @BeforeEach
    void makeFolders() throws Exception {
        assertEquals("", run("none", SETUP));
    }

    private static byte[] bytes(String text) {
        return text.replace("ODD", ODD).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String odd(String text) {
        return text.replace("ODD", ODD);
    }

    private Map<String, String> variables(String locale) {
        Map<String, String> variables = new HashMap<>();
        variables.put("LAUNCHER", Finder.LAUNCHER.toString());
        variables.put("LOCALE", locale);
        if (locale.equals(LATIN)) {
            variables.put("LOCPATH", locales.toString());
        }
        return variables;
    }

    /// What stands before each script: the locale, and none of the variables that a person may
    /// have.
    private static final String BEFORE =
            """
            unset LANG LC_CTYPE LC_ALL XDG_CONFIG_HOME JFIND_CONFIG TMPDIR
            [ "$LOCALE" = none ] || { LC_ALL=$LOCALE; export LC_ALL; }
            HOME=$PWD/'hODD'; export HOME
            """;

    private Path script(String script) throws IOException {
        Path file = Files.createTempFile(folder, "script", "");
        return Files.write(file, bytes(BEFORE + script));
    }

    /// What `script` prints, a character for each byte; errors too.
    private String run(String locale, String script) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("setsid", "-w", "sh", script(script).toString())
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().putAll(variables(locale));
        Process process = builder.start();
        byte[] out = process.getInputStream().readAllBytes();
        process.waitFor();
        return new String(out, StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "C.UTF-8", LATIN, "none"})
    void whatIsPrinted(String locale) throws Exception {
        record Case(String name, String script, String printed) {}
        List<Case> cases =
                List.of(
                        new Case("home", "cd 'wODD'; \"$LAUNCHER\" -f fo", "fo\nrODD/fODD\n"),
                        new Case(
                                "root",
                                "XDG_CONFIG_HOME=/ \"$LAUNCHER\" -f fo 'wODD'",
                                "wODD/rODD/fODD\n"),
                        new Case(
                                "root from an odd folder",
                                "cd 'wODD'; XDG_CONFIG_HOME=/ \"$LAUNCHER\" -f fo 'rODD'",
                                "rODD/fODD\n"),
                        new Case(
                                "absolute root",
                                "XDG_CONFIG_HOME=/ \"$LAUNCHER\" -f fo \"$PWD/wODD/rODD\" | sed 's,.*/w,w,'",
                                "wODD/rODD/fODD\n"),
                        new Case(
                                "configuration's folder",
                                "export XDG_CONFIG_HOME=\"$PWD/xODD\"; \"$LAUNCHER\" -f pla 'wODD'",
                                "pla\nwODD/plain\n"),
                        new Case(
                                "configuration",
                                "export JFIND_CONFIG=\"$PWD/cODD\"; echo 'aqODDb' | \"$LAUNCHER\" -f 'qODD'",
                                "qODD\naqODDb\n"),
                        new Case(
                                "configuration from an odd folder",
                                "cd 'wODD'; export JFIND_CONFIG='../cODD'; \"$LAUNCHER\" -f pla",
                                "pla\nplain\n"),
                        new Case(
                                "missing configuration",
                                "export JFIND_CONFIG='/nODD'; \"$LAUNCHER\" -f pla",
                                "jfind: JFIND_CONFIG: /nODD: no such file\n"),
                        new Case(
                                "fzf's options",
                                "export FZF_DEFAULT_OPTS_FILE=\"$PWD/cODD\"; echo x | ./fzf -f x",
                                "x\nx\n"),
                        new Case(
                                "command",
                                "export XDG_CONFIG_HOME=/ JFIND_DEFAULT_COMMAND=\"echo 'dODD'\";"
                                        + " \"$LAUNCHER\" -f d",
                                "dODD\n"),
                        new Case(
                                "options of the environment",
                                "export JFIND_DEFAULT_OPTS=\"--walker-root='wODD'\" XDG_CONFIG_HOME=/;"
                                        + " \"$LAUNCHER\" -f pla",
                                "wODD/plain\n"),
                        new Case(
                                "absolute",
                                "cd 'wODD'; XDG_CONFIG_HOME=/ \"$LAUNCHER\" --absolute -f fo | sed 's,.*/w,w,'",
                                "wODD/rODD/fODD\n"),
                        new Case(
                                "launcher by an odd link",
                                "cd 'wODD'; XDG_CONFIG_HOME=/ '../lODD' -f pla",
                                "plain\n"));
        for (Case each : cases) {
            assertEquals(odd(each.printed), run(locale, each.script), each.name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "C.UTF-8", LATIN, "none"})
    void whatIsOpenedPreviewedAndRemembered(String locale) throws Exception {
        String script =
                """
                unset VISUAL JFIND_EDITOR
                SHELL=/bin/sh EDITOR="'$PWD/eODD'" TMPDIR=$PWD/'tODD'
                export SHELL EDITOR TMPDIR XDG_CONFIG_HOME=/
                cd 'wODD'
                "$LAUNCHER" --history='../yODD' --preview-window=right \\
                  --preview 'printf "%s\\n" {} > ../"pODD"; printf "%s\\n" {f} > ../named; cp {f} ../copied; echo shown' \\
                  'rODD'
                echo "ended $?"
                """;
        List<String> command = List.of("sh", script(script).toString());
        try (PtySession session =
                PtySession.start(
                        new PtySession.Setup(command, folder, null, null, variables(locale)),
                        24,
                        80)) {
            session.awaitText("shown");
            session.type("fo");
            session.awaitText("> fo");
            session.type("\r");
            session.awaitText("ended 0");
            session.awaitExit();
        }
        assertEquals(odd("rODD/fODD\n"), read("opened"));
        assertEquals(odd("rODD/fODD\n"), run(locale, "cat 'pODD'"));
        assertEquals(odd("rODD/fODD\n"), read("copied"));
        assertEquals(odd(folder + "/tODD/"), read("named").replaceAll("jfind-.*\n", ""));
        assertEquals("fo\n", run(locale, "cat 'yODD'"));
        assertEquals("", run(locale, "ls 'tODD'"), "nothing is left in the folder for such files");
    }

    private String read(String name) throws IOException {
        return new String(Files.readAllBytes(folder.resolve(name)), StandardCharsets.ISO_8859_1);
    }
}
