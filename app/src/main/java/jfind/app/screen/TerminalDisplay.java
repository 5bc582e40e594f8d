package jfind.app.screen;

import com.googlecode.lanterna.screen.Screen.RefreshType;
import com.googlecode.lanterna.screen.TerminalScreen;
import java.io.IOException;
import jfind.app.model.Matches;
import jfind.app.model.Model;
import jfind.app.session.Display;
import jfind.app.tty.FrameTerminal;
import jfind.app.tty.Tty;

/// The display on a terminal: a view on Lanterna's screen on our frames.
///
/// Confined to one thread.
public final class TerminalDisplay implements Display {
    private final FrameTerminal terminal;
    private final TerminalScreen screen;
    private final View view;
    private RefreshType next = RefreshType.COMPLETE;

    /// A display on `tty`, which it takes to the alternate screen with its first frame.
    public TerminalDisplay(Tty tty, Matches matches, ScreenOptions options) throws IOException {
        this.terminal = new FrameTerminal(tty);
        this.screen = new TerminalScreen(terminal);
        this.view = new View(screen, matches, options);
        screen.startScreen();
    }

    @Override
    public int listRows() {
        return view.listRows();
    }

    @Override
    public void draw(Model model) throws IOException {
        view.draw(model);
        screen.refresh(next);
        next = RefreshType.DELTA;
    }

    @Override
    public void resize() {
        terminal.sizeMayHaveChanged();
        if (screen.doResizeIfNecessary() != null) {
            forget();
        }
    }

    @Override
    public void forget() {
        next = RefreshType.COMPLETE;
    }
}
