package jfind.app.search;

import java.io.IOException;
import java.util.List;
import jfind.app.bind.Action;
import jfind.app.bind.Deed;
import jfind.app.bind.Keymap;
import jfind.app.cli.Settings;
import jfind.app.command.Environment;
import jfind.app.command.PlaceholderValues;
import jfind.app.command.PreparedCommand;
import jfind.app.command.Template;
import jfind.app.launch.Failure;
import org.jspecify.annotations.Nullable;

/// What is bound to the start, as far as it decides what is searched: `--bind 'start:reload:ps -ef'`.
///
/// The command prints the first entries: nothing is walked or read in vain before it. Immutable.
///
/// @param reload what prints the entries; null where nothing does
/// @param isAboutEntries whether entries may come from a command as soon as it starts
public record StartBinding(@Nullable String reload, boolean isAboutEntries) {
    private static final StartBinding NOTHING = new StartBinding(null, false);

    /// What `settings` bind to the start.
    static StartBinding of(Settings settings) throws Failure {
        for (String binding : settings.keys().bindings()) {
            if (binding.contains("start")) {
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

    /// Takes out of `keymap` what is done before the session begins.
    public void takeOutOf(Keymap keymap) {
        if (reload != null) {
            keymap.withdraw("start", StartBinding::isReload);
        }
    }

    /// The command that prints the entries, for the first query.
    PreparedCommand errand(String text, Settings settings) throws Failure {
        String query = settings.input().query();
        String prompt = settings.look().dressing().prompt();
        Template template =
                Template.parse(text, settings.search().delimiter(), settings.output().printNul());
        var environment = new Environment().set("FZF_QUERY", query).set("FZF_PROMPT", prompt);
        try {
            return new PreparedCommand(
                    Bindings.shell(settings.keys()),
                    template.fill(new Before(query, prompt)),
                    environment);
        } catch (IOException e) {
            throw new Failure("start: " + Failure.reason(e));
        }
    }

    /// What a command can know before there are entries.
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
