package jfind.app.session;

import jfind.app.tty.Key;

/// What a session waits for.
sealed interface Event {
    /// A key, a paste, the mouse.
    record Input(Key key) implements Event {}

    /// The terminal may have another size.
    record Resized() implements Event {}

    /// There are newer hits, or the source has something new to say: look.
    record News() implements Event {}
}
