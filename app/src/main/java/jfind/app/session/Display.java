package jfind.app.session;

import java.io.IOException;
import java.util.List;
import jfind.app.model.ListShape;
import jfind.app.model.Model;
import jfind.app.model.PreviewPage;
import jfind.app.model.Spot;
import jfind.app.tty.Key;
import org.jspecify.annotations.Nullable;

/// Where a session draws.
///
/// Confined to the session's thread.
public interface Display {
    /// Asks the terminal for its cursor, if [#begin] needs it; returns whether it asked.
    boolean askForCursor() throws IOException;

    /// Whether its height depends on the number of matches, so that [#begin] should know them.
    boolean isAdaptive();

    /// Begins to draw.
    ///
    /// @param cursor the terminal's cursor; null when unknown
    /// @param matches the number of matches, or any number larger than what fits
    void begin(Key.@Nullable CursorAt cursor, int matches) throws IOException;

    /// The shape of the list of matches, which depends on the terminal's size.
    ListShape listShape();

    /// Lays out the screen for `model`: preview, header and so on. Returns whether the layout has
    /// changed, and with it perhaps the shape of the list.
    boolean arrange(Model model);

    /// Whether the preview is hidden until the user asks for it.
    default boolean hidesPreview() {
        return false;
    }

    /// The first line of a preview as `--preview-window` gives it, with placeholders; empty for its
    /// start.
    default String previewScroll() {
        return "";
    }

    /// How many lines at the top of a preview do not scroll.
    default int previewHeader() {
        return 0;
    }

    /// Whether scrolling a preview past one end continues at the other.
    default boolean cyclesPreview() {
        return false;
    }

    /// Whether a preview follows its end while it grows.
    default boolean followsPreview() {
        return false;
    }

    /// The rows that it uses, without margins.
    int rows();

    /// The columns that it uses, without margins.
    int columns();

    /// How many lines from the start of `help` fit on a page.
    default int helpLines(List<String> help) {
        return help.size();
    }

    /// The terminal row of the first line of preview text, from 0.
    default int previewTop() {
        return 0;
    }

    /// The terminal column of the first cell of preview text, from 0.
    default int previewLeft() {
        return 0;
    }

    /// Rings the terminal's bell.
    void bell() throws IOException;

    /// The rows for the text of a preview; 0 when it has no room.
    int previewRows();

    /// The offset from which the end of `page` is in sight.
    default int previewEnd(PreviewPage page) {
        return page.lines().size() - previewRows();
    }

    /// Whether the preview window has no room on purpose, size 0: its command runs all the same.
    default boolean previewsUnseen() {
        return false;
    }

    /// The columns for the text of a preview.
    int previewColumns();

    /// What is at a cell of the terminal while `model` is on the screen.
    Spot spotAt(int row, int column, Model model);

    /// Draws `model`; only what differs from the last frame is sent.
    void draw(Model model) throws IOException;

    /// Asks the terminal what it can do, and for its background where that matters; returns whether
    /// it was asked. The last answer is a [Key.DeviceAttributes].
    boolean askTerminal() throws IOException;

    /// Says whether the terminal's background is light; returns whether the colours change with the
    /// next frame.
    boolean setBackground(boolean light);

    /// Has keys reported by kitty's protocol, which the terminal knows.
    void useKeyProtocol() throws IOException;

    /// Reads the terminal's size again.
    void resize() throws IOException;

    /// Gives the terminal back for a while, in the state in which the session found it.
    void leave() throws IOException;

    /// Stops drawing for good: the terminal may belong to another program now.
    void abandon();

    /// Takes the terminal again; the next frame is drawn whole.
    void enter() throws IOException;

    /// Forgets what the terminal shows: the next frame is drawn whole.
    void forget();
}
