package jfind.app;

import jfind.app.model.Hits;
import jfind.app.model.Matches;
import jfind.match.PathStore;
import jfind.match.Ranking;

/// A running search as a session sees it. Thread-safe.
final class EngineMatches implements Matches {
    private final Search search;

    EngineMatches(Search search) {
        this.search = search;
    }

    @Override
    public void setQuery(String query) {
        search.engine().setQuery(query);
    }

    @Override
    public void setLimit(int rows) {
        search.engine().setLimit(rows);
    }

    @Override
    public Hits hits() {
        return new RankedHits(search.engine().ranking(), search.store());
    }

    @Override
    public void onHits(Runnable wake) {
        search.onRanking(wake);
    }

    @Override
    public byte[] path(int entry) {
        return search.store().path(entry);
    }

    @Override
    public byte tag(int entry) {
        return search.store().tag(entry);
    }

    @Override
    public int[] positions(String query, int entry) {
        return search.engine().positions(query, entry);
    }

    private record RankedHits(Ranking ranking, PathStore store) implements Hits {
        @Override
        public String query() {
            return ranking.query();
        }

        @Override
        public int matched() {
            return ranking.matched();
        }

        @Override
        public int total() {
            return ranking.total();
        }

        @Override
        public int size() {
            return ranking.size();
        }

        @Override
        public int entry(int row) {
            return ranking.entry(row);
        }

        @Override
        public boolean isInexact(int row) {
            return ranking.isTypo(row);
        }

        @Override
        public boolean isComplete() {
            return ranking.total() == store.size();
        }
    }
}
