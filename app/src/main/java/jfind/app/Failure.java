package jfind.app;

import java.io.IOException;

/// Why jfind cannot do what it was asked, in one line for the person who asked.
final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    Failure(String message) {
        super(message, null, false, false);
    }

    /// Says that standard output cannot be written to, unless whoever read it has had enough: that ends
    /// the printing and is no failure.
    static void unlessClosedPipe(IOException error) throws Failure {
        String reason = error.getMessage();
        if (reason == null || !reason.contains("Broken pipe")) {
            throw new Failure("standard output: " + reason);
        }
    }
}
