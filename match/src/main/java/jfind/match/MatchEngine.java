package jfind.match;

import java.util.ArrayDeque;
import jfind.match.option.Context;
import jfind.match.option.MatchOptions;
import jfind.match.query.QueryChange;
import jfind.match.sweep.PreparedQuery;
import jfind.match.sweep.Scope;
import jfind.match.sweep.SweepPool;
import jfind.match.tree.Tree;
import org.jspecify.annotations.Nullable;

/// Ranks the paths of a store against a query as it is typed, on threads of its own.
///
/// A new request replaces the one before: a search that is no longer wanted stops at its next
/// chunk, and requests never queue. Answers are published as [#ranking], newest first.
///
/// Thread-safe.
public final class MatchEngine implements AutoCloseable {
    /// How many of the best matches there are at least. With fewer of them fewer names are scored.
    private static final int FIRST_LIMIT = 64;

    /// How often an answer is extended while the store grows: as often as a screen shows it.
    private static final long PAUSE_NANOS = 1_000_000_000L / 60;

    /// Searches kept for the next letter and for backspace; each holds a bit a path.
    private static final int REMEMBERED = 24;

    private final PathStore store;
    private final Runnable onRanking;
    private final Highlights highlights = new Highlights();

    private final Object lock = new Object();
    // Guarded by lock.
    private boolean asked = true;
    private boolean grown;
    private boolean closed;

    /// How many of the best matches a new query is asked for.
    private int limit = FIRST_LIMIT;

    /// Whether a query was ever set: until then, other work is more urgent.
    private boolean begun;

    private volatile PendingQuery newest;
    private volatile PendingQuery answered;
    private volatile Ranking ranking = Ranking.NONE;
    private volatile boolean stopped;

    /// Starts an engine with the empty query.
    ///
    /// @param onRanking called on an engine thread after a newer ranking is published; should be
    ///     brief
    public MatchEngine(PathStore store, MatchOptions options, Runnable onRanking) {
        this.store = store;
        this.newest = new PendingQuery("", options, Scope.of(store.tree()), FIRST_LIMIT);
        this.answered = newest;
        this.onRanking = onRanking;
        Thread.ofPlatform().daemon().name("match-engine").start(() -> run(options.threads()));
    }

    /// Asks for another query.
    public void setQuery(String text) {
        synchronized (lock) {
            begun = true;
            ask(new PendingQuery(text, newest.options, newest.scope, limit));
        }
    }

    /// Asks for the same query with other options. The number of threads stays what it was.
    public void setOptions(MatchOptions options) {
        synchronized (lock) {
            ask(new PendingQuery(newest.query, options, newest.scope, newest.limit));
        }
    }

    /// Leaves entries out of all answers from now on. They still count as searched.
    public void exclude(int... entries) {
        synchronized (lock) {
            Scope scope = newest.scope.without(entries);
            ask(new PendingQuery(newest.query, newest.options, scope, newest.limit));
        }
    }

    /// Reports that the store has grown: the current answer is extended by the new entries, soon.
    public void pathsAppended() {
        synchronized (lock) {
            grown = true;
            lock.notifyAll();
        }
    }

    /// Asks for the same again, at once: the store has grown for the last time, or a file that the
    /// [Changes][jfind.match.option.Changes] did not know has changed.
    public void answerAgain() {
        synchronized (lock) {
            ask(newest);
        }
    }

    /// Asks for at least this many of the best matches: of this query, and of every later one. An
    /// answer with more rows than the one before has half as many again, so that a list that is
    /// read row by row seldom needs another.
    public void setLimit(int rows) {
        synchronized (lock) {
            limit = Math.max(rows, FIRST_LIMIT);
            if (rows > newest.limit) {
                int more = newest.limit == FIRST_LIMIT ? 0 : newest.limit / 2 * 3;
                ask(
                        new PendingQuery(
                                newest.query, newest.options, newest.scope, Math.max(rows, more)));
            }
        }
    }

    /// Asks in the engine's one slot; the lock is held.
    private void ask(PendingQuery request) {
        newest = request;
        asked = true;
        lock.notifyAll();
    }

    /// The newest answer; before the first one, an empty one.
    public Ranking ranking() {
        return ranking;
    }

    /// Whether something else was asked for than what [#ranking] answers: another query, other
    /// options, fewer entries.
    public boolean isBusy() {
        return !newest.isLike(answered);
    }

    /// Every match of a query among the paths published so far, all of them sorted. The caller
    /// waits for it. If the query is known before the paths, use a [Filter].
    public Ranking filter(String text) {
        try (Filter filter = new Filter(store, newest.options, text)) {
            return filter.finish();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ranking;
        }
    }

