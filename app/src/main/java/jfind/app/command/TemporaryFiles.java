package jfind.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jfind.scan.entry.ExactEnvironment;
import jfind.scan.entry.ScanProblem;
import org.jspecify.annotations.Nullable;

/// Temporary files for commands, in the folder that `TMPDIR` names, or else in `/tmp`.
///
/// Thread-safe.
final class TemporaryFiles {
    private static final Path USUAL = Path.of("/tmp");

    private TemporaryFiles() {}

    /// A new file with `content`, readable by its owner only.
    ///
    /// @throws PlaceholderException when it cannot be written
    static Path create(byte[] content) throws PlaceholderException {
        return create(content, ExactEnvironment.path(System.getenv(), "TMPDIR"), USUAL);
    }

    /// A new file in the first of two folders that takes it: a disk may be full, or read-only.
    static Path create(byte[] content, @Nullable Path named, Path usual)
            throws PlaceholderException {
        try {
            if (named != null) {
                return write(content, named.toAbsolutePath());
            }
        } catch (IOException e) {
            // The other one may do.
        }
        try {
            return write(content, usual);
        } catch (IOException e) {
            throw new PlaceholderException("{f}: " + usual + ": " + ScanProblem.reason(e));
        }
    }

    private static Path write(byte[] content, Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "jfind-", "");
        try {
            return Files.write(file, content);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }
}
