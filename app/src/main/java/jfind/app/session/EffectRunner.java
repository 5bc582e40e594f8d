package jfind.app.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jfind.app.bind.Deed;
import jfind.app.command.PreparedCommand;
import jfind.app.command.Template;
import jfind.app.model.MatchList;
import jfind.app.model.MatchSource;
import jfind.app.model.Model;
import jfind.app.model.QueryLine;
import jfind.app.model.Resumed;
import jfind.app.model.Supply;
import jfind.app.model.Tracking;
import jfind.app.session.act.Effect;
import jfind.app.session.act.Step;
import jfind.app.session.act.Update;
import org.jspecify.annotations.Nullable;

/// Carries out effects outside of the model: on the search, the terminal, the preview and commands.
///
/// Confined to one thread.
final class EffectRunner {
    private static final String[] EDITOR_VARIABLES = {"JFIND_EDITOR", "VISUAL", "EDITOR"};

    private final MatchSource matches;
    private final Supply supply;
    private final Display display;
    private final TerminalLease lease;
    private final Commands commands;
    private final PreviewRequests previews;

    /// Whether the terminal may show other things than what was drawn last.
    private boolean disturbed;

    EffectRunner(
            MatchSource matches,
            Supply supply,
            Display display,
            TerminalLease lease,
            Commands commands,
            PreviewRequests previews) {
        this.matches = matches;
        this.supply = supply;
        this.display = display;
        this.lease = lease;
        this.commands = commands;
        this.previews = previews;
    }

    /// Whether the whole screen must be drawn again; true once for each cause.
    boolean takeDisturbance() {
        boolean was = disturbed;
        disturbed = false;
        return was;
    }

    /// Why the session cannot go on with its supply; null if it can.
    @Nullable String failure() {
        return supply.failure();
    }

    /// The step to the newest hits and the newest state of the supply.
    Step arrivals(Model model) {
        return Update.arrive(model, matches.hits(), supply.state());
    }

    /// The text of an entry as it was read.
    String line(int entry) {
        return new String(matches.line(entry), UTF_8);
    }

    void ringBell() throws IOException {
        display.bell();
    }

    /// Why an entry stands where it stands.
    List<String> explain(int entry) {
        return matches.explain(entry);
    }

    /// What could not be read, as lines of a page.
    List<String> unread() {
        List<String> problems = supply.problems();
        if (problems.isEmpty()) {
            return List.of("All that was walked could be read");
        }
        List<String> lines = new ArrayList<>();
        lines.add("Could not be read");
        for (String problem : problems) {
            lines.add("  " + problem);
        }
        return lines;
    }

    /// Carries out an effect; returns the model after it, or null if the effect is the session's
    /// own.
    @Nullable Model apply(Effect effect, Model model) throws IOException, InterruptedException {
        Model next = applyToSearch(effect, model);
        next = next != null ? next : applyToScreen(effect, model);
        return next != null ? next : run(effect, model);
    }

    private @Nullable Model applyToSearch(Effect effect, Model model) throws IOException {
        if (effect instanceof Effect.Resume) {
            return resume(model);
        }
        boolean taken = applyToMatches(effect) || applyToSupply(effect, model);
        if (searchesAgain(effect)) {
            matches.setQuery(model.mode().searched());
        }
        return taken ? model : null;
    }

    /// Whether what is searched for may be another text after `effect`.
    private static boolean searchesAgain(Effect effect) {
        return effect instanceof Effect.SearchFor
                || effect instanceof Effect.SetFields
                || effect instanceof Effect.SetShape
                || effect instanceof Effect.SetHeaderLines
                || effect instanceof Effect.Exclude;
    }

    /// Brings back the last session. What is typed already stays.
    private Model resume(Model model) {
        Resumed last = supply.resume();
        if (last == null) {
            return model.withMessage("no session to resume here");
        }
        boolean empty = model.query().text().isEmpty();
        Model next = empty ? model.withQuery(QueryLine.of(last.query())) : model;
        next = last.hasCursor() ? next.withList(next.list().held()) : next;
        matches.setQuery(next.mode().searched());
        return next;
    }

    private boolean applyToMatches(Effect effect) {
        if (effect instanceof Effect.SetSorted(boolean sorted)) {
            matches.setSorted(sorted);
        } else if (effect instanceof Effect.SetRaw(boolean on)) {
            matches.setRaw(on);
        } else if (effect instanceof Effect.SetFields(String nth)) {
            matches.setFields(nth);
        } else if (effect instanceof Effect.SearchFor || effect instanceof Effect.HurryReload) {
            supply.hurry(); // Who types is not kept waiting for what is reloaded.
        } else {
            return false;
        }
        return true;
    }

