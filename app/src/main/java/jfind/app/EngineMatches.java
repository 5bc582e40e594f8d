package jfind.app;

import jfind.app.model.Hits;
import jfind.app.model.Matches;
import jfind.match.PathStore;
import jfind.match.Ranking;
import org.jspecify.annotations.Nullable;

/// A running search as a session sees it. Thread-safe.
final class EngineMatches implements Matches {
    private final Search search;
    private volatile @Nullable RankedHits last;

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
    @SuppressWarnings("ReferenceEquality") // Another ranking is another object.
    public Hits hits() {
        Ranking ranking = search.engine().ranking();
        RankedHits newest = last;
        if (newest == null || newest.ranking() != ranking) {
            newest = new RankedHits(ranking, search.store());
            last = newest;
        }
        return newest;
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
            return ranking.end() == store.end();
        }
    }
}
