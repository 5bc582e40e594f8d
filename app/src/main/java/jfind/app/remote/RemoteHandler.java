package jfind.app.remote;

/// Answers the requests to a [RemoteServer].
///
/// Thread-safe: each request comes on a thread of its own.
public interface RemoteHandler {
    /// How a request was answered.
    ///
    /// @param status the HTTP status
    /// @param text the body; empty for none
    record Answer(int status, String text) {
        /// The request could not be answered in time.
        static final Answer BUSY = new Answer(503, "");
    }

    /// The state of the session as JSON.
    ///
    /// @param limit how many matches and selected entries to list at most
    /// @param offset how many of them to leave out
    Answer state(int limit, int offset) throws InterruptedException;

    /// Performs `actions`, in the syntax of `--bind`.
    Answer act(String actions) throws InterruptedException;
}
