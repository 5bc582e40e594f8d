package jfind.app.editor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import jfind.app.text.PathBytes;
import org.jspecify.annotations.Nullable;

/// Reads one line of a file, to convert a column in it.
///
/// Thread-safe: it has no state.
final class FileLine {
    /// A place farther down than this is not converted.
    private static final int MAX_FILE_BYTES = 64 << 20;

    private static final int MAX_LINE_BYTES = 1 << 20;
    private static final int BUFFER = 1 << 16;

    private FileLine() {}

    /// The line without its end; null when there is no such line, it is too long, or the file is
    /// not a regular one that can be read.
    ///
    /// @param number from 1
    static byte @Nullable [] read(byte[] path, int number) {
        try {
            Path file = PathBytes.of(path);
            if (!Files.isRegularFile(file)) {
                return null; // Reading a FIFO would wait.
            }
            try (InputStream in = Files.newInputStream(file)) {
                return read(in, number);
            }
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    private static byte @Nullable [] read(InputStream in, int number) throws IOException {
        var line = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        int current = 1;
        int total = 0;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            for (int at = 0; at < count; at++) {
                if (buffer[at] == '\n') {
                    current++;
                    if (current > number) {
                        return withoutReturn(line.toByteArray());
                    }
                } else if (current == number) {
                    line.write(buffer[at]);
                }
            }
            total += count;
            if (total > MAX_FILE_BYTES || line.size() > MAX_LINE_BYTES) {
                return null;
            }
        }
        return current == number ? withoutReturn(line.toByteArray()) : null;
    }

    private static byte[] withoutReturn(byte[] line) {
        int last = line.length - 1;
        return last >= 0 && line[last] == '\r' ? Arrays.copyOf(line, last) : line;
    }
}
