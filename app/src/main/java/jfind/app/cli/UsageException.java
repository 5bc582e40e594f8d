package jfind.app.cli;

/// What is wrong with the way that jfind was called, in one line for the person who called it.
public final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    /// An error with this line, which says what, and where.
    public UsageException(String message) {
        super(message, null, false, false);
    }
}
