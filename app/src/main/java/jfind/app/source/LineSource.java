package jfind.app.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import jfind.match.LineSplitter;
import jfind.match.line.FieldTemplate;
import org.jspecify.annotations.Nullable;

/// Fills a store with the lines of an input, on its own thread.
///
/// Lines are published after each read: those of a slow producer at once, those of a fast one a
/// buffer at a time. A read error ends the source, and the result then counts as partial.
/// Thread-safe.
public final class LineSource implements PathSource {
    private static final int BUFFER = 1 << 20;

    /// The first read takes so many bytes, and each after it twice as many: who searches the lines
    /// waits for the first ones, which are read by cold code.
    private static final int FIRST_READ = 1 << 16;

    /// What comes after so many bytes is split by two threads: with less of it a second one costs
    /// more than it gains.
    private static final int LARGE = 1 << 23;

    private final Producer producer;
    private final LineShape shape;
    private final CountDownLatch ended = new CountDownLatch(1);

    /// The lock of the thread that adds lines.
    private final Object adding = new Object();

    // Guarded by adding, and read by all.
    private volatile Entries entries;
    private volatile Runnable grown;
    private @Nullable LineShaper shaper;

    // Guarded by this.
    private boolean running = true;
    private boolean partial;
    private List<String> notices = List.of();

    /// The entries that replace the current ones as soon as they have the same lines; null for
    /// none.
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
    /// @param shape how its lines become entries
    /// @param grown is run, on the source's thread, after every addition to `entries`
    public static LineSource start(
            Producer producer, LineShape shape, Entries entries, Runnable grown) {
        LineSource source = new LineSource(producer, shape, entries, grown);
        begin(source::run, "jfind-lines");
        return source;
    }

    private static void begin(Runnable work, String name) {
        Thread.ofPlatform().daemon().name(name).start(work);
    }

    private void run() {
        boolean whole = false;
        String failure = "";
        try {
            whole = read(producer.open());
            failure = producer.end();
        } catch (IOException e) {
            // What was read so far is kept, and shown as partial.
        } catch (InterruptedException e) {
            whole = false;
        }
        end(whole, failure);
    }

    /// Ends the source. Not called after a defect or an OutOfMemoryError: what was read is then no
    /// answer.
    private void end(boolean whole, String failure) {
        synchronized (this) {
            running = false;
            partial = !whole;
            // A failure is shown only where there are no entries.
            boolean shown = !failure.isEmpty() && entries.store().size() == 0;
            notices = shown ? List.of("[" + failure + "]") : List.of();
            publishState();
        }
        ended.countDown();
        wake.run();
    }

    /// Publishes a new state. The caller holds the lock.
    private void publishState() {
        state = new State(running, partial, 0, notices, entries.header());
    }

    /// Whether everything was read.
    private boolean read(InputStream in) throws IOException, InterruptedException {
        byte[] buffer = new byte[BUFFER];
        int used = 0;
        long total = 0;
        int share = FIRST_READ;
        while (!cancelled) {
            int count = Slices.read(in, buffer, used, Math.min(used + share, buffer.length));
            share = Math.min(2 * share, BUFFER);
            if (count < 0) {
                finish(Arrays.copyOf(buffer, used));
                return true;
            }
            int end = used + count;
            int rest = 0;
            // If none ends there, the line before is not searched again.
            if (SharedReading.endOfLines(buffer, used, end, shape.delimiter()) > 0) {
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
            total += count;
            if (total >= LARGE && isSharedBest()) {
                return readShared(in, Arrays.copyOf(buffer, used));
            }
        }
        return false;
    }

    /// Whether two threads are quicker: not where each line is work for one of them, nor where old
    /// lines are forgotten.
    private boolean isSharedBest() {
        return shape.isPlain()
                && shape.tail() == 0
                && Runtime.getRuntime().availableProcessors() > 1;
    }

    /// Reads on with two threads; returns whether everything was read.
    ///
    /// @param rest the beginning of a line
    private boolean readShared(InputStream in, byte[] rest)
            throws IOException, InterruptedException {
        byte[] last =
                new SharedReading(in, shape.delimiter(), rest, () -> cancelled, this::add).run();
        if (last == null) {
            return false;
        }
        finish(last);
        return true;
    }

    /// Adds the last line, unless it is empty.
    private void finish(byte[] last) {
        synchronized (adding) {
            if (last.length > 0) {
                addLast(last);
            }
            publish();
        }
    }

    private void add(LineSplitter.Lines lines, byte[] bytes, int end) {
        synchronized (adding) {
            if (shaper == null) {
                entries.store().append(lines);
            } else {
                shaper.addAll(bytes, end); // They have another form since.
            }
            publish();
        }
    }

    /// Adds the complete lines in the first `to` bytes; returns where the first incomplete one
    /// begins.
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
            publishState();
        }
        wake.run();
    }

    /// Shows the first `count` lines above the list, and does not search them.
    public void setHeaderLines(int count) {
        entries.setHeaderLines(count);
        changeHeader();
    }

    /// Gives the lines read so far, and all that follow, another form.
    ///
    /// @param into replaces the entries so far; made by [Entries#reshaped]
    /// @param grownThen replaces what is run after additions
    public void reshape(FieldTemplate shown, Entries into, Runnable grownThen) {
        synchronized (this) {
            coming = into;
        }
        begin(() -> refill(shape.withShown(shown), into, grownThen), "jfind-reshape");
    }

    private void refill(LineShape form, Entries into, Runnable grownThen) {
        synchronized (adding) {
            if (!isComing(into)) {
                return; // Another form was asked for since.
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
                publishState();
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
