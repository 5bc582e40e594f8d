package jfind.app.search;

import java.io.IOException;
import java.util.List;
import jfind.app.bind.Action;
import jfind.app.bind.Deed;
import jfind.app.bind.Keymap;
import jfind.app.cli.Settings;
import jfind.app.cli.Word;
import jfind.app.command.Environment;
import jfind.app.command.PlaceholderValues;
import jfind.app.command.PreparedCommand;
import jfind.app.command.Shell;
import jfind.app.command.Template;
import jfind.app.launch.Failure;
import org.jspecify.annotations.Nullable;

/// What `--bind start:...` says about the entries, as in `start:reload:ps -ef`.
///
/// The command then prints the first entries, and there is no walk or read before it. Immutable.
///
/// @param reload the command that prints the entries; null for none
/// @param isAboutEntries whether a command bound to the start may print entries
public record StartBinding(@Nullable String reload, boolean isAboutEntries) {
    private static final StartBinding NOTHING = new StartBinding(null, false);

    /// Reads what `settings` bind to the start.
    static StartBinding of(Settings settings) throws Failure {
        for (Word binding : settings.keys().bindings()) {
            if (binding.text().contains("start")) {
                return of(Bindings.keymap(settings, false).chain("start"));
            }
        }
        return NOTHING;
    }

    private static StartBinding of(List<Deed> chain) {
        String reload = null;
        boolean transforms = false;
        for (Deed deed : chain) {
            reload = isReload(deed) ? deed.argument() : reload;
            transforms |= deed.action() == Action.TRANSFORM;
        }
        return new StartBinding(reload, transforms || reload != null);
    }

    private static boolean isReload(Deed deed) {
        return deed.action() == Action.RELOAD || deed.action() == Action.RELOAD_SYNC;
    }

    /// Removes from `keymap` what is done before the session begins.
    public void takeOutOf(Keymap keymap) {
        if (reload != null) {
            keymap.withdraw("start", StartBinding::isReload);
        }
    }

    /// The command that prints the entries, for the first query.
    PreparedCommand prepared(String text, Settings settings) throws Failure {
        String query = settings.input().query();
        String prompt = settings.look().styling().prompt();
        Template template =
                Template.parse(text, settings.search().delimiter(), settings.output().printNul());
        var environment = new Environment().set("FZF_QUERY", query).set("FZF_PROMPT", prompt);
        try {
            Shell shell = Bindings.shell(settings.keys());
            return new PreparedCommand(
                    shell, template.fill(new Before(query, prompt), shell), environment);
        } catch (IOException e) {
            throw new Failure("start: " + Failure.reason(e));
        }
    }

    /// The values of placeholders before there are entries.
    private record Before(String query, String prompt) implements PlaceholderValues {
        @Override
        public @Nullable Item current() {
            return null;
        }

        @Override
        public List<Item> selected() {
            return List.of();
        }

        @Override
        public List<Item> matched() {
            return List.of();
        }

        @Override
        public String action() {
            return "";
        }
    }
}
