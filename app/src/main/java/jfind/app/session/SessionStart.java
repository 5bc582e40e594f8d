package jfind.app.session;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import jfind.app.bind.Keymap;
import jfind.app.model.MatchSource;
import jfind.app.model.Model;
import jfind.app.model.Previews;
import jfind.app.model.Supply;
import jfind.app.session.act.Effect;
import jfind.app.session.act.Step;
import jfind.app.tty.Key;
import jfind.app.tty.Tty;

/// The start of a session: the first frame, and the search, which begins after that frame unless
/// the frame depends on what is found.
///
/// Confined to one thread.
final class SessionStart {
    private static final String[] EARLY_EVENTS = {
        "start", "load", "result", "result-final", "one", "zero", "focus"
    };

    private final SessionParts parts;
    private final boolean startIsBound;

    /// Whether an event is bound that may end the session right after its start.
    private final boolean mayEndAtOnce;

    /// Whether the last session is to be brought back.
    private final boolean resumes;

    private final MatchSource matches;
    private final Supply supply;
    private final Previews previews;
    private final Tty tty;
    private final Display display;

    SessionStart(
            SessionParts parts,
            SessionOptions options,
            MatchSource matches,
            Supply supply,
            Previews previews,
            Tty tty,
            Display display) {
        this.parts = parts;
        this.startIsBound = options.keymap().isBound("start");
        this.mayEndAtOnce = isEarlyEventBound(options.keymap());
        this.resumes = options.resumes();
        this.matches = matches;
        this.supply = supply;
        this.previews = previews;
        this.tty = tty;
        this.display = display;
    }

    private static boolean isEarlyEventBound(Keymap keymap) {
        for (String event : EARLY_EVENTS) {
            if (keymap.isBound(event)) {
                return true;
            }
        }
        return false;
    }

    /// Starts the session.
    ///
    /// @param cursorAsked whether the terminal was asked for its cursor
    /// @param typedAhead whether keys were typed before the session began
    /// @param later receives events that came too early
    void run(boolean cursorAsked, boolean typedAhead, ArrayDeque<Event> later)
            throws IOException, InterruptedException {
        Performer performer = parts.performer();
        var wait = new StartupWait(parts.inbox(), later, parts.effects());
        display.arrange(performer.model());
        if (cursorAsked) {
            supply.begin(); // The terminal has to answer first.
        }
        Key.CursorAt cursor = cursorAsked ? wait.awaitCursor() : null;
        if (cursorAsked && cursor == null) {
            parts.questions().cursorIsLate();
        }
        if (display.isAdaptive()) {
            search();
            awaitMatches(wait);
            parts.painter().begin(cursor, performer.model().hits().matched());
        } else if (supply.headerLines() > 0) {
            search();
            Model model = wait.awaitHeader(performer.model(), supply.headerLines());
            performer.apply(Step.to(model));
            parts.painter().begin(cursor, Integer.MAX_VALUE);
        } else {
            parts.painter().begin(cursor, Integer.MAX_VALUE);
            search();
        }
        parts.questions().ask(mayEndAtOnce || typedAhead || parts.inbox().hasKeys());
        tty.onNotice(notice -> parts.inbox().put(new Event.Noticed(notice)));
        if (resumes) {
            performer.perform(new Step(performer.model(), new Effect.Resume()));
        }
        if (startIsBound && !supply.state().running()) {
            // Deeds bound to the start see the matches, if the source has ended already.
            awaitMatches(wait);
        }
        performer.fire(List.of("start"));
        if (performer.awaitsCommand()) {
            parts.painter().holdForStart();
        }
    }

    private void awaitMatches(StartupWait wait) throws IOException, InterruptedException {
        Performer performer = parts.performer();
        Model model = wait.awaitMatches(performer.model(), tty.size().rows());
        performer.apply(Step.to(model));
    }

    private void search() {
        Inbox inbox = parts.inbox();
        Model model = parts.performer().model();
        previews.onPage(page -> inbox.put(new Event.Previewed(page)));
        matches.onHits(() -> inbox.put(new Event.News()));
        matches.setLimit(parts.painter().limit());
        if (model.mode().raw()) {
            matches.setRaw(true);
        }
        matches.setQuery(model.mode().searched());
        supply.onChange(() -> inbox.put(new Event.News()));
        supply.begin();
        inbox.put(new Event.News());
    }
}
