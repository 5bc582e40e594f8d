package jfind.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A command for the user's shell, with all placeholders filled.
///
/// Immutable, unless its variables are changed.
///
/// @param text what the shell runs; the array is not changed
/// @param files temporary files that it reads, made for it alone
/// @param variables environment variables to which the text refers
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record Command(byte[] text, List<Path> files, Environment variables) {
    /// A command without files and variables.
    public static Command of(byte[] text) {
        return new Command(text, List.of(), new Environment());
    }

    @Override
    public String toString() {
        return new String(text, UTF_8);
    }

    /// Deletes the files; call it when the command has ended.
    public void removeFiles() {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // It stays in the folder for temporary files, which the system cleans.
            }
        }
    }
}
