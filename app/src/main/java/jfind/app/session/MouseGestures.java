package jfind.app.session;

import java.util.function.LongSupplier;
import jfind.app.model.Spot;
import jfind.app.tty.Key;

/// Turns mouse reports into gestures: clicks, double clicks, drags.
///
/// Confined to one thread.
final class MouseGestures {
    /// What a report means.
    enum Meaning {
        NOTHING(""),
        /// A press outside the matches, or a move with the button held.
        DRAG(""),
        CLICK("left-click"),
        SHIFT_CLICK("shift-left-click"),
        RIGHT_CLICK("right-click"),
        SHIFT_RIGHT_CLICK("shift-right-click"),
        DOUBLE_CLICK("double-click"),
        HEADER_CLICK("click-header"),
        FOOTER_CLICK("click-footer"),
        UP("scroll-up"),
        DOWN("scroll-down"),
        SHIFT_UP("shift-scroll-up"),
        SHIFT_DOWN("shift-scroll-down"),
        PREVIEW_UP("preview-scroll-up"),
        PREVIEW_DOWN("preview-scroll-down");

        private final String trigger;

        Meaning(String trigger) {
            this.trigger = trigger;
        }

        /// The trigger that `--bind` knows for it; empty for none.
        String trigger() {
            return trigger;
        }

        /// Whether it acts on what is under the mouse.
        boolean isClick() {
            return this != NOTHING && !trigger.contains("scroll");
        }
    }

    private static final long DOUBLE_CLICK_NANOS = 500_000_000L;

    private final LongSupplier clock;
    private Meaning gesture = Meaning.NOTHING;
    private Spot spot = new Spot.Elsewhere();
    private int pressedRow = -1;
    private long pressedAt;
    private boolean dragsScrollbar;
    private boolean down;

    /// @param clock the time in nanoseconds
    MouseGestures(LongSupplier clock) {
        this.clock = clock;
    }

    /// Takes a report; `at` is what is under the mouse.
    void report(Key.Mouse report, Spot at) {
        switch (report.gesture()) {
            case LEFT_DOWN, MIDDLE_DOWN, RIGHT_DOWN, DRAG -> down = true;
            case RELEASE -> down = false;
            case WHEEL_UP, WHEEL_DOWN -> {}
        }
        boolean shift = (report.modifiers() & Key.SHIFT) != 0;
        spot = at;
        gesture =
                switch (report.gesture()) {
                    case LEFT_DOWN -> shift ? onMatch(at, Meaning.SHIFT_CLICK) : press(at);
                    case RIGHT_DOWN ->
                            onMatch(at, shift ? Meaning.SHIFT_RIGHT_CLICK : Meaning.RIGHT_CLICK);
                    case DRAG ->
                            dragsScrollbar && at instanceof Spot.OnScrollbar
                                    ? Meaning.DRAG
                                    : Meaning.NOTHING;
                    case RELEASE -> {
                        dragsScrollbar = false;
                        yield Meaning.NOTHING;
                    }
                    case WHEEL_UP ->
                            at instanceof Spot.OnPreview
                                    ? Meaning.PREVIEW_UP
                                    : shift ? Meaning.SHIFT_UP : Meaning.UP;
                    case WHEEL_DOWN ->
                            at instanceof Spot.OnPreview
                                    ? Meaning.PREVIEW_DOWN
                                    : shift ? Meaning.SHIFT_DOWN : Meaning.DOWN;
                    case MIDDLE_DOWN -> Meaning.NOTHING;
                };
    }

    private Meaning press(Spot at) {
        dragsScrollbar = at instanceof Spot.OnScrollbar;
        int row = at instanceof Spot.OnEntry(int match) ? match : -1;
        long now = clock.getAsLong();
        boolean twice = row >= 0 && row == pressedRow && now - pressedAt < DOUBLE_CLICK_NANOS;
        pressedRow = twice ? -1 : row;
        pressedAt = now;
        if (at instanceof Spot.OnHeader) {
            return Meaning.HEADER_CLICK;
        }
        if (at instanceof Spot.OnFooter) {
            return Meaning.FOOTER_CLICK;
        }
        return twice ? Meaning.DOUBLE_CLICK : onMatch(at, Meaning.CLICK);
    }

    private static Meaning onMatch(Spot at, Meaning click) {
        return at instanceof Spot.OnEntry ? click : Meaning.DRAG;
    }

    Meaning gesture() {
        return gesture;
    }

    /// What the gesture is about.
    Spot spot() {
        return spot;
    }

    /// Whether a button is held down.
    boolean isDown() {
        return down;
    }
}
