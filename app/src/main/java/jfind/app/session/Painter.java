package jfind.app.session;

import java.io.IOException;
import jfind.app.command.PlaceholderException;
import jfind.app.model.MatchSource;
import jfind.app.model.Model;
import jfind.app.model.PreviewPage;
import jfind.app.model.Tracking;
import jfind.app.session.act.Step;
import jfind.app.tty.Key;
import org.jspecify.annotations.Nullable;

/// Draws the model when it has changed, 60 times a second at most, and requests what a frame needs:
/// the rows of the list, the preview, the info line.
///
/// Confined to one thread.
@SuppressWarnings("ReferenceEquality") // A changed model is another object.
final class Painter {
    /// How long the first matches wait for what a command says of them, so that both come in one
    /// frame.
    private static final long PREVIEW_NANOS = 20_000_000L;

    /// How long they wait for a command that is bound to the start: it was asked for before them.
    private static final long START_NANOS = 50_000_000L;

    private final Performer performer;
    private final MatchSource matches;
    private final Display display;
    private final TerminalLease lease;
    private final PreviewRequests previews;
    private final InfoRequests info;
    private final FrameClock clock = new FrameClock(System.nanoTime());

    /// The model on the screen; null when the screen must be drawn again.
    private @Nullable Model drawn;

    /// How many rows a remote client has asked for.
    private int wantedRows;

    /// Whether the first matches may still be held back for their preview.
    private boolean mayHold = true;

    /// Until when matches are held back.
    private long heldUntil = Long.MIN_VALUE;

    Painter(
            Performer performer,
            MatchSource matches,
            Display display,
            TerminalLease lease,
            PreviewRequests previews,
            InfoRequests info) {
        this.performer = performer;
        this.matches = matches;
        this.display = display;
        this.lease = lease;
        this.previews = previews;
        this.info = info;
    }

    /// Draws the first frame.
    ///
    /// @param cursor the terminal's cursor; null when unknown
    /// @param count the number of matches, or any number larger than what fits
    void begin(Key.@Nullable CursorAt cursor, int count) throws IOException, InterruptedException {
        if (display.isAdaptive()) {
            lease.arrangeFirst(performer.model()); // The rows depend on what is shown.
        }
        display.begin(cursor, count);
        performer.apply(Step.to(lease.arrangeFirst(performer.model())));
        display.draw(performer.model());
        clock.drawn(System.nanoTime());
        drawn = performer.model();
    }

    /// Notes that a key was pressed, or that what it asked for has come: the next frame waits for
    /// nothing.
    void echo() {
        clock.typed();
        mayHold = false;
        release();
    }

    /// Holds the next frame back for a moment, since a command bound to the start has begun.
    void holdForStart() {
        heldUntil = System.nanoTime() + START_NANOS;
    }

    /// Holds no frame back any more.
    void release() {
        heldUntil = Long.MIN_VALUE;
    }

    /// Sets whether the terminal's background is light; returns whether that changes the colours.
    boolean setBackground(boolean light) {
        boolean changes = display.setBackground(light);
        if (changes) {
            repaint();
        }
        return changes;
    }

    /// Makes the next frame a whole one, whether or not the model has changed.
    void repaint() {
        drawn = null;
    }

    /// When the next frame is due; [Long#MAX_VALUE] when the screen is up to date.
    long dueAt() {
        return performer.model() == drawn ? Long.MAX_VALUE : Math.max(clock.next(), heldUntil);
    }

    /// Draws a frame if one is due.
    void draw(long now) throws IOException, InterruptedException {
        matches.setLimit(limit());
        if (performer.model() == drawn || clock.next() > now) {
            return;
        }
        if (display.arrange(performer.model())) {
            Model shaped = lease.shaped(performer.model());
            boolean previewed = shaped.preview().page() != PreviewPage.EMPTY;
            performer.apply(Step.to(previewed ? previews.ended(shaped) : shaped));
        }
        matches.setLimit(limit());
        request();
        if (isHeld(now)) {
            return;
        }
        display.draw(performer.model());
        drawn = performer.model();
        clock.drawn(now);
    }

    private boolean isHeld(long now) {
        if (mayHold && previews.awaitsCommand(performer.model())) {
            mayHold = false;
            heldUntil = Math.max(heldUntil, now + PREVIEW_NANOS);
        }
        return heldUntil > now;
    }

    /// Requests a preview that nobody sees. Its command is run for what it does, so each key's
    /// counts, and a frame follows several keys.
    void requestUnseen() throws IOException, InterruptedException {
        if (display.previewsUnseen() && performer.outcome() == null) {
            request();
        }
    }

    private void request() throws IOException, InterruptedException {
        Model model = performer.model();
        try {
            info.ask(model);
            if (!previews.ask(model) && model.preview().page() != PreviewPage.EMPTY) {
                performer.apply(Step.to(model.withPreview(model.preview().blank())));
            }
        } catch (PlaceholderException e) {
            Model now = performer.model();
            performer.apply(Step.to(now.withMessage(String.valueOf(e.getMessage()))));
        }
    }

    /// Makes at least `rows` rows readable from now on.
    void wantRows(int rows) {
        if (rows > wantedRows) {
            wantedRows = rows;
            matches.setLimit(limit());
        }
    }

    /// How many rows of the hits can be read: this screen and the next, or all if a deed or command
    /// needs them.
    int limit() {
        Model model = performer.model();
        boolean all =
                performer.rowsWanted() == Integer.MAX_VALUE
                        || previews.wantsMatches(model)
                        || model.list().tracking() != Tracking.NONE;
        int rows = model.list().shape().rows();
        int some = Math.max(model.list().offset() + rows, performer.rowsWanted()) + rows;
        return Math.max(wantedRows, all ? model.hits().total() : some);
    }
}
