package jfind.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A command for a person's shell, with all its places filled.
///
/// Immutable.
///
/// @param text what the shell is to run; the array is not changed
/// @param files that it reads, made for it alone
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record Command(byte[] text, List<Path> files) {
    @Override
    public String toString() {
        return new String(text, UTF_8);
    }

    /// Removes the files, when the command has ended.
    public void removeFiles() {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // A file of ours in the folder for such files: the system removes it some day.
            }
        }
    }
}
