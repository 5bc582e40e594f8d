package jfind.app.session;

/// Says when the next frame may be drawn: 60 in a second, some of them in quick succession.
///
/// A token bucket of `BURST` frames, refilled at 60 a second. News leave `RESERVE` frames in it, so
/// that the echo of a key never waits for what was drawn just before.
///
/// Confined to one thread.
final class FrameClock {
    private static final long FRAME_NANOS = 1_000_000_000L / 60;

    /// How many frames the bucket holds.
    private static final int BURST = 4;

    /// How many of them only echoes may use.
    private static final int RESERVE = 2;

    /// The time at which the bucket would have been empty, assuming it has filled steadily since.
    private long emptyAt;

    private boolean typed;

    FrameClock(long now) {
        emptyAt = now - BURST * FRAME_NANOS;
    }

    /// Notes that a key was pressed: the next frame is its echo.
    void typed() {
        typed = true;
    }

    /// When the next frame may be drawn.
    long next() {
        return emptyAt + (typed ? 1 : 1 + RESERVE) * FRAME_NANOS;
    }

    void drawn(long now) {
        emptyAt = Math.max(emptyAt, now - BURST * FRAME_NANOS) + FRAME_NANOS;
        typed = false;
    }
}
