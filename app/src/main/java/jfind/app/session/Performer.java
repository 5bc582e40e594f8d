package jfind.app.session;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jfind.app.bind.Action;
import jfind.app.bind.BindingException;
import jfind.app.bind.Deed;
import jfind.app.bind.Deed.Origin;
import jfind.app.bind.Keymap;
import jfind.app.bind.Trigger;
import jfind.app.command.PlaceholderException;
import jfind.app.command.PreparedCommand;
import jfind.app.model.Model;
import jfind.app.session.act.Effect;
import jfind.app.session.act.Leaving;
import jfind.app.session.act.Moving;
import jfind.app.session.act.Outcome;
import jfind.app.session.act.Step;
import jfind.app.session.act.Update;
import org.jspecify.annotations.Nullable;

/// Does what is on the agenda, one deed after the other: each makes the next model and has its
/// effect before the next is looked at. What happens on the way, and is bound to more deeds, comes
/// on the agenda too.
///
/// Confined to one thread.
final class Performer {
    /// How often events may set off further events before we assume a loop.
    private static final int MAX_ROUNDS = 10;

    /// How long after the last letter a deed about the list waits for its matches.
    private static final long ANSWER_NANOS = 300_000_000L;

    /// What the info line says while the action `wait` waits, as in fzf, and how long that takes.
    private static final String WAITING = "(..)";

    private static final long WAIT_SHOWN_NANOS = 100_000_000L;

    private final Keymap keymap;
    private final CommandContext context;
    private final Commands commands;
    private final EffectRunner effects;
    private final Agenda agenda = new Agenda();
    private final Watch watch;

    private Model model;
    private @Nullable Outcome outcome;

    /// When the action `wait` began to wait.
    private long waitingSince;

    /// When the query was edited last.
    private long editedAt = System.nanoTime() - ANSWER_NANOS;

    /// Whether the current chain has begun a reload.
    private boolean reloads;

    /// The key that set off the current chain; empty for an event.
    private String trigger = "";

    /// How many rows the next deed waits for if it waits for rows.
    private int rowsWanted;

    Performer(
            Model model,
            Keymap keymap,
            CommandContext context,
            Commands commands,
            EffectRunner effects) {
        this.model = model;
        this.keymap = keymap;
        this.context = context;
        this.commands = commands;
        this.effects = effects;
        this.watch = new Watch(model);
    }

    Model model() {
        return model;
    }

    /// How the session ended, null while it goes on.
    @Nullable Outcome outcome() {
        return outcome;
    }

    void finish(Outcome how) {
        outcome = how;
    }

    /// Whether the next deed waits for something; keys have to wait then, too.
    boolean isHeld() {
        return agenda.hold() != Agenda.Hold.NOTHING;
    }

    /// Whether the next deed waits for the end of a command.
    boolean awaitsCommand() {
        return agenda.hold() == Agenda.Hold.COMMAND;
    }

    /// How many rows of the list the next deed waits for: [Integer#MAX_VALUE] for all, 0 for none.
    int rowsWanted() {
        return agenda.hold() == Agenda.Hold.MATCHES ? rowsWanted : 0;
    }

    /// Gives up what is awaited, and all deeds that were to follow.
    void cancel() {
        commands.cancel();
        agenda.clear();
    }

    /// Does what is bound to `name`; returns whether anything is.
    boolean set(String name) throws IOException, InterruptedException {
        List<Deed> chain = keymap.chain(name);
        if (chain.isEmpty()) {
            return false;
        }
        trigger = name;
        reloads = false;
        agenda.add(chain);
        holdForAnswer(chain);
        work();
        return true;
    }

    private void holdForAnswer(List<Deed> chain) {
        if (!isHeld() && !isAnswered() && isAboutList(chain)) {
            agenda.hold(Agenda.Hold.ANSWER);
        }
    }

    /// Whether the list shows matches of the query, or will not soon: they are not there in time
    /// after the last letter.
    private boolean isAnswered() {
        boolean shown = model.isUpToDate() && (model.hits().size() > 0 || model.isSettled());
        return shown || System.nanoTime() - editedAt >= ANSWER_NANOS;
    }

