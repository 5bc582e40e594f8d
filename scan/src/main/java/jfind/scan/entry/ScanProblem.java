package jfind.scan.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// Something that a walk could not read, and why.
///
/// @param path the path as shown, in bytes: the root's prefix and the path below the root
/// @param reason in words: `Permission denied`
/// @param isRoot whether it is a root of the walk, so that nothing below it was read
@SuppressWarnings("ArrayRecordComponent") // A carrier, never compared.
public record ScanProblem(byte[] path, String reason, boolean isRoot) {
    /// A problem of something that is not a root.
    public ScanProblem(byte[] path, String reason) {
        this(path, reason, false);
    }

    /// Returns the system's reason for a failure, without the path: `Permission denied`.
    public static String reason(IOException e) {
        // No switch over types: the first one costs a cold process some milliseconds.
        if (e instanceof AccessDeniedException) {
            return "Permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "No such file or directory";
        }
        if (e instanceof NotDirectoryException) {
            return "Not a directory";
        }
        String reason =
                e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
        return reason == null ? "Cannot be read" : reason;
    }

    /// `path: reason`
    @Override
    public String toString() {
        return new String(path, StandardCharsets.UTF_8) + ": " + reason;
    }
}
