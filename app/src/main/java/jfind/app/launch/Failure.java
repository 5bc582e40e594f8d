package jfind.app.launch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// Why jfind cannot do what it was asked, in one line for the person who asked.
///
/// Immutable.
public final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    public Failure(String message) {
        super(message, null, false, false);
    }

    /// What went wrong with a file, in the words of the system.
    public static String reason(IOException error) {
        String reason =
                error instanceof FileSystemException at && at.getReason() != null
                        ? at.getReason()
                        : error.getMessage();
        return error instanceof AccessDeniedException
                ? "Permission denied"
                : error instanceof NoSuchFileException
                        ? "No such file or directory"
                        : String.valueOf(reason);
    }

    /// Says that standard output cannot be written to, unless whoever read it has had enough: that ends
    /// the printing and is no failure.
    public static void unlessClosedPipe(IOException error) throws Failure {
        String reason = error.getMessage();
        if (reason == null || !reason.contains("Broken pipe")) {
            throw new Failure("standard output: " + reason);
        }
    }
}
