package jfind.app.screen;

import com.googlecode.lanterna.screen.Screen.RefreshType;
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
    private final Tty tty;
    private final FrameTerminal terminal;
    private final FrameScreen screen;
    private final View view;
    private RefreshType next = RefreshType.COMPLETE;

    /// A display on `tty`, which it takes to the alternate screen with its first frame.
    public TerminalDisplay(Tty tty, Matches matches, ScreenOptions options) throws IOException {
        this.tty = tty;
        this.terminal = new FrameTerminal(tty);
        this.screen = new FrameScreen(terminal);
        this.view = new View(screen, matches, options);
        screen.startScreen();
    }

    /// Loads what the first frame needs on a thread of its own, while the terminal is being opened: half of
    /// the time to the first frame is the loading of classes, and there is more than one processor.
    public static void prepare() {
        var thread = new Thread(() -> Theme.of(ColorDepth.PALETTE).sample(), "jfind-prepare");
        thread.setDaemon(true);
        thread.start();
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
    public void leave() throws IOException {
        terminal.exitPrivateMode();
        tty.leaveRawMode();
    }

    @Override
    public void enter() throws IOException {
        tty.enterRawMode();
        terminal.enterPrivateMode();
        resize();
        forget();
    }

    @Override
    public void forget() {
        next = RefreshType.COMPLETE;
    }
}
