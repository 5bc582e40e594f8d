package jfind.app.session;

import jfind.app.model.Hits;
import jfind.app.model.Model;
import jfind.app.model.QueryLine;
import jfind.app.model.Selection;
import jfind.app.model.Source;

/// The rules of the session: what each action, each newer list of hits does to the model.
///
/// Pure: nothing here has a side effect. Rows count upwards from the best match, as the list does on the
/// screen: `up` is to the next worse match.
@SuppressWarnings("ReferenceEquality") // Other hits, another state of the source: other objects.
final class Update {
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
            case UP -> move(model, 1);
            case DOWN -> move(model, -1);
            case PAGE_UP -> move(model, Math.max(1, model.listRows() - 1));
            case PAGE_DOWN -> move(model, -Math.max(1, model.listRows() - 1));
            case HALF_PAGE_UP -> move(model, Math.max(1, model.listRows() / 2));
            case HALF_PAGE_DOWN -> move(model, -Math.max(1, model.listRows() / 2));
            case FIRST -> Step.to(model.withCursor(0, true));
            case LAST -> Step.to(model.withCursor(model.hits().size() - 1, true));
            case TOGGLE -> Step.to(toggle(model));
            case TOGGLE_DOWN -> move(toggle(model), -1);
            case TOGGLE_UP -> move(toggle(model), 1);
            case SELECT_ALL -> Step.to(selectAll(model));
            case DESELECT_ALL -> Step.to(model.withSelection(Selection.EMPTY));
            case CLEAR_SCREEN -> new Step(model, new Effect.Redraw());
            case SUSPEND -> new Step(model, new Effect.Suspend());
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

    /// What newer hits and a newer state of the source do.
    static Step arrive(Model model, Hits hits, Source.State source) {
        Model next = hits == model.hits() ? model : model.withHits(hits);
        if (source != model.source()) {
            next = next.withSource(source);
        }
        return next.accepting() && isSettled(next) ? finish(next) : Step.to(next);
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

    private static Step move(Model model, int rows) {
        return Step.to(model.withCursor(model.cursor() + rows, true));
    }

    private static Model toggle(Model model) {
        int entry = model.current();
        if (entry < 0 || model.multi() == 0) {
            return model;
        }
        Selection selection = model.selection();
        if (selection.contains(entry)) {
            return model.withSelection(selection.without(entry));
        }
        return selection.size() < model.multi()
                ? model.withSelection(selection.with(entry))
                : model;
    }

    private static Model selectAll(Model model) {
        Selection selection = model.selection();
        for (int row = 0; row < model.hits().size() && selection.size() < model.multi(); row++) {
            selection = selection.with(model.hits().entry(row));
        }
        return model.withSelection(selection);
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
        int current = model.current();
        int[] chosen =
                model.selection().isEmpty()
                        ? current < 0 ? new int[0] : new int[] {current}
                        : model.selection().entries();
        var outcome = new Outcome.Accepted(chosen, model.query().text(), "");
        return new Step(model, new Effect.Finish(outcome));
    }
}
