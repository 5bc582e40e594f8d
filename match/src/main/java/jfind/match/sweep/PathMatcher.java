package jfind.match.sweep;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import jfind.match.line.Fields;
import jfind.match.option.SortKey;
import jfind.match.rank.RankWord;
import jfind.match.score.Hit;
import jfind.match.score.PreparedTerm;
import jfind.match.score.Text;
import jfind.match.score.TextMatcher;
import jfind.match.tree.Chunk;
import jfind.match.tree.Tree;
import org.jspecify.annotations.Nullable;

/// Matches one query against one whole path at a time: any term, any text, any field, with the ends
/// and positions of matches.
///
/// The [Sweep] uses it where its shared states do not suffice. Confined to one thread.
public final class PathMatcher {
    private final PreparedQuery pattern;
    private final TextMatcher matcher;
    private final Text text = new Text();
    private final Text field = new Text();
    private final Hit hit = new Hit();
    private byte[] path = new byte[512];
    private int[] slices = {};

    private final @Nullable Boosts boosts;

    private int depth;
    private int nearness;
    private int known;
    private int nameStart;
    private int length;
    private int score;
    private int begin;
    private int firstEnd;
    private int end;

    public PathMatcher(PreparedQuery pattern) {
        this.pattern = pattern;
        this.boosts = pattern.boosts();
        this.matcher = new TextMatcher(pattern.bonus(), pattern.forward(), pattern.optimal());
    }

    /// Whether an entry matches. If so, [#rank] returns its rank.
    public boolean matches(Tree tree, int entry) {
        return matches(tree, entry, null);
    }

    /// The rank of the entry that matched last.
    long rank() {
        int worth = pattern.sorted() ? pattern.worth(score, depth) + nearness + known : 0;
        long rank = pattern.rank(worth, path, nameStart, length);
        if (!pattern.sorted()) {
            return rank;
        }
        List<SortKey> keys = pattern.keys();
        for (int i = 0; i < keys.size(); i++) {
            rank = RankWord.with(rank, i, key(keys.get(i)));
        }
        return rank;
    }

    /// What the path that matched last is worth, whatever is known of its file.
    public int worth() {
        return pattern.worth(score, depth);
    }

    /// What the rank of the entry that matched last is made of: the score of its letters, the price
    /// of its depth, its nearness and what is known of it.
    public int[] parts() {
        return new int[] {score, worth() - pattern.worth(score, 0), nearness, known};
    }

    /// The matched bytes of an entry's path, as offsets in ascending order; none if it does not
    /// match.
    public int[] positions(Tree tree, int entry) {
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

    /// The length of an entry's path without white space at its ends.
    int trimmedLength(Tree tree, int entry) {
        read(tree, entry);
        return text.trimmedLength();
    }

    private void read(Tree tree, int entry) {
        Chunk chunk = tree.chunkOf(entry);
        int local = entry - chunk.base();
        int directory = chunk.directory(local);
        depth = tree.directories().depth(directory);
        Nearness current = pattern.current();
        nearness = 0;
        known = 0;
        nameStart = tree.directories().length(directory);
        int start = chunk.nameStart(local);
        int end = chunk.nameEnds()[local];
        if (current != null) {
            nearness = current.points(tree.directories(), directory);
            boolean own =
                    current.isBelow(tree.directories(), directory)
                            && current.isNamed(chunk.names(), start, end, nameStart);
            nearness -= own ? 1 : 0;
        }
        if (boosts != null) {
            int node = boosts.node(tree.directories(), directory);
            known = boosts.points(node, chunk.names(), start, end);
        }
        length = tree.length(entry);
        if (length > path.length) {
            path = new byte[length + (length >> 1)];
        }
        tree.copyPath(entry, path, 0);
        text.set(path, 0, length);
    }

    private boolean matches(Tree tree, int entry, @Nullable BitSet places) {
        read(tree, entry);
        Fields fields = pattern.fields();
        if (fields != null) {
            slices = fields.searchable(path, length);
        }
        score = 0;
        begin = Integer.MAX_VALUE;
        firstEnd = Integer.MAX_VALUE;
        end = 0;
        for (PreparedTerm[] clause : pattern.prepared()) {
            if (!matches(clause, fields != null, places)) {
                return false;
            }
        }
        return true;
    }

    private boolean matches(PreparedTerm[] clause, boolean inFields, @Nullable BitSet places) {
        boolean absent = false;
        for (PreparedTerm term : clause) {
            boolean withPlaces = places != null || pattern.needsBegin();
            int shift = inFields ? findInFields(term, withPlaces) : find(term, withPlaces);
            if (term.isNegated()) {
                absent |= !hit.found();
            } else if (hit.found()) {
                score += hit.score();
                note(hit.start() + shift, hit.end() + shift);
                if (places != null) {
                    hit.addTo(places, shift);
                }
                return true;
            }
        }
        return absent;
    }

    private void note(int from, int to) {
        if (from < to) {
            begin = Math.min(begin, from);
            firstEnd = Math.min(firstEnd, to);
            end = Math.max(end, to);
        }
    }

    private int find(PreparedTerm term, boolean withPlaces) {
        matcher.match(term, text, withPlaces, hit);
        return 0;
    }

    /// Looks into one field after the other and returns where the one with the hit begins.
    private int findInFields(PreparedTerm term, boolean withPlaces) {
        for (int i = 0; i < slices.length; i += 2) {
            field.set(path, slices[i], slices[i + 1]);
            matcher.match(term, field, withPlaces, hit);
            if (hit.found()) {
                return text.indexOf(slices[i]);
            }
        }
        return 0;
    }

    private int key(SortKey key) {
        if (key == SortKey.LENGTH) {
            return text.trimmedLength();
        }
        if (end == 0) {
            return RankWord.WORST_KEY;
        }
        return switch (key) {
            case LENGTH -> text.trimmedLength();
            case CHUNK -> chunkLength();
            case PATHNAME -> distanceIntoName();
            case BEGIN -> firstEnd - indent();
            case END -> {
                long share = (long) RankWord.WORST_KEY * (end - indent());
                int length = Math.min(text.trimmedLength(), RankWord.WORST_KEY);
                yield RankWord.WORST_KEY - (int) (share / (length + 1));
            }
        };
    }

    private int chunkLength() {
        int from = begin;
        while (from > 0 && !text.isWhite(from - 1)) {
            from--;
        }
        int to = end;
        while (to < text.length() && !text.isWhite(to)) {
            to++;
        }
        return to - from;
    }

    private int distanceIntoName() {
        int slash = text.length() - 1;
        while (slash >= 0 && text.at(slash) != '/' && text.at(slash) != '\\') {
            slash--;
        }
        return slash <= begin ? begin - slash : RankWord.WORST_KEY;
    }

    /// The white space before the match, at most all that the text begins with.
    private int indent() {
        int at = 0;
        while (at < text.length() - 1 && at != begin && text.isWhite(at)) {
            at++;
        }
        return at;
    }
}
