package jfind.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jfind.app.bind.Action;
import jfind.app.bind.BindingException;
import jfind.app.bind.Keymap;
import jfind.app.bind.Trigger;
import jfind.app.cli.Settings;
import jfind.app.command.Shell;
import jfind.app.model.Habits;
import jfind.app.model.Recall;
import jfind.app.model.SearchMode;
import jfind.app.model.Tracking;
import jfind.app.model.Words;
import jfind.app.output.Handover;
import jfind.app.screen.PreviewWindow;
import jfind.app.session.ErrandOptions;
import jfind.app.session.SessionOptions;
import jfind.match.FieldTemplate;
import jfind.match.Fields;
import org.jspecify.annotations.Nullable;

/// Makes the options of a session out of the settings. What nobody asked for costs nothing.
///
/// Confined to one thread.
final class SessionSetup {
    private final Settings settings;
    private final LiveSearch search;
    private final @Nullable History history;

    SessionSetup(Settings settings, LiveSearch search, @Nullable History history) {
        this.settings = settings;
        this.search = search;
        this.history = history;
    }

    /// @param device the terminal
    SessionOptions options(String device) throws Failure {
        Settings.Keys keys = settings.keys();
        String query = settings.input().query();
        Keymap keymap = keymap();
        return new SessionOptions(
                query,
                keys.multi(),
                settings.look().dressing(),
                mode(query, keymap),
                keys.track() ? Tracking.ALWAYS : Tracking.NONE,
                history == null ? Recall.NOTHING : history.recall(),
                habits(keys),
                keymap,
                expected(settings),
                preview(),
                settings.look().infoCommand(),
                errands(device));
    }

    private SearchMode mode(String query, Keymap keymap) {
        Settings.Search how = settings.search();
        SearchMode mode = SearchMode.of(query, !how.disabled(), how.sort()).withRaw(how.raw());
        if (!settings.keys().bindings().isEmpty() && keymap.does(Action.TOGGLE_SORT)) {
            mode = mode.withSortToggling();
        }
        FieldTemplate withNth = settings.input().withNth();
        if (withNth != null) {
            mode = mode.withUsualWithNth(withNth.toString());
        }
        Fields nth = how.nth();
        return nth == null ? mode : mode.withUsualNth(nth.toString());
    }

    private Habits habits(Settings.Keys keys) {
        return new Habits(
                keys.pathWords() ? Words.PATH : Words.USUAL,
                keys.jumpLabels().isEmpty() ? Habits.DEFAULT.jumpLabels() : keys.jumpLabels(),
                !settings.dialect().isOwn());
    }

    private Keymap keymap() throws Failure {
        Keymap keymap = bound(settings, search.walks());
        search.start().takeOutOf(keymap);
        return keymap;
    }

    /// What keys and events do.
    ///
    /// @param walks whether there is a walk for keys to change
    static Keymap bound(Settings settings, boolean walks) throws Failure {
        Settings.Keys keys = settings.keys();
        Keymap keymap = Keymap.defaults(walks && settings.dialect().isOwn());
        if (keys.history() != null) {
            keymap.bind(Action.PREV_HISTORY, "ctrl-p");
            keymap.bind(Action.NEXT_HISTORY, "ctrl-n");
        }
        if (!keys.bindings().isEmpty()) {
            keymap.checkWindows(PreviewWindow::parse);
        }
        try {
            for (String binding : keys.bindings()) {
                keymap.bind(binding);
            }
        } catch (BindingException e) {
            throw new Failure("--bind: " + e.getMessage());
        }
        return keymap;
    }

    /// The keys that choose too, each with the name by which it was asked for.
    static Map<String, String> expected(Settings settings) throws Failure {
        List<String> given = settings.output().expect();
        if (given.isEmpty()) {
            return Map.of();
        }
        Map<String, String> expected = new HashMap<>();
        try {
            for (String names : given) {
                expected.putAll(Trigger.byName(names));
            }
        } catch (BindingException e) {
            throw new Failure("--expect: " + e.getMessage());
        }
        return expected;
    }

    private @Nullable String preview() {
        Settings.Look look = settings.look();
        return look.preview() == Settings.Preview.COMMAND ? look.previewCommand() : null;
    }

    private ErrandOptions errands(String device) {
        return new ErrandOptions(
                shell(settings.keys()),
                settings.search().delimiter(),
                settings.output().printNul(),
                device,
                this::opening);
    }

    /// What runs commands.
    static Shell shell(Settings.Keys keys) {
        List<String> words = keys.shell();
        return words == null ? Shell.usual(System.getenv("SHELL")) : new Shell(words);
    }

    private byte[] opening(int[] entries) {
        Opening opening = new Opening(settings.output(), search);
        return Handover.opening(opening.command(), opening.arguments(entries));
    }

    /// The history that `settings` ask for, null for none.
    static @Nullable History history(Settings settings) throws Failure {
        Settings.Keys keys = settings.keys();
        return keys.history() == null
                ? null
                : History.open(Path.of(keys.history().text()), keys.historySize());
    }
}
