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
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jfind.app.launcher.EndHook;
import jfind.app.launcher.Launcher;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/// A terminal device of the operating system.
///
/// Bytes go through ordinary file streams; mode and size through [TerminalCalls], which need a
/// descriptor's number. The launcher passes one. Without it we compare which descriptors are
/// terminals before and after opening the device, since Java does not give the number.
///
/// [#close] may be called from any thread; for the rest see [Tty].
public final class SystemTty implements Tty {
    /// The controlling terminal, wherever standard input and output lead.
    public static final String CONTROLLING = "/dev/tty";

    /// The descriptor on which the launcher may have opened the terminal.
    private static final int FROM_LAUNCHER = 9;

    /// So many bytes are not typed between two looks.
    private static final int PASTED = 256;

    /// How many descriptors to search for our own; the JVM's files take the first few.
    private static final int DESCRIPTORS = 128;

    /// The status of who leaves without a choice.
    private static final int ABORTED = 130;

    private static final byte[] NOTHING = {};

    private final Path device;

    /// Used only for [#available].
    private final FileInputStream in;

    private final FileOutputStream out;
    private final int descriptor;
    private final TerminalMode before;
    private final Thread listening =
            Thread.ofPlatform().daemon().name("jfind-signals").unstarted(this::listen);
    private final Thread hook =
            Thread.ofPlatform().name("jfind-restore").unstarted(this::giveBackAtEnd);

