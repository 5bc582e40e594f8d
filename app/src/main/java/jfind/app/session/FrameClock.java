package jfind.app.session;

/// Says when the next frame may be drawn: at most 60 in a second, two of them in quick succession.
///
/// Two, so that the echo of a key does not hold up the answer to it.
///
/// Confined to one thread.
final class FrameClock {
    private static final long TWO_FRAMES_NANOS = 2 * 1_000_000_000L / 60;

    private long last;
    private long lastButOne;

    FrameClock(long now) {
        last = now - TWO_FRAMES_NANOS;
        lastButOne = last;
    }

    /// When the next frame may be drawn.
    long next() {
        return lastButOne + TWO_FRAMES_NANOS;
    }

    void drawn(long now) {
        lastButOne = last;
        last = now;
    }
}
