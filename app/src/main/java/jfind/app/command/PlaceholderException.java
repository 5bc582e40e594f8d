package jfind.app.command;

import java.io.IOException;

/// A placeholder that cannot be filled. Only its command fails; the session goes on.
///
/// Confined to one thread.
public sealed class PlaceholderException extends IOException permits UnquotableException {
    private static final long serialVersionUID = 1L;

    PlaceholderException(String message) {
        super(message);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
