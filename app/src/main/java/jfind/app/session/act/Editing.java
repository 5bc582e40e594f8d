package jfind.app.session.act;

import jfind.app.bind.Deed;
import jfind.app.model.Model;
import jfind.app.model.QueryLine;
import jfind.app.model.Recall;
import jfind.app.model.Words;
import org.jspecify.annotations.Nullable;

/// The actions on the query line. Pure.
///
/// Thread-safe.
public final class Editing {
    /// The event that a deletion in an empty query fires.
    private static final String BACKWARD_EOF = "backward-eof";

    private Editing() {}

    /// What `deed` does; null when it is none of these.
    static @Nullable Step act(Model model, Deed deed) {
        QueryLine line = model.query();
        Words words = model.constants().words();
        return switch (deed.action()) {
            case BEGINNING_OF_LINE -> edit(model, line.start());
            case END_OF_LINE -> edit(model, line.end());
            case BACKWARD_CHAR -> edit(model, line.left());
            case FORWARD_CHAR -> edit(model, line.right());
            case BACKWARD_WORD -> edit(model, line.wordLeft(words));
            case FORWARD_WORD -> edit(model, line.wordRight(words));
            case BACKWARD_SUBWORD -> edit(model, line.wordLeft(Words.SUB));
            case FORWARD_SUBWORD -> edit(model, line.wordRight(Words.SUB));
            case DELETE_CHAR -> edit(model, line.delete());
            case DELETE_CHAR_EOF ->
                    line.text().isEmpty() ? Leaving.abort(model) : edit(model, line.delete());
            case BACKWARD_DELETE_CHAR -> backwards(model, line.backspace());
            case BACKWARD_DELETE_CHAR_EOF ->
                    line.text().isEmpty() ? Leaving.abort(model) : edit(model, line.backspace());
            case BACKWARD_KILL_WORD -> backwards(model, line.cutWordLeft(words));
            case BACKWARD_KILL_SUBWORD -> backwards(model, line.cutWordLeft(Words.SUB));
            case UNIX_WORD_RUBOUT -> backwards(model, line.cutBigWord());
            case UNIX_LINE_DISCARD -> backwards(model, line.cutToStart());
            case KILL_WORD -> edit(model, line.cutWordRight(words));
            case KILL_SUBWORD -> edit(model, line.cutWordRight(Words.SUB));
            case KILL_LINE -> edit(model, line.cutToEnd());
            case CLEAR_QUERY -> edit(model, line.clear());
            case CANCEL ->
                    line.text().isEmpty() ? Leaving.abort(model) : edit(model, line.cutAll());
            case YANK -> edit(model, line.yank());
            case PUT -> edit(model, line.insert(deed.argument()));
            case CHANGE_QUERY -> edit(model, line.replaced(deed.argument()));
            case REPLACE_QUERY -> new Step(model, new Effect.TakeLine());
            case PREV_HISTORY -> recall(model, model.recall().back(line.text()));
            case NEXT_HISTORY -> recall(model, model.recall().forth(line.text()));
            default -> null;
        };
    }

    /// Types or pastes `text`. A query is one line: line breaks and tabs become spaces.
    public static Step type(Model model, String text) {
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

    /// Replaces the query line, unless it is hidden, and searches if its text has changed. While
    /// searching is disabled that shows what is being reloaded, as a search would.
    static Step edit(Model model, QueryLine line) {
        if (!model.styling().input()) {
            return Step.to(model);
        }
        Model next = model.withQuery(line);
        if (line.text().equals(model.query().text())) {
            return Step.to(next);
        }
        return new Step(
                next,
                model.mode().enabled()
                        ? new Effect.SearchFor(line.text())
                        : new Effect.HurryReload());
    }

    private static Step backwards(Model model, QueryLine line) {
        boolean empty = model.query().text().isEmpty() && model.styling().input();
        return empty ? new Step(model, new Effect.Fire(BACKWARD_EOF)) : edit(model, line);
    }

    private static Step recall(Model model, Recall recall) {
        return edit(model.withRecall(recall), model.query().replaced(recall.current()));
    }
}
