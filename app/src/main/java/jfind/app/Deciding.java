package jfind.app;

import java.util.concurrent.Semaphore;
import jfind.match.Ranking;

/// `--select-1` and `--exit-0`: whether the first query has an answer that needs no person.
///
/// Waits for the source only as long as the answer may change. Confined to one thread.
final class Deciding {
    private final Search search;

    Deciding(Search search) {
        this.search = search;
    }

    /// How many entries match `query`: 0, 1, or 2 for more.
    int matches(String query) throws InterruptedException {
        Semaphore news = new Semaphore(0);
        search.onNews(news::release);
        search.engine().setQuery(query);
        while (true) {
            boolean ended = !search.source().state().running();
            Ranking ranking = search.engine().ranking();
            boolean current = ranking.query().equals(query);
            if (current && ranking.matched() > 1) {
                return 2;
            }
            if (current && ended && ranking.end() == search.store().end()) {
                return ranking.matched();
            }
            news.acquire();
        }
    }
}
