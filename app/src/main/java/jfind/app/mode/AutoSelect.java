package jfind.app.mode;

import java.util.concurrent.Semaphore;
import jfind.app.search.Pipeline;
import jfind.match.Ranking;

/// `--select-1`, `--exit-0` and `--sync`: decides whether the first query can be answered without
/// asking.
///
/// Waits for the source as long as the answer may change. Confined to one thread.
final class AutoSelect {
    private final Pipeline search;

    AutoSelect(Pipeline search) {
        this.search = search;
    }

    /// How many entries match `query`: 0, 1, or 2 for more. Where any match strictly, those that
    /// match except for a typo do not count.
    ///
    /// @param whole whether to wait for the source to end, even if there is more than one already
    int matches(String query, boolean whole) throws InterruptedException {
        Semaphore news = new Semaphore(0);
        search.onNews(news::release);
        search.engine().setQuery(query);
        while (true) {
            boolean ended = !search.source().state().running();
            Ranking ranking = search.engine().ranking();
            boolean current = ranking.query().equals(query);
            boolean settled = ended && search.isAnswered(ranking);
            if (current && (settled || (!whole && ranking.strict() > 1))) {
                return Math.min(ranking.strict() > 0 ? ranking.strict() : ranking.matched(), 2);
            }
            news.acquire();
        }
    }
}
