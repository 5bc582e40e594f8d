package jfind.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import jfind.scan.entry.EntryType;
import jfind.scan.entry.ExactPath;
import jfind.scan.ignore.IgnoreChain;
import jfind.scan.ignore.IgnoreFiles;
import jfind.scan.read.NativePath;

/// The roots of a walk. A root inside another one is walked once, as a root; a root given twice is
/// walked once; a root that is a file is listed, and one that is a directory where that is asked
/// for.
///
/// Confined to the worker that resolves the roots, and immutable for all workers afterwards.
final class Roots {
    private final List<ScanRoot> requested;
    private final ScanOptions options;
    private final IgnoreFiles ignoreFiles;

    /// The absolute paths if there are several roots: the walk of one does not enter another.
    private volatile TreeSet<byte[]> absolutePaths = new TreeSet<>(Arrays::compareUnsigned);

    Roots(List<ScanRoot> asked, ScanOptions options, IgnoreFiles ignoreFiles) {
        this.requested = List.copyOf(asked);
        this.options = options;
        this.ignoreFiles = ignoreFiles;
    }

    /// A root that is listed itself.
    ///
    /// @param parent the directory that contains it, which is not read
    /// @param isDirectory whether it is a directory; else its kind is still to be found out
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record RootEntry(Directory parent, byte[] name, boolean isDirectory) {}

    /// The roots that are walked and those that are listed.
    record Resolved(List<Directory> directories, List<RootEntry> entries) {}

    /// Finds out what the roots are.
    Resolved resolve() {
        TreeSet<byte[]> seen = new TreeSet<>(Arrays::compareUnsigned);
        List<Directory> directories = new ArrayList<>();
        List<RootEntry> entries = new ArrayList<>();
        boolean addRoots =
                options.addRoots()
                        && (options.addDirectories()
                                || options.types().contains(EntryType.DIRECTORY));
        for (ScanRoot root : requested) {
            Path path;
            try {
                path = ExactPath.of(root.path());
            } catch (InvalidPathException e) {
                directories.add(missing(root));
                continue;
            }
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(path)) {
                entries.add(entry(root, false));
                continue;
            }
            byte[] absolute = absolute(path, root);
            if (seen.add(absolute)) {
                directories.add(directory(root, absolute, device(path)));
                if (addRoots && root.prefix().length > 1) {
                    entries.add(entry(root, true));
                }
            }
        }
        if (directories.size() > 1) {
            absolutePaths = seen;
        }
        return new Resolved(directories, entries);
    }

    /// A root that cannot be a path, because it holds a NUL: reading it reports why.
    private static Directory missing(ScanRoot root) {
        return Directory.ofRoot(new ResolvedRoot(root, root.path(), 0, null), IgnoreChain.NONE);
    }

    private byte[] absolute(Path path, ScanRoot root) {
        try {
            return ExactPath.bytes(path.toRealPath());
        } catch (IOException e) {
            return root.path(); // Opening it reports why.
        }
    }

    private long device(Path path) {
        if (options.oneFileSystem()) {
            try {
                return Files.getAttribute(path, "unix:dev") instanceof Long device ? device : 0;
            } catch (IOException | UnsupportedOperationException e) {
                return 0; // Opening it reports why.
            }
        }
        return 0;
    }

    private Directory directory(ScanRoot root, byte[] absolute, long device) {
        if (!options.ignore() || absolute[0] != '/') {
            ResolvedRoot origin = new ResolvedRoot(root, absolute, device, null);
            return Directory.ofRoot(origin, IgnoreChain.NONE);
        }
        IgnoreFiles.RootRules above = ignoreFiles.rulesAbove(absolute);
        ResolvedRoot origin = new ResolvedRoot(root, absolute, device, above.ignoredBy());
        return Directory.ofRoot(origin, above.chain());
    }

    private static RootEntry entry(ScanRoot root, boolean isDirectory) {
        byte[] path = root.path();
        int slash = lastSlash(path);
        byte[] parent = slash < 0 ? new byte[] {'.'} : Arrays.copyOf(path, Math.max(slash, 1));
        byte[] name = Arrays.copyOfRange(path, slash + 1, path.length);
        int shown = Math.max(root.prefix().length - name.length - 1, 0);
        ScanRoot above = new ScanRoot(parent, Arrays.copyOf(root.prefix(), shown));
        ResolvedRoot origin = new ResolvedRoot(above, parent, 0, null);
        return new RootEntry(Directory.ofRoot(origin, IgnoreChain.NONE), name, isDirectory);
    }

    private static int lastSlash(byte[] path) {
        int at = path.length - 1;
        while (at >= 0 && path[at] != '/') {
            at--;
        }
        return at;
    }

    /// Whether the directory of this absolute path is one of several roots.
    boolean contains(NativePath path) {
        return !absolutePaths.isEmpty() && absolutePaths.contains(path.toByteArray());
    }
}
