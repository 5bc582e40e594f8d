package jfind.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import jfind.scan.entry.EntryTag;
import jfind.scan.entry.ExactPath;
import jfind.scan.ignore.IgnoreChain;
import jfind.scan.ignore.IgnoreFiles;
import jfind.scan.read.NativePath;

/// The roots of a walk. A root that lies in another one is walked once, as itself; a root given twice
/// is walked once; a root that is a file is listed.
///
/// Confined to the worker that resolves it, and immutable for all workers afterwards.
final class Roots {
    private final List<ScanRoot> requested;
    private final ScanOptions options;
    private final IgnoreFiles ignoreFiles;

    /// Absolute paths, when there are several roots: a walk that comes upon one leaves it alone.
    private volatile TreeSet<byte[]> absolutePaths = new TreeSet<>(Arrays::compareUnsigned);

    Roots(List<ScanRoot> asked, ScanOptions options, IgnoreFiles ignoreFiles) {
        this.requested = List.copyOf(asked);
        this.options = options;
        this.ignoreFiles = ignoreFiles;
    }

    /// A root that is no directory: an entry of another.
    ///
    /// @param parent the directory that holds it, not to be read
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record FileRoot(Directory parent, byte[] name) {}

    /// What the roots are.
    record Resolved(List<Directory> directories, List<FileRoot> files) {}

    /// Looks at the roots.
    Resolved resolve() {
        TreeSet<byte[]> seen = new TreeSet<>(Arrays::compareUnsigned);
        List<Directory> directories = new ArrayList<>();
        List<FileRoot> files = new ArrayList<>();
        for (ScanRoot root : requested) {
            Path path = ExactPath.of(root.path());
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(path)) {
                files.add(file(root));
                continue;
            }
            byte[] absolute = absolute(path, root);
            if (seen.add(absolute)) {
                directories.add(directory(new ResolvedRoot(root, absolute, device(path))));
            }
        }
        if (directories.size() > 1) {
            absolutePaths = seen;
        }
        return new Resolved(directories, files);
    }

    private byte[] absolute(Path path, ScanRoot root) {
        try {
            return ExactPath.bytes(path.toRealPath());
        } catch (IOException e) {
            return root.path(); // Opening it will tell why.
        }
    }

    private long device(Path path) {
        if (options.oneFileSystem()) {
            try {
                return Files.getAttribute(path, "unix:dev") instanceof Long device ? device : 0;
            } catch (IOException | UnsupportedOperationException e) {
                return 0; // Opening it will tell why.
            }
        }
        return 0;
    }

    private Directory directory(ResolvedRoot origin) {
        if (!options.ignore() || origin.absolute()[0] != '/') {
            return Directory.ofRoot(origin, IgnoreChain.NONE, (byte) 0);
        }
        IgnoreFiles.RootRules standing = ignoreFiles.rulesAbove(origin.absolute());
        int marks = standing.ignored() ? EntryTag.IGNORED : 0;
        marks |= standing.trackedBelow() ? Directory.TRACKED_BELOW : 0;
        return Directory.ofRoot(origin, standing.chain(), (byte) marks);
    }

    private static FileRoot file(ScanRoot root) {
        byte[] path = root.path();
        int slash = lastSlash(path);
        byte[] parent = slash < 0 ? new byte[] {'.'} : Arrays.copyOf(path, Math.max(slash, 1));
        byte[] name = Arrays.copyOfRange(path, slash + 1, path.length);
        int shown = Math.max(root.prefix().length - name.length - 1, 0);
        ScanRoot above = new ScanRoot(parent, Arrays.copyOf(root.prefix(), shown));
        ResolvedRoot origin = new ResolvedRoot(above, parent, 0);
        return new FileRoot(Directory.ofRoot(origin, IgnoreChain.NONE, (byte) 0), name);
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
