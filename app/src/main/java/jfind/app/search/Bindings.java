package jfind.app.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jfind.app.bind.Action;
import jfind.app.bind.BindingException;
import jfind.app.bind.Keymap;
import jfind.app.bind.Trigger;
import jfind.app.cli.Settings;
import jfind.app.cli.Word;
import jfind.app.command.Shell;
import jfind.app.launch.Failure;
import jfind.app.screen.option.PreviewWindow;
import jfind.app.text.ByteText;
import jfind.scan.entry.ExactEnvironment;

/// What the settings say of keys, events and the shell that runs what is bound to them.
///
/// Thread-safe: it has no state.
public final class Bindings {
    private Bindings() {}

    /// What keys and events do.
    ///
    /// @param walks whether there is a walk for keys to change
    public static Keymap keymap(Settings settings, boolean walks) throws Failure {
        Settings.KeySettings keys = settings.keys();
        boolean walkKeys = walks && settings.dialect().isOwn();
        Keymap keymap =
                keys.bindings().isEmpty()
                        ? Keymap.defaults(walkKeys)
                        : Keymap.defaults(walkKeys, PreviewWindow::parse);
        if (keys.history() != null) {
            keymap.bind(Action.PREV_HISTORY, "ctrl-p");
            keymap.bind(Action.NEXT_HISTORY, "ctrl-n");
        }
        for (Word binding : keys.bindings()) {
            try {
                keymap.bind(binding.text());
            } catch (BindingException e) {
                throw new Failure(binding.placed("--bind: " + e.getMessage()));
            }
        }
        return keymap;
    }

    /// The keys of `--expect`: for each key the name that the user gave it.
    public static Map<String, String> expected(Settings settings) throws Failure {
        List<Word> given = settings.output().expect();
        if (given.isEmpty()) {
            return Map.of();
        }
        Map<String, String> expected = new HashMap<>();
        for (Word names : given) {
            try {
                expected.putAll(Trigger.byName(names.text()));
            } catch (BindingException e) {
                throw new Failure(names.placed("--expect: " + e.getMessage()));
            }
        }
        return expected;
    }

    /// The shell that runs commands.
    public static Shell shell(Settings.KeySettings keys) {
        List<String> words = keys.shell();
        if (words != null) {
            return new Shell(words);
        }
        byte[] shell = ExactEnvironment.bytes(System.getenv(), "SHELL");
        return Shell.usual(shell == null ? null : ByteText.of(shell));
    }
}
