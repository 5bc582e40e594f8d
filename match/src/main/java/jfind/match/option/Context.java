package jfind.match.option;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jfind.match.tree.Letters;
import org.jspecify.annotations.Nullable;

/// What is known of some files beyond their names: how likely each is to be opened next.
///
/// In scheme FILE a file's points are added to the score of its match. They are bounded by
/// [#MOST_POINTS], and a name that was typed whole gets as many, so that no file overtakes it for
/// its points alone. With no query typed, the files with a place in the order of opening come
/// first.
///
/// Immutable, but for a memory of the nodes that directories of a store have; so thread-safe.
public final class Context {
    /*
     * The files lie in a tree of their own, so that the engine learns once for each directory
     * whether anything below matters:
     *
     *     nodes    a directory's segment, known by its parent node and its bytes
     *     files    a name, known by its node and its bytes
     *
     * Both are looked up in one open-addressing table each, of keys (owner, bytes).
     */

    /// No file gets more points than this, whatever is known of it: two letters in a file's name
    /// (240 each) are worth more, one is not.
    public static final int MOST_POINTS = 400;

    /// A file that has changed lately gets no more than this besides.
    public static final int MOST_CHANGED = 100;

    /// Nothing is known of any file.
    public static final Context NONE = new Builder().build();

    /// Only this many of the newest remembered queries are compared with what is typed.
    private static final int MOST_QUERIES = 1000;

    private static final int ROOT = 0;
    private static final int[] NO_PAIRS = {};

    private final Names nodes;
    private final Names files;
    private final int[] mostOfNode;

    /// The sets of letters of the files' names, node by node, and where those of each node end.
    private final long[] lettersByNode;

    private final int[] lettersEnds;
    private final int[] points;
    private final int[] places;
    private final int[] nodeOfFile;

    private final DirectoryMemory directories = new DirectoryMemory();

    private final boolean ordered;
    private final List<Remembered> remembered;
    private final @Nullable Changes changes;
    private final int changedPoints;

    private Context(Builder builder) {
        this.nodes = builder.nodes;
        this.files = builder.files;
        this.points = Arrays.copyOf(builder.points, files.size());
        this.places = Arrays.copyOf(builder.places, files.size());
        this.nodeOfFile = Arrays.copyOf(builder.nodeOfFile, files.size());
        this.mostOfNode = new int[nodes.size() + 1];
        boolean anyPlace = false;
        for (int file = 0; file < points.length; file++) {
            int node = nodeOfFile[file];
            mostOfNode[node] = Math.max(mostOfNode[node], Math.max(1, points[file]));
            anyPlace |= places[file] > 0;
        }
        this.lettersEnds = new int[nodes.size() + 1];
        for (int node : nodeOfFile) {
            lettersEnds[node]++;
        }
        for (int node = 1; node < lettersEnds.length; node++) {
            lettersEnds[node] += lettersEnds[node - 1];
        }
        int[] free = lettersEnds.clone();
        this.lettersByNode = new long[nodeOfFile.length];
        for (int file = 0; file < nodeOfFile.length; file++) {
            lettersByNode[--free[nodeOfFile[file]]] = files.letters(file);
        }
        this.ordered = anyPlace;
        this.changes = builder.changes;
        this.changedPoints = builder.changedPoints;
        int from = Math.max(0, builder.remembered.size() - MOST_QUERIES);
        this.remembered = List.copyOf(builder.remembered.subList(from, builder.remembered.size()));
    }

    /// Tells which files have changed lately; null if nobody knows.
    public @Nullable Changes changes() {
        return changes;
    }

    /// What a file gets for having changed lately, 0 to [#MOST_CHANGED].
    public int changedPoints() {
        return changedPoints;
    }

    /// Whether nothing is known of any file. What has changed does not count: it only says which
    /// of the files that are known, or lie beside them, are worked on.
    public boolean isEmpty() {
        return points.length == 0;
    }

    /// Whether some files come first when no query is typed.
    public boolean hasOrder() {
        return ordered;
    }

