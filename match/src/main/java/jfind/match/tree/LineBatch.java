package jfind.match.tree;

import java.util.ArrayList;
import java.util.List;

/// Lines that have been split into directories and names beside the tree. What is left to do is to
/// learn which of the tree's directories are meant: theirs have numbers of their own.
///
/// Valid until its builder splits more. Thread-safe.
public final class LineBatch {
    private final DirectoryTable directories;
    private final List<OpenChunk.Sealed> parts;

    private LineBatch(DirectoryTable directories, List<OpenChunk.Sealed> parts) {
        this.directories = directories;
        this.parts = parts;
    }

    /// The lines, in their order.
    List<OpenChunk.Sealed> parts() {
        return parts;
    }

    /// The ids of the directories in a tree's table, where they are added if they are new.
    int[] intern(DirectoryTable table) {
        return directories.internAll(table);
    }

    /// Splits lines as a [TreeWriter] does. Confined to one thread.
    public static final class Builder {
        private final OpenChunk open = new OpenChunk();
        private final DirectoryTable directories = new DirectoryTable();
        private final Trail trail = new Trail(directories);

        /// The lines of `bytes[from, to)` that end in `delimiter`. What stands behind the last one
        /// is left out.
        public LineBatch split(byte[] bytes, int from, int to, byte delimiter) {
            directories.clear();
            trail.clear();
            List<OpenChunk.Sealed> parts = new ArrayList<>();
            int start = from;
            int end = trail.read(bytes, start, to, delimiter & 0xff);
            while (end >= 0) {
                open.moveTo(trail.directory());
                open.add(bytes, trail.name(), end, trail.letters());
                if (open.isFull()) {
                    parts.add(open.seal());
                }
                start = end + 1;
                end = trail.read(bytes, start, to, delimiter & 0xff);
            }
            if (!open.isEmpty()) {
                parts.add(open.seal());
            }
            return new LineBatch(directories, parts);
        }
    }
}
