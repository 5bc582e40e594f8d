package jfind.app.session;

import java.io.IOException;
import jfind.app.model.ListShape;
import jfind.app.model.Model;
import jfind.app.model.Spot;
import jfind.app.tty.Key;
import org.jspecify.annotations.Nullable;

/// Where a session draws.
///
/// Confined to the session's thread.
public interface Display {
    /// Asks the terminal where its cursor is, if that has to be known before [#begin]; returns whether it was
    /// asked.
    boolean askForCursor() throws IOException;

    /// Whether it takes fewer rows when there are fewer matches than fit, so that it is better to know them
    /// before [#begin].
    boolean isAdaptive();

    /// Begins to draw.
    ///
    /// @param cursor where the terminal's cursor is, null when unknown
    /// @param matches how many matches there are, or more than fit
    void begin(Key.@Nullable CursorAt cursor, int matches) throws IOException;

    /// The form of the list of matches, which depends on the terminal's size.
    ListShape listShape();

    /// Makes room for what `model` has on the screen, the preview and the header and so on; returns whether
    /// the room is another than before, and with it perhaps the form of the list.
    boolean arrange(Model model);

    /// Whether the preview waits to be asked for, wherever it would be shown by itself.
    default boolean hidesPreview() {
        return false;
    }

    /// Where a preview begins, as `--preview-window` says it, with places to be filled; empty for its beginning.
    default String previewScroll() {
        return "";
    }

    /// How many lines of a preview stay at the top when it is scrolled.
    default int previewHeader() {
        return 0;
    }

    /// Whether scrolling a preview goes on at the other end.
    default boolean cyclesPreview() {
        return false;
    }

    /// Whether the end of a preview stays in sight while more of it comes.
    default boolean followsPreview() {
        return false;
    }

    /// The rows that it takes, margins left out.
    int rows();

    /// The columns that it takes, margins left out.
    int columns();

    /// How many lines of help it shows at once.
    default int helpLines() {
        return Integer.MAX_VALUE;
    }

    /// The terminal's row in which the text of a preview begins, from 0.
    default int previewTop() {
        return 0;
    }

    /// The terminal's column in which the text of a preview begins, from 0.
    default int previewLeft() {
        return 0;
    }

    /// Rings the terminal's bell.
    void bell() throws IOException;

    /// The rows for the text of a preview; 0 when it has no room.
    int previewRows();

    /// The columns for the text of a preview.
    int previewColumns();

    /// What is at a place of the terminal while `model` is on the screen.
    Spot spotAt(int row, int column, Model model);

    /// Draws `model`; only what differs from the last frame is sent.
    void draw(Model model) throws IOException;

    /// Asks the terminal whether its background is light, where that would make a difference; returns whether it
    /// was asked.
    boolean askForBackground() throws IOException;

    /// Draws in the colours for a light background from the next frame on.
    void lighten();

    /// Takes notice of the terminal's size.
    void resize() throws IOException;

    /// Gives the terminal back for a while, as the session found it.
    void leave() throws IOException;

    /// Says that the terminal may be somebody else's: nothing that stands on it is to be moved or cleared any more.
    void abandon();

    /// Takes the terminal again; the next frame is drawn whole.
    void enter() throws IOException;

    /// Forgets what the terminal is believed to show: the next frame is drawn whole.
    void forget();
}
