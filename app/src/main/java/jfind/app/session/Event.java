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

    /// The system has said something about the terminal.
    record Noticed(Tty.Notice notice) implements Event {}

    /// A thread has died of an error that nobody expected.
    record Broken(Throwable cause) implements Event {}

    /// A command has come to its end.
    ///
    /// @param deed what is to be done with what it printed; null for nothing
    record Answered(Commands.Running command, @Nullable Deed deed, String printed)
            implements Event {}

    /// There are newer hits, or the source has something new to say: look.
    record News() implements Event {}
}
