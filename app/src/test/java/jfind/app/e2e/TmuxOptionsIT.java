package jfind.app.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the shells make of `FZF_TMUX` and `FZF_TMUX_OPTS`, which are for fzf's script fzf-tmux.
class TmuxOptionsIT {
    private static final String OF_POSIX = "__jfind_popup; echo \"$REPLY\"";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    %1 |   |                                   |
                    %1 | 0 |                                   |
                       | 1 | -p                                |
                    %1 | 1 |                                   | --popup=bottom,40%
                    %1 |   | -p                                | --popup=center
                    %1 | 0 | -p 80%,60%                        | --popup=center,80%,60%
                    %1 |   | -p80%,20                          | --popup=center,80%,20
                    %1 |   | -d 30%                            | --popup=bottom,30%
                    %1 |   | -u                                | --popup=top
                    %1 |   | -l20 --border                     | --popup=left,20 --border
                    %1 |   | -r -m                             | --popup=right -m
                    %1 |   | -p -w 70% -h 20                   | --popup=center,70%,20
                    %1 |   | -w70%                             | --popup=center,70%,50%
                    %1 |   | -x 3 -y 4 -p 20,10 -- --reverse   | --popup=center,20,10 --reverse
                    """)
    void optionsOfFzfTmuxBecomeAPopup(
            @Nullable String pane,
            @Nullable String asked,
            @Nullable String options,
            @Nullable String popup)
            throws Exception {
        Map<String, String> settings = new HashMap<>();
        putIfThere(settings, "TMUX_PANE", pane);
        putIfThere(settings, "FZF_TMUX", asked);
        putIfThere(settings, "FZF_TMUX_OPTS", options);
        String expected = popup == null ? "" : popup;
        assertEquals(expected, said(settings, "bash", "--norc", "-c", script("bash", OF_POSIX)));
        if (ShellSession.Shell.ZSH.isInstalled()) {
            assertEquals(expected, said(settings, "zsh", "-f", "-c", script("zsh", OF_POSIX)));
        }
        assumeTrue(ShellSession.Shell.FISH.isInstalled(), "fish is not installed");
        String fish = script("fish", "__jfind_popup");
        assertEquals(expected, said(settings, "fish", "--no-config", "-c", fish));
    }

    private static void putIfThere(
            Map<String, String> settings, String name, @Nullable String value) {
        if (value != null) {
            settings.put(name, value);
        }
    }

    private static String script(String shell, String command) {
        return ". '"
                + Finder.LAUNCHER.resolveSibling("../share/shell/jfind." + shell)
                + "'; "
                + command;
    }

    private static String said(Map<String, String> settings, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.contains("TMUX"));
        builder.environment().putAll(settings);
        // Without a terminal some of what they bind is refused.
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process shell = builder.start();
        String said = new String(shell.getInputStream().readAllBytes(), UTF_8).strip();
        shell.waitFor();
        return said;
    }
}
