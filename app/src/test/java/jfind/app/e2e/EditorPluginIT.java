package jfind.app.e2e;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The plugins for editors, in the real editors.
class EditorPluginIT {
    private static final Path SHARE = Finder.LAUNCHER.resolve("../../share").normalize();
    private static final String VIM = "set nocompatible shortmess+=I rtp^=" + SHARE + "/vim\n";
    private static final String EMACS = "(load \"" + SHARE + "/emacs/jfind.el\")\n";

    /// An editor, how it reads our file of settings and none of anybody else's, and these in its
    /// language.
    enum Editor {
        VIM(
                "vim -u rc",
                EditorPluginIT.VIM,
                "let g:jfind_%s = %s\n",
                "['--nope']",
                "0",
                ":JFind\r"),
        NVIM(
                "nvim -u rc",
                EditorPluginIT.VIM,
                "let g:jfind_%s = %s\n",
                "['--nope']",
                "0",
                ":JFind\r"),
        EMACS(
                "emacs -nw -Q -l ./rc",
                EditorPluginIT.EMACS,
                "(setq jfind-%s %s)\n",
                "'(\"--nope\")",
                "nil",
                "\u001bxjfind\r");

        private final String command;
        private final String start;
        private final String setting;
        private final String wrongOptions;
        private final String off;
        private final String call;

        Editor(
                String command,
                String start,
                String setting,
                String wrongOptions,
                String off,
                String call) {
            this.command = command;
            this.start = start;
            this.setting = setting;
            this.wrongOptions = wrongOptions;
            this.off = off;
            this.call = call;
        }

        String set(String name, String value) {
            return setting.formatted(name, value);
        }
    }

    @TempDir Path folder;
    Path told;

    @BeforeEach
    void makeFiles() throws IOException {
        told = folder.resolve("told");
        Files.writeString(folder.resolve("a file.txt"), "the text\n");
        Files.createDirectory(folder.resolve("bin"));
    }

    private PtySession start(Editor editor, String settings) throws Exception {
        String name = editor.name().toLowerCase(Locale.ROOT);
        boolean there =
                new ProcessBuilder("sh", "-c", "command -v " + name)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor()
                        == 0;
        assumeTrue(there, () -> name + " is not installed");
        Files.writeString(folder.resolve("rc"), editor.start + settings);
        List<String> command = List.of("sh", "-c", "exec " + editor.command + " 'a file.txt'");
        Map<String, String> environment =
                Map.of(
                        "HOME",
                        folder.toString(),
                        "XDG_CONFIG_HOME",
                        folder.toString(),
                        "LC_ALL",
                        "C.UTF-8",
                        "PATH",
                        folder.resolve("bin") + ":" + System.getenv("PATH"));
        PtySession session =
                PtySession.start(
                        new PtySession.Setup(command, folder, null, null, environment), 24, 80);
        session.awaitText("the text");
        return session;
    }

    private void useFinder() throws IOException {
        Files.createSymbolicLink(folder.resolve("bin/jfind"), Finder.LAUNCHER);
    }

    /// In place of the finder, what writes down how it was called.
    private void useRecorder() throws IOException {
        Path file = folder.resolve("bin/jfind");
        Files.writeString(
                file,
                """
                #!/bin/sh
                printf '%%s\\n' "$@" > '%1$s.new' && mv '%1$s.new' '%1$s'
                """
                        .formatted(told));
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot be made executable: " + file);
        }
    }

    @ParameterizedTest
    @EnumSource
    void jfindIsToldOfAFileThatIsOpened(Editor editor) throws Exception {
        useRecorder();
        String expected = "--opened\n--\n" + folder.toRealPath().resolve("a file.txt") + "\n";
        try (PtySession session = start(editor, "")) {
            session.await(
                    "what jfind is told", _ -> Files.exists(told) && expected.equals(read(told)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void itIsNotToldWhereThatIsSwitchedOff(Editor editor) throws Exception {
        useRecorder();
        String quit = editor == Editor.EMACS ? "\u0018\u0003" : ":q\r";
        try (PtySession session = start(editor, editor.set("opened", editor.off))) {
            session.type(quit);
            session.awaitExit();
        }
        assertFalse(Files.exists(told));
    }

    @ParameterizedTest
    @EnumSource
    void aWrongOptionIsTold(Editor editor) throws Exception {
        useFinder();
        try (PtySession session =
                start(
                        editor,
                        editor.set("opened", editor.off)
                                + editor.set("options", editor.wrongOptions))) {
            session.type(editor.call);
            session.awaitText("unknown option: --nope");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"VIM", "NVIM"})
    void theWindowHasABorderUnlessItIsSwitchedOff(Editor editor) throws Exception {
        useFinder();
        String quiet = editor.set("opened", editor.off);
        try (PtySession session = start(editor, quiet)) {
            session.type(editor.call);
            session.awaitText("╭──");
            session.awaitText("(0)");
        }
        try (PtySession session = start(editor, quiet + editor.set("border", "0"))) {
            session.type(editor.call);
            session.awaitText("(0)");
            assertFalse(session.screen().contains("╭"), session.screen());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
