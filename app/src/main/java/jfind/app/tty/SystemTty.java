package jfind.app.tty;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jline.nativ.CLibrary;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/// A terminal device of the operating system.
///
/// Bytes go through ordinary file streams; mode and size through JLine's native layer, which wants the
/// number of a descriptor. The launcher hands one over; without it the number of our own is found by
/// looking which descriptor has become a terminal when the device was opened, since Java does not tell.
///
/// Thread-safe for [#close]; else as [Tty] says.
public final class SystemTty implements Tty {
    /// The controlling terminal, whatever standard input and output are.
    public static final String CONTROLLING = "/dev/tty";

    /// The descriptor on which the launcher may have opened the controlling terminal.
    private static final int FROM_LAUNCHER = 9;

    /// The property that names the launcher's process, which is missed when it is killed.
    private static final String LAUNCHER = "jfind.launcher";

    /// How far to look for our own descriptor; files of the JVM itself take the first few.
    private static final int DESCRIPTORS = 128;

    private static final byte[] NOTHING = {};

    private final Path device;

    /// To ask how much there is to read.
    private final FileInputStream in;

    private final FileOutputStream out;
    private final int descriptor;
    private final TerminalMode before;
    private final Thread listening = new Thread(this::listen, "jfind-signals");
    private final Thread hook = new Thread(this::giveBack, "jfind-restore");

    /// What must be written to undo what was switched on, in force until the next call.
    private volatile byte[] farewell = NOTHING;

    private volatile Consumer<? super Notice> notices = _ -> {};
    private final Object readLock = new Object();
    private @Nullable FileChannel keyboard;
    private boolean paused;
    private boolean raw;
    private boolean closed;

    private SystemTty(Path device, FileInputStream in, FileOutputStream out, int descriptor)
            throws IOException {
        this.device = device;
        this.in = in;
        this.out = out;
        this.descriptor = descriptor;
        this.before = TerminalMode.of(descriptor);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Loads the native layer on a thread of its own: it takes longer than all else before the first frame.
    public static void prepare() {
        var thread = new Thread(() -> isTerminal(FROM_LAUNCHER), "jfind-native");
        thread.setDaemon(true);
        thread.start();
    }

    /// Opens the terminal `device`, such as [#CONTROLLING].
    ///
    /// @throws IOException when there is none, with a message that says so in words
    public static SystemTty open(String device) throws IOException {
        boolean handedOver = CONTROLLING.equals(device) && isTerminal(FROM_LAUNCHER);
        boolean[] known = new boolean[DESCRIPTORS];
        if (!handedOver) {
            for (int number = 0; number < DESCRIPTORS; number++) {
                known[number] = isTerminal(number);
            }
        }
        var in = openForReading(device);
        int descriptor = handedOver ? FROM_LAUNCHER : newTerminal(known);
        if (descriptor < 0) {
            in.close();
            throw new IOException(device + " is not a terminal");
        }
        return new SystemTty(Path.of(device), in, new FileOutputStream(device), descriptor);
    }

    private static FileInputStream openForReading(String device) throws IOException {
        try {
            return new FileInputStream(new File(device));
        } catch (FileNotFoundException e) {
            throw new IOException("cannot open " + device, e);
        }
    }

    private static int newTerminal(boolean[] known) {
        for (int number = 0; number < known.length; number++) {
            if (!known[number] && isTerminal(number)) {
                return number;
            }
        }
        return -1;
    }

    private static boolean isTerminal(int descriptor) {
        return CLibrary.isatty(descriptor) == 1;
    }

    @Override
    public synchronized void enterRawMode() throws IOException {
        before.setRaw();
        raw = true;
    }

    @Override
    public synchronized void leaveRawMode() {
        if (raw) {
            raw = false;
            before.restore();
        }
    }

    @Override
    public Size size() {
        var window = new CLibrary.WinSize();
        CLibrary.ioctl(descriptor, CLibrary.TIOCGWINSZ, window);
        return window.ws_row == 0 || window.ws_col == 0
                ? new Size(24, 80)
                : new Size(window.ws_row, window.ws_col);
    }

    @Override
    public void onNotice(Consumer<? super Notice> receiver) {
        notices = receiver;
        // It takes reflection to hear of signals, and that takes time: not the session's.
        listening.setDaemon(true);
        listening.start();
    }

    private void listen() {
        register("WINCH", Notice.RESIZED);
        register("TSTP", Notice.STOP);
        register("CONT", Notice.CONTINUED);
        notices.accept(Notice.RESIZED);
        Long launcher = Long.getLong(LAUNCHER);
        if (launcher != null) {
            var _ =
                    ProcessHandle.of(launcher)
                            .map(ProcessHandle::onExit)
                            .orElse(CompletableFuture.completedFuture(null))
                            .thenRun(() -> notices.accept(Notice.ORPHANED));
        }
    }

    private void register(String signal, Notice notice) {
        Signals.register(signal, () -> notices.accept(notice));
    }

    @Override
    public void stopJob() throws IOException, InterruptedException {
        listening.join(); // Or it would take the signal below for one to be heeded.
        Signals.registerDefault("TSTP");
        Signals.registerDefault("CONT"); // Who has stopped here need not be told that it goes on.
        try {
            // To the whole process group: the launcher and whoever has started it have to stop as
            // well.
            new ProcessBuilder("sh", "-c", "kill -TSTP 0").inheritIO().start().waitFor();
        } finally {
            register("TSTP", Notice.STOP);
            register("CONT", Notice.CONTINUED);
        }
    }

    /* A file stream cannot be told to stop waiting, a channel can: who closes it wakes up who reads it. */

    @Override
    public int read(byte[] into) throws IOException {
        while (true) {
            try {
                return keyboard().read(ByteBuffer.wrap(into));
            } catch (ClosedChannelException e) {
                // Somebody else reads for a while.
            }
        }
    }

    private FileChannel keyboard() throws IOException {
        synchronized (readLock) {
            try {
                while (paused) {
                    readLock.wait();
                }
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
            if (keyboard == null) {
                keyboard = FileChannel.open(device, StandardOpenOption.READ);
            }
            return keyboard;
        }
    }

    @Override
    public void pauseReading() throws IOException {
        synchronized (readLock) {
            paused = true;
            if (keyboard != null) {
                keyboard.close();
                keyboard = null;
            }
        }
    }

    @Override
    public void resumeReading() {
        synchronized (readLock) {
            paused = false;
            readLock.notifyAll();
        }
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public synchronized void write(byte[] bytes, int count) throws IOException {
        if (!closed) { // Nothing may follow the farewell that a signal has brought about.
            out.write(bytes, 0, count);
        }
    }

    @Override
    public void setFarewell(byte[] sequences) {
        farewell = sequences;
    }

    /* Reading ends before the mode is the shell's or the editor's again: what is typed from then on is for them. */

    @Override
    public void close() {
        try {
            pauseReading();
        } catch (IOException e) {
            // The terminal is gone: nobody types there.
        }
        giveBack();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The hook itself is running, or about to: it finds nothing left to do.
        }
    }

    private synchronized void giveBack() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            out.write(farewell);
        } catch (IOException e) {
            // The terminal is gone: nobody is there to see what is left of it.
        }
        leaveRawMode();
    }
}
