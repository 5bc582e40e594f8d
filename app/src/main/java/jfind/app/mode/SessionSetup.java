package jfind.app.mode;

import java.io.IOException;
import jfind.app.bind.Action;
import jfind.app.bind.Keymap;
import jfind.app.cli.Settings;
import jfind.app.launch.Failure;
import jfind.app.model.Recall;
import jfind.app.model.SearchMode;
import jfind.app.model.SessionConstants;
import jfind.app.model.Tracking;
import jfind.app.model.Words;
import jfind.app.output.Handover;
import jfind.app.remote.ListenAddress;
import jfind.app.remote.RemoteServer;
import jfind.app.search.Bindings;
import jfind.app.search.LiveSearch;
import jfind.app.session.CommandOptions;
import jfind.app.session.SessionOptions;
import jfind.match.line.FieldTemplate;
import jfind.match.line.Fields;
import jfind.scan.entry.ExactPath;
import org.jspecify.annotations.Nullable;

/// Makes the options of a session from the settings. What was not asked for is not computed.
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
        Settings.KeySettings keys = settings.keys();
        String query = settings.input().query();
        Keymap keymap = keymap();
        return new SessionOptions(
                query,
                keys.multi(),
                settings.look().styling(),
                mode(query, keymap),
                keys.track() ? Tracking.ALWAYS : Tracking.NONE,
                history == null ? Recall.NOTHING : history.recall(),
                constants(keys),
                keymap,
                Bindings.expected(settings),
                preview(),
                settings.look().infoCommand(),
                commandOptions(device),
                remote(keys.listen()),
                search.walks() && Boolean.TRUE.equals(settings.input().resume()));
    }

    private static @Nullable RemoteServer remote(@Nullable ListenAddress address) throws Failure {
        if (address == null) {
            return null;
        }
        String key = System.getenv("FZF_API_KEY");
        key = key == null || key.isEmpty() ? System.getenv("JFIND_API_KEY") : key;
        try {
            return RemoteServer.open(address, key);
        } catch (IOException e) {
            throw new Failure("--listen: " + address + ": " + Failure.reason(e));
        }
    }

    private SearchMode mode(String query, Keymap keymap) {
        Settings.SearchSettings how = settings.search();
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

    private SessionConstants constants(Settings.KeySettings keys) {
        return new SessionConstants(
                keys.pathWords() ? Words.PATH : Words.USUAL,
                keys.jumpLabels().isEmpty()
                        ? SessionConstants.DEFAULT.jumpLabels()
                        : keys.jumpLabels(),
                !settings.dialect().isOwn(),
                settings.dialect().isOwn(),
                settings.look().previewWindow().hidden(),
                settings.look().previewWindow().wrap());
    }

    private Keymap keymap() throws Failure {
        Keymap keymap = Bindings.keymap(settings, search.walks());
        search.start().takeOutOf(keymap);
        return keymap;
    }

    private @Nullable String preview() {
        Settings.LookSettings look = settings.look();
        return look.preview() == Settings.PreviewMode.COMMAND ? look.previewCommand() : null;
    }

    private CommandOptions commandOptions(String device) {
        return new CommandOptions(
                Bindings.shell(settings.keys()),
                settings.search().delimiter(),
                settings.output().printNul(),
                device,
                this::openScript);
    }

    private byte[] openScript(int[] entries) {
        var call = new EditorCall(settings.output(), search.query(), search.place(), search);
        return Handover.opening(call.command(), call.arguments(entries));
    }

    /// The history that `settings` ask for; null for none.
    static @Nullable History history(Settings settings) throws Failure {
        Settings.KeySettings keys = settings.keys();
        return keys.history() == null
                ? null
                : History.open(ExactPath.of(keys.history().bytes()), keys.historySize());
    }
}
