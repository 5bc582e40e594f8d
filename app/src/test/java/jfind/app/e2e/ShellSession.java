package jfind.app.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// An interactive shell on a pseudo-terminal that has read the finder's key bindings. Thread-safe.
final class ShellSession implements AutoCloseable {
    /// The prompt of every shell here, before a space; what follows is the line being typed.
    private static final String PROMPT = "ready:";

    /// Which shell, and how it reads one file of ours at its start and none of anybody else's.
    enum Shell {
        BASH(
                "rc",
                """
                PS1='ready: ' HISTFILE=
                eval "$(NAME --bash)"
                """,
                "bash --noprofile --rcfile ~/rc -i"),
        ZSH(
                ".zshrc",
                """
                PS1='ready: ' HISTSIZE=100
                unsetopt prompt_sp
                source <(NAME --zsh)
                """,
                "zsh -d -i"),
        FISH(
                "fish/config.fish",
                """
                function fish_prompt; echo -n 'ready: '; end
                function fish_greeting; end
                function fish_title; end
                set fish_autosuggestion_enabled 0
                NAME --fish | source
                """,
                "fish -i");

        private final String file;
        private final String text;
        private final String command;

        Shell(String file, String text, String command) {
            this.file = file;
            this.text = text;
            this.command = command;
        }

        /// Whether the machine has it.
        boolean isInstalled() throws IOException, InterruptedException {
            return new ProcessBuilder("sh", "-c", "command -v " + name().toLowerCase(Locale.ROOT))
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        }
    }

    private final PtySession terminal;

    private ShellSession(PtySession terminal) {
        this.terminal = terminal;
    }

    /// Starts a shell and waits for its prompt.
    ///
    /// @param name what the finder is called: `jfind` or `fzf`
    /// @param folder where the shell is; its configuration is put into the folder above
    /// @param settings variables of its environment
    static ShellSession start(Shell shell, String name, Path folder, Map<String, String> settings)
            throws IOException {
        Path home = folder.getParent();
        Path bin = Files.createDirectories(home.resolve("bin"));
        Path link = bin.resolve(name);
        if (!Files.exists(link)) {
            Files.createSymbolicLink(link, Finder.LAUNCHER);
        }
        Path file = home.resolve(shell.file);
        Files.createDirectories(file.getParent());
        Files.writeString(file, shell.text.replace("NAME", name));
        Map<String, String> environment = new HashMap<>();
        environment.put("HOME", home.toString());
        environment.put("ZDOTDIR", home.toString());
        environment.put("XDG_CONFIG_HOME", home.toString());
        environment.put("XDG_DATA_HOME", home.toString());
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("PATH", bin + ":" + System.getenv("PATH"));
        environment.putAll(settings);
        List<String> command = List.of("sh", "-c", "exec " + shell.command);
        var session =
                new ShellSession(
                        PtySession.start(
                                new PtySession.Setup(command, folder, null, null, environment),
                                24,
                                80));
        session.awaitPrompt();
        return session;
    }

    void type(String keys) throws IOException {
        terminal.type(keys);
    }

    void awaitText(String text) {
        terminal.awaitText(text);
    }

    /// Whether the screen shows `text` now.
    boolean shows(String text) {
        return terminal.screen().contains(text);
    }

    /// Waits until `text` stands in the line that is being typed, the last that has a prompt.
    void awaitLine(String text) {
        terminal.await(
                "the line '" + text + "'",
                screen -> {
                    int at = screen.lastIndexOf(PROMPT);
                    return at >= 0
                            && screen.startsWith(
                                    (" " + text).stripTrailing(), at + PROMPT.length());
                });
    }

    /// Waits until what is being typed ends in `text`.
    void awaitLineEnd(String text) {
        terminal.await(
                "a line that ends in '" + text + "'",
                screen -> {
                    int at = screen.lastIndexOf(PROMPT);
                    return at >= 0 && screen.substring(at).stripTrailing().endsWith(text);
                });
    }

    /// Waits for a prompt behind which nothing has been typed: from then on the shell takes the
    /// keys, and not the terminal, which has its own mind about some.
    void awaitPrompt() {
        terminal.await(
                "an empty prompt",
                screen -> {
                    int at = screen.lastIndexOf(PROMPT);
                    return at >= 0 && screen.substring(at + PROMPT.length()).isBlank();
                });
    }

    /// Runs what has been typed, and waits for the next prompt.
    void runLine() throws IOException {
        String line = terminal.screen();
        type("\r");
        terminal.await("another screen", screen -> !screen.equals(line));
        awaitPrompt();
    }

    /// Waits until `text`, which the finder shows, is there no more.
    void awaitEndOf(String text) {
        terminal.await("the end of '" + text + "'", screen -> !screen.contains(text));
    }

    /// Whether the terminal marks what is pasted, as the shell wants it.
    boolean marksPastes() {
        String transcript = terminal.transcript();
        return transcript.startsWith("h", transcript.lastIndexOf("\u001b[?2004") + 7);
    }

    /// Runs what has been typed, waits until the shell is ready for more.
    ///
    /// @param done a file that nobody has made yet: the line is to make it
    void runUntilThereIs(Path done) throws IOException {
        type("\r");
        terminal.await("the file " + done, _ -> Files.exists(done));
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }
}
