package jfind.app.session.act;

import jfind.app.bind.Deed;
import jfind.app.model.Model;
import org.jspecify.annotations.Nullable;

/// The actions that reach beyond the model: commands, bindings, the terminal. Pure: they return
/// effects.
///
/// Thread-safe.
final class Commanding {
    private Commanding() {}

    /// What `deed` does; null when it is none of these.
    static @Nullable Step act(Model model, Deed deed) {
        Effect effect = effect(deed);
        return effect == null ? null : new Step(model, effect);
    }

    private static @Nullable Effect effect(Deed deed) {
        String argument = deed.argument();
        return switch (deed.action()) {
            case EXECUTE -> new Effect.Execute(argument, Effect.Manner.ATTENDED);
            case EXECUTE_MULTI -> new Effect.Execute(argument, Effect.Manner.PLURAL);
            case EXECUTE_SILENT -> new Effect.Execute(argument, Effect.Manner.SILENT);
            case OPEN_HERE -> new Effect.Open();
            case BG_CANCEL -> new Effect.CancelBackground();
            case UNBIND, REBIND, TOGGLE_BIND -> new Effect.Bind(deed);
            case TRIGGER -> new Effect.TriggerAll(argument);
            case CLEAR_SCREEN -> new Effect.Redraw();
            case HELP -> new Effect.ShowHelp();
            case EXPLAIN_RANK -> new Effect.ExplainRank();
            case SHOW_UNREAD -> new Effect.ShowUnread();
            case BELL -> new Effect.Bell();
            case SUSPEND -> new Effect.Suspend();
            case IGNORE -> Step.NONE;
            default -> null;
        };
    }
}
