package jfind.app.search;

import jfind.app.model.CarriedEntry;
import jfind.app.model.Hits;
import jfind.app.model.RawHits;
import jfind.match.Ranking;
import org.jspecify.annotations.Nullable;

/// The rankings of one search after the other as lists for a session: one object for each, and numbered by
/// search.
///
/// Confined to one thread.
@SuppressWarnings("ReferenceEquality") // Another ranking is another object.
final class HitLists {
    private Pipeline search;
    private int generation;
    private int load;
    private CarriedEntry carried = CarriedEntry.NOTHING;
    private boolean raw;

    /// The list of the newest ranking; null before the first one, and when lists are to be made otherwise.
    private @Nullable RankedHits ranked;

    /// The same as it is shown: in raw mode with everything else.
    private Hits shown = Hits.NONE;

    HitLists(Pipeline search) {
        this.search = search;
    }

    /// Lists what another search finds from now on.
    ///
    /// @param found what was found again
    /// @param anew whether its entries have come anew, and are not the old ones in another form
    void follow(Pipeline other, CarriedEntry found, boolean anew) {
        search = other;
        carried = found;
        generation++;
        load += anew ? 1 : 0;
        ranked = null;
    }

    /// Lists what does not match as well, or not.
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

    /// Every match has to be at hand for that; what was listed before stays until then.
    private Hits everything(RankedHits hits, boolean newestFirst) {
        if (hits.ranking().isWhole()) {
            return new RawHits(hits, newestFirst);
        }
        return shown.isRaw() && shown.generation() == generation ? shown : hits;
    }

    /// The path of an entry that the store may have forgotten since it was listed.
    byte[] path(int entry) {
        return ranked == null ? new byte[0] : ranked.ranking().path(entry);
    }
}
