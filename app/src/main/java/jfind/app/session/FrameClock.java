package jfind.app.session;

/// Says when the next frame may be drawn: 60 in a second, some of them in quick succession.
///
/// A bucket fills with a frame's worth every sixtieth of a second. News leave something in it, so that the echo of
/// a key never has to wait for what was drawn just before it.
///
/// Confined to one thread.
final class FrameClock {
    private static final long FRAME_NANOS = 1_000_000_000L / 60;

    /// Frames that the bucket holds.
    private static final int BURST = 4;

    /// Frames that are left in it for echoes.
    private static final int RESERVE = 2;

    /// When the bucket was empty, or would have been had it always been filling.
    private long emptyAt;

    private boolean typed;

    FrameClock(long now) {
        emptyAt = now - BURST * FRAME_NANOS;
    }

    /// Says that somebody has pressed a key: the next frame shows it.
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
