package jfind.app.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import jfind.app.text.StyledLine;
import org.jspecify.annotations.Nullable;

/// Fills a store with the lines of an input, on a thread of its own.
///
/// Lines are published as often as reads return, so that a slow producer's show at once; a fast one fills
/// the buffer. An input that breaks off ends the source, and counts as partial. Thread-safe.
public final class LineSource implements PathSource {
    private static final int BUFFER = 1 << 20;

    private final Producer producer;
    private final LineShape shape;
    private final Entries entries;
    private final Runnable grown;
    private final @Nullable LineShaper shaper;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile State state = State.STARTED;
    private volatile Runnable wake = () -> {};
    private volatile boolean cancelled;

    private LineSource(Producer producer, LineShape shape, Entries entries, Runnable grown) {
        this.producer = producer;
        this.shape = shape;
        this.entries = entries;
        this.grown = grown;
        this.shaper = shape.isPlain() ? null : new LineShaper(shape, entries);
    }

    /// Starts to read what `producer` writes.
    ///
    /// @param shape what is made of its lines
    /// @param grown is run, on the source's thread, after every addition to `entries`
    public static LineSource start(
            Producer producer, LineShape shape, Entries entries, Runnable grown) {
        LineSource source = new LineSource(producer, shape, entries, grown);
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
        }
        end(whole, failure);
    }

    /// Never comes after a defect, or without memory: what was read then is not to be taken for an answer.
    private void end(boolean whole, String failure) {
        // A failure is told where there is nothing else to see.
        boolean told = !failure.isEmpty() && entries.store().size() == 0;
        List<String> notices = told ? List.of("[" + failure + "]") : List.of();
        state = new State(false, !whole, 0, notices, header());
        ended.countDown();
        wake.run();
    }

    /// Whether everything was read.
    private boolean read(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int used = 0;
        while (!cancelled) {
            int count = in.read(buffer, used, buffer.length - used);
            if (count < 0) {
                if (used > 0) {
                    addLast(Arrays.copyOf(buffer, used));
                }
                publish();
                return true;
            }
            int end = used + count;
            int rest = addAll(buffer, end);
            if (rest > 0) {
                publish();
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

    /// Adds the lines in the first `to` bytes that are finished; returns where the first unfinished one begins.
    private int addAll(byte[] buffer, int to) {
        return shaper == null
                ? entries.store().appendLines(buffer, 0, to, shape.delimiter())
                : shaper.addAll(buffer, to);
    }

    private void addLast(byte[] line) {
        if (shaper == null) {
            entries.store().appendLine(line, 0, line.length);
        } else {
            shaper.add(line);
        }
    }

    private void publish() {
        entries.publish();
        if (header().size() > state.header().size()) {
            state = new State(true, false, 0, List.of(), header());
            wake.run();
        }
        grown.run();
    }

    private List<StyledLine> header() {
        return shaper == null ? List.of() : shaper.header();
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
