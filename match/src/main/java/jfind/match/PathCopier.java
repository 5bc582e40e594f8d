package jfind.match;

import java.util.Arrays;
import jfind.match.tree.Chunk;
import jfind.match.tree.Directories;
import jfind.match.tree.Tree;
import org.jspecify.annotations.Nullable;

/// Copies paths of a store into a buffer, one after the other.
///
/// Neighbours in an answer often lie beside each other in the tree as well, so it remembers where
/// the last one was, and the prefix of its directory.
///
/// Confined to one thread.
public final class PathCopier {
    private static final int NONE = -1;

    private final PathStore store;
    private @Nullable Tree tree;
    private @Nullable Chunk chunk;
    private int run;
    private int directory = NONE;
    private byte[] prefix = new byte[256];
    private int prefixLength;

    PathCopier(PathStore store) {
        this.store = store;
    }

    /// Puts an entry's path into `into` from `at` on and returns the index after it; if it does not
    /// fit, puts nothing and returns -1. Of a forgotten entry there is nothing to put.
    public int copy(int entry, byte[] into, int at) {
        Tree now = store.tree();
        if (now != tree) {
            tree = now;
            chunk = null;
            directory = NONE;
        }
        if (PathStore.isForgotten(now, entry)) {
            return at;
        }
        Chunk in = chunk;
        if (in == null || entry < in.base() || entry - in.base() >= in.entries()) {
            in = now.chunkOf(entry);
            chunk = in;
            run = 0;
        }
        int local = entry - in.base();
        if (!in.isInRun(local, run)) {
            run = in.run(local);
        }
        moveTo(now.directories(), in.runDirectories()[run]);
        int start = in.nameStart(local);
        int size = in.nameEnds()[local] - start;
        if (prefixLength + size > into.length - at) {
            return -1;
        }
        System.arraycopy(prefix, 0, into, at, prefixLength);
        System.arraycopy(in.names(), start, into, at + prefixLength, size);
        return at + prefixLength + size;
    }

    private void moveTo(Directories directories, int to) {
        if (to == directory) {
            return;
        }
        int length = directories.length(to);
        if (length > prefix.length) {
            prefix = Arrays.copyOf(prefix, 2 * length);
        }
        // What the two directories share stands there already. A parent has the smaller number.
        int before = Math.max(directory, Directories.ROOT);
        int at = length;
        int below = to;
        while (below != before) {
            if (below > before) {
                int start = directories.segmentStart(below);
                int size = directories.segmentEnd(below) - start;
                at -= size;
                System.arraycopy(directories.segments(), start, prefix, at, size);
                below = directories.parent(below);
            } else {
                before = directories.parent(before);
            }
        }
        directory = to;
        prefixLength = length;
    }
}