    /// How many files are known, numbered from 0.
    public int size() {
        return points.length;
    }

    /// A number for the node of each directory of a store: zeros at first, see [DirectoryMemory].
    ///
    /// @param table stands for the store
    /// @param count how many directories it has by now
    public int[] shared(Object table, int count) {
        return directories.of(table, count);
    }

    /// The node of the empty path, from which [#child] goes down.
    public int root() {
        return ROOT;
    }

    /// The node below `node` with this segment, which ends in `/`; -1 if no known file is there.
    public int child(int node, byte[] bytes, int from, int to) {
        int index = nodes.indexOf(node, bytes, from, to);
        return index < 0 ? -1 : index + 1;
    }

    /// The most points of a file that lies in this node itself; 0 if none lies there.
    public int mostPoints(int node) {
        return mostOfNode[node];
    }

    /// Whether a file with these letters in its name may be known in a node. If not, none is.
    ///
    /// @param letters as [Letters#of] makes them
    public boolean mayKnow(int node, long letters) {
        for (int i = node == 0 ? 0 : lettersEnds[node - 1]; i < lettersEnds[node]; i++) {
            if (lettersByNode[i] == letters) {
                return true;
            }
        }
        return false;
    }

    /// Whether the name of a known file in a node has all of these letters.
    ///
    /// @param letters as [Letters#needed] makes them
    public boolean knowsAny(int node, long letters) {
        for (int i = node == 0 ? 0 : lettersEnds[node - 1]; i < lettersEnds[node]; i++) {
            if (Letters.has(lettersByNode[i], letters)) {
                return true;
            }
        }
        return false;
    }

    /// The number of the file with this name in a node; -1 if it is not known.
    public int file(int node, byte[] bytes, int from, int to) {
        return files.indexOf(node, bytes, from, to);
    }

    /// Whether a file with this path has points, as far as that is known.
    public boolean lifts(byte[] path) {
        int node = ROOT;
        int from = 0;
        for (int i = 0; i < path.length - 1 && node >= 0; i++) {
            if (path[i] == '/') {
                node = child(node, path, from, i + 1);
                from = i + 1;
            }
        }
        int file = node < 0 ? -1 : file(node, path, from, path.length);
        return (file >= 0 && (points[file] > 0 || places[file] > 0))
                || (changes != null && changes.isKnown(path));
    }

    /// A file's points, 0 to [#MOST_POINTS].
    public int points(int file) {
        return points[file];
    }

    /// A file's place in the order for an empty query, 1 for the first; 0 if it has none.
    public int place(int file) {
        return places[file];
    }

    /// The node that a file lies in.
    public int node(int file) {
        return nodeOfFile[file];
    }

    /// What files get for having been chosen for this query or one that it begins: pairs of a
    /// file's number and its points.
    public int[] chosenFor(String query) {
        if (remembered.isEmpty() || query.isEmpty()) {
            return NO_PAIRS;
        }
        List<int[]> pairs = new ArrayList<>();
        for (Remembered each : remembered) {
            if (each.query.startsWith(query)) {
                int worth = each.points * query.length() / each.query.length();
                pairs.add(new int[] {each.file, worth});
            }
        }
        int[] flat = new int[2 * pairs.size()];
        for (int i = 0; i < pairs.size(); i++) {
            flat[2 * i] = pairs.get(i)[0];
            flat[2 * i + 1] = pairs.get(i)[1];
        }
        return flat;
    }

    private record Remembered(String query, int file, int points) {}

    /// Gathers what is known. Confined to one thread.
    public static final class Builder {
        private final Names nodes = new Names();
        private final Names files = new Names();
        private int[] points = new int[16];
        private int[] places = new int[16];
        private int[] nodeOfFile = new int[16];
        private final List<Remembered> remembered = new ArrayList<>();
        private @Nullable Changes changes;
        private int changedPoints;

        /// Starts with nothing.
        public Builder() {}

