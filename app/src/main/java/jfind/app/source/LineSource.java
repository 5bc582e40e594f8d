package jfind.app.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import jfind.match.PathStore;

/// Fills a store with the lines of an input, on a thread of its own.
///
/// Lines are published as often as reads return, so that a slow producer's show at once; a fast one fills
/// the buffer. An input that breaks off ends the source, and counts as partial. Thread-safe.
public final class LineSource implements PathSource {
    private static final int BUFFER = 1 << 20;

    private final Producer producer;
    private final byte delimiter;
    private final PathStore store;
    private final Runnable grown;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile State state = State.STARTED;
    private volatile Runnable wake = () -> {};
    private volatile boolean cancelled;

    private LineSource(Producer producer, byte delimiter, PathStore store, Runnable grown) {
        this.producer = producer;
        this.delimiter = delimiter;
        this.store = store;
        this.grown = grown;
    }

    /// Starts to read what `producer` writes.
    ///
    /// @param delimiter what ends a line: newline or NUL
    /// @param grown is run, on the source's thread, after every addition to `store`
    public static LineSource start(
            Producer producer, byte delimiter, PathStore store, Runnable grown) {
        LineSource source = new LineSource(producer, delimiter, store, grown);
        Thread thread = new Thread(source::run, "jfind-lines");
        thread.setDaemon(true);
        thread.start();
        return source;
    }

    private void run() {
        boolean whole = false;
        String failure = "";
        try {
            whole = read(producer.open());
            failure = producer.end();
        } catch (IOException e) {
            // The producer broke off: what it gave is kept, and shown as partial.
        } catch (InterruptedException e) {
            whole = false;
        } finally {
            // A failure is told where there is nothing else to see.
            boolean told = !failure.isEmpty() && store.size() == 0;
            List<String> notices = told ? List.of("[" + failure + "]") : List.of();
            state = new State(false, !whole, 0, notices, List.of());
            ended.countDown();
            wake.run();
        }
    }

    /// Whether everything was read.
    private boolean read(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int used = 0;
        while (!cancelled) {
            int count = in.read(buffer, used, buffer.length - used);
            if (count < 0) {
                if (used > 0) {
                    store.appendLine(buffer, 0, used);
                }
                store.publish();
                grown.run();
                return true;
            }
            int end = used + count;
            int rest = store.appendLines(buffer, 0, end, delimiter);
            if (rest > 0) {
                store.publish();
                grown.run();
            }
            used = end - rest;
            if (rest > 0) {
                System.arraycopy(buffer, rest, buffer, 0, used);
            } else if (used == buffer.length) {
                buffer = Arrays.copyOf(buffer, buffer.length * 2); // One very long line.
            }
        }
        return false;
    }

    @Override
    public void await() throws InterruptedException {
        ended.await();
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public void onChange(Runnable wake) {
        this.wake = wake;
    }

    @Override
    public void cancel() {
        cancelled = true;
        producer.stop();
    }
}
