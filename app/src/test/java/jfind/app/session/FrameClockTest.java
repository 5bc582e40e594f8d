package jfind.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FrameClockTest {
    private static final long SECOND = 1_000_000_000L;

    private long now = 5 * SECOND;
    private final FrameClock clock = new FrameClock(now);

    @Test
    void newsAreDrawnSixtyTimesASecond() {
        int frames = 0;
        for (long end = now + SECOND; now < end; now += SECOND / 1000) {
            if (clock.next() <= now) {
                clock.drawn(now);
                frames++;
            }
        }
        assertTrue(frames >= 58 && frames <= 64, "frames: " + frames);
    }

    @Test
    void keysAreDrawnAtOnceHoweverMuchIsNew() {
        for (int key = 0; key < 40; key++) {
            for (int step = 0; step < 30; step++, now += SECOND / 1000) {
                if (clock.next() <= now) {
                    clock.drawn(now);
                }
            }
            clock.typed();
            assertTrue(clock.next() <= now, "key " + key);
            clock.drawn(now);
        }
    }

    @Test
    void keysAreDrawnSixtyTimesASecondToo() {
        int frames = 0;
        for (long end = now + SECOND; now < end; now += SECOND / 1000) {
            clock.typed();
            if (clock.next() <= now) {
                clock.drawn(now);
                frames++;
            }
        }
        assertTrue(frames >= 58 && frames <= 64, "frames: " + frames);
    }

    @Test
    void restDoesNotAddUp() {
        now += 100 * SECOND;
        int frames = 0;
        for (; clock.next() <= now; frames++) {
            clock.typed();
            clock.drawn(now);
        }
        assertEquals(2, frames);
    }
}
