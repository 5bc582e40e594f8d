package jfind.match;

import jfind.match.option.Changes;
import jfind.match.option.Context;
import jfind.match.option.MatchOptions;
import jfind.match.sweep.PathMatcher;
import jfind.match.sweep.PreparedQuery;
import jfind.match.sweep.Scope;
import jfind.match.tree.Tree;
import org.jspecify.annotations.Nullable;

/// The bytes of single paths that a query matches, for the rows on a screen. Rows share one query,
/// so its prepared form is kept.
///
/// Thread-safe.
final class Highlights {
    // Guarded by this object's lock.
    private @Nullable PreparedQuery pattern;
    private @Nullable PathMatcher matches;
    private @Nullable TypoSearch typos;

    /// The bytes of an entry's path that match, as offsets in ascending order; none if it does not.
    synchronized int[] positions(String text, MatchOptions options, Tree tree, int entry) {
        if (!tree.holds(entry)) {
            return new int[0];
        }
        PreparedQuery asked = pattern(text, options);
        if (matches == null) {
            matches = new PathMatcher(asked);
        }
        int[] positions = matches.positions(tree, entry);
        if (positions.length > 0 || !options.typos()) {
            return positions;
        }
        if (typos == null) {
            typos = new TypoSearch(asked, Scope.of(tree));
        }
        return typos.positions(tree, entry);
    }

    /// What an entry's rank is made of; null if it does not match.
    synchronized @Nullable RankParts parts(
            String text, MatchOptions options, Tree tree, int entry) {
        PathMatcher plain = new PathMatcher(PreparedQuery.of(text, options));
        if (!tree.holds(entry) || !plain.matches(tree, entry)) {
            return null;
        }
        int[] parts = plain.parts();
        return new RankParts(
                parts[0],
                parts[1],
                parts[2],
                changedPoints(options.context(), tree, entry),
                parts[3]);
    }

    private static int changedPoints(Context context, Tree tree, int entry) {
        Changes changes = context.changes();
        if (changes == null) {
            return 0;
        }
        byte[] path = new byte[tree.length(entry)];
        tree.copyPath(entry, path, 0);
        return changes.isKnown(path) ? context.changedPoints() : 0;
    }

    @SuppressWarnings("ReferenceEquality") // Other options are another object.
    private PreparedQuery pattern(String text, MatchOptions options) {
        PreparedQuery known = pattern;
        if (known == null || known.options() != options || !known.text().equals(text)) {
            known = PreparedQuery.of(text, options);
            pattern = known;
            matches = null;
            typos = null;
        }
        return known;
    }
}