    /// The bytes of an entry's path that match a query, as offsets in ascending order; none if it
    /// does not match. Meant for the rows on the screen.
    public int[] positions(String text, int entry) {
        return highlights.positions(text, newest.options, store.tree(), entry);
    }

    /// Whether an entry gets points for what is known of its file.
    public boolean isLifted(int entry) {
        Context context = newest.options.context();
        return !context.isEmpty() && context.lifts(store.path(entry));
    }

    /// What an entry's rank for a query is made of; null if it does not match without a typo.
    public @Nullable RankParts explain(String text, int entry) {
        return highlights.parts(text, newest.options, store.tree(), entry);
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

    private void run(int threads) {
        try (SweepPool pool = new SweepPool(threads)) {
            Sweeper sweeper = new Sweeper(pool);
            ArrayDeque<Search> remembered = new ArrayDeque<>();
            boolean rehearsed = false;
            PendingQuery request = next(System.nanoTime());
            while (request != null) {
                answer(request, pool, sweeper, remembered);
                long answeredAt = System.nanoTime();
                long pause =
                        ranking.total() == 0 ? 0 : PAUSE_NANOS; // The first rows wait for none.
                if (!rehearsed && isTimeToRehearse()) {
                    rehearsed = true;
                    PendingQuery last = request;
                    new Rehearsal(pool, sweeper, last.options, () -> isStale(last))
                            .run(store.tree());
                }
                request = next(answeredAt + pause);
            }
        }
    }

    private boolean isTimeToRehearse() {
        synchronized (lock) {
            return begun && !asked && !grown && Rehearsal.isWorthIt(store.tree());
        }
    }

    /// The request of the one slot. Immutable.
    private record PendingQuery(String query, MatchOptions options, Scope scope, int limit) {
        /// Whether an answer to the other one is an answer to this.
        @SuppressWarnings("ReferenceEquality") // Others are other objects, and this is often asked.
        boolean isLike(PendingQuery other) {
            return query.equals(other.query) && options == other.options && scope == other.scope;
        }
    }

    /// Waits until something is asked for, or the store has grown; null when the engine is closed.
    ///
    /// @param growthAt when growth is worth another answer, as of [System#nanoTime]
    private @Nullable PendingQuery next(long growthAt) {
        synchronized (lock) {
            while (!asked && !closed) {
                long left = grown ? growthAt - System.nanoTime() : Long.MAX_VALUE;
                if (left <= 0) {
                    break;
                }
                try {
                    // Rounded up; 0 would be for ever.
                    lock.wait(grown ? left / 1_000_000 + 1 : 0);
                } catch (InterruptedException e) {
                    return null;
                }
            }
            asked = false;
            grown = false;
            return closed ? null : newest;
        }
    }

    private void answer(
            PendingQuery request, SweepPool pool, Sweeper sweeper, ArrayDeque<Search> remembered) {
        Tree tree = store.tree();
        PreparedQuery pattern = PreparedQuery.of(request.query(), request.options());
        Scope scope = request.scope().in(tree);
        Search wider = narrowest(remembered, pattern);
        Search search = wider;
        if (search == null
                || search.limit() < request.limit()
                || !search.scope().isSame(scope)
                || QueryChange.between(search.pattern().query(), pattern.query())
                        != QueryChange.SAME) {
            search = new Search(pattern, scope, request.limit());
        }
        if (search.chunks() < tree.chunks()
                && !sweeper.extend(search, tree, wider, () -> isStale(request))) {
            return;
        }
        remember(remembered, search);
        Ranking answer = search.ranking(pattern, tree, pool, () -> isStale(request));
        if (answer != null) {
            ranking = answer;
            answered = request;
            onRanking.run();
        }
    }

    private boolean isStale(PendingQuery request) {
        return stopped || !newest.isLike(request);
    }

    /// The remembered search with the fewest matches that include all of the pattern's.
    private static @Nullable Search narrowest(
            ArrayDeque<Search> remembered, PreparedQuery pattern) {
        Search best = null;
        for (Search search : remembered) {
            if (search.covers(pattern) && (best == null || isNarrower(search, best, pattern))) {
                best = search;
            }
        }
        return best;
    }

    private static boolean isNarrower(Search search, Search than, PreparedQuery pattern) {
        boolean same = search.pattern().query().isSame(pattern.query());
        boolean thanSame = than.pattern().query().isSame(pattern.query());
        if (same != thanSame) {
            return same;
        }
        return same ? search.limit() > than.limit() : search.remaining() < than.remaining();
    }

    private static void remember(ArrayDeque<Search> remembered, Search search) {
        remembered.removeIf(old -> old == search || !old.isComparable(search));
        remembered.addLast(search);
        if (remembered.size() > REMEMBERED) {
            remembered.removeFirst();
        }
    }
}
