package jfind.app.session;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jfind.app.model.MatchSource;
import jfind.app.model.Model;
import jfind.app.model.Previews;
import jfind.app.model.Supply;
import jfind.app.tty.Tty;

/// The parts of a session, joined.
///
/// Confined to one thread.
///
/// @param inbox receives the events of all threads
/// @param vigil passes keys on to it
/// @param performer owns the model
/// @param effects carries out what reaches beyond the model
record SessionParts(
        MatchSource matches,
        Inbox inbox,
        Vigil vigil,
        Performer performer,
        EffectRunner effects,
        Commands commands,
        InputHandler input,
        Painter painter,
        PreviewRequests previews,
        InfoRequests info,
        TerminalLease lease,
        TerminalQuestions questions,
        Timers timers,
        Keeper keeper) {

    /// The state of the session for remote control.
    RemoteState state(Model model) {
        return new RemoteState(matches, model);
    }

    /// Makes the parts and joins them.
    static SessionParts of(
            SessionOptions options,
            MatchSource matches,
            Supply supply,
            Previews previews,
            Tty tty,
            Display display) {
        var inbox = new Inbox();
        var context =
                new CommandContext(
                        matches, display, options.commands().delimiter(), options.remote());
        var commands = new Commands(options.commands(), context, inbox);
        var previewRequests = new PreviewRequests(previews, matches, display, commands);
        if (options.preview() != null) {
            previewRequests.change(options.preview());
        }
        var lease = new TerminalLease(tty, display, previews);
        var effects = new EffectRunner(matches, supply, display, lease, commands, previewRequests);
        var performer =
                new Performer(
                        options.model(display.listShape()),
                        options.keymap(),
                        context,
                        commands,
                        effects);
        var info = new InfoRequests(options.infoCommand(), commands);
        return new SessionParts(
                matches,
                inbox,
                new Vigil(inbox, tty, leavingKeys(performer)),
                performer,
                effects,
                commands,
                new InputHandler(performer, display, context, options.expected()),
                new Painter(performer, matches, display, lease, previewRequests, info),
                previewRequests,
                info,
                lease,
                new TerminalQuestions(display, inbox),
                new Timers(options.keymap(), System.nanoTime()),
                new Keeper(supply, performer.model()));
    }

    /// Those of the usual keys that ask to leave still.
    private static Set<String> leavingKeys(Performer performer) {
        Set<String> keys = new HashSet<>();
        for (String each : List.of("esc", "ctrl-c", "ctrl-g", "ctrl-q")) {
            if (performer.givesUp(each)) {
                keys.add(each);
            }
        }
        return keys;
    }
}
