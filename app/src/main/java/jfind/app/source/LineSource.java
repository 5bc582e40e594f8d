package jfind.app.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import jfind.match.line.FieldTemplate;
import org.jspecify.annotations.Nullable;

/// Fills a store with the lines of an input, on a thread of its own.
///
/// Lines are published as often as reads return, so that a slow producer's show at once; a fast one fills
/// the buffer. An input that breaks off ends the source, and counts as partial. Thread-safe.
public final class LineSource implements PathSource {
    private static final int BUFFER = 1 << 20;

    private final Producer producer;
    private final LineShape shape;
    private final CountDownLatch ended = new CountDownLatch(1);

    /// Whoever adds lines holds it.
    private final Object adding = new Object();

    // Guarded by adding, and read by all.
    private volatile Entries entries;
    private volatile Runnable grown;
    private @Nullable LineShaper shaper;

    // Guarded by this.
    private boolean running = true;
    private boolean partial;
    private List<String> notices = List.of();

    /// The entries that take the place of others as soon as they have the same lines; null when there are none.
    private @Nullable Entries coming;

    private volatile State state = State.STARTED;
    private volatile Runnable wake = () -> {};
    private volatile boolean cancelled;

    private LineSource(Producer producer, LineShape shape, Entries entries, Runnable grown) {
        this.producer = producer;
        this.shape = shape;
        this.entries = entries;
        this.grown = grown;
        this.shaper = shape.isPlain() ? null : new LineShaper(shape, entries, 0);
    }

    /// Starts to read what `producer` writes.
    ///
    /// @param shape what is made of its lines
    /// @param grown is run, on the source's thread, after every addition to `entries`
    public static LineSource start(
            Producer producer, LineShape shape, Entries entries, Runnable grown) {
        LineSource source = new LineSource(producer, shape, entries, grown);
        source.begin(source::run, "jfind-lines");
        return source;
    }

    private void begin(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
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
        synchronized (this) {
            running = false;
            partial = !whole;
            // A failure is told where there is nothing else to see.
            boolean told = !failure.isEmpty() && entries.store().size() == 0;
            notices = told ? List.of("[" + failure + "]") : List.of();
            tell();
        }
        ended.countDown();
        wake.run();
    }

    /// Makes a new state; the lock is held.
    private void tell() {
        state = new State(running, partial, 0, notices, entries.header());
    }

    /// Whether everything was read.
    private boolean read(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int used = 0;
        while (!cancelled) {
            int count = in.read(buffer, used, buffer.length - used);
            if (count < 0) {
                synchronized (adding) {
                    if (used > 0) {
                        addLast(Arrays.copyOf(buffer, used));
                    }
                    publish();
                }
                return true;
            }
            int end = used + count;
            int rest = 0;
            if (hasEnd(buffer, used, end)) {
                synchronized (adding) {
                    rest = addAll(buffer, end);
                    if (rest > 0) {
                        publish();
                    }
                }
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

    /// Whether a line ends in `[from, to)`: a long one must not be looked through again with every read.
    private boolean hasEnd(byte[] buffer, int from, int to) {
        int at = to - 1;
        while (at >= from && buffer[at] != shape.delimiter()) {
            at--;
        }
        return at >= from;
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
        if (entries.headerSize() != state.header().size()) {
            changeHeader();
        }
        grown.run();
    }

    private void changeHeader() {
        synchronized (this) {
            tell();
        }
        wake.run();
    }

    /// Has the first `count` lines stand above the list instead of being searched.
    public void setHeaderLines(int count) {
        entries.setHeaderLines(count);
        changeHeader();
    }

    /// Makes entries of another form of the lines read so far, and of all that come.
    ///
    /// @param into takes the place of the entries so far, of which it is a [reshaped][Entries#reshaped] form
    /// @param grownThen takes the place of what is run after additions
    public void reshape(FieldTemplate shown, Entries into, Runnable grownThen) {
        synchronized (this) {
            coming = into;
        }
        begin(() -> refill(shape.withShown(shown), into, grownThen), "jfind-reshape");
    }

    private void refill(LineShape form, Entries into, Runnable grownThen) {
        synchronized (adding) {
            if (!isComing(into)) {
                return; // Yet another form is wanted by now.
            }
            Entries before = entries;
            int oldest = before.oldestLine();
            LineShaper next = new LineShaper(form, into, oldest);
            for (int entry = oldest; entry < before.store().end() && !cancelled; entry++) {
                next.add(before.rawLine(entry));
            }
            into.publish();
            entries = into;
            shaper = next;
            grown = grownThen;
            synchronized (this) {
                coming = null;
                tell();
            }
        }
        grownThen.run();
        wake.run();
    }

    private synchronized boolean isComing(Entries form) {
        return coming == form;
    }

    @Override
    public synchronized boolean isReady() {
        return coming == null;
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
