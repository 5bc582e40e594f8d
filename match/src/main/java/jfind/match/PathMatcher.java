package jfind.match;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import jfind.match.query.Clause;
import jfind.match.query.Term;
import jfind.match.score.Hit;
import jfind.match.score.Text;
import jfind.match.score.TextMatcher;
import jfind.match.tree.Tree;
import org.jspecify.annotations.Nullable;

/// Matches one pattern against one path at a time, the plain way: any term, any text, with ends and
/// places.
///
/// The [Sweep] turns to it for what its shared states cannot tell. Confined to one thread.
final class PathMatcher {
    private final Pattern pattern;
    private final TextMatcher matcher;
    private final boolean needsPlaces;
    private final Text text = new Text();
    private final Hit hit = new Hit();
    private byte[] path = new byte[512];

    private int score;
    private int begin;
    private int end;

    PathMatcher(Pattern pattern) {
        this.pattern = pattern;
        this.matcher = new TextMatcher(pattern.bonus(), pattern.forward(), pattern.optimal());
        this.needsPlaces = pattern.keys().contains(SortKey.PATHNAME);
    }

    /// Whether an entry matches. If so, [#rank] tells its rank.
    boolean matches(Tree tree, int entry) {
        return matches(tree, entry, null);
    }

    /// The rank of the entry that matched last.
    long rank() {
        if (!pattern.sorted()) {
            return RankWord.of(0);
        }
        long rank = RankWord.of(score);
        List<SortKey> keys = pattern.keys();
        for (int i = 0; i < keys.size(); i++) {
            rank = RankWord.with(rank, i, key(keys.get(i)));
        }
        return rank;
    }

    /// The matched bytes of an entry's path, as offsets in ascending order; none if it does not match.
    int[] positions(Tree tree, int entry) {
        BitSet places = new BitSet();
        if (!matches(tree, entry, places)) {
            return new int[0];
        }
        int[] offsets = new int[tree.length(entry)];
        int count = 0;
        for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i + 1)) {
            for (int offset = text.offset(i); offset < text.offset(i + 1); offset++) {
                offsets[count++] = offset;
            }
        }
        return Arrays.copyOf(offsets, count);
    }

    private boolean matches(Tree tree, int entry, @Nullable BitSet places) {
        read(tree, entry);
        score = 0;
        begin = Integer.MAX_VALUE;
        end = 0;
        for (Clause clause : pattern.query().clauses()) {
            if (!matches(clause, places)) {
                return false;
            }
        }
        return true;
    }

    /// The length of an entry's path without white space at its ends.
    int trimmedLength(Tree tree, int entry) {
        read(tree, entry);
        return text.trimmedLength();
    }

    private void read(Tree tree, int entry) {
        int length = tree.length(entry);
        if (length > path.length) {
            path = new byte[length + (length >> 1)];
        }
        tree.copyPath(entry, path, 0);
        text.set(path, 0, length);
    }

    private boolean matches(Clause clause, @Nullable BitSet places) {
        boolean absent = false;
        for (Term term : clause.alternatives()) {
            matcher.match(term, text, needsPlaces || places != null, hit);
            if (term instanceof Term.Not) {
                absent |= !hit.found();
            } else if (hit.found()) {
                score += hit.score();
                if (hit.start() < hit.end()) {
                    begin = Math.min(begin, hit.start());
                    end = Math.max(end, hit.end());
                }
                if (places != null) {
                    hit.addTo(places);
                }
                return true;
            }
        }
        return absent;
    }

    private int key(SortKey key) {
        return switch (key) {
            case LENGTH -> text.trimmedLength();
            case PATHNAME -> {
                int slash = text.length() - 1;
                while (slash >= 0 && text.at(slash) != '/' && text.at(slash) != '\\') {
                    slash--;
                }
                yield begin < end && slash <= begin ? begin - slash : RankWord.WORST_KEY;
            }
        };
    }
}
