package jfind.match;

import java.nio.charset.StandardCharsets;
import jfind.match.tree.Chunk;
import jfind.match.tree.Tree;
import jfind.match.tree.TreeWriter;

/// The paths that are searched, kept as a tree; they are only ever added, and forgotten only in a
/// store [#ofNewest].
///
/// A path is an *entry*: a number from 0 in the order of arrival, good for ever. Its bytes come
/// back exactly as they went in, whatever their encoding.
///
/// Thread-safe. Runs may be appended by any thread, lines by one at a time.
public final class PathStore {
    private static final byte[] FORGOTTEN = {};

    private final TreeWriter writer;

    private PathStore(int newest, int first) {
        this.writer = new TreeWriter(newest, first);
    }

    /// Creates an empty store.
    public PathStore() {
        this(TreeWriter.UNBOUNDED, 0);
    }

    /// An empty store that lets only the `count` newest entries be searched, at least 1. It
    /// remembers some more, about as many again, so that what has just left a ranking can still be
    /// read; the rest is forgotten, whole lines and their memory.
    public static PathStore ofNewest(int count) {
        return ofNewest(count, 0);
    }

    /// Same as [#ofNewest(int)], with entries numbered from `first`. It can replace a store that
    /// has forgotten the entries before.
    public static PathStore ofNewest(int count, int first) {
        if (count < 1) {
            throw new IllegalArgumentException("count < 1: " + count);
        }
        return new PathStore(count, first);
    }

    /// An empty store whose entries are numbered from `first`.
    public static PathStore numberedFrom(int first) {
        return new PathStore(TreeWriter.UNBOUNDED, first);
    }

    /// Adds entries, which are published when this returns. The arrays belong to the store from now
    /// on.
    public void append(PathRuns runs) {
        writer.append(
                runs.runs(),
                runs.prefixes(),
                runs.prefixEnds(),
                runs.runEnds(),
                runs.entries(),
                runs.names(),
                runs.nameEnds(),
                runs.tags());
    }

    /// Adds one line, `bytes[from, to)`, without its delimiter and with tag 0. It is published with
    /// the next [#publish], or sooner.
    public void appendLine(byte[] bytes, int from, int to) {
        writer.appendLine(bytes, from, to);
    }

    /// Adds the lines in `bytes[from, to)` that end in `delimiter`, as [#appendLine] does, and
    /// returns where the first unfinished line begins.
    public int appendLines(byte[] bytes, int from, int to, byte delimiter) {
        return writer.appendLines(bytes, from, to, delimiter);
    }

    /// Adds lines that have been split beside the store, and publishes them.
    ///
    /// @throws IllegalStateException if old entries are forgotten
    public void append(LineSplitter.Lines lines) {
        writer.append(lines.batch());
    }

    /// Has the entries before `entry` searched no more, or again: they are a header, say. An engine
    /// that has searched them is to be given other options, even equal ones, to look again.
    public void skipTo(int entry) {
        writer.skipTo(entry);
    }

    /// Publishes the lines added so far.
    public void publish() {
        writer.publish();
    }

    /// How many entries are published and may be searched.
    public int size() {
        return tree().size();
    }

    /// The number of the next entry to be published: how many there have been, forgotten ones too.
    public int end() {
        return tree().entries();
    }

    /// A new array with an entry's path; an empty one if the entry is forgotten.
    public byte[] path(int entry) {
        Tree tree = tree();
        if (isForgotten(tree, entry)) {
            return FORGOTTEN;
        }
        byte[] path = new byte[tree.length(entry)];
        tree.copyPath(entry, path, 0);
        return path;
    }

    /// Copies paths into a buffer, faster than one by one.
    public PathCopier copier() {
        return new PathCopier(this);
    }

    /// The tag that an entry came with; 0 if it is forgotten.
    public byte tag(int entry) {
        Tree tree = tree();
        if (isForgotten(tree, entry)) {
            return 0;
        }
        Chunk chunk = tree.chunkOf(entry);
        return chunk.tag(entry - chunk.base());
    }

    /// An entry's path as text, undecodable bytes replaced.
    public String pathText(int entry) {
        return new String(path(entry), StandardCharsets.UTF_8);
    }

    static boolean isForgotten(Tree tree, int entry) {
        return entry < tree.first() && !tree.holds(entry);
    }

    /// Whether old entries are forgotten.
    boolean isBounded() {
        return writer.isBounded();
    }

    Tree tree() {
        return writer.tree();
    }

    @Override
    public String toString() {
        return "PathStore[" + size() + " entries]";
    }
}
