package jfind.match.sweep;

import java.util.Arrays;
import jfind.match.option.CurrentFile;
import jfind.match.tree.Directories;

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

    private static final int UNKNOWN = 0;

    /// A directory that shares `n` segments is remembered as `KNOWN + n`.
    private static final int KNOWN = 1;

    private final CurrentFile file;
    private final byte[] path;

    Nearness(CurrentFile file) {
        this.file = file;
        this.path = file.path();
    }

    /// The points of a directory's entries for lying near.
    int points(Directories directories, int directory) {
        return SHARED * Math.min(shared(directories, directory), MOST_SHARED);
    }

    /// Whether the file lies in a directory or below it.
    boolean isBelow(Directories directories, int directory) {
        return shared(directories, directory) == directories.depth(directory);
    }

    /// Whether the file's path goes on with the name `bytes[from, to)`, and ends there, behind a
    /// directory of this length that it lies [below][#isBelow].
    boolean isNamed(byte[] bytes, int from, int to, int length) {
        return Arrays.equals(bytes, from, to, path, length, path.length);
    }

    /// How many segments of a directory's path the file's path begins with.
    private int shared(Directories directories, int directory) {
        if (directory == Directories.ROOT) {
            return 0;
        }
        int[] shared = file.shared(directories.table(), directories.count());
        int known = shared[directory];
        if (known == UNKNOWN) {
            known = KNOWN + count(directories, directory);
            shared[directory] = known;
        }
        return known - KNOWN;
    }

    private int count(Directories directories, int directory) {
        int parent = directories.parent(directory);
        int above = shared(directories, parent);
        if (above < directories.depth(parent)) {
            return above;
        }
        int start = directories.length(parent);
        int end = directories.length(directory);
        boolean on =
                end <= path.length
                        && Arrays.equals(
                                directories.segments(),
                                directories.segmentStart(directory),
                                directories.segmentEnd(directory),
                                path,
                                start,
                                end);
        return on ? above + 1 : above;
    }
}
