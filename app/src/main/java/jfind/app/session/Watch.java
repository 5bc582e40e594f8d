package jfind.app.session;

import java.util.ArrayList;
import java.util.List;
import jfind.app.model.Hits;
import jfind.app.model.Model;
import jfind.app.model.Selection;

/// Finds the events that a new model means, such as `focus` and `change`.
///
/// While entries stream in, better ones push the row under a resting cursor away again and again.
/// Such a row is in focus only once it has rested a while: what is bound to `focus` would otherwise
/// run for rows that nobody saw.
///
/// Confined to one thread.
@SuppressWarnings("ReferenceEquality") // Other hits, another selection: other objects.
final class Watch {
    /// How long a row that came by itself has to rest to be in focus, and after what time it is in
    /// focus although others keep coming.
    private static final long REST_NANOS = 50_000_000L;

    private static final long STREAM_NANOS = 250_000_000L;

    private String query;
    private Selection selection;

    /// The entry in focus, -1 for none, the generation that it is of, and the row of the cursor.
    private int entry = -1;

    private int generation;
    private int cursor;

    /// The entry that may come into focus, when it came under the cursor, and when the first one
    /// since the last focus did; [Long#MAX_VALUE] for none.
    private int next = -1;

    private long nextSince = Long.MAX_VALUE;
    private long streamSince = Long.MAX_VALUE;

    /// The hits for which `result` and `result-final` were last reported.
    private Hits reported = Hits.NONE;

    private Hits reportedFinal = Hits.NONE;

    /// The last load that was complete.
    private int loaded = -1;

    Watch(Model model) {
        query = model.query().text();
        selection = model.selection();
    }

    /// Takes the changes since the last call.
    ///
    /// @param now the time as of [System#nanoTime]
    List<String> takeChanges(Model model, long now) {
        List<String> events = List.of();
        boolean typed = !model.query().text().equals(query);
        boolean marked = model.selection() != selection;
        boolean moved = takeFocus(model, now, typed);
        if (moved || typed || marked) {
            events = new ArrayList<>(3);
            add(events, moved, "focus");
            add(events, typed, "change");
            add(events, marked, "multi");
        }
        query = model.query().text();
        selection = model.selection();
        return events;
    }

    /// Whether another entry has come into focus.
    private boolean takeFocus(Model model, long now, boolean typed) {
        int current = model.list().current();
        boolean moved =
                current != entry || (current >= 0 && model.hits().generation() != generation);
        boolean streams = !model.isSettled() && !typed && model.list().cursor() == cursor;
        if (moved && streams) {
            nextSince = current == next ? Math.min(now, nextSince) : now;
            streamSince = Math.min(now, streamSince);
            next = current;
            if (now < focusDueAt()) {
                return false;
            }
        }
        nextSince = Long.MAX_VALUE;
        streamSince = Long.MAX_VALUE;
        next = -1;
        entry = current;
        generation = model.hits().generation();
        cursor = model.list().cursor();
        return moved;
    }

    /// When an entry that waits comes into focus; [Long#MAX_VALUE] for never.
    long focusDueAt() {
        return nextSince == Long.MAX_VALUE
                ? Long.MAX_VALUE
                : Math.min(nextSince + REST_NANOS, streamSince + STREAM_NANOS);
    }

    /// Takes the events that the newest hits, or the end of the source, mean.
    List<String> takeArrivals(Model model) {
        Hits hits = model.hits();
        if (!model.isUpToDate() || !hits.isComplete() || hits == Hits.NONE) {
            return List.of();
        }
        boolean last = !model.source().running() && hits != reportedFinal;
        List<String> events = new ArrayList<>();
        if (last) {
            add(events, loaded != hits.load(), "load");
            add(events, hits.matched() == 0, "zero");
            add(events, hits.matched() == 1, "one");
            loaded = hits.load();
            reportedFinal = hits;
        }
        add(events, hits != reported, "result");
        add(events, last, "result-final");
        reported = hits;
        return events;
    }

    private static void add(List<String> events, boolean happened, String event) {
        if (happened) {
            events.add(event);
        }
    }
}
