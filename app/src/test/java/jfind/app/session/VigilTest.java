package jfind.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import jfind.app.tty.Key;
import jfind.app.tty.Tty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class VigilTest {
    private static final List<Key> ESC = List.of(press("esc"));
    private static final List<Key> LETTER = List.of(press("a"));
    private static final List<Key> NOTHING = List.of();

    private final Inbox inbox = new Inbox();
    private final AbandonedTty tty = new AbandonedTty();
    private final Vigil vigil = new Vigil(inbox, tty, Set.of("esc", "ctrl-c"));

    private static Key press(String name) {
        return new Key.Press(name, name.length() == 1 ? name.charAt(0) : 0);
    }

    private void drain() throws InterruptedException {
        inbox.drainTo(new ArrayDeque<>(), System.nanoTime());
    }

    /// A session that takes keys and comes for more.
    private Thread session() {
        return Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    try {
                        while (true) {
                            inbox.drainTo(new ArrayDeque<>(), Long.MAX_VALUE);
                        }
                    } catch (InterruptedException e) {
                        // The test is over.
                    }
                });
    }

    @Test
    void aSessionThatAnswersKeepsItsTerminal() throws Exception {
        Thread session = session();
        assertTrue(vigil.take(LETTER));
        assertTrue(vigil.take(ESC));
        session.interrupt();
        assertEquals(0, tty.abandoned);
    }

    @Test
    void whoLeavesASilentSessionIsLetGo() throws Exception {
        assertFalse(vigil.take(ESC));
        assertEquals(1, tty.abandoned);
    }

    @Test
    void aSilentSessionIsNotLeftByOtherKeys() throws Exception {
        assertFalse(vigil.take(LETTER));
        for (int i = 0; i < 20; i++) {
            assertFalse(vigil.take(i % 2 == 0 ? LETTER : NOTHING));
        }
        assertEquals(0, tty.abandoned);
        int rounds = 0;
        assertFalse(vigil.take(ESC));
        while (tty.abandoned == 0) {
            rounds++;
            assertFalse(vigil.take(NOTHING));
        }
        assertTrue(rounds > 2, "it has some time to answer");
    }

    @Test
    void aSessionThatAnswersLateKeepsItsTerminal() throws Exception {
        assertFalse(vigil.take(LETTER));
        assertFalse(vigil.take(ESC));
        drain();
        Thread session = session();
        assertTrue(vigil.take(NOTHING));
        session.interrupt();
        assertEquals(0, tty.abandoned);
    }

    @Test
    void aCommandThatHasTheTerminalKeepsIt() throws Exception {
        tty.pausedFor = 30;
        Thread session =
                Thread.ofPlatform()
                        .daemon()
                        .start(() -> {
                            while (tty.pausedFor > 0) {
                                Thread.onSpinWait();
                            }
                            session();
                        });
        while (!vigil.take(ESC)) {
            assertEquals(0, tty.abandoned);
        }
        session.join();
        assertEquals(0, tty.abandoned);
    }

    @Test
    void nobodyWaitsForASessionThatIsOver() {
        inbox.end();
        assertThrows(InterruptedException.class, () -> vigil.take(LETTER));
    }

    /// Counts how often it was abandoned.
    private static final class AbandonedTty extends NoTty {
        int abandoned;
        volatile int pausedFor;

        @Override
        public boolean isReadingPaused() {
            boolean is = pausedFor > 0;
            pausedFor = Math.max(0, pausedFor - 1);
            return is;
        }

        @Override
        public void abandon() {
            abandoned++;
        }
    }

    /// A terminal that nobody uses.
    private static class NoTty implements Tty {
        @Override
        public void enterRawMode() {}

        @Override
        public void leaveRawMode() {}

        @Override
        public Size size() {
            return new Size(24, 80);
        }

        @Override
        public void onNotice(java.util.function.Consumer<? super Notice> receiver) {}

        @Override
        public void stopJob() {}

        @Override
        public int read(byte[] into) {
            return -1;
        }

        @Override
        public void pauseReading() {}

        @Override
        public void resumeReading() {}

        @Override
        public int available() {
            return 0;
        }

        @Override
        public void write(byte[] bytes, int count) {}

        @Override
        public void setFarewell(byte[] sequences) {}

        @Override
        public void close() {}
    }
}
