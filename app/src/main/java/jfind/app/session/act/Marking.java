package jfind.app.session.act;

import java.util.function.IntFunction;
import jfind.app.bind.Deed;
import jfind.app.model.MatchList;
import jfind.app.model.Model;
import jfind.app.model.Selection;
import org.jspecify.annotations.Nullable;

/// The actions on the selection. Pure.
///
/// Thread-safe.
@SuppressWarnings("ReferenceEquality") // Another selection is another object.
final class Marking {
    private Marking() {}

    /// What `deed` does; null when it is none of these.
    static @Nullable Step act(Model model, Deed deed) {
        Selection selection = model.selection();
        boolean downward = model.list().shape().downward();
        return switch (deed.action()) {
            case TOGGLE -> Step.to(toggled(model));
            case TOGGLE_DOWN -> toggleAndMove(model, -1);
            case TOGGLE_UP -> toggleAndMove(model, 1);
            case TOGGLE_IN -> toggleAndMove(model, downward ? 1 : -1);
            case TOGGLE_OUT -> toggleAndMove(model, downward ? -1 : 1);
            case SELECT -> current(model, selection::with);
            case DESELECT -> current(model, selection::without);
            case SELECT_ALL -> Step.to(model.withSelection(selection.withAll(all(model))));
            case DESELECT_ALL -> Step.to(model.withSelection(selection.withoutAll(all(model))));
            case TOGGLE_ALL -> Step.to(model.withSelection(selection.toggledAll(all(model))));
            case CLEAR_MULTI -> Step.to(model.withSelection(selection.cleared()));
            case CHANGE_MULTI -> limit(model, deed.argument());
            default -> null;
        };
    }

    private static Step current(Model model, IntFunction<Selection> change) {
        int entry = model.list().current();
        return entry < 0 ? Step.to(model) : Step.to(model.withSelection(change.apply(entry)));
    }

    private static Model toggled(Model model) {
        int entry = model.list().current();
        return entry < 0 ? model : model.withSelection(model.selection().toggled(entry));
    }

    /// Toggles, and moves only if that has changed the selection.
    private static Step toggleAndMove(Model model, int up) {
        if (model.constants().tabStays() && isStuck(model, up)) {
            return new Step(model, new Effect.Bell());
        }
        Model toggled = toggled(model);
        return toggled.selection() == model.selection() ? Step.to(model) : Moving.up(toggled, up);
    }

    /// Whether the entry is selected already, and there is another one but none to move to.
    private static boolean isStuck(Model model, int up) {
        MatchList list = model.list();
        return list.current() >= 0
                && model.hits().size() > 1
                && model.selection().contains(list.current())
                && Moving.up(model, up).model().list().cursor() == list.cursor();
    }

    private static int[] all(Model model) {
        return model.hits().matches();
    }

    private static Step limit(Model model, String text) {
        try {
            int limit = text.isEmpty() ? Selection.UNLIMITED : Integer.parseInt(text.strip());
            return Step.to(model.withSelection(model.selection().withLimit(Math.max(0, limit))));
        } catch (NumberFormatException e) {
            return Step.to(model);
        }
    }
}
