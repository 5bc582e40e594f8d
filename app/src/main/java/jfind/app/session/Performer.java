package jfind.app.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import jfind.app.bind.Action;
import jfind.app.bind.BindingException;
import jfind.app.bind.Deed;
import jfind.app.bind.Keymap;
import jfind.app.bind.Trigger;
import jfind.app.command.Errand;
import jfind.app.model.Hits;
import jfind.app.model.Matches;
import jfind.app.model.Model;
import jfind.app.model.Supply;
import org.jspecify.annotations.Nullable;

/// Does what is on the agenda, one deed after the other: each makes the next model and has its effect before
/// the next is looked at. What happens on the way, and is bound to more deeds, comes on the agenda too.
///
/// Confined to one thread.
final class Performer {
    /// How often what has happened may set off more before it is taken for a circle.
    private static final int MOST_ROUNDS = 10;

    private final Matches matches;
    private final Supply supply;
    private final Display display;
    private final Stage stage;
    private final Keymap keymap;
    private final Surroundings surroundings;
    private final Errands errands;
    private final PreviewRequests previews;
    private final Agenda agenda = new Agenda();
    private final Watch watch;

    private Model model;
    private @Nullable Outcome outcome;

    /// The key that set off what is being done; empty for an event.
    private String trigger = "";

    /// Whether the terminal may show something else than was drawn last.
    private boolean disturbed;

    Performer(
            Model model,
            Matches matches,
            Supply supply,
            Display display,
            Stage stage,
            Keymap keymap,
            Surroundings surroundings,
            Errands errands,
            PreviewRequests previews) {
        this.model = model;
        this.matches = matches;
        this.supply = supply;
        this.display = display;
        this.stage = stage;
        this.keymap = keymap;
        this.surroundings = surroundings;
        this.errands = errands;
        this.previews = previews;
        this.watch = new Watch(model);
    }

    Model model() {
        return model;
    }

    /// Replaces the model by one in which nothing has happened to which anything could be bound.
    void replace(Model other) {
        model = other;
    }

    /// How the session ended, null while it goes on.
    @Nullable Outcome outcome() {
        return outcome;
    }

    void finish(Outcome how) {
        outcome = how;
    }

    /// Whether the whole screen has to be drawn again; that is told once.
    boolean takeDisturbance() {
        boolean was = disturbed;
        disturbed = false;
        return was;
    }

    /// Whether something has to come before more can be done: keys have to wait as well.
    boolean isHeld() {
        return agenda.hold() != Agenda.Hold.NOTHING;
    }

    /// Whether every match must be there to be asked for.
    boolean wantsAll() {
        return agenda.hold() == Agenda.Hold.MATCHES;
    }

    /// Gives up what is waited for, and everything that was to follow.
    void cancel() {
        errands.cancel();
        agenda.clear();
    }

    /// Does what is bound to `name`; whether something is.
    boolean set(String name) throws IOException, InterruptedException {
        List<Deed> chain = keymap.chain(name);
        if (chain.isEmpty()) {
            return false;
        }
        trigger = name;
        agenda.add(chain);
        work();
        return true;
    }

    /// Whether what is bound to `name` gives up.
    boolean givesUp(String name) {
        for (Deed deed : keymap.chain(name)) {
            if (deed.action() == Action.ABORT || deed.action() == Action.CANCEL) {
                return true;
            }
        }
        return false;
    }

    /// Does what is bound to `events`, one after the other.
    void happen(List<String> events) throws IOException, InterruptedException {
        for (String event : events) {
            agenda.add(keymap.chain(event));
        }
        work();
    }

    /// Takes a step that no deed has made, and does what follows of it.
    void follow(Step step) throws IOException, InterruptedException {
        apply(step);
        work();
    }

    /// Takes the newest hits and the newest state of the supply.
    void look() throws IOException, InterruptedException {
        arrive();
        boolean found = agenda.hold() == Agenda.Hold.SEARCH && model.isSettled();
        boolean listed = agenda.hold() == Agenda.Hold.MATCHES && allListed();
        if (found || listed) {
            agenda.hold(Agenda.Hold.NOTHING);
        }
        happen(watch.arrivals(model));
    }

