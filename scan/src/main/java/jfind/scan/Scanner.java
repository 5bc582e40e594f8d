package jfind.scan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jfind.scan.entry.ExactPath;
import jfind.scan.read.DirectoryReader;

/// Walks directory trees. This class is the way into the module.
///
/// Thread-safe.
public final class Scanner {
    private Scanner() {}

    /// Starts to walk and returns at once.
    ///
    /// @param roots where to start; they may overlap
    public static Scan start(List<ScanRoot> roots, ScanOptions options, ScanListener listener) {
        Walk walk = new Walk(roots, options, listener);
        walk.start();
        return new Scan(walk);
    }

    /// Walks a whole tree and returns when done; paths are delivered relative to `root`.
    public static ScanSummary scan(Path root, ScanOptions options, ScanListener listener)
            throws InterruptedException {
        return start(List.of(ScanRoot.relativeTo(root)), options, listener).await();
    }

    /// Returns why a walk of these roots lists a path, or does not. Looks at the file system, but
    /// does not walk it.
    ///
    /// @param path absolute, or relative to the working directory
    public static Explanation explain(List<ScanRoot> roots, byte[] path, ScanOptions options) {
        return new Explainer(roots, options).explain(path);
    }

    /// Whether the fast reader, which reads the kernel's own directory records, works here. The
    /// first call links it, which takes 7 to 30 ms.
    public static boolean hasFastReader() {
        DirectoryReader.prepareFast();
        return DirectoryReader.isFastReady();
    }

    /// Returns the paths below `root`, relative to it, in no particular order. What could not be
    /// read is missing: use [#scan] to learn about it.
    public static List<Path> list(Path root, ScanOptions options) throws InterruptedException {
        List<Path> paths = new ArrayList<>();
        Path absolute = root.toAbsolutePath();
        byte[] base = ExactPath.bytes(absolute.resolve("x"));
        scan(
                root,
                options,
                batch ->
                        batch.forEach(path -> {
                            byte[] whole = Arrays.copyOf(base, base.length - 1 + path.length);
                            System.arraycopy(path, 0, whole, base.length - 1, path.length);
                            paths.add(absolute.relativize(ExactPath.of(whole)));
                        }));
        return paths;
    }
}
