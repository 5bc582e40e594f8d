package jfind.app.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import jfind.app.model.Previews.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class PreviewWorkerTest {
    private final CountDownLatch never = new CountDownLatch(1);
    private final AtomicInteger hanging = new AtomicInteger();
    private final BlockingQueue<Integer> late = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> made = new LinkedBlockingQueue<>();

    private final PreviewWorker worker =
            new PreviewWorker(
                    (request, _) -> {
                        if (request.path().length == 0 || request.path()[0] == 'h') {
                            hanging.incrementAndGet();
                            awaitForEver();
                        }
                        made.add(request.entry());
                    },
                    request -> late.add(request.entry()));

    private void awaitForEver() {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aThreadThatDoesNotComeBackIsReplaced() {
        worker.run(request(1, ""));
        while (made.isEmpty()) {
            worker.run(request(2, "x"));
            Thread.onSpinWait();
        }
        assertEquals(2, made.remove());
    }

    @Test
    void manyThreadsThatDoNotComeBackLeaveRoomForOthers() throws InterruptedException {
        for (int entry = 0; entry < 12; entry++) {
            worker.run(request(entry, "hangs " + entry));
            assertEquals(entry, late.take());
        }
        worker.run(request(12, "x"));
        assertEquals(12, made.take());
    }

    @Test
    void aFileThatHoldsUpAThreadIsNotTriedAgain() throws InterruptedException {
        worker.run(request(1, "hangs"));
        assertEquals(1, late.take());
        worker.run(request(2, "hangs"));
        assertEquals(2, late.take());
        assertEquals(1, hanging.get());
        never.countDown();
        assertEquals(1, made.take());
        assertEquals(2, made.take());
    }

    @Test
    void theNewestRequestWins() throws InterruptedException {
        for (int entry = 0; entry < 1000; entry++) {
            worker.run(request(entry, "x"));
        }
        int last = -1;
        while (last < 999) {
            int next = made.take();
            assertEquals(true, next > last, "out of order: " + next);
            last = next;
        }
    }

    private static Request request(int entry, String path) {
        return new Request(
                entry, path.getBytes(java.nio.charset.StandardCharsets.UTF_8), "", 0, 10, 80, null);
    }
}
