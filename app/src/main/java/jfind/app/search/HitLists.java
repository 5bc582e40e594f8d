package jfind.app.search;

import jfind.app.model.CarriedEntry;
import jfind.app.model.Hits;
import jfind.app.model.RawHits;
import jfind.match.Ranking;
import org.jspecify.annotations.Nullable;

/// Turns the rankings of one search after the other into lists for a session: one object for each
/// ranking, numbered by search (the *generation*).
///
/// Confined to one thread.
@SuppressWarnings("ReferenceEquality") // Another ranking is another object.
final class HitLists {
    private Pipeline search;
    private int generation;
    private int load;
    private CarriedEntry carried = CarriedEntry.NOTHING;
    private boolean raw;

    /// The list of the newest ranking; null before the first one, and after the kind of list has
    /// changed.
    private @Nullable RankedHits ranked;

    /// The list that is shown: in raw mode it has what does not match as well.
    private Hits shown = Hits.NONE;

    HitLists(Pipeline search) {
        this.search = search;
    }

    /// Lists what `other` finds from now on.
    ///
    /// @param found the selection and cursor that were found again
    /// @param reloaded whether its entries are new, and not the old ones in another form
    void follow(Pipeline other, CarriedEntry found, boolean reloaded) {
        search = other;
        carried = found;
        generation++;
        load += reloaded ? 1 : 0;
        ranked = null;
    }

    /// Sets whether entries that do not match are listed too.
    void setRaw(boolean on) {
        raw = on;
        ranked = null;
    }

    boolean isRaw() {
        return raw;
    }

    /// The list of the newest ranking: the same object until there is a newer one.
    ///
    /// @param newestFirst whether everything is listed from the newest entry on
    Hits newest(boolean newestFirst) {
        Ranking ranking = search.engine().ranking();
        if (ranked == null || ranked.ranking() != ranking) {
            RankedHits hits = new RankedHits(ranking, search, generation, load, carried);
            ranked = hits;
            shown = raw ? everything(hits, newestFirst) : hits;
        }
        return shown;
    }

    /// Everything, matching or not. This needs the whole ranking; until it is there the list before
    /// stays.
    private Hits everything(RankedHits hits, boolean newestFirst) {
        if (hits.ranking().isWhole()) {
            return new RawHits(hits, newestFirst);
        }
        return shown.isRaw() && shown.generation() == generation ? shown : hits;
    }

    /// The path of an entry. The store may have dropped it since it was listed.
    byte[] path(int entry) {
        return ranked == null ? new byte[0] : ranked.ranking().path(entry);
    }
}
