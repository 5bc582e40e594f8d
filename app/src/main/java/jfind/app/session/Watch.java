package jfind.app.session;

import java.util.ArrayList;
import java.util.List;
import jfind.app.model.Hits;
import jfind.app.model.Model;
import jfind.app.model.Selection;

/// Finds the events that a new model means, such as `focus` and `change`.
///
/// Confined to one thread.
@SuppressWarnings("ReferenceEquality") // Other hits, another selection: other objects.
final class Watch {
    private String query;
    private Selection selection;
    private int entry = -1;
    private int generation;

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
    List<String> takeChanges(Model model) {
        List<String> events = List.of();
        int now = model.list().current();
        boolean moved = now != entry || (now >= 0 && model.hits().generation() != generation);
        boolean typed = !model.query().text().equals(query);
        boolean marked = model.selection() != selection;
        if (moved || typed || marked) {
            events = new ArrayList<>(3);
            add(events, moved, "focus");
            add(events, typed, "change");
            add(events, marked, "multi");
        }
        entry = now;
        generation = model.hits().generation();
        query = model.query().text();
        selection = model.selection();
        return events;
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