        /// Says of a file how many points it gets. A file that is said twice has the later ones.
        ///
        /// @param path as the paths in the store are written; a directory's ends in `/`
        /// @param worth its points; more than [#MOST_POINTS] count as that many, less than 0 as
        ///     none
        /// @param place its place in the order for an empty query, 1 for the first; 0 for none
        /// @return this
        public Builder file(byte[] path, int worth, int place) {
            int file = number(path);
            points[file] = Math.clamp(worth, 0, MOST_POINTS);
            places[file] = place;
            return this;
        }

        /// Says that a file was chosen for a query; the newest comes last.
        ///
        /// @param worth its points for the same query, and in proportion for what the query begins
        ///     with
        /// @return this
        public Builder chosen(String query, byte[] path, int worth) {
            remembered.add(new Remembered(query, number(path), Math.clamp(worth, 0, MOST_POINTS)));
            return this;
        }

        /// Says who knows which files have changed lately.
        ///
        /// @param points for having changed; more than [#MOST_CHANGED] count as that many
        /// @return this
        public Builder changes(Changes who, int points) {
            changes = who;
            changedPoints = Math.clamp(points, 0, MOST_CHANGED);
            return this;
        }

        /// What was gathered.
        public Context build() {
            return new Context(this);
        }

        private int number(byte[] path) {
            int node = ROOT;
            int from = 0;
            for (int i = 0; i < path.length - 1; i++) {
                if (path[i] == '/') {
                    node = nodes.add(node, path, from, i + 1) + 1;
                    from = i + 1;
                }
            }
            int file = files.add(node, path, from, path.length);
            if (file >= points.length) {
                points = Arrays.copyOf(points, 2 * file);
                places = Arrays.copyOf(places, 2 * file);
                nodeOfFile = Arrays.copyOf(nodeOfFile, 2 * file);
            }
            nodeOfFile[file] = node;
            return file;
        }
    }

    /// Numbers names that belong to an owner, from 0 in the order of adding. Confined to one thread
    /// while it grows.
    private static final class Names {
        private byte[] bytes = new byte[256];
        private int[] ends = new int[16];
        private int[] owners = new int[16];
        private int[] table = new int[64];
        private int size;

        int size() {
            return size;
        }

        long letters(int index) {
            return Letters.of(bytes, index == 0 ? 0 : ends[index - 1], ends[index]);
        }

        int indexOf(int owner, byte[] name, int from, int to) {
            int slot = hash(owner, name, from, to) & (table.length - 1);
            while (table[slot] != 0) {
                int index = table[slot] - 1;
                int start = index == 0 ? 0 : ends[index - 1];
                if (owners[index] == owner
                        && Arrays.equals(bytes, start, ends[index], name, from, to)) {
                    return index;
                }
                slot = (slot + 1) & (table.length - 1);
            }
            return -1;
        }

        int add(int owner, byte[] name, int from, int to) {
            int known = indexOf(owner, name, from, to);
            if (known >= 0) {
                return known;
            }
            int start = size == 0 ? 0 : ends[size - 1];
            int end = start + to - from;
            if (end > bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * end);
            }
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, 2 * size);
                owners = Arrays.copyOf(owners, 2 * size);
            }
            System.arraycopy(name, from, bytes, start, to - from);
            ends[size] = end;
            owners[size] = owner;
            size++;
            if (2 * size > table.length) {
                table = new int[2 * table.length];
                for (int i = 0; i < size; i++) {
                    put(i);
                }
            } else {
                put(size - 1);
            }
            return size - 1;
        }

        private void put(int index) {
            int start = index == 0 ? 0 : ends[index - 1];
            int slot = hash(owners[index], bytes, start, ends[index]) & (table.length - 1);
            while (table[slot] != 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = index + 1;
        }

        private static int hash(int owner, byte[] name, int from, int to) {
            int hash = owner * 0x9E3779B9;
            for (int i = from; i < to; i++) {
                hash = 31 * hash + name[i];
            }
            return hash ^ hash >>> 15;
        }
    }

    @Override
    public String toString() {
        return "Context[" + size() + " files, " + remembered.size() + " queries]";
    }
}
