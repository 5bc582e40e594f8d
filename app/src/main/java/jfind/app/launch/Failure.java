package jfind.app.launch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// Why jfind cannot do what it was asked, in one line for the user.
///
/// Immutable.
public final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    public Failure(String message) {
        super(message, null, false, false);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /// The system's reason for an error with a file.
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

    /// Throws a failure for an error on standard output. A closed pipe is no failure: it ends the
    /// printing, and this method then returns.
    public static void throwUnlessClosedPipe(IOException error) throws Failure {
        String reason = error.getMessage();
        if (reason == null || !reason.contains("Broken pipe")) {
            throw new Failure("standard output: " + reason);
        }
    }
}
