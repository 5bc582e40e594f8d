package jfind.app.text;

import java.nio.file.Path;
import jfind.scan.entry.ExactPath;

/// Makes a [Path] from bytes without loss, in any locale. Packages that must not know the walk use
/// this class instead of [ExactPath].
///
/// Immutable.
public final class PathBytes {
    private PathBytes() {}

    /// Returns the path with these bytes. A relative one starts at the working directory.
    public static Path of(byte[] bytes) {
        return ExactPath.of(bytes);
    }

    /// Returns the bytes of an absolute path; the inverse of [#of].
    public static byte[] bytes(Path path) {
        return ExactPath.bytes(path);
    }
}
