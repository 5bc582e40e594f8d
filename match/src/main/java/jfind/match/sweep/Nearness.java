package jfind.match.sweep;

import java.util.Arrays;
import jfind.match.option.CurrentFile;
import jfind.match.tree.Chunk;
import jfind.match.tree.Directories;
import jfind.match.tree.Tree;

/// How near entries lie to the file that a person comes from.
///
/// Immutable.
final class Nearness {
    /// Each directory that a path shares with the file counts this much.
    private static final int SHARED = 12;

    /// Shared directories beyond this many add nothing.
    private static final int MOST_SHARED = 7;

    /// The most points that an entry can get.
    static final int MOST = SHARED * MOST_SHARED;

    private final byte[] path;

    Nearness(CurrentFile file) {
        this.path = file.path();
    }

    /// The points of a directory's entries for lying near.
    int points(Directories directories, int directory) {
        int shared = directory;
        while (shared != Directories.ROOT && !isAbove(directories, shared)) {
            shared = directories.parent(shared);
        }
        return SHARED * Math.min(directories.depth(shared), MOST_SHARED);
    }

    /// Whether an entry is the file itself.
    boolean is(Tree tree, int entry) {
        Chunk chunk = tree.chunkOf(entry);
        int local = entry - chunk.base();
        int directory = chunk.directory(local);
        int start = tree.directories().length(directory);
        return start <= path.length
                && Arrays.equals(
                        chunk.names(),
                        chunk.nameStart(local),
                        chunk.nameEnds()[local],
                        path,
                        start,
                        path.length)
                && isAbove(tree.directories(), directory);
    }

    /// Whether the file's path begins with the directory's.
    private boolean isAbove(Directories directories, int directory) {
        int end = directories.length(directory);
        if (end > path.length) {
            return false;
        }
        for (int d = directory; d != Directories.ROOT; d = directories.parent(d)) {
            int from = directories.segmentStart(d);
            int to = directories.segmentEnd(d);
            int start = end - (to - from);
            if (!Arrays.equals(directories.segments(), from, to, path, start, end)) {
                return false;
            }
            end = start;
        }
        return true;
    }
}
