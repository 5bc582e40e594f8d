package jfind.app;

import java.util.Map;
import jfind.app.cli.Settings;
import jfind.app.model.Carried;
import jfind.app.model.Hits;
import jfind.app.model.Matches;
import jfind.app.model.Supply;
import jfind.app.model.WalkChange;
import jfind.match.Ranking;
import org.jspecify.annotations.Nullable;

/// The search as a session sees it, which can be replaced by another while the session runs.
///
/// The one that is *coming* is searched for the query in force beside the one that is *shown*, and takes
/// its place when [Search#isPresentable] says so; the hits that the session takes then are of the next
/// generation. Confined to the session's thread; the searches' threads only wake it.
final class LiveSearch implements Matches, Supply, AutoCloseable {
    private final Feed feed;
    private Search shown;
    private @Nullable Search coming;
    private int generation;
    private @Nullable RankedHits last;
    private Carried carried = Carried.NOTHING;

    private String query = "";
    private int limit;
    private volatile Runnable wake = () -> {};

    private LiveSearch(Feed feed) {
        this.feed = feed;
        this.shown = new Search(feed.options(), feed::start, Search.Entrance.AT_FIRST);
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
        return shown.store().path(entry);
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
    public void reload(String command, Map<String, String> environment, boolean whole) {
        Search.Entrance entrance = whole ? Search.Entrance.AT_END : Search.Entrance.AT_FIRST;
        carried = Carried.NOTHING;
        replace(
                new Search(
                        feed.options(),
                        (store, grown) -> feed.startCommand(command, environment, store, grown),
                        entrance));
    }

    @Override
    public void change(WalkChange change, int[] selected, int cursor) {}

    @Override
    public void exclude(int[] entries) {}

    private void replace(Search next) {
        if (coming != null) {
            coming.close();
        }
        shown.source().cancel();
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