    private boolean isAboutList(List<Deed> chain) {
        for (Deed deed : chain) {
            if (Update.isAboutList(deed) || commands.wantsLines(deed)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the action `wait` waits: keys are ignored, except those that give up.
    boolean ignoresKeys() {
        return agenda.hold() == Agenda.Hold.WAIT;
    }

    /// Says in the info line that the action `wait` waits, once it takes long; takes that back when
    /// it has ended.
    void showWait(long now) throws IOException, InterruptedException {
        boolean shown = model.message().equals(WAITING);
        boolean waits = ignoresKeys() && now - waitingSince >= WAIT_SHOWN_NANOS;
        if (waits != shown) {
            apply(Step.to(model.withMessage(waits ? WAITING : "")));
        }
    }

    /// When [#showWait] is due; [Long#MAX_VALUE] for never.
    long waitShownAt() {
        boolean shown = model.message().equals(WAITING);
        return ignoresKeys() && !shown ? waitingSince + WAIT_SHOWN_NANOS : Long.MAX_VALUE;
    }

    /// Gives up the action `wait`, and does what else is bound to `name`, except aborting.
    void giveUpWait(String name) throws IOException, InterruptedException {
        cancel();
        List<Deed> rest = new ArrayList<>(keymap.chain(name));
        rest.removeIf(deed -> deed.action() == Action.ABORT || deed.action() == Action.CANCEL);
        trigger = name;
        perform(rest);
    }

    /// When [#endWait] is due; [Long#MAX_VALUE] for never.
    long waitEndsAt() {
        return agenda.hold() == Agenda.Hold.ANSWER ? editedAt + ANSWER_NANOS : Long.MAX_VALUE;
    }

    /// Goes on without an answer to the query, if it is late.
    void endWait() throws IOException, InterruptedException {
        if (agenda.hold() == Agenda.Hold.ANSWER && isAnswered()) {
            agenda.hold(Agenda.Hold.NOTHING);
            work();
        }
    }

    /// Whether only an answer to the query is awaited, which no key has to give up.
    boolean awaitsAnswer() {
        return agenda.hold() == Agenda.Hold.ANSWER;
    }

    /// Whether what is bound to `name` aborts or cancels.
    boolean givesUp(String name) {
        for (Deed deed : keymap.chain(name)) {
            if (deed.action() == Action.ABORT || deed.action() == Action.CANCEL) {
                return true;
            }
        }
        return false;
    }

    /// Does `chain`, after everything that is still to be done.
    void perform(List<Deed> chain) throws IOException, InterruptedException {
        reloads = false;
        agenda.add(chain);
        holdForAnswer(chain);
        work();
    }

    /// Does what is bound to each of `events`.
    void fire(List<String> events) throws IOException, InterruptedException {
        for (String event : events) {
            agenda.add(keymap.chain(event));
        }
        work();
    }

    /// Does what is bound to `focus` if a row that came by itself has rested long enough.
    void fireFocus(long now) throws IOException, InterruptedException {
        if (focusDueAt() <= now) {
            work();
        }
    }

    /// When [#fireFocus] is due; [Long#MAX_VALUE] for never.
    long focusDueAt() {
        return isHeld() ? Long.MAX_VALUE : watch.focusDueAt();
    }

    /// Applies a step that is not from a deed, and does what follows from it.
    void perform(Step step) throws IOException, InterruptedException {
        reloads = false;
        apply(step);
        work();
    }

    /// Applies the newest hits and the newest state of the supply.
    void fireArrivals() throws IOException, InterruptedException {
        arrive();
        boolean searches = agenda.hold() == Agenda.Hold.SEARCH || agenda.hold() == Agenda.Hold.WAIT;
        boolean found = searches && model.isSettled();
        boolean listed = agenda.hold() == Agenda.Hold.MATCHES && areListed(rowsWanted);
        boolean answered = agenda.hold() == Agenda.Hold.ANSWER && isAnswered();
        if (found || listed || answered) {
            agenda.hold(Agenda.Hold.NOTHING);
        }
        fire(watch.takeArrivals(model));
    }

    private void arrive() throws IOException, InterruptedException {
        apply(effects.arrivals(model));
    }

    /// Has deeds wait until so many matches are known, or all, unless they are.
    private boolean holdForRows(int rows) {
        boolean missing = !areListed(rows);
        if (missing) {
            rowsWanted = rows;
            agenda.hold(Agenda.Hold.MATCHES);
        }
        return missing;
    }

    /// Whether so many matches are known, or all.
    private boolean areListed(int rows) {
        return model.hits().known() >= Math.min(rows, model.hits().matched());
    }

    /// Applies the answer of a command.
    void answer(Event.Answered answered) throws IOException, InterruptedException {
        if (commands.takeAwaited(answered.command()) && agenda.hold() == Agenda.Hold.COMMAND) {
            agenda.hold(Agenda.Hold.NOTHING);
        }
        Deed deed = answered.deed();
        if (deed != null) {
            applyAnswer(deed, new Answer(answered.printed()));
        }
        work();
    }

    private void applyAnswer(Deed asked, Answer answer) throws IOException, InterruptedException {
        if (asked.action() != Action.TRANSFORM) {
            apply(Update.answer(model, Deed.of(asked.action(), answer.argument(asked.action()))));
            return;
        }
        try {
            List<Deed> chain = keymap.read(answer.chain(), trigger);
            if (asked.origin() == Origin.BACKGROUND && ignoresKeys()) {
                joinWait(chain);
            } else {
                agenda.insert(chain);
            }
        } catch (BindingException e) {
            effects.ringBell(); // The command printed something wrong.
        }
    }

    /// Does deeds of a command in the background although the action `wait` waits; those behind a
    /// `wait` of their own come after what waits already.
    private void joinWait(List<Deed> chain) throws IOException, InterruptedException {
        for (int at = 0; at < chain.size(); at++) {
            if (chain.get(at).action() == Action.WAIT) {
                agenda.add(chain.subList(at + 1, chain.size()));
                return;
            }
            perform(chain.get(at));
        }
    }

    /// Does deeds until none is left, or the next one waits for something.
    private void work() throws IOException, InterruptedException {
        int rounds = 0;
        while (outcome == null && agenda.hold() == Agenda.Hold.NOTHING) {
            Deed deed = agenda.next();
            if (deed != null) {
                begin(deed);
                continue;
            }
            List<String> events = watch.takeChanges(model, System.nanoTime());
            boolean more = false;
            for (String event : events) {
                more |= keymap.isBound(event);
                agenda.add(keymap.chain(event));
            }
            if (!more || ++rounds > MAX_ROUNDS) {
                agenda.clear();
                return;
            }
        }
    }

    private void begin(Deed deed) throws IOException, InterruptedException {
        int rows = commands.wantsMatches(deed) ? Integer.MAX_VALUE : Moving.rowsWanted(model, deed);
        if (holdForRows(rows)) {
            agenda.insert(List.of(deed));
        } else if (Leaving.wantsAnswer(model, deed)) {
            agenda.insert(List.of(deed));
            agenda.hold(Agenda.Hold.SEARCH);
        } else {
            perform(deed);
        }
    }

    private void perform(Deed deed) throws IOException, InterruptedException {
        apply(Update.act(model, deed));
        context.done(deed, model.list().shape());
    }

    /* Effects are told apart by instanceof here and in EffectRunner, not by a switch over
     * patterns: such a switch spins a class when it first runs, the first one for some 20 ms,
     * between a key and the screen. */

    /// Applies a step: takes its model, and has its effect carried out. The only method that
    /// changes the model.
    void apply(Step step) throws IOException, InterruptedException {
        if (!step.model().query().text().equals(model.query().text())) {
            editedAt = System.nanoTime();
        }
        model = step.model();
        Effect effect = step.effect();
        try {
            apply(effect);
        } catch (PlaceholderException e) {
            apply(Step.to(model.withMessage(String.valueOf(e.getMessage()))));
        }
    }

    private void apply(Effect effect) throws IOException, InterruptedException {
        reloads |= effect instanceof Effect.Reload;
        if (reloads && effect instanceof Effect.HurryReload) {
            return; // Only what is typed later hurries it.
        }
        if (effect instanceof Effect.None || applyToSession(effect) || applyToBindings(effect)) {
            return;
        }
        Model next = effects.apply(effect, model);
        if (next == null) {
            throw new IllegalStateException("no class carries out " + effect);
        }
        apply(Step.to(next));
        if (commands.isWaiting()) {
            agenda.hold(Agenda.Hold.COMMAND);
        }
        if (effect instanceof Effect.ChangeWalk
                || effect instanceof Effect.Resume
                || effect instanceof Effect.Reload
                || effect instanceof Effect.StopSeeking
                || effect instanceof Effect.SetRaw) {
            arrive();
        }
        // All entries are listed as soon as all matches are known; what follows is about that list.
        if (effect instanceof Effect.SetRaw(boolean on) && on) {
            holdForRows(Integer.MAX_VALUE);
        }
    }

    private boolean applyToSession(Effect effect) throws IOException, InterruptedException {
        if (effect instanceof Effect.Finish(Outcome how)) {
            outcome = how;
        } else if (effect instanceof Effect.Become(String command)) {
            PreparedCommand prepared =
                    commands.prepareUnlessLacking(commands.template(command), model);
            if (prepared != null) {
                outcome = new Outcome.Became(prepared.becoming(), model.query().text());
            }
        } else if (effect instanceof Effect.Wait) {
            agenda.hold(model.isSettled() ? Agenda.Hold.NOTHING : Agenda.Hold.WAIT);
            waitingSince = System.nanoTime();
        } else if (effect instanceof Effect.ShowHelp) {
            apply(Step.to(model.withHelp(keymap.describe())));
        } else if (effect instanceof Effect.ExplainRank) {
            int entry = model.list().current();
            if (entry >= 0) {
                apply(Step.to(model.withHelp(effects.explain(entry))));
            }
        } else if (effect instanceof Effect.ShowUnread) {
            apply(Step.to(model.withHelp(effects.unread())));
        } else if (effect instanceof Effect.TakeLine) {
            int entry = model.list().current();
            if (entry >= 0) {
                apply(Update.act(model, Deed.of(Action.CHANGE_QUERY, effects.line(entry))));
            }
        } else {
            return false;
        }
        return true;
    }

    private boolean applyToBindings(Effect effect) {
        if (effect instanceof Effect.Fire(String event)) {
            agenda.insert(keymap.chain(event));
        } else if (effect instanceof Effect.TriggerAll(String names)) {
            for (String name : sequence(names).reversed()) {
                agenda.trigger(name, keymap.chain(name));
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

    private static List<String> sequence(String names) {
        try {
            return Trigger.sequence(names);
        } catch (BindingException e) {
            throw new IllegalStateException("bound without a look: " + names, e);
        }
    }

    private static List<String> triggers(String names) {
        try {
            return Trigger.list(names);
        } catch (BindingException e) {
            throw new IllegalStateException("bound without a look: " + names, e);
        }
    }
}
