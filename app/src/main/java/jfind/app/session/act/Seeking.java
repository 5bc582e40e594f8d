package jfind.app.session.act;

import java.util.Optional;
import jfind.app.bind.Deed;
import jfind.app.model.Model;
import jfind.app.model.SearchMode;
import jfind.app.model.Selection;
import jfind.app.model.WalkChange;
import jfind.match.line.FieldTemplate;
import jfind.match.line.Fields;
import org.jspecify.annotations.Nullable;

/// The actions on what is searched, and how. Pure.
///
/// Thread-safe.
final class Seeking {
    private Seeking() {}

    /// What `deed` does; null when it is none of these.
    static @Nullable Step act(Model model, Deed deed) {
        SearchMode mode = model.mode();
        return switch (deed.action()) {
            case ENABLE_SEARCH -> enable(model, true);
            case DISABLE_SEARCH -> enable(model, false);
            case TOGGLE_SEARCH -> enable(model, !mode.enabled());
            case SEARCH -> search(model, mode.overriding(deed.argument()));
            case TOGGLE_SORT ->
                    new Step(
                            model.withMode(mode.withSorted(!mode.sorted()).withSortToggling())
                                    .withList(model.listForAnother()),
                            new Effect.SetSorted(!mode.sorted()));
            case TOGGLE_RAW -> raw(model, !mode.raw());
            case ENABLE_RAW -> raw(model, true);
            case DISABLE_RAW -> raw(model, false);
            case CHANGE_NTH -> fields(model, deed);
            case CHANGE_WITH_NTH ->
                    shape(ArgumentCycle.after(model, deed), ArgumentCycle.argument(model, deed));
            case CHANGE_HEADER_LINES -> headerLines(model, deed.argument());
            case EXCLUDE -> exclude(model, current(model));
            case EXCLUDE_MULTI ->
                    exclude(
                            model,
                            model.selection().isEmpty()
                                    ? current(model)
                                    : model.selection().entries());
            case RELOAD -> new Step(model, new Effect.Reload(deed.argument(), false));
            case RELOAD_SYNC -> new Step(model, new Effect.Reload(deed.argument(), true));
            case TOGGLE_HIDDEN -> walk(model, WalkChange.HIDDEN);
            case TOGGLE_IGNORED -> walk(model, WalkChange.IGNORED);
            case TOGGLE_FOLLOW -> walk(model, WalkChange.FOLLOW);
            case TOGGLE_DIRECTORIES -> walk(model, WalkChange.DIRECTORIES);
            case ROOT_UP -> walk(model, WalkChange.ROOT_UP);
            case ROOT_DOWN -> walk(model, WalkChange.ROOT_DOWN);
            case RESUME -> resume(model);
            case WAIT -> new Step(model, new Effect.Wait());
            default -> null;
        };
    }

    /// Searches other entries, or the same ones in another way.
    private static Step renew(Model model, Effect effect) {
        return new Step(model.withMode(model.mode().renewed()), effect);
    }

    private static Step enable(Model model, boolean on) {
        SearchMode mode = model.mode().withEnabled(on);
        return on
                ? search(model, mode.searching(model.query().text()))
                : Step.to(model.withMode(mode));
    }

    private static Step search(Model model, SearchMode mode) {
        boolean other = !mode.searched().equals(model.mode().searched());
        Model next = model.withMode(mode).withList(other ? model.listForAnother() : model.list());
        return new Step(next, new Effect.SearchFor(mode.searched()));
    }

    /// When raw mode ends, only matches stay selected.
    private static Step raw(Model model, boolean on) {
        if (on == model.mode().raw()) {
            return Step.to(model);
        }
        Selection selection = model.selection();
        Model next = model.withMode(model.mode().withRaw(on));
        return new Step(
                on || selection.isEmpty()
                        ? next
                        : next.withSelection(selection.among(model.hits().matches())),
                new Effect.SetRaw(on));
    }

    /// An alternative without fields brings back those of `--nth`; an argument without anything
    /// has all searched.
    private static Step fields(Model model, Deed deed) {
        String nth = ArgumentCycle.argument(model, deed);
        Optional<Fields> fields = Fields.parse(nth, null);
        SearchMode mode =
                deed.argument().isEmpty()
                        ? model.mode().withoutNth()
                        : model.mode().withNth(fields.isPresent() ? fields.get().toString() : "");
        Model next = ArgumentCycle.after(model, deed).withMode(mode);
        return renew(next, new Effect.SetFields(mode.nth()));
    }

    /// Works only if `--with-nth` was given at the start: otherwise the lines as read were not
    /// kept.
    private static Step shape(Model model, String template) {
        SearchMode mode = model.mode();
        String next = template.isEmpty() ? mode.usualWithNth() : template;
        boolean other = !mode.usualWithNth().isEmpty() && !next.equals(mode.withNth());
        return !other || FieldTemplate.parse(next, null).isEmpty()
                ? Step.to(model)
                : renew(model.withMode(mode.withWithNth(next)), new Effect.SetShape(next));
    }

    private static Step headerLines(Model model, String text) {
        try {
            int count = Integer.parseInt(text.strip());
            return count < 0
                    ? Step.to(model)
                    : renew(model.withList(model.list().held()), new Effect.SetHeaderLines(count));
        } catch (NumberFormatException e) {
            return Step.to(model);
        }
    }

    private static int[] current(Model model) {
        int entry = model.list().current();
        return entry < 0 ? new int[0] : new int[] {entry};
    }

    private static Step exclude(Model model, int[] entries) {
        Model next = model.withSelection(model.selection().withoutAll(entries));
        if (model.constants().staysInRow()) {
            next = next.withList(next.list().inRow());
        }
        return renew(next, new Effect.Exclude(entries));
    }

    private static Step resume(Model model) {
        return model.query().text().isEmpty()
                ? new Step(model, new Effect.Resume())
                : Step.to(model.withMessage("clear the query to resume"));
    }

    private static Step walk(Model model, WalkChange change) {
        return new Step(model, new Effect.ChangeWalk(change));
    }
}