    private boolean applyToSupply(Effect effect, Model model) throws IOException {
        if (effect instanceof Effect.Exclude(int[] entries)) {
            supply.exclude(entries);
        } else if (effect instanceof Effect.StopSeeking) {
            supply.stopSeeking();
        } else if (effect instanceof Effect.SetShape(String withNth)) {
            supply.reshape(withNth, model.selection().entries());
        } else if (effect instanceof Effect.SetHeaderLines(int count)) {
            supply.setHeaderLines(count);
        } else if (effect instanceof Effect.ChangeWalk(var change)) {
            supply.change(change, model.selection().entries(), model.list().current());
        } else if (effect instanceof Effect.Reload(String command, boolean whole)) {
            MatchList list = model.list();
            int sought = list.tracking() == Tracking.NONE ? -1 : list.current();
            if (sought >= 0 && supply.knowsAgain()) {
                drawSeeking(model); // To prepare and start a command takes longer than a frame.
            }
            PreparedCommand prepared =
                    commands.prepareUnlessLacking(commands.template(command), model);
            if (prepared != null) {
                String searched = model.mode().renewed().searched();
                supply.reload(prepared, whole, model.selection().entries(), sought, searched);
            }
        } else {
            return false;
        }
        return true;
    }

    /// Shows that an entry is being looked for.
    private void drawSeeking(Model model) throws IOException {
        display.draw(model.withSource(model.source().withSeeking(true)));
    }

    private @Nullable Model applyToScreen(Effect effect, Model model)
            throws IOException, InterruptedException {
        if (effect instanceof Effect.Redraw) {
            display.forget();
            disturbed = true;
        } else if (effect instanceof Effect.Bell) {
            display.bell();
        } else if (effect instanceof Effect.Suspend) {
            disturbed = true;
            return lease.suspend(model);
        } else if (effect instanceof Effect.PreviewOnce(String command)) {
            previews.showOnce(command, model.list().current());
            disturbed = true;
        } else if (effect instanceof Effect.ChangePreview(String command)) {
            previews.change(command);
            disturbed = true;
        } else if (effect instanceof Effect.ShowPreview) {
            if (display.previewsUnseen()) {
                previews.ask(model); // No layout has to be awaited.
            }
        } else if (effect instanceof Effect.RefreshPreview) {
            previews.refreshUsual();
            disturbed = true;
        } else {
            return null;
        }
        return model;
    }

    private @Nullable Model run(Effect effect, Model model)
            throws IOException, InterruptedException {
        if (effect instanceof Effect.Ask(Deed deed)) {
            commands.ask(deed, model);
            return model;
        }
        if (effect instanceof Effect.CancelBackground) {
            commands.cancelBackground();
            return model;
        }
        if (effect instanceof Effect.Execute(String command, Effect.Manner manner)) {
            return execute(command, manner, model);
        }
        return effect instanceof Effect.Open ? open(model) : null;
    }

    private Model execute(String command, Effect.Manner manner, Model model)
            throws IOException, InterruptedException {
        Template template = commands.template(command);
        if (commands.lacksItem(template, model)) {
            return model;
        }
        PreparedCommand prepared =
                commands.prepare(template, model, manner == Effect.Manner.PLURAL);
        if (manner == Effect.Manner.SILENT) {
            commands.run(prepared);
            return model;
        }
        return lend(model, () -> commands.attend(prepared));
    }

    private Model open(Model model) throws IOException, InterruptedException {
        int current = model.list().current();
        int[] entries =
                !model.selection().isEmpty()
                        ? model.selection().entries()
                        : current < 0 ? new int[0] : new int[] {current};
        if (entries.length == 0) {
            return model;
        }
        supply.remember(entries);
        int[] status = new int[1];
        Model next = lend(model, () -> status[0] = commands.open(entries, model));
        return next.withMessage(editorFailure(status[0]));
    }

    /// Why no editor was started, by the exit status of `sh`; empty if one was.
    private static String editorFailure(int status) {
        if (status != 126 && status != 127) {
            return "";
        }
        for (String name : EDITOR_VARIABLES) {
            String editor = System.getenv(name);
            if (editor != null && !editor.isEmpty()) {
                String reason = status == 127 ? "not found" : "cannot be run";
                return "cannot open: " + name + "=" + editor + ": " + reason;
            }
        }
        return "cannot open: set JFIND_EDITOR, VISUAL or EDITOR";
    }

    private Model lend(Model model, TerminalLease.Guest guest)
            throws IOException, InterruptedException {
        Model next = lease.lend(model, guest);
        previews.refresh();
        disturbed = true;
        return next;
    }
}
