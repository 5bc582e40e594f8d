package jfind.app.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;

/// A program on a pseudo-terminal of 120 by 40, with somebody who answers what it asks of the
/// terminal: some finders draw nothing before they know where the cursor is.
///
/// Confined to one thread, beside its own that reads.
final class Console implements AutoCloseable {
    private static final Pattern CONTROL =
            Pattern.compile(
                    "\u001b(\\[[0-?]*[ -/]*[@-~]|\\][^\u0007\u001b]*(\u0007|\u001b\\\\)|[^\\[\\]])");

    /// What programs ask, and what a terminal answers.
    private static final String[][] ANSWERS = {
        {"\u001b[6n", "\u001b[1;1R"},
        {"\u001b[?2004$p", "\u001b[?2004;2$y"},
        {"\u001b[c", "\u001b[?62;22c"},
        {"\u001b[?u", "\u001b[?0u"},
        {"\u001b]11;?", "\u001b]11;rgb:0000/0000/0000\u001b\\"},
        {"\u001b]10;?", "\u001b]10;rgb:ffff/ffff/ffff\u001b\\"},
    };

    private final Process process;
    private final InputStream output;
    private final OutputStream keys;
    private final long startNanos;

    // Guarded by this.
    private final StringBuilder seen = new StringBuilder();
    private long lastNanos;
    private boolean ended;

    /// Starts a program.
    ///
    /// @param input the file that it reads on standard input; null for the terminal
    Console(List<String> command, Path folder, Path input) throws IOException {
        Pty pty = new JniTerminalProvider().open(null, new Size(120, 40));
        Path device = Path.of(pty.toString().replaceAll(".*\\[(.*)]", "$1"));
        List<String> words = new ArrayList<>(List.of("setsid", "--ctty"));
        if (input != null) {
            words.addAll(List.of("sh", "-c", "exec \"$@\" < '" + input + "'", "sh"));
        }
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().put("TERM", "xterm-256color");
        builder.environment().remove("TMUX");
        builder.redirectInput(device.toFile());
        builder.redirectOutput(device.toFile());
        builder.redirectError(device.toFile());
        output = pty.getMasterInput();
        keys = pty.getMasterOutput();
        startNanos = System.nanoTime();
        lastNanos = startNanos;
        process = builder.start();
        Thread reader = new Thread(this::read, "console");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        byte[] buffer = new byte[1 << 16];
        try {
            int count;
            while ((count = output.read(buffer)) > 0) {
                String text = new String(buffer, 0, count, StandardCharsets.ISO_8859_1);
                synchronized (this) {
                    lastNanos = System.nanoTime();
                    seen.append(text);
                    notifyAll();
                }
                answer(text);
            }
        } catch (IOException e) {
            // The terminal is gone.
        }
        synchronized (this) {
            ended = true;
            notifyAll();
        }
    }

    private void answer(String text) throws IOException {
        for (String[] each : ANSWERS) {
            int at = -1;
            while ((at = text.indexOf(each[0], at + 1)) >= 0) {
                press(each[1]);
            }
        }
    }

    /// Types.
    void press(String text) throws IOException {
        keys.write(text.getBytes(StandardCharsets.ISO_8859_1));
        keys.flush();
    }

    /// Waits until a text is to be seen; returns the milliseconds from the start, or NaN when that
    /// takes ten seconds.
    synchronized double millisUntil(String wanted) throws InterruptedException {
        long deadline = startNanos + TimeUnit.SECONDS.toNanos(10);
        while (!CONTROL.matcher(seen).replaceAll("").contains(wanted)) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (ended || left <= 0) {
                return Double.NaN;
            }
            wait(left);
        }
        return (lastNanos - startNanos) / 1e6;
    }

    /// Waits until nothing has been drawn for some time; returns when something was drawn last.
    synchronized long quietSince(int millis) throws InterruptedException {
        while (true) {
            long left = millis - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastNanos);
            if (ended || left <= 0) {
                return lastNanos;
            }
            wait(left);
        }
    }

    /// Types one key and returns the milliseconds until the screen stands still.
    double millisOf(String key, int quietMillis) throws IOException, InterruptedException {
        long pressed = System.nanoTime();
        press(key);
        Thread.sleep(quietMillis);
        return Math.max(0, quietSince(quietMillis) - pressed) / 1e6;
    }

    /// Ends the program as a person does, with escape.
    @Override
    public void close() throws IOException {
        try {
            for (int attempt = 0; process.isAlive() && attempt < 50; attempt++) {
                press("\u001b");
                process.waitFor(100, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
