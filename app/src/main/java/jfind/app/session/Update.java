package jfind.app.session;

import jfind.app.model.Hits;
import jfind.app.model.MatchList;
import jfind.app.model.Model;
import jfind.app.model.QueryLine;
import jfind.app.model.Selection;
import jfind.app.model.Source;
import jfind.app.model.Spot;
import jfind.app.model.WalkChange;

/// The rules of the session: what each action, each newer list of hits does to the model.
///
/// Pure: nothing here has a side effect.
@SuppressWarnings("ReferenceEquality") // Other hits, another state of the source: other objects.
final class Update {
    /// Lines of the preview that half a page is taken for.
    private static final int PREVIEW_PAGE = 15;

    private Update() {}

    /// What `action` does.
    static Step act(Model model, Action action) {
        QueryLine line = model.query();
        return switch (action) {
            case ABORT -> new Step(model, new Effect.Finish(new Outcome.Aborted(line.text())));
            case ACCEPT -> accept(model);
            case BEGINNING_OF_LINE -> edit(model, line.start());
            case END_OF_LINE -> edit(model, line.end());
            case BACKWARD_CHAR -> edit(model, line.left());
            case FORWARD_CHAR -> edit(model, line.right());
            case BACKWARD_WORD -> edit(model, line.wordLeft());
            case FORWARD_WORD -> edit(model, line.wordRight());
            case BACKWARD_DELETE_CHAR -> edit(model, line.backspace());
            case DELETE_CHAR -> edit(model, line.delete());
            case DELETE_CHAR_EOF ->
                    line.text().isEmpty() ? act(model, Action.ABORT) : edit(model, line.delete());
            case BACKWARD_KILL_WORD -> edit(model, line.cutWordLeft());
            case KILL_WORD -> edit(model, line.cutWordRight());
            case UNIX_WORD_RUBOUT -> edit(model, line.cutBigWord());
            case UNIX_LINE_DISCARD -> edit(model, line.cutToStart());
            case KILL_LINE -> edit(model, line.cutToEnd());
            case CLEAR_QUERY -> edit(model, line.clear());
            case YANK -> edit(model, line.yank());
            case UP -> up(model, 1);
            case DOWN -> up(model, -1);
            case PAGE_UP -> up(model, page(model));
            case PAGE_DOWN -> up(model, -page(model));
            case HALF_PAGE_UP -> up(model, (page(model) + 1) / 2);
            case HALF_PAGE_DOWN -> up(model, -(page(model) + 1) / 2);
            case FIRST -> moved(model, model.list().withCursor(0));
            case LAST -> moved(model, model.list().withCursor(Integer.MAX_VALUE));
            case TOGGLE -> Step.to(toggle(model));
            case TOGGLE_DOWN -> up(toggle(model), -1);
            case TOGGLE_UP -> up(toggle(model), 1);
            case SELECT_ALL -> Step.to(selectAll(model));
            case DESELECT_ALL ->
                    Step.to(model.withSelection(Selection.upTo(model.selection().limit())));
            case TOGGLE_PREVIEW -> Step.to(model.withPreview(model.preview().toggled()));
            case PREVIEW_UP -> preview(model, -1);
            case PREVIEW_DOWN -> preview(model, 1);
            case PREVIEW_HALF_PAGE_UP -> preview(model, -PREVIEW_PAGE);
            case PREVIEW_HALF_PAGE_DOWN -> preview(model, PREVIEW_PAGE);
            case CLEAR_SCREEN -> new Step(model, new Effect.Redraw());
            case SUSPEND -> new Step(model, new Effect.Suspend());
            case TOGGLE_HIDDEN -> walk(model, WalkChange.HIDDEN);
            case TOGGLE_IGNORED -> walk(model, WalkChange.IGNORED);
            case TOGGLE_FOLLOW -> walk(model, WalkChange.FOLLOW);
            case TOGGLE_DIRECTORIES -> walk(model, WalkChange.DIRECTORIES);
            case ROOT_UP -> walk(model, WalkChange.ROOT_UP);
            case ROOT_DOWN -> walk(model, WalkChange.ROOT_DOWN);
            case HELP -> new Step(model, new Effect.Help());
            case IGNORE -> Step.to(model);
        };
    }

