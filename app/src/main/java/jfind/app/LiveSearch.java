package jfind.app;

import java.util.Map;
import jfind.app.cli.Settings;
import jfind.app.model.Carried;
import jfind.app.model.Hits;
import jfind.app.model.Matches;
import jfind.app.model.Supply;
import jfind.app.model.WalkChange;
import jfind.app.source.Entries;
import jfind.app.source.WalkPlan;
import jfind.app.source.WalkSource;
import jfind.app.text.InkRuns;
import jfind.match.MatchOptions;
import jfind.match.Ranking;
import org.jspecify.annotations.Nullable;

/// The search as a session sees it, which can be replaced by another while the session runs.
///
/// The one that is *coming* is searched for the query in force beside the one that is *shown*, and takes
/// its place when [Search#isPresentable] says so; the hits that the session takes then are of the next
/// generation. Confined to the session's thread; the searches' threads only wake it.
final class LiveSearch implements Matches, Supply, AutoCloseable {
    private final Feed feed;
    private MatchOptions options;
    private Search shown;
    private @Nullable Search coming;
    private int generation;
    private @Nullable RankedHits last;

    /// The walk that is under way or has ended; null once a command has taken its place.
    private @Nullable WalkPlan plan;

    /// What the next generation takes over.
    private Luggage luggage = Luggage.NONE;

    private Carried carried = Carried.NOTHING;
    private String query = "";
    private int limit;
    private volatile Runnable wake = () -> {};

    private LiveSearch(Feed feed) {
        this.feed = feed;
        this.options = feed.options();
        this.plan = feed.walks() ? feed.plan() : null;
        this.shown = new Search(feed.entries(), options, feed::start, Search.Entrance.AT_FIRST);
    }

    /// Starts to walk, or to read lines, whichever `settings` and `launch` ask for.
    ///
    /// @throws Failure when a root cannot be read
    static LiveSearch start(Settings settings, Launch launch) throws Failure {
        return new LiveSearch(Feed.of(settings, launch));
    }

    /// The search that is shown.
    Search shown() {
        return shown;
    }

    /// Whether the entries come from a walk.
    boolean walks() {
        return feed.walks();
    }

    @Override
    public void setQuery(String text) {
        query = text;
        shown.engine().setQuery(text);
        if (coming != null) {
            coming.engine().setQuery(text);
        }
    }

    @Override
    public void setLimit(int rows) {
        limit = rows;
        shown.engine().setLimit(rows);
        if (coming != null) {
            coming.engine().setLimit(rows);
        }
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // Another ranking is another object.
    public Hits hits() {
        if (coming != null && coming.isPresentable(query)) {
            shown.close();
            shown = coming;
            coming = null;
            generation++;
            last = null;
            carried = luggage.in(shown);
        }
        Ranking ranking = shown.engine().ranking();
        RankedHits newest = last;
        if (newest == null || newest.ranking() != ranking) {
            newest = new RankedHits(ranking, shown.store(), generation, carried);
            last = newest;
        }
        return newest;
    }

    @Override
    public void onHits(Runnable action) {
        wake = action;
        shown.onNews(action);
    }

    @Override
    public byte[] path(int entry) {
        return shown.store().path(entry);
    }

    @Override
    public byte[] line(int entry) {
        return shown.entries().line(entry);
    }

    @Override
    public InkRuns inks(int entry) {
        return shown.entries().inks(entry);
    }

    @Override
    public int number(int entry) {
        return shown.entries().number(entry);
    }

    @Override
    public byte tag(int entry) {
        return shown.store().tag(entry);
    }

    @Override
    public int[] positions(String text, int entry) {
        return shown.engine().positions(text, entry);
    }

    @Override
    public void setSorted(boolean sorted) {
        setOptions(options.withSorted(sorted));
    }

    @Override
    public void setFields(String nth) {
        setOptions(options.withFields(feed.fields(nth)));
    }

    private void setOptions(MatchOptions other) {
        options = other;
        shown.engine().setOptions(other);
        if (coming != null) {
            coming.engine().setOptions(other);
        }
    }

    @Override
    public void exclude(int[] entries) {
        shown.engine().exclude(entries);
    }

    @Override
    public void reload(String command, Map<String, String> environment, boolean whole) {
        plan = null;
        replace(
                Luggage.NONE,
                feed.entriesOfLines(),
                (entries, grown) -> feed.startCommand(command, environment, entries, grown),
                whole ? Search.Entrance.AT_END : Search.Entrance.AT_FIRST);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // A plan that cannot change returns itself.
    public void change(WalkChange change, int[] selected, int cursor) {
        WalkPlan before = plan;
        if (before == null) {
            return;
        }
        WalkPlan next = before.changed(change, cursor < 0 ? null : path(cursor));
        if (next == before) {
            return;
        }
        plan = next;
        Luggage taken = Luggage.of(shown.store(), selected, cursor, next);
        replace(
                taken,
                Entries.plain(),
                (entries, grown) ->
                        WalkSource.restart(next, taken.keepsakes(), entries.store(), grown),
                Search.Entrance.SETTLED);
    }

    private void replace(
            Luggage taken, Entries entries, Search.Filling filling, Search.Entrance entrance) {
        if (coming != null) {
            coming.close();
        }
        shown.source().cancel();
        luggage = taken;
        Search next = new Search(entries, options, filling, entrance);
        coming = next;
        next.onNews(wake);
        next.engine().setLimit(limit);
        next.engine().setQuery(query);
    }

    @Override
    public State state() {
        return (coming == null ? shown : coming).source().state();
    }

    @Override
    public void onChange(Runnable action) {
        shown.source().onChange(action);
    }

    @Override
    public void cancel() {
        close();
    }

    @Override
    public void close() {
        shown.close();
        if (coming != null) {
            coming.close();
        }
    }
}