    private void arrive() throws IOException, InterruptedException {
        Hits hits = matches.hits();
        apply(Update.arrive(model, hits, supply.state()));
    }

    private boolean allListed() {
        return model.hits().size() >= model.hits().matched();
    }

    /// Does with the answer of a command what it was asked for.
    void answer(Event.Answered answered) throws IOException, InterruptedException {
        if (errands.isAwaited(answered.command()) && agenda.hold() == Agenda.Hold.COMMAND) {
            agenda.hold(Agenda.Hold.NOTHING);
        }
        Deed deed = answered.deed();
        if (deed != null) {
            take(deed, answered.printed());
        }
        work();
    }

    private void take(Deed asked, String printed) throws IOException, InterruptedException {
        if (asked.action() != Action.TRANSFORM) {
            perform(Deed.of(asked.action(), argument(asked.action(), printed)));
            return;
        }
        try {
            agenda.insert(keymap.read(strip(printed), trigger));
        } catch (BindingException e) {
            display.bell(); // A command's mistake: there is no better place to say so.
        }
    }

    /// Headers and footers have several lines, all else has one.
    private static String argument(Action action, String printed) {
        if (action == Action.CHANGE_HEADER || action == Action.CHANGE_FOOTER) {
            return printed.endsWith("\n") ? printed.substring(0, printed.length() - 1) : printed;
        }
        int end = printed.indexOf('\n');
        String line = end < 0 ? printed : printed.substring(0, end);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private static String strip(String printed) {
        int from = 0;
        int to = printed.length();
        while (from < to && isLineEnd(printed.charAt(from))) {
            from++;
        }
        while (to > from && isLineEnd(printed.charAt(to - 1))) {
            to--;
        }
        return printed.substring(from, to);
    }

    private static boolean isLineEnd(char character) {
        return character == '\n' || character == '\r';
    }

    /// Does deeds until there is nothing more to do, or something to wait for.
    private void work() throws IOException, InterruptedException {
        int rounds = 0;
        while (outcome == null && agenda.hold() == Agenda.Hold.NOTHING) {
            Deed deed = agenda.next();
            if (deed != null) {
                begin(deed);
                continue;
            }
            List<String> events = watch.changes(model);
            boolean more = false;
            for (String event : events) {
                more |= keymap.isBound(event);
                agenda.add(keymap.chain(event));
            }
            if (!more || ++rounds > MOST_ROUNDS) {
                agenda.clear();
                return;
            }
        }
    }

    private void begin(Deed deed) throws IOException, InterruptedException {
        if (!allListed() && (Moving.wantsAll(model, deed) || errands.wantsMatches(deed))) {
            agenda.insert(List.of(deed));
            agenda.hold(Agenda.Hold.MATCHES);
        } else if (Leaving.wantsAnswer(model, deed)) {
            agenda.insert(List.of(deed));
            agenda.hold(Agenda.Hold.SEARCH);
        } else {
            perform(deed);
        }
    }

    private void perform(Deed deed) throws IOException, InterruptedException {
        apply(Update.act(model, deed));
        surroundings.done(deed);
    }

    /* Effects are told apart by instanceof, not by a switch over patterns: such a switch spins a class when it
     * first runs, the first one for some 20 ms, between a key and the screen. */

    private void apply(Step step) throws IOException, InterruptedException {
        model = step.model();
        Effect effect = step.effect();
        if (effect instanceof Effect.None) {
            return;
        }
        if (effect instanceof Effect.Search(String query)) {
            matches.setQuery(query);
        } else if (effect instanceof Effect.Finish(Outcome how)) {
            outcome = how;
        } else if (!applyToScreen(effect) && !applyToSearch(effect) && !applyToBindings(effect)) {
            run(effect);
        }
    }

    private boolean applyToScreen(Effect effect) throws IOException, InterruptedException {
        if (effect instanceof Effect.Redraw) {
            display.forget();
            disturbed = true;
        } else if (effect instanceof Effect.Help) {
            model = model.withHelp(keymap.describe());
        } else if (effect instanceof Effect.Bell) {
            display.bell();
        } else if (effect instanceof Effect.Suspend) {
            model = stage.suspend(model);
            disturbed = true;
        } else if (effect instanceof Effect.Preview(String command)) {
            previews.showOnce(command, model.list().current());
        } else if (effect instanceof Effect.ChangePreview(String command)) {
            previews.change(command);
        } else if (effect instanceof Effect.RefreshPreview) {
            previews.refresh();
        } else {
            return false;
        }
        return true;
    }

    private boolean applyToSearch(Effect effect) throws IOException, InterruptedException {
        if (effect instanceof Effect.Sort(boolean sorted)) {
            matches.setSorted(sorted);
        } else if (effect instanceof Effect.Fields(String nth)) {
            matches.setFields(nth);
        } else if (effect instanceof Effect.Exclude(int[] entries)) {
            supply.exclude(entries);
        } else if (effect instanceof Effect.Walk(var change)) {
            supply.change(change, model.selection().entries(), model.list().current());
            arrive();
        } else if (effect instanceof Effect.Reload(String command, boolean whole)) {
            Errand errand = errands.prepareUnlessLacking(errands.template(command), model);
            if (errand != null) {
                supply.reload(errand, whole);
                arrive();
            }
        } else if (effect instanceof Effect.Wait) {
            agenda.hold(model.isSettled() ? Agenda.Hold.NOTHING : Agenda.Hold.SEARCH);
        } else if (effect instanceof Effect.TakeLine) {
            int entry = model.list().current();
            if (entry >= 0) {
                String line = new String(matches.line(entry), UTF_8);
                apply(Update.act(model, Deed.of(Action.CHANGE_QUERY, line)));
            }
        } else {
            return false;
        }
        return true;
    }

    private boolean applyToBindings(Effect effect) {
        if (effect instanceof Effect.Fire(String event)) {
            agenda.insert(keymap.chain(event));
        } else if (effect instanceof Effect.Trigger(String names)) {
            for (String name : triggers(names).reversed()) {
                agenda.insert(keymap.chain(name));
            }
        } else if (effect instanceof Effect.Bind(Deed deed)) {
            for (String name : triggers(deed.argument())) {
                switch (deed.action()) {
                    case UNBIND -> keymap.unbind(name);
                    case REBIND -> keymap.rebind(name);
                    default -> keymap.toggle(name);
                }
            }
        } else {
            return false;
        }
        return true;
    }

    private static List<String> triggers(String names) {
        try {
            return Trigger.list(names);
        } catch (BindingException e) {
            throw new IllegalStateException("bound without a look: " + names, e);
        }
    }

    private void run(Effect effect) throws IOException, InterruptedException {
        if (effect instanceof Effect.Ask(Deed deed)) {
            errands.ask(deed, model);
            if (deed.origin() == Deed.Origin.COMMAND) {
                agenda.hold(Agenda.Hold.COMMAND);
            }
        } else if (effect instanceof Effect.CancelBackground) {
            errands.cancelBackground();
        } else if (effect instanceof Effect.Execute(String command, Effect.Manner manner)) {
            execute(command, manner);
        } else if (effect instanceof Effect.Become(String command)) {
            Errand errand = errands.prepareUnlessLacking(errands.template(command), model);
            if (errand != null) {
                outcome = new Outcome.Became(errand.becoming(), model.query().text());
            }
        } else if (effect instanceof Effect.Open) {
            open();
        } else {
            throw new IllegalStateException("nobody takes care of " + effect);
        }
    }

    private void execute(String command, Effect.Manner manner)
            throws IOException, InterruptedException {
        boolean plural = manner == Effect.Manner.PLURAL;
        var template = errands.template(command);
        if (errands.lacksItem(template, model)) {
            return;
        }
        Errand errand = errands.prepare(template, model, plural);
        if (manner == Effect.Manner.SILENT) {
            errands.run(errand);
            agenda.hold(Agenda.Hold.COMMAND);
        } else {
            model = stage.lend(model, () -> errands.attend(errand));
            previews.refresh();
            disturbed = true;
        }
    }

    private void open() throws IOException, InterruptedException {
        int current = model.list().current();
        int[] entries =
                !model.selection().isEmpty()
                        ? model.selection().entries()
                        : current < 0 ? new int[0] : new int[] {current};
        if (entries.length > 0) {
            model = stage.lend(model, () -> errands.open(entries, model));
            previews.refresh();
            disturbed = true;
        }
    }
}
