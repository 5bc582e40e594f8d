package jfind.app.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The finder in a popup of a tmux of its own.
class PopupIT {
    private static final String FRAME = "╭";

    @TempDir Path home;
    private boolean started;

    @BeforeEach
    void needTmux() throws IOException, InterruptedException {
        assumeTrue(hasTmux(), "tmux 3.3 or later is not installed");
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("tmp"));
        Files.createSymbolicLink(home.resolve("bin/jfind"), Finder.LAUNCHER);
        Files.createSymbolicLink(home.resolve("bin/fzf"), Finder.LAUNCHER);
        Files.createFile(home.resolve("bin/only.c"));
    }

    private static boolean hasTmux() throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder("tmux", "-V").start();
            String version = new String(process.getInputStream().readAllBytes(), UTF_8);
            process.waitFor();
            Matcher number = Pattern.compile("(\\d+)\\.(\\d+)").matcher(version);
            return number.find()
                    && 100 * Integer.parseInt(number.group(1)) + Integer.parseInt(number.group(2))
                            >= 303;
        } catch (IOException e) {
            return false;
        }
    }

    @AfterEach
    void endTmux() throws IOException, InterruptedException {
        if (started) {
            tmux("inner", "kill-server");
            tmux("outer", "kill-server");
            assertFalse(hasLeftovers(), "something is left in the temporary folder");
        }
    }

    private boolean hasLeftovers() throws IOException {
        try (var files = Files.list(home.resolve("tmp"))) {
            return files.anyMatch(file -> file.toString().contains("jfind"));
        }
    }

    /// What a command to one of the two servers prints.
    private String tmux(String server, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("tmux", "-f", "/dev/null"));
        command.addAll(List.of("-S", home + "/" + server));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.matches("(TMUX|JFIND|FZF).*"));
        builder.environment()
                .putAll(
                        Map.of(
                                "HOME", home.toString(),
                                "XDG_CONFIG_HOME", home.toString(),
                                "XDG_STATE_HOME", home.resolve("bin").toString(),
                                "TMPDIR", home.resolve("tmp").toString(),
                                "LC_ALL", "C.UTF-8",
                                "PATH", home + "/bin:" + System.getenv("PATH")));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return printed;
    }

    /// Runs lines of shell in a window of tmux. Its client, which popups need, has a window of
    /// another tmux for its terminal. The last line leaves its status in a file.
    private void start(String lines) throws IOException, InterruptedException {
        started = true;
        Files.writeString(home.resolve("script"), lines + "\necho $? > ~/status; read -r _\n");
        String inner = "env -u TMUX tmux -f /dev/null -S ~/inner new-session 'sh ~/script'";
        tmux("outer", "new-session", "-d", "-x", "80", "-y", "24", inner);
    }

    private String screen() throws IOException, InterruptedException {
        return tmux("outer", "capture-pane", "-p");
    }

    private void type(String key) throws IOException, InterruptedException {
        tmux("outer", "send-keys", key);
    }

    private void awaitText(String text) throws IOException, InterruptedException {
        var patience = new Patience();
        while (!screen().contains(text)) {
            if (patience.isOver()) {
                fail("never saw " + text + " on the screen:\n" + screen());
            }
        }
    }

    private void expectStatus(int status) throws IOException, InterruptedException {
        Path file = home.resolve("status");
        var patience = new Patience();
        while (file.toFile().length() == 0) {
            if (patience.isOver()) {
                fail("still running; the screen:\n" + screen());
            }
        }
        assertEquals(status + "\n", Files.readString(file));
    }

    private String output() throws IOException {
        return Files.readString(home.resolve("out"));
    }

    @Test
    void linesGoInAndTheChoiceComesOut() throws Exception {
        start("seq 100 | fzf --tmux bottom,40% --print0 --expect ctrl-t --query 77 > ~/out");
        awaitText("1/100");
        assertTrue(screen().contains(FRAME));
        type("C-t");
        expectStatus(0);
        assertEquals("ctrl-t\00077\000", output());
    }

    @Test
    void escapeAbortsIt() throws Exception {
        start("seq 100 | fzf --popup=left");
        awaitText("100/100");
        type("C-g");
        expectStatus(130);
    }

    @Test
    void popupThatIsClosedAborts() throws Exception {
        start("yes | fzf --popup");
        awaitText(FRAME);
        awaitText("▌ y");
        tmux("inner", "display-popup", "-C");
        expectStatus(130);
    }

    @Test
    void becomingCommandRunsOutsideOfItWithAllVariables() throws Exception {
        String odd = "it's a #{x}\nfolder";
        Files.createDirectory(home.resolve(odd));
        start(
                """
                cd ~/it*
                export FZF_DEFAULT_OPTS="--tmux --prompt 'a b> '" ODD="x'
                y"
                echo b | fzf --bind 'enter:become(pwd; echo "$ODD" {} $FZF_PROMPT)' > ~/out
                """);
        awaitText("1/1");
        assertTrue(screen().contains(FRAME));
        type("Enter");
        expectStatus(0);
        assertEquals(home + "/" + odd + "\nx'\ny b a b>\n", output());
    }

    @Test
    void whatIsChosenInAWalkIsOpenedOutsideOfIt() throws Exception {
        start("cd ~/bin; JFIND_EDITOR='echo opens' jfind --popup -q only.c");
        awaitText("1/");
        type("Enter");
        expectStatus(0);
        awaitText("opens only.c");
    }

    @Test
    void optionInAFileCountsToo() throws Exception {
        Files.writeString(home.resolve("options"), "--popup='center,80%'");
        start("seq 5 | FZF_DEFAULT_OPTS_FILE=~/options fzf --prompt \"it's \\\"\" > ~/out");
        awaitText("5/5");
        assertTrue(screen().contains(FRAME));
        type("Enter");
        expectStatus(0);
        assertEquals("1\n", output());
    }

    @Test
    void wrongOptionIsSaidOutsideOfIt() throws Exception {
        start("fzf --popup --bogus 2> ~/out");
        expectStatus(2);
        assertEquals("fzf: unknown option: --bogus\n", output());
    }

    @Test
    void laterHeightOrAFilterNeedsNone() throws Exception {
        start("seq 5 | fzf --popup --filter 3 > ~/out && seq 5 | fzf --popup --height 8 >> ~/out");
        awaitText("5/5");
        assertFalse(screen().contains(FRAME));
        type("Enter");
        expectStatus(0);
        assertEquals("3\n1\n", output());
    }

    @Test
    void signalEndsBoth() throws Exception {
        start("seq 5 | sh -c 'echo $$ > ~/pid; exec fzf --popup'");
        awaitText("5/5");
        String pid = Files.readString(home.resolve("pid")).strip();
        new ProcessBuilder("kill", pid).start().waitFor();
        expectStatus(143);
    }
}
