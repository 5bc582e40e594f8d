package jfind.match.sweep;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import jfind.match.option.Context;
import jfind.match.tree.Directories;
import org.jspecify.annotations.Nullable;

/// The points that one query's matches get for what is known of their files, see [Context].
///
/// Directories without known files cost one look-up each; only in the few others names are looked
/// up. Confined to one thread.
final class Boosts {
    /// What the file that comes first gets when no query is typed.
    private static final int FIRST = 60_000;

    /// The most that a match can get for what is known beyond its path.
    static final int MOST = Context.MOST_POINTS + Context.MOST_CHANGED + Nearness.MOST;

    private static final int UNKNOWN = 0;
    private static final int NOTHING = 1;

    /// A node `n` is kept as `n + SHIFT`.
    private static final int SHIFT = 2;

    private final Context context;
    private final boolean forEmptyQuery;

    /// A name that several words may be, typed whole, in small letters; null where one word is
    /// typed. One word that is a whole name is known by its score.
    private final byte @Nullable [] typed;

    /// What several words get that are a stem typed whole, so that no file overtakes it for its
    /// points: as many as each of the words may get for being a name, and once more.
    private final int stem;

    /// The same for all of a name.
    private final int whole;

    /// Pairs of a file and what it gets for this query.
    private final int[] chosen;

    /// The node of each directory that was asked for, by this query or one before.
    private int[] nodes = {};

    /// @param query what was typed; empty for none
    /// @param words how many words it has
    Boosts(Context context, String query, int words) {
        this.context = context;
        this.forEmptyQuery = query.isEmpty();
        this.chosen = context.chosenFor(query);
        this.stem = (2 * words + 1) * MOST;
        this.whole = stem + MOST;
        String name = query.substring(query.lastIndexOf('/') + 1);
        this.typed =
                words < 2 ? null : name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    }

    /// The node of a directory; -1 if no known file lies below.
    int node(Directories directories, int directory) {
        if (directory >= nodes.length) {
            nodes = context.shared(directories.table(), directories.count());
        }
        int known = nodes[directory];
        if (known == UNKNOWN) {
            known = resolve(directories, directory);
            nodes[directory] = known;
        }
        return known == NOTHING ? -1 : known - SHIFT;
    }

    private int resolve(Directories directories, int directory) {
        if (directory == Directories.ROOT) {
            return context.root() + SHIFT;
        }
        int above = node(directories, directories.parent(directory));
        if (above < 0) {
            return NOTHING;
        }
        int from = directories.segmentStart(directory);
        int to = directories.segmentEnd(directory);
        int node = context.child(above, directories.segments(), from, to);
        return node < 0 ? NOTHING : node + SHIFT;
    }

    /// What any entry may get, known or not, since its name may be what several words name.
    ///
    /// @param white whether a name there has white space
    int mostOfAny(boolean white) {
        return typed != null && white ? whole : 0;
    }

    /// Whether an entry of a node may be known. If not, it is not.
    ///
    /// @param letters those of its name
    boolean mayKnow(int node, long letters) {
        return context.mayKnow(node, letters);
    }

    /// Whether a known entry of a node has all of these letters in its name.
    boolean knowsAny(int node, long letters) {
        return context.knowsAny(node, letters);
    }

    /// The most points that a known entry of this node can get; 0 where none is known.
    int most(int node) {
        if (node < 0 || context.mostPoints(node) == 0) {
            return 0;
        }
        if (forEmptyQuery) {
            return FIRST;
        }
        int most = context.mostPoints(node);
        for (int i = 0; i < chosen.length; i += 2) {
            if (context.node(chosen[i]) == node) {
                most = Context.MOST_POINTS;
            }
        }
        return most;
    }

    /// The points of the name `bytes[from, to)` in a node.
    int points(int node, byte[] bytes, int from, int to) {
        if (typed != null && isTyped(bytes, from, to)) {
            return to - from == typed.length ? whole : stem;
        }
        if (node < 0) {
            return 0;
        }
        int file = context.file(node, bytes, from, to);
        if (file < 0) {
            return 0;
        }
        if (forEmptyQuery) {
            int place = context.place(file);
            return place == 0 ? 0 : Math.max(1, FIRST - place);
        }
        int points = context.points(file);
        for (int i = 0; i < chosen.length; i += 2) {
            points += chosen[i] == file ? chosen[i + 1] : 0;
        }
        return Math.min(points, Context.MOST_POINTS);
    }

    /// Whether the name, or all of it before a dot, is what was typed, capitals ignored.
    private boolean isTyped(byte[] bytes, int from, int to) {
        int size = typed == null ? 0 : typed.length;
        if (typed == null || to - from < size || (to - from > size && bytes[from + size] != '.')) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            int letter = bytes[from + i];
            letter = letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
            if (letter != typed[i]) {
                return false;
            }
        }
        return true;
    }
}
