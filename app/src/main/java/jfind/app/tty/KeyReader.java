package jfind.app.tty;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The thread that reads a terminal and delivers its keys.
///
/// Thread-safe. The receiver is called on the reader's thread.
public final class KeyReader {
    /// Receives keys.
    public interface Receiver {
        /// Takes `keys`, and returns when more may be read. Keys typed after the one that ends a
        /// session stay in the terminal, for the program that reads there next.
        ///
        /// @return false if the session seems to be stuck. Then it takes what is typed meanwhile
        ///     too, be it nothing.
        boolean take(List<Key> keys) throws InterruptedException;
    }

    private static final int STEP_MILLIS = 5;

    private final Tty tty;
    private final Receiver receiver;
    private final KeyDecoder decoder = new KeyDecoder();
    private final List<Key> keys = new ArrayList<>();
    private final byte[] bytes = new byte[4096];

    /// How many unread bytes were typed before raw mode, when the terminal still turned Enter into
    /// a line feed.
    private int typedAhead;

    private KeyReader(Tty tty, int typedAhead, Receiver receiver) {
        this.tty = tty;
        this.typedAhead = typedAhead;
        this.receiver = receiver;
    }

    /// Starts reading a terminal that has just entered raw mode.
    ///
    /// @param cursorAsked whether the terminal was asked for its cursor's position
    /// @return whether keys were typed before
    public static boolean start(Tty tty, boolean cursorAsked, Receiver receiver)
            throws IOException {
        int typedAhead = tty.available();
        var reader = new KeyReader(tty, typedAhead, receiver);
        if (cursorAsked) {
            reader.decoder.expectCursor();
        }
        Thread.ofPlatform().daemon().name("jfind-keys").start(reader::run);
        return typedAhead > 0;
    }

    private void run() {
        try {
            while (true) {
                int count = tty.read(bytes);
                if (count < 0) {
                    break;
                }
                decode(count);
                deliver();
                int patience = decoder.patienceMillis();
                if (patience != KeyDecoder.NEVER && !moreComes(patience)) {
                    decoder.timeOut(keys);
                    deliver();
                }
            }
            hangUp();
        } catch (IOException e) {
            hangUp();
        } catch (InterruptedException e) {
            // The session is over.
        }
    }

    private void decode(int count) {
        restoreEnter(bytes, count);
        decoder.decode(bytes, count, keys);
    }

    private void deliver() throws IOException, InterruptedException {
        boolean taken = keys.isEmpty();
        while (!taken) {
            List<Key> some = List.copyOf(keys);
            keys.clear();
            taken = receiver.take(some);
            if (!taken) { // It asks again, with nothing too.
                int count = tty.readNow(bytes);
                decode(count);
                if (count == 0 && decoder.patienceMillis() != KeyDecoder.NEVER) {
                    decoder.timeOut(keys);
                }
            }
        }
    }

    private void hangUp() {
        try {
            receiver.take(List.of(new Key.HungUp()));
        } catch (InterruptedException e) {
            // The session is over.
        }
    }

    private void restoreEnter(byte[] bytes, int count) {
        for (int at = 0; at < count && typedAhead > 0; at++, typedAhead--) {
            if (bytes[at] == '\n') {
                bytes[at] = '\r';
            }
        }
    }

    private boolean moreComes(int millis) throws IOException, InterruptedException {
        for (int waited = 0; waited < millis; waited += STEP_MILLIS) {
            if (tty.available() > 0) {
                return true;
            }
            Thread.sleep(STEP_MILLIS);
        }
        return tty.available() > 0;
    }
}
