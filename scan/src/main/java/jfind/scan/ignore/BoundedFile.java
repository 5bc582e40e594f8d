package jfind.scan.ignore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Reads files that other programs wrote. No content of theirs may use up the memory or block.
///
/// Thread-safe: it has no state.
final class BoundedFile {
    private BoundedFile() {}

    /// Reads a regular file, following links.
    ///
    /// @param limit the largest length in bytes that is read
    /// @throws IOException if the file is longer, is not a regular file or cannot be read
    static byte[] read(Path file, int limit) throws IOException {
        byte[] content = beginning(file, limit + 1);
        if (content.length > limit) {
            throw new IOException("File too large");
        }
        return content;
    }

    /// Reads the first bytes of a regular file, following links.
    ///
    /// @param count the number of bytes; fewer are returned if the file is shorter
    static byte[] beginning(Path file, int count) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw Files.exists(file)
                    ? new IOException("Not a regular file")
                    : new NoSuchFileException(file.toString());
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(count);
        }
    }
}
