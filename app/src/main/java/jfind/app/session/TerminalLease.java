package jfind.app.session;

import java.io.IOException;
import jfind.app.model.Model;
import jfind.app.model.Previews;
import jfind.app.tty.Tty;

/// Owns the terminal for the session: lays out the screen, and lends the terminal to commands.
///
/// Confined to one thread.
final class TerminalLease {
    private final Tty tty;
    private final Display display;
    private final Previews previews;

    /// Waits until the terminal owes no answers.
    private Guest settling = () -> {};

    /// Whether the screen is wide enough to show the preview without being asked.
    private boolean previewFits;

    /// Uses the terminal while the session has lent it.
    interface Guest {
        void run() throws IOException, InterruptedException;
    }

    TerminalLease(Tty tty, Display display, Previews previews) {
        this.tty = tty;
        this.display = display;
        this.previews = previews;
    }

    /// Sets what waits, before the terminal is lent, until it owes no answers.
    void settleBy(Guest wait) {
        settling = wait;
    }

    /// Lays out the first screen; returns the model with the list in its shape.
    Model arrangeFirst(Model model) {
        previewFits = showsPreview();
        return arrange(previewFits ? model.withPreview(model.preview().toggled()) : model);
    }

    /// Lays out the screen for `model`; returns the model with the list in its shape.
    Model arrange(Model model) {
        display.arrange(model);
        return shaped(model);
    }

    /// Returns the model with the list in the shape of the screen.
    Model shaped(Model model) {
        return model.withList(model.list().withShape(display.listShape()));
    }

    /// Whether the size of the terminal has changed since the screen was laid out.
    boolean isResized() {
        return display.rows() != tty.size().rows() || display.columns() != tty.size().columns();
    }

    /// Adapts to a new size. A preview that was not asked for is hidden while it has no room.
    Model resize(Model model) throws IOException {
        display.resize();
        boolean fits = showsPreview();
        boolean toggles = fits != previewFits && model.preview().shown() == previewFits;
        previewFits = fits;
        return arrange(toggles ? model.withPreview(model.preview().toggled()) : model);
    }

    /// Whether the preview is shown without being asked for.
    private boolean showsPreview() {
        return previews.shownAt(tty.size().columns()) && !display.hidesPreview();
    }

    /// Lends the terminal to `guest`, with the keys typed meanwhile, and takes it back.
    Model lend(Model model, Guest guest) throws IOException, InterruptedException {
        settling.run();
        tty.pauseReading();
        display.leave();
        try {
            guest.run();
        } finally {
            tty.resumeReading();
        }
        return take(model);
    }

    /// Takes the terminal back.
    Model take(Model model) throws IOException {
        display.enter();
        return resize(model);
    }

    /// Stops the job until the shell continues it.
    Model suspend(Model model) throws IOException, InterruptedException {
        return lend(model, tty::stopJob);
    }
}
