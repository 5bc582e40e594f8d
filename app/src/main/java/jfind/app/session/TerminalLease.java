package jfind.app.session;

import java.io.IOException;
import jfind.app.model.Model;
import jfind.app.model.Previews;
import jfind.app.tty.Tty;

/// The terminal as a session has it: where things stand on it, and whose it is at the moment.
///
/// Confined to one thread.
final class TerminalLease {
    private final Tty tty;
    private final Display display;
    private final Previews previews;

    /// Whether the screen is as wide as it has to be for the preview to be shown by itself.
    private boolean previewFits;

    /// Uses the terminal while somebody else has it.
    interface Guest {
        void run() throws IOException, InterruptedException;
    }

    TerminalLease(Tty tty, Display display, Previews previews) {
        this.tty = tty;
        this.display = display;
        this.previews = previews;
    }

    /// Makes room for what `model` has to show, as it begins; returns the model with the list in its form.
    Model arrangeFirst(Model model) {
        previewFits = showsPreview();
        return arrange(previewFits ? model.withPreview(model.preview().toggled()) : model);
    }

    /// Makes room for what `model` has to show; returns the model with the list in its form.
    Model arrange(Model model) {
        display.arrange(model);
        return model.withList(model.list().withShape(display.listShape()));
    }

    /// Takes notice of another size. A preview that is there by itself goes where there is no room for it, and
    /// comes back.
    Model resize(Model model) throws IOException {
        display.resize();
        boolean fits = showsPreview();
        boolean toggles = fits != previewFits && model.preview().shown() == previewFits;
        previewFits = fits;
        return arrange(toggles ? model.withPreview(model.preview().toggled()) : model);
    }

    /// Whether the preview is to be seen without being asked for.
    private boolean showsPreview() {
        return previews.shownAt(tty.size().columns()) && !display.hidesPreview();
    }

    /// Gives the terminal to `guest`, with the keys that are typed meanwhile, and takes it again.
    Model lend(Model model, Guest guest) throws IOException, InterruptedException {
        tty.pauseReading();
        display.leave();
        try {
            guest.run();
        } finally {
            tty.resumeReading();
        }
        return take(model);
    }

    /// Takes the terminal again.
    Model take(Model model) throws IOException {
        display.enter();
        return resize(model);
    }

    /// Stops the job until the shell lets it go on.
    Model suspend(Model model) throws IOException, InterruptedException {
        return lend(model, tty::stopJob);
    }
}
