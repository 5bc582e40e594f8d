package jfind.app.session.act;

import jfind.app.bind.Deed;
import jfind.app.bind.Deed.Origin;
import jfind.app.model.Hits;
import jfind.app.model.MatchList;
import jfind.app.model.Model;
import jfind.app.model.Selection;
import jfind.app.model.Source;
import jfind.app.model.Spot;

/// The rules of the session: what each deed, each newer list of hits does to the model.
///
/// Pure: nothing here has a side effect. Each group of actions has a class of its own, pure as
/// well.
///
/// Thread-safe.
@SuppressWarnings("ReferenceEquality") // Other hits, another state of the source: other objects.
public final class Update {
    private Update() {}

    /// What `deed` does.
    public static Step act(Model model, Deed deed) {
        return model.source().seeking() ? seek(model, deed) : answer(model, deed);
    }

    /// What `deed` does, whose argument a command has printed; also while the entry under the
    /// cursor is being looked for.
    public static Step answer(Model model, Deed deed) {
        if (deed.origin() != Origin.ARGUMENT) {
            return new Step(model, new Effect.Ask(deed));
        }
        // The most frequent actions first.
        Step step = Editing.act(model, deed);
        step = step != null ? step : Moving.act(model, deed);
        step = step != null ? step : Marking.act(model, deed);
        step = step != null ? step : Leaving.act(model, deed);
        step = step != null ? step : Previewing.act(model, deed);
        step = step != null ? step : Commanding.act(model, deed);
        step = step != null ? step : Seeking.act(model, deed);
        step = step != null ? step : Restyling.act(model, deed);
        if (step == null) {
            throw new IllegalStateException("no class does " + deed);
        }
        return step;
    }

    /// While the entry under the cursor is being looked for, the only thing to do is to stop that.
    private static Step seek(Model model, Deed deed) {
        return switch (deed.action()) {
            case ABORT, CANCEL -> new Step(model, new Effect.StopSeeking());
            case TOGGLE_TRACK, TOGGLE_TRACK_CURRENT, UNTRACK_CURRENT -> {
                Step step = Moving.act(model, deed);
                yield new Step(step == null ? model : step.model(), new Effect.StopSeeking());
            }
            default -> Step.to(model);
        };
    }

    /// Whether `deed` acts on the list of matches, or on an entry of it.
    public static boolean isAboutList(Deed deed) {
        return switch (deed.action()) {
            case UP, DOWN, UP_MATCH, DOWN_MATCH, UP_SELECTED, DOWN_SELECTED -> true;
            case PAGE_UP, PAGE_DOWN, HALF_PAGE_UP, HALF_PAGE_DOWN, FIRST, LAST, BEST, POS -> true;
            case OFFSET_UP, OFFSET_DOWN, OFFSET_MIDDLE, JUMP, JUMP_ACCEPT -> true;
            case TRACK_CURRENT, TOGGLE_TRACK, TOGGLE_TRACK_CURRENT -> true;
            case TOGGLE, TOGGLE_DOWN, TOGGLE_UP, TOGGLE_IN, TOGGLE_OUT, TOGGLE_ALL -> true;
            case SELECT, DESELECT, SELECT_ALL, DESELECT_ALL, EXCLUDE, EXCLUDE_MULTI -> true;
            case REPLACE_QUERY, OPEN_HERE, ROOT_DOWN -> true;
            default -> false;
        };
    }

    /// What pressing the left button on `spot` does.
    public static Step click(Model model, Spot spot) {
        if (spot instanceof Spot.OnEntry(int row)) {
            return Moving.moved(model, model.list().withCursor(row));
        }
        if (spot instanceof Spot.OnScrollbar(int offset)) {
            return Moving.moved(model, model.list().scrolledTo(offset));
        }
        return spot instanceof Spot.OnQuery(int caret)
                ? Editing.edit(model, model.query().withCaret(caret))
                : Step.to(model);
    }

    /// What newer hits and a newer state of the source do.
    public static Step arrive(Model model, Hits hits, Source.State source) {
        Model next = hits == model.hits() ? model : withHits(model, hits);
        if (source != model.source()) {
            next = next.withSource(source);
        }
        return next.isSettled() ? Leaving.finishAwaited(next) : Step.to(next);
    }

    private static Model withHits(Model model, Hits hits) {
        MatchList list = model.list();
        if (hits.generation() == model.hits().generation()) {
            Selection remembered = model.selection().notBefore(hits.first());
            return model.withList(list.withHits(hits)).withSelection(remembered);
        }
        int[] lost = hits.carried().lost();
        Selection kept =
                lost == null
                        ? model.selection().cleared().withAll(hits.carried().selected())
                        : model.selection().withoutAll(lost);
        return model.withMode(model.mode().arrived(hits.query()))
                .withList(list.withGeneration(hits, model.constants().staysInRow()))
                .withSelection(kept);
    }

    /// What happens when Enter has waited long enough: it takes the best match so far, if there is
    /// one.
    public static Step hurry(Model model) {
        return model.isUpToDate() && model.hits().size() > 0
                ? Leaving.finishAwaited(model)
                : Step.to(model);
    }
}
