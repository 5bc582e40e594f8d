package jfind.app.session;

import jfind.app.model.MatchList;
import jfind.app.model.Model;
import jfind.app.model.Selection;
import jfind.app.model.Supply;

/// Has the supply keep what may be brought back of the session: when a person pauses after a
/// change, never per key, and at the end. A session in which nothing was changed leaves the one
/// before it.
///
/// Confined to one thread.
@SuppressWarnings("ReferenceEquality") // Another selection is another object.
final class Keeper {
    private static final long PAUSE_NANOS = 500_000_000L;

    private final Supply supply;
    private String query;
    private Selection selection;
    private int cursor = -1;
    private int generation;

    /// When to keep what has changed; [Long#MAX_VALUE] when nothing has.
    private long dueAt = Long.MAX_VALUE;

    /// @param model the model at the start
    Keeper(Supply supply, Model model) {
        this.supply = supply;
        query = model.query().text();
        selection = model.selection();
    }

    /// Takes notice of the newest model, and keeps it if that is due.
    void note(Model model, long now) {
        int row = cursor(model);
        boolean changed =
                row != cursor
                        || model.selection() != selection
                        || model.hits().generation() != generation
                        || !model.query().text().equals(query);
        if (changed) {
            query = model.query().text();
            selection = model.selection();
            generation = model.hits().generation();
            cursor = row;
            dueAt = now + PAUSE_NANOS;
        } else if (dueAt <= now) {
            dueAt = keep() ? Long.MAX_VALUE : now + PAUSE_NANOS;
        }
    }

    /// When [#note] is due; [Long#MAX_VALUE] for never.
    long dueAt() {
        return dueAt;
    }

    /// Keeps what is not kept yet: the session ends.
    void finish(Model model) {
        note(model, System.nanoTime());
        if (dueAt != Long.MAX_VALUE) {
            keep();
        }
    }

    private boolean keep() {
        return supply.keep(query, selection.entries(), cursor);
    }

    /// The entry on which a person has put the cursor; -1 for none.
    private static int cursor(Model model) {
        MatchList list = model.list();
        return list.moved() ? list.current() : -1;
    }
}
