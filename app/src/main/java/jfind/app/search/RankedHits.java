package jfind.app.search;

import jfind.app.model.CarriedEntry;
import jfind.app.model.Hits;
import jfind.match.Ranking;

/// A ranking as a session sees it. Immutable.
record RankedHits(Ranking ranking, Pipeline search, int generation, int load, CarriedEntry carried)
        implements Hits {
    @Override
    public String query() {
        return ranking.query();
    }

    @Override
    public int line() {
        return ranking.place().line();
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
    public int first() {
        return ranking.end() - ranking.total();
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
    public boolean isLifted(int row) {
        return search.engine().isLifted(ranking.entry(row));
    }

    @Override
    public boolean isComplete() {
        return search.isAnswered(ranking);
    }
}
