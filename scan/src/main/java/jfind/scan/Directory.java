package jfind.scan;

import java.util.Arrays;
import jfind.scan.ignore.IgnoreChain;
import jfind.scan.read.RawPath;
import org.jspecify.annotations.Nullable;

/// A directory to be read: its name, the directory above it, and the rules that govern it.
///
/// Immutable.
final class Directory {
    private final ScanRoot root;
    private final byte[] rootAbsolute;
    private final @Nullable Directory parent;
    private final byte[] name;
    private final int depth;
    private final int relativeLength;
    private final IgnoreChain chain;
    private final byte marks;

    private Directory(
            ScanRoot root,
            byte[] rootAbsolute,
            @Nullable Directory parent,
            byte[] name,
            int depth,
            int relativeLength,
            IgnoreChain chain,
            byte marks) {
        this.root = root;
        this.rootAbsolute = rootAbsolute;
        this.parent = parent;
        this.name = name;
        this.depth = depth;
        this.relativeLength = relativeLength;
        this.chain = chain;
        this.marks = marks;
    }

    /// The directory that a walk starts in.
    ///
    /// @param absolute its path without links, as far as known
    /// @param chain the rules that govern it
    static Directory ofRoot(ScanRoot root, byte[] absolute, IgnoreChain chain) {
        return new Directory(root, absolute, null, new byte[0], 0, 0, chain, (byte) 0);
    }

    /// A directory in this one.
    ///
    /// @param chain the rules that govern the entries of this one
    /// @param marks of [EntryTag], besides the kind
    Directory child(byte[] childName, IgnoreChain chain, byte marks) {
        int length = relativeLength + childName.length + 1;
        return new Directory(root, rootAbsolute, this, childName, depth + 1, length, chain, marks);
    }

    ScanRoot root() {
        return root;
    }

    /// How many levels it is below the root.
    int depth() {
        return depth;
    }

    boolean isRoot() {
        return parent == null;
    }

    IgnoreChain chain() {
        return chain;
    }

    boolean isIgnored() {
        return (marks & EntryTag.IGNORED) != 0;
    }

    boolean isHidden() {
        return (marks & EntryTag.HIDDEN) != 0;
    }

    /// The length of the path below the root, with a slash after each name.
    int relativeLength() {
        return relativeLength;
    }

    /// Sets `path` to one that opens this directory.
    void setOpenable(RawPath path) {
        path.clear();
        append(root.path(), path);
        path.truncate(Math.max(path.length() - 1, 1));
    }

    /// Sets `path` to the absolute one, with a slash at the end.
    void setAbsolute(RawPath path) {
        path.clear();
        append(rootAbsolute, path);
    }

    /// The path that people see, with a slash at the end.
    byte[] shown() {
        byte[] head = root.prefix();
        byte[] path = Arrays.copyOf(head, head.length + relativeLength);
        writeRelative(path, head.length);
        return path.length == 0 ? root.path() : path;
    }

    private void append(byte[] head, RawPath path) {
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
