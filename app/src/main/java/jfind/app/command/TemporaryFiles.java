package jfind.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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
        Path file = Files.createTempFile(folder(System.getenv("TMPDIR")), "jfind-", "");
        Files.write(file, content);
        return file;
    }

    private static Path folder(@Nullable String named) {
        Path usual = Path.of("/tmp");
        if (named == null || named.isEmpty()) {
            return usual;
        }
        try {
            Path folder = Path.of(named).toAbsolutePath();
            return Files.isDirectory(folder) && Files.isWritable(folder) ? folder : usual;
        } catch (InvalidPathException e) {
            return usual; // The locale has no name for it.
        }
    }
}