    /// Undoes what was switched on; replaced as that changes.
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
        EndHook.add(hook);
    }

    /// The process's own terminal: the controlling one, or else that of a standard stream.
    public static String ofProcess() {
        if (!"stream".equals(System.getProperty("jfind.tty"))) {
            return CONTROLLING;
        }
        try {
            return Path.of("/proc/self/fd/" + FROM_LAUNCHER).toRealPath().toString();
        } catch (IOException e) {
            return "/dev/fd/" + FROM_LAUNCHER;
        }
    }

    /// Loads the native layer on a thread of its own, since it takes longer than anything else
    /// before the first frame.
    public static void prepare() {
        Thread.ofPlatform().daemon().name("jfind-native").start(TerminalCalls::prepare);
    }

    /// Opens the terminal `device`, such as [#CONTROLLING].
    ///
    /// @throws IOException when there is none, with a message in words
    public static SystemTty open(String device) throws IOException {
        boolean handedOver = device.equals(ofProcess()) && TerminalCalls.isTerminal(FROM_LAUNCHER);
        boolean[] known = new boolean[DESCRIPTORS];
        if (!handedOver) {
            for (int number = 0; number < DESCRIPTORS; number++) {
                known[number] = TerminalCalls.isTerminal(number);
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
            if (!known[number] && TerminalCalls.isTerminal(number)) {
                return number;
            }
        }
        return -1;
    }

    @Override
    public synchronized void enterRawMode() throws IOException {
        if (closed) {
            return; // A signal came first: nobody would set it back.
        }
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
        Size told = TerminalCalls.size(descriptor);
        return told == null ? new Size(24, 80) : told;
    }

    @Override
    public void onNotice(Consumer<? super Notice> receiver) {
        notices = receiver;
        // Registering for signals uses reflection, which is slow: do not hold up the session.
        listening.start();
    }

    private void listen() {
        register("WINCH", Notice.RESIZED);
        register("TSTP", Notice.STOP);
        register("CONT", Notice.CONTINUED);
        notices.accept(Notice.RESIZED);
        if (Launcher.ofProcess() != null) {
            ProcessHandle launcher = Launcher.process();
            if (launcher == null) {
                notices.accept(Notice.ORPHANED);
            } else {
                var _ = launcher.onExit().thenRun(() -> notices.accept(Notice.ORPHANED));
            }
        }
    }

    private void register(String signal, Notice notice) {
        Signals.register(signal, () -> notices.accept(notice));
    }

    @Override
    public void stopJob() throws IOException, InterruptedException {
        listening.join(); // Otherwise it might register for the signal that we send below.
        Signals.registerDefault("TSTP");
        // The whole process group has to stop: the launcher and the script that started it too.
        try {
            Launcher launcher = Launcher.ofProcess();
            if (launcher == null) {
                Signals.registerDefault("CONT"); // We know that we go on when `waitFor` returns.
                new ProcessBuilder("sh", "-c", "kill -TSTP 0").inheritIO().start().waitFor();
            } else {
                stopBy(launcher);
            }
        } finally {
            register("TSTP", Notice.STOP);
            register("CONT", Notice.CONTINUED);
        }
    }

    private static void stopBy(Launcher launcher) throws InterruptedException {
        var continued = new Semaphore(0);
        Signals.register("CONT", continued::release);
        launcher.stopJob();
        while (!continued.tryAcquire(1, TimeUnit.SECONDS)) {
            ProcessHandle process = Launcher.process();
            if (process == null || !process.isAlive()) {
                return;
            }
        }
    }

    /* A file stream's read cannot be interrupted. A channel's read ends when the channel is closed.
     * */

    @Override
    public int read(byte[] into) throws IOException {
        while (true) {
            try {
                FileChannel open = keyboard();
                int count = open.read(ByteBuffer.wrap(into, 0, 1));
                return count < 1 || endsRead(into[0]) ? count : readOn(open, into);
            } catch (ClosedChannelException e) {
                // Paused: another program reads.
            }
        }
    }

    /// Reads on behind a first byte, up to a control character or as far as there is something;
    /// returns how many bytes there are then. What is long was pasted, and is read at once.
    private int readOn(FileChannel open, byte[] into) throws IOException {
        int count = 1;
        try {
            int left = in.available();
            int step = left > PASTED ? into.length - 1 : 1;
            while (left > 0 && count < into.length) {
                int read = open.read(ByteBuffer.wrap(into, count, step));
                if (read < 1) {
                    break;
                }
                count += read;
                left = step > 1 || endsRead(into[count - 1]) ? 0 : left - 1;
            }
        } catch (ClosedChannelException e) {
            // Paused: what has been read so far is still the session's.
        }
        return count;
    }

    /// Whether a key ends with this byte that may end the session, so that what was typed behind it
    /// is for the program that reads next. Escape begins other keys.
    private static boolean endsRead(byte last) {
        return last >= 0 && last < ' ' && last != '\033';
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
    public boolean isReadingPaused() {
        synchronized (readLock) {
            return paused;
        }
    }

    @Override
    public int readNow(byte[] into) throws IOException {
        synchronized (readLock) { // Nobody begins to pause it in between.
            FileChannel open = keyboard;
            boolean ready = !paused && open != null && in.available() > 0;
            return open != null && ready ? Math.max(0, open.read(ByteBuffer.wrap(into))) : 0;
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
        if (!closed) { // A signal may have sent the farewell already; nothing may follow it.
            out.write(bytes, 0, count);
        }
    }

    @Override
    public void setFarewell(byte[] sequences) {
        farewell = sequences;
    }

    /* Stop reading before the mode is restored: what is typed after that is for the shell or the
     * editor. */

    @Override
    public void close() {
        try {
            pauseReading();
        } catch (IOException e) {
            // The terminal is gone.
        }
        giveBack();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The hook is running already, and finds nothing left to do.
        }
    }

    /* The thread that is stuck may be so in a write, and hold the lock. */

    @Override
    public void abandon() {
        Launcher launcher = Launcher.ofProcess();
        if (launcher != null) {
            launcher.abandoned();
        } else {
            before.restore();
            Runtime.getRuntime().halt(ABORTED);
        }
    }

    private void giveBackAtEnd() {
        giveBack();
        Launcher launcher = Launcher.ofProcess();
        if (launcher != null) {
            launcher.terminalGivenBack();
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
            // The terminal is gone.
        }
        leaveRawMode();
    }
}
