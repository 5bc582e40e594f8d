package jfind.app.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A file that somebody else wrote and of which all is read: it must be a regular one, since to
/// read others may never end, and not fill the memory.
///
/// Thread-safe: it has no state.
public final class SmallFile {
    private static final int MOST_BYTES = 16 << 20;

    private SmallFile() {}

    /// Its bytes.
    ///
    /// @throws NoSuchFileException if it is not there
    public static byte[] read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw Files.exists(file)
                    ? new IOException("Not a regular file")
                    : new NoSuchFileException(file.toString());
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("File too large");
            }
            return bytes;
        }
    }
}
