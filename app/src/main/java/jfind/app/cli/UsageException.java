package jfind.app.cli;

/// What is wrong with the command line or the configuration, in one line for the user.
///
/// Immutable.
public final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param message what is wrong, and where
    public UsageException(String message) {
        super(message, null, false, false);
    }
}
