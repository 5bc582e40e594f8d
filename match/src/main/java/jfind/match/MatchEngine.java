package jfind.match;

import java.util.ArrayDeque;
import jfind.match.query.QueryChange;
import jfind.match.tree.Tree;
import org.jspecify.annotations.Nullable;

/// Ranks the paths of a store against a query as it is typed, on threads of its own.
///
/// Whatever is asked for replaces what was asked for before: a search that is no longer wanted stops
/// at its next chunk, and nothing ever queues. Answers are published as [#ranking], newest first.
///
/// Thread-safe.
public final class MatchEngine implements AutoCloseable {
    private static final int FIRST_LIMIT = 256;

    /// Searches kept for the next letter and for backspace; each holds a bit a path.
    private static final int REMEMBERED = 24;

    private final PathStore store;
    private final MatchOptions options;
    private final Runnable onRanking;
    private final Thread thread;

    private final Object lock = new Object();
    // Guarded by lock.
    private String query = "";
    private int limit = FIRST_LIMIT;
    private boolean asked = true;
    private boolean closed;

    private volatile Ranking ranking = Ranking.NONE;
    private volatile String newestQuery = query;
    private volatile boolean stopped;

    /// Starts an engine with the empty query.
    ///
    /// @param onRanking called on an engine thread after a newer ranking is published; should be
    ///     brief
    public MatchEngine(PathStore store, MatchOptions options, Runnable onRanking) {
        this.store = store;
        this.options = options;
        this.onRanking = onRanking;
        this.thread = new Thread(this::run, "match-engine");
        thread.setDaemon(true);
        thread.start();
    }

    /// Asks for another query.
    public void setQuery(String text) {
        synchronized (lock) {
            query = text;
            newestQuery = text;
            asked = true;
            lock.notifyAll();
        }
    }

    /// Says that the store has grown: the current answer is extended by what is new.
    public void pathsAppended() {
        synchronized (lock) {
            asked = true;
            lock.notifyAll();
        }
    }

    /// Asks for at least so many of the best matches.
    public void setLimit(int rows) {
        synchronized (lock) {
            if (rows > limit) {
                limit = rows;
                asked = true;
                lock.notifyAll();
            }
        }
    }

    /// The newest answer; before the first one, an empty one.
    public Ranking ranking() {
        return ranking;
    }

    /// Every match of a query among the paths published so far, all of them sorted. It is searched
    /// for while the caller waits. Who has the query before the paths is better off with a [Filter].
    public Ranking filter(String text) {
        try (Filter filter = new Filter(store, options, text)) {
            return filter.finish();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ranking;
        }
    }

    /// The bytes of an entry's path that match a query, as offsets in ascending order; none if it
    /// does not match. Meant for the rows on the screen.
    public int[] positions(String text, int entry) {
        Tree tree = store.tree();
        Pattern pattern = Pattern.of(text, options);
        int[] positions = new PathMatcher(pattern).positions(tree, entry);
        return positions.length == 0 && options.typos()
                ? new TypoSearch(pattern, options.tieOrder()).positions(tree, entry)
                : positions;
    }

    /// Ends the engine's threads; the last ranking stays.
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            stopped = true;
            lock.notifyAll();
        }
    }

    private void run() {
        try (Crew crew = new Crew(options.threads())) {
            Sweeper sweeper = new Sweeper(crew, options.tieOrder());
            ArrayDeque<Search> remembered = new ArrayDeque<>();
            Request request = next();
            while (request != null) {
                answer(request, sweeper, remembered);
                request = next();
            }
        }
    }

    /// What is wanted now.
    private record Request(String query, int limit) {}

    /// Waits until something is asked for; null when the engine is closed.
    private @Nullable Request next() {
        synchronized (lock) {
            while (!asked && !closed) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    return null;
                }
            }
            asked = false;
            return closed ? null : new Request(query, limit);
        }
    }

    private void answer(Request request, Sweeper sweeper, ArrayDeque<Search> remembered) {
        Tree tree = store.tree();
        Pattern pattern = Pattern.of(request.query(), options);
        Search wider = narrowest(remembered, pattern);
        Search search = wider;
        if (search == null
                || search.limit() < request.limit()
                || QueryChange.between(search.pattern().query(), pattern.query())
                        != QueryChange.SAME) {
            search = new Search(pattern, request.limit());
        }
        if (search.chunks() < tree.chunks()
                && !sweeper.extend(search, tree, wider, () -> isStale(request))) {
            return;
        }
        remember(remembered, search);
        ranking = search.ranking(request.query(), tree, options);
        onRanking.run();
    }

    private boolean isStale(Request request) {
        return stopped || !request.query().equals(newestQuery);
    }

    /// The remembered search with the fewest matches that include all of the pattern's.
    private static @Nullable Search narrowest(ArrayDeque<Search> remembered, Pattern pattern) {
        Search best = null;
        for (Search search : remembered) {
            if (search.covers(pattern) && (best == null || isNarrower(search, best, pattern))) {
                best = search;
            }
        }
        return best;
    }

    private static boolean isNarrower(Search search, Search than, Pattern pattern) {
        boolean same = search.pattern().query().equals(pattern.query());
        boolean thanSame = than.pattern().query().equals(pattern.query());
        if (same != thanSame) {
            return same;
        }
        return same ? search.limit() > than.limit() : search.remaining() < than.remaining();
    }

    private static void remember(ArrayDeque<Search> remembered, Search search) {
        remembered.remove(search);
        remembered.addLast(search);
        if (remembered.size() > REMEMBERED) {
            remembered.removeFirst();
        }
    }
}
