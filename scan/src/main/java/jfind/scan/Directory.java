package jfind.scan;

import java.util.Arrays;
import jfind.scan.entry.EntryTag;
import jfind.scan.ignore.IgnoreChain;
import jfind.scan.read.NativePath;
import org.jspecify.annotations.Nullable;

/// A directory to read: its name, the directory above it, and the rules that apply to it.
///
/// Immutable.
final class Directory {
    /// Mark: the directory was reached by a link that is followed.
    static final byte LINKED = 0x04;

    /// Mark, set together with [EntryTag#IGNORED]: git tracks something below, which is listed.
    static final byte TRACKED_BELOW = 0x40;

    private final ResolvedRoot origin;
    private final @Nullable Directory parent;
    private final byte[] name;
    private final int depth;
    private final int relativeLength;
    private final IgnoreChain chain;
    private final byte marks;

    private Directory(
            ResolvedRoot origin,
            @Nullable Directory parent,
            byte[] name,
            int depth,
            int relativeLength,
            IgnoreChain chain,
            byte marks) {
        this.origin = origin;
        this.parent = parent;
        this.name = name;
        this.depth = depth;
        this.relativeLength = relativeLength;
        this.chain = chain;
        this.marks = marks;
    }

    /// A directory where a walk starts.
    ///
    /// @param chain the rules that apply to it
    static Directory ofRoot(ResolvedRoot origin, IgnoreChain chain) {
        return new Directory(origin, null, new byte[0], 0, 0, chain, LINKED);
    }

    /// A directory in this one.
    ///
    /// @param entryChain the rules that apply to the entries of this one
    /// @param childMarks marks of this class and of [EntryTag]
    Directory child(byte[] childName, IgnoreChain entryChain, byte childMarks) {
        int length = relativeLength + childName.length + 1;
        return new Directory(origin, this, childName, depth + 1, length, entryChain, childMarks);
    }

    ResolvedRoot origin() {
        return origin;
    }

    /// The number of levels below the root.
    int depth() {
        return depth;
    }

    IgnoreChain chain() {
        return chain;
    }

    boolean isLinked() {
        return (marks & LINKED) != 0;
    }

    /// Whether a link led to it, or to a directory above it. Roots do not count.
    boolean isBehindLink() {
        for (Directory each = this; each.parent != null; each = each.parent) {
            if (each.isLinked()) {
                return true;
            }
        }
        return false;
    }

    boolean isHidden() {
        return (marks & EntryTag.HIDDEN) != 0;
    }

    /// Whether all its entries are ignored, except those that git tracks.
    boolean isIgnored() {
        return (marks & EntryTag.IGNORED) != 0;
    }

    boolean isTrackedBelow() {
        return (marks & TRACKED_BELOW) != 0;
    }

    /// Whether it is `other` or is below it.
    boolean isIn(Directory other) {
        for (Directory each = this; each != null; each = each.parent) {
            if (each == other) {
                return true;
            }
        }
        return false;
    }

    /// The length of the path below the root, with a slash after each name.
    int relativeLength() {
        return relativeLength;
    }

    /// Sets `path` to the path that opens this directory.
    void setOpenable(NativePath path) {
        path.clear();
        append(origin.root().path(), path);
        path.truncate(Math.max(path.length() - 1, 1));
    }

    /// Sets `path` to the absolute path, with a slash at the end.
    void setAbsolute(NativePath path) {
        path.clear();
        append(origin.absolute(), path);
    }

    /// The path that people see, with a slash at the end.
    byte[] shown() {
        byte[] head = origin.root().prefix();
        byte[] path = Arrays.copyOf(head, head.length + relativeLength);
        writeRelative(path, head.length);
        return path.length == 0 ? origin.root().path() : path;
    }

    private void append(byte[] head, NativePath path) {
        path.append(head, 0, head.length);
        path.appendSlash();
        int at = path.grow(relativeLength);
        writeRelative(path.bytes(), at);
    }

    /// Writes the path below the root to `target`, [#relativeLength()] bytes from `at` on.
    void writeRelative(byte[] target, int at) {
        int end = at + relativeLength;
        for (Directory each = this; each.parent != null; each = each.parent) {
            target[--end] = '/';
            end -= each.name.length;
            System.arraycopy(each.name, 0, target, end, each.name.length);
        }
    }
}
