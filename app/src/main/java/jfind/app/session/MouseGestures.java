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
        NOTHING,
        CLICK,
        DOUBLE_CLICK,
        TOGGLE,
        UP,
        DOWN,
        TOGGLE_UP,
        TOGGLE_DOWN
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
                    case LEFT_DOWN -> shift ? Gesture.TOGGLE : press(at);
                    case RIGHT_DOWN -> at instanceof Spot.Match ? Gesture.TOGGLE : Gesture.NOTHING;
                    case DRAG ->
                            dragsScrollbar && at instanceof Spot.Scrollbar
                                    ? Gesture.CLICK
                                    : Gesture.NOTHING;
                    case RELEASE -> {
                        dragsScrollbar = false;
                        yield Gesture.NOTHING;
                    }
                    case WHEEL_UP -> shift ? Gesture.TOGGLE_UP : Gesture.UP;
                    case WHEEL_DOWN -> shift ? Gesture.TOGGLE_DOWN : Gesture.DOWN;
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
        return twice ? Gesture.DOUBLE_CLICK : Gesture.CLICK;
    }

    Gesture gesture() {
        return gesture;
    }

    /// What the gesture is about.
    Spot spot() {
        return spot;
    }
}
