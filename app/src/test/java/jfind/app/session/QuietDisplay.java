package jfind.app.session;

import java.util.ArrayList;
import java.util.List;
import jfind.app.model.ListShape;
import jfind.app.model.Model;
import jfind.app.model.Spot;
import jfind.app.text.StyledLine;
import jfind.app.tty.Key;
import jfind.app.tty.ScriptedTty;
import org.jspecify.annotations.Nullable;

/// A display that shows nothing, and somebody before it who begins to type when there are matches.
///
/// Confined to the session's thread.
final class QuietDisplay implements Display {
    String keys = "";

    /// What is typed when a message is drawn.
    String answer = "";

    /// What is typed when the next frames are drawn, a character each.
    String then = "";

    @Nullable ScriptedTty tty;

    /// The rows of the preview; 0 for a window of size 0.
    int previewRows;

    boolean previewsUnseen;

    /// The messages that were drawn.
    final List<String> messages = new ArrayList<>();

    /// The first line of the preview of each frame that had matches.
    final List<String> previewsOfMatches = new ArrayList<>();

    /// Called for each frame that has matches.
    Runnable onMatches = () -> {};

    /// How many frames said that an entry is looked for.
    int seeking;

    /// How often the bell was rung.
    int bells;

    @Override
    public boolean askForCursor() {
        return false;
    }

    @Override
    public boolean isAdaptive() {
        return false;
    }

    @Override
    public void begin(Key.@Nullable CursorAt cursor, int matches) {}

    @Override
    public ListShape listShape() {
        return ListShape.upward(10);
    }

    @Override
    public boolean arrange(Model model) {
        return false;
    }

    @Override
    public int rows() {
        return 8;
    }

    @Override
    public int columns() {
        return 40;
    }

    @Override
    public void bell() {
        bells++;
    }

    @Override
    public int previewRows() {
        return previewRows;
    }

    @Override
    public boolean previewsUnseen() {
        return previewsUnseen;
    }

    @Override
    public int previewColumns() {
        return 0;
    }

    @Override
    public Spot spotAt(int row, int column, Model model) {
        return column == 39 ? new Spot.OnScrollbar(30 * row) : new Spot.Elsewhere();
    }

    @Override
    public void draw(Model model) {
        seeking += model.source().seeking() ? 1 : 0;
        if (model.hits().size() > 0) {
            onMatches.run();
            List<StyledLine> lines = model.preview().page().lines();
            previewsOfMatches.add(lines.isEmpty() ? "" : lines.getFirst().text());
        }
        if (!model.message().isEmpty()) {
            messages.add(model.message());
            if (tty != null) {
                tty.type(answer);
                answer = "";
            }
        }
        if (tty != null && !keys.isEmpty() && model.hits().size() > 0) {
            tty.type(keys);
            keys = then.isEmpty() ? "" : then.substring(0, 1);
            then = then.isEmpty() ? "" : then.substring(1);
        }
    }

    @Override
    public void resize() {}

    @Override
    public boolean askTerminal() {
        return false;
    }

    @Override
    public boolean setBackground(boolean isLight) {
        return false;
    }

    @Override
    public void useKeyProtocol() {}

    @Override
    public void abandon() {}

    @Override
    public void leave() {}

    @Override
    public void enter() {}

    @Override
    public void forget() {}
}
