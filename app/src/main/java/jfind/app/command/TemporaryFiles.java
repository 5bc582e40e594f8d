package jfind.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jfind.scan.entry.ExactEnvironment;
import org.jspecify.annotations.Nullable;

/// Temporary files for commands, in the folder that `TMPDIR` names, or else in `/tmp`.
///
/// Thread-safe.
final class TemporaryFiles {
    private TemporaryFiles() {}

    /// A new file with `content`, readable by its owner only.
    ///
    /// @throws IOException when it cannot be written
    static Path create(byte[] content) throws IOException {
        Path file =
                Files.createTempFile(
                        folder(ExactEnvironment.path(System.getenv(), "TMPDIR")), "jfind-", "");
        Files.write(file, content);
        return file;
    }

    private static Path folder(@Nullable Path named) {
        return named != null && Files.isDirectory(named) && Files.isWritable(named)
                ? named.toAbsolutePath()
                : Path.of("/tmp");
    }
}
