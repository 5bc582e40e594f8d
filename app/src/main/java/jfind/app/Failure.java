package jfind.app;

import java.io.IOException;

/// Why jfind cannot do what it was asked, in one line for the person who asked.
final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    Failure(String message) {
        super(message, null, false, false);
    }

    /// What to say of standard output that cannot be written to.
    static Failure ofOutput(IOException error) {
        return new Failure("standard output: " + error.getMessage());
    }

    /// Whether `error` says that whoever read standard output has had enough, which is no failure.
    static boolean isClosedPipe(IOException error) {
        String message = error.getMessage();
        return message != null && message.contains("Broken pipe");
    }
}