    /// What typing or pasting `text` does. A name is one line: line breaks in a paste become spaces.
    static Step type(Model model, String text) {
        var line = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean blank = character == '\n' || character == '\r' || character == '\t';
            if (blank) {
                line.append(' ');
            } else if (!Character.isISOControl(character)) {
                line.append(character);
            }
        }
        return edit(model, model.query().insert(line.toString()));
    }

    /// What pressing the left button on `spot` does.
    static Step click(Model model, Spot spot) {
        if (spot instanceof Spot.Match(int row)) {
            return moved(model, model.list().withCursor(row));
        }
        if (spot instanceof Spot.Scrollbar(int offset)) {
            return moved(model, model.list().scrolledTo(offset));
        }
        return spot instanceof Spot.Query(int caret)
                ? edit(model, model.query().withCaret(caret))
                : Step.to(model);
    }

    /// What newer hits and a newer state of the source do.
    static Step arrive(Model model, Hits hits, Source.State source) {
        Model next = hits == model.hits() ? model : withHits(model, hits);
        if (source != model.source()) {
            next = next.withSource(source);
        }
        return next.accepting() && isSettled(next) ? finish(next) : Step.to(next);
    }

    private static Model withHits(Model model, Hits hits) {
        MatchList list = model.list();
        if (hits.generation() == model.hits().generation()) {
            return model.withList(list.withHits(hits));
        }
        Selection none = Selection.upTo(model.selection().limit());
        return model.withList(list.withGeneration(hits))
                .withSelection(none.withAll(hits.carried().selected()));
    }

    /// What happens when Enter has waited long enough: it takes the best of what there is, if there is
    /// anything.
    static Step hurry(Model model) {
        return model.accepting() && model.isUpToDate() && model.hits().size() > 0
                ? finish(model)
                : Step.to(model);
    }

    private static Step edit(Model model, QueryLine line) {
        Model next = model.withQuery(line);
        return line.text().equals(model.query().text())
                ? Step.to(next)
                : new Step(next, new Effect.Search(line.text()));
    }

    /// Moves the cursor up on the screen, which is towards the worse matches where the best is at the bottom.
    private static Step up(Model model, int rows) {
        return moved(model, model.list().moved(model.list().shape().downward() ? -rows : rows));
    }

    private static Step moved(Model model, MatchList list) {
        return Step.to(model.withList(list).withAccepting(false));
    }

    private static Step walk(Model model, WalkChange change) {
        int[] selected = model.selection().entries();
        return new Step(model, new Effect.Walk(change, selected, model.list().current()));
    }

    private static Step preview(Model model, int lines) {
        return Step.to(model.withPreview(model.preview().scrolled(lines)));
    }

    private static int page(Model model) {
        return Math.max(1, model.list().shape().rows() - 1);
    }

    private static Model toggle(Model model) {
        int entry = model.list().current();
        return entry < 0 ? model : model.withSelection(model.selection().toggled(entry));
    }

    private static Model selectAll(Model model) {
        int[] entries = new int[model.hits().size()];
        for (int row = 0; row < entries.length; row++) {
            entries[row] = model.hits().entry(row);
        }
        return model.withSelection(model.selection().withAll(entries));
    }

    /// Enter takes what is on the screen. When that is still of an older query, or nothing yet, it waits.
    private static Step accept(Model model) {
        boolean shown = model.isUpToDate() && model.hits().size() > 0;
        return shown || !model.selection().isEmpty() || isSettled(model)
                ? finish(model)
                : Step.to(model.withAccepting(true));
    }

    /// Whether no better answer to the query can come.
    private static boolean isSettled(Model model) {
        return model.isUpToDate() && model.hits().isComplete() && !model.source().running();
    }

    private static Step finish(Model model) {
        int current = model.list().current();
        int[] chosen =
                model.selection().isEmpty()
                        ? current < 0 ? new int[0] : new int[] {current}
                        : model.selection().entries();
        var outcome = new Outcome.Accepted(chosen, model.query().text(), "");
        return new Step(model, new Effect.Finish(outcome));
    }
}
