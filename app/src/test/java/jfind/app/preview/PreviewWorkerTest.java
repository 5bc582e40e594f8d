package jfind.app.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import jfind.app.model.Previews.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class PreviewWorkerTest {
    private final CountDownLatch never = new CountDownLatch(1);
    private final BlockingQueue<Integer> made = new LinkedBlockingQueue<>();

    private final PreviewWorker worker =
            new PreviewWorker((request, _) -> {
                if (request.path().length == 0) {
                    awaitForEver();
                }
                made.add(request.entry());
            });

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
