package jfind.app.session;

import java.util.function.LongSupplier;
import jfind.app.model.Spot;
import jfind.app.tty.Key;

/// Makes gestures out of what the mouse reports: which press is the second of a double click, what is being
/// dragged.
///
/// Confined to one thread.
final class MouseGestures {
    /// What a report amounts to.
    enum Gesture {
        NOTHING(""),
        /// Somewhere else than on a match, or on.
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

        Gesture(String trigger) {
            this.trigger = trigger;
        }

        /// The name under which something can be bound to it; empty for none.
        String trigger() {
            return trigger;
        }

        /// Whether it is done to what is at a place.
        boolean isClick() {
            return this != NOTHING && !trigger.contains("scroll");
        }
    }

    private static final long DOUBLE_CLICK_NANOS = 500_000_000L;

    private final LongSupplier clock;
    private Gesture gesture = Gesture.NOTHING;
    private Spot spot = new Spot.Elsewhere();
    private int pressedRow = -1;
    private long pressedAt;
    private boolean dragsScrollbar;

    /// @param clock the time in nanoseconds
    MouseGestures(LongSupplier clock) {
        this.clock = clock;
    }

    /// Takes notice of a report about `at`.
    void report(Key.Mouse report, Spot at) {
        boolean shift = (report.modifiers() & Key.SHIFT) != 0;
        spot = at;
        gesture =
                switch (report.gesture()) {
                    case LEFT_DOWN -> shift ? onMatch(at, Gesture.SHIFT_CLICK) : press(at);
                    case RIGHT_DOWN ->
                            onMatch(at, shift ? Gesture.SHIFT_RIGHT_CLICK : Gesture.RIGHT_CLICK);
                    case DRAG ->
                            dragsScrollbar && at instanceof Spot.Scrollbar
                                    ? Gesture.DRAG
                                    : Gesture.NOTHING;
                    case RELEASE -> {
                        dragsScrollbar = false;
                        yield Gesture.NOTHING;
                    }
                    case WHEEL_UP ->
                            at instanceof Spot.Preview
                                    ? Gesture.PREVIEW_UP
                                    : shift ? Gesture.SHIFT_UP : Gesture.UP;
                    case WHEEL_DOWN ->
                            at instanceof Spot.Preview
                                    ? Gesture.PREVIEW_DOWN
                                    : shift ? Gesture.SHIFT_DOWN : Gesture.DOWN;
                    case MIDDLE_DOWN -> Gesture.NOTHING;
                };
    }

    private Gesture press(Spot at) {
        dragsScrollbar = at instanceof Spot.Scrollbar;
        int row = at instanceof Spot.Match(int match) ? match : -1;
        long now = clock.getAsLong();
        boolean twice = row >= 0 && row == pressedRow && now - pressedAt < DOUBLE_CLICK_NANOS;
        pressedRow = twice ? -1 : row;
        pressedAt = now;
        if (at instanceof Spot.Header) {
            return Gesture.HEADER_CLICK;
        }
        if (at instanceof Spot.Footer) {
            return Gesture.FOOTER_CLICK;
        }
        return twice ? Gesture.DOUBLE_CLICK : onMatch(at, Gesture.CLICK);
    }

    private static Gesture onMatch(Spot at, Gesture click) {
        return at instanceof Spot.Match ? click : Gesture.DRAG;
    }

    Gesture gesture() {
        return gesture;
    }

    /// What the gesture is about.
    Spot spot() {
        return spot;
    }
}
