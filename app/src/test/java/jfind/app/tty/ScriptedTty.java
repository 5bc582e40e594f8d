package jfind.app.tty;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;

/// A terminal for tests: typing is scripted, output is kept.
///
/// Thread-safe.
public final class ScriptedTty implements Tty {
    private final StringBuilder typed = new StringBuilder();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final StringBuilder next = new StringBuilder();
    private boolean hasRead;
    private int ahead;
    private int writes;
    private boolean gone;
    private int stops;
    private byte[] farewell = {};
    private volatile Consumer<? super Notice> receiver = _ -> {};

    /// A terminal on which `text` was typed before raw mode.
    public static ScriptedTty typedAhead(String text) {
        var tty = new ScriptedTty();
        tty.type(text);
        tty.ahead = text.length();
        return tty;
    }

    public synchronized void type(String text) {
        typed.append(text);
        notifyAll();
    }

    /// Has `text` typed when everything else has been read and more is wanted.
    public synchronized void typeNext(String text) {
        next.append(text);
    }

    /// Closes the terminal once everything typed has been read.
    public synchronized void hangUp() {
        gone = true;
        notifyAll();
    }

    /// The output since the last call.
    public synchronized byte[] takeWritten() {
        byte[] bytes = written.toByteArray();
        written.reset();
        return bytes;
    }

    /// The number of characters typed that were not read.
    public synchronized int unread() {
        return typed.length() + next.length();
    }

    /// The number of writes.
    public synchronized int writes() {
        return writes;
    }

    @Override
    public void enterRawMode() {}

    @Override
    public void leaveRawMode() {}

    @Override
    public Size size() {
        return new Size(8, 40);
    }

    @Override
    public void onNotice(Consumer<? super Notice> action) {
        receiver = action;
    }

    /// Sends a notice of the system.
    public void notice(Notice notice) {
        receiver.accept(notice);
    }

    @Override
    public synchronized void stopJob() {
        stops++;
    }

    /// How often the job was stopped.
    public synchronized int stops() {
        return stops;
    }

    @Override
    public synchronized int read(byte[] into) throws IOException {
        try {
            if (typed.isEmpty() && hasRead) {
                typed.append(next);
                next.setLength(0);
            }
            while (typed.isEmpty() && !gone) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        if (typed.isEmpty()) {
            return -1;
        }
        byte[] bytes = typed.toString().getBytes(UTF_8);
        System.arraycopy(bytes, 0, into, 0, bytes.length);
        typed.setLength(0);
        hasRead = true;
        return bytes.length;
    }

    @Override
    public void pauseReading() {}

    @Override
    public void resumeReading() {}

    @Override
    public synchronized int available() {
        int count = ahead;
        ahead = 0;
        return count;
    }

    @Override
    public synchronized void write(byte[] bytes, int count) {
        written.write(bytes, 0, count);
        writes++;
    }

    @Override
    public synchronized void setFarewell(byte[] sequences) {
        farewell = sequences;
    }

    @Override
    public synchronized void close() {
        written.writeBytes(farewell);
    }
}
