package jfind.app.session;

import java.io.IOException;
import jfind.app.model.Model;

/// Where a session draws.
///
/// Confined to the session's thread.
public interface Display {
    /// How many rows of matches fit.
    int listRows();

    /// Draws `model`; only what differs from the last frame is sent.
    void draw(Model model) throws IOException;

    /// Takes notice of the terminal's size.
    void resize() throws IOException;

    /// Gives the terminal back for a while, as the session found it.
    void leave() throws IOException;

    /// Takes the terminal again; the next frame is drawn whole.
    void enter() throws IOException;

    /// Forgets what the terminal is believed to show: the next frame is drawn whole.
    void forget();
}
