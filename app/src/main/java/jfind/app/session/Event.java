package jfind.app.session;

import jfind.app.bind.Deed;
import jfind.app.model.PreviewPage;
import jfind.app.tty.Key;
import jfind.app.tty.Tty;
import org.jspecify.annotations.Nullable;

/// What a session waits for.
sealed interface Event {
    /// A key, a paste, the mouse.
    record KeyPressed(Key key) implements Event {}

    /// A preview has been made.
    record Previewed(PreviewPage page) implements Event {}

    /// A signal about the terminal has arrived.
    record Noticed(Tty.Notice notice) implements Event {}

    /// A thread has died of an unexpected error.
    record Broken(Throwable cause) implements Event {}

    /// A command has ended.
    ///
    /// @param deed the deed that takes what it printed; null for none
    record Answered(Commands.Running command, @Nullable Deed deed, String printed)
            implements Event {}

    /// A remote request has arrived.
    record Asked(RemoteRequests.Request request) implements Event {}

    /// There are newer hits, or the source has a newer state.
    record News() implements Event {}
}
