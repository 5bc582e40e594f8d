package jfind.app.e2e;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.builtins.ScreenTerminal;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;
import org.jspecify.annotations.Nullable;

/// A command on a pseudo-terminal of its own, with somebody typing and a terminal emulator
/// watching.
///
/// The command leads a session whose controlling terminal is the pseudo-terminal, as under a real
/// terminal emulator. Waiting is for what the screen shows, never for a time. Thread-safe.
public final class PtySession implements AutoCloseable {
    private static final Pattern MODE = Pattern.compile("\u001b\\[\\?(\\d+)([hlr])");

    /// A mode that is saved or restored, and the question for a keyboard protocol: the emulator
    /// takes these for a cursor that is saved or restored, or for margins.
    private static final Pattern SAVED_MODE = Pattern.compile("\u001b\\[\\?\\d*[sru]");

    /// Wrapping at the margin, the cursor.
    private static final Set<String> ON_BY_ITSELF = Set.of("7", "25");

    private final Pty pty;
    private final Path device;
    private final OutputStream keys;
    private final ScreenTerminal screen;
    private final StringBuilder transcript = new StringBuilder();
    private final Process process;
    private final Attributes before;
    private final Object reading = new Object();
    private boolean isReading = true;

    /// How a command is started.
    ///
    /// @param command the words
    /// @param folder where
    /// @param input its standard input; null for the terminal
    /// @param output its standard output; null for the terminal
    /// @param environment variables to add
    record Setup(
            List<String> command,
            Path folder,
            @Nullable Path input,
            @Nullable Path output,
            Map<String, String> environment) {}

    private PtySession(Setup setup, int rows, int columns) throws IOException {
        pty = new JniTerminalProvider().open(null, new Size(columns, rows));
        before = pty.getAttr();
        screen = new ScreenTerminal(columns, rows);
        keys = pty.getMasterOutput();
        device = Path.of(pty.toString().replaceAll(".*\\[(.*)]", "$1"));
        if (!Files.exists(device)) {
            fail("no device of the pseudo-terminal: " + pty);
        }
        // setsid takes its standard input for the controlling terminal; the shell then puts ours in
        // place.
        List<String> words =
                new ArrayList<>(List.of("setsid", "--ctty", "sh", "-c", redirections(setup), "sh"));
        words.addAll(setup.command());
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.directory(setup.folder().toFile());
        builder.environment().put("TERM", "xterm-256color");
        builder.environment().keySet().removeIf(name -> name.startsWith("JFIND_DEFAULT"));
        builder.environment().putAll(setup.environment());
        builder.redirectInput(device.toFile());
        builder.redirectOutput(device.toFile());
        builder.redirectError(device.toFile());
        process = builder.start();
        Thread reader = new Thread(this::readOutput, "pty-output");
        reader.setDaemon(true);
        reader.start();
    }

    private static String redirections(Setup setup) {
        String line = "exec \"$@\"";
        if (setup.input() != null) {
            line += " < '" + setup.input() + "'";
        }
        if (setup.output() != null) {
            line += " > '" + setup.output() + "'";
        }
        return line;
    }

    static PtySession start(Setup setup, int rows, int columns) throws IOException {
        return new PtySession(setup, rows, columns);
    }

    /// Has the terminal take no output, or take it again. What has been read last is still shown.
    void setReading(boolean on) {
        synchronized (reading) {
            isReading = on;
            reading.notifyAll();
        }
    }

    private void awaitReading() {
        synchronized (reading) {
            try {
                while (!isReading) {
                    reading.wait();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void readOutput() {
        CharsetDecoder utf8 =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 14);
        CharBuffer chars = CharBuffer.allocate(1 << 15);
        try (InputStream output = pty.getMasterInput()) {
            while (true) {
                awaitReading();
                int count = output.read(bytes.array(), bytes.position(), bytes.remaining());
                if (count < 0) {
                    return;
                }
                bytes.limit(bytes.position() + count).position(0);
                utf8.decode(bytes, chars, false);
                bytes.compact();
                chars.flip();
                String answer;
                synchronized (screen) {
                    screen.write(SAVED_MODE.matcher(chars).replaceAll(""));
                    transcript.append(chars);
                    answer = screen.read();
                    screen.notifyAll();
                }
                chars.clear();
                type(answer);
            }
        } catch (IOException e) {
            // The other side is gone, and with it the output.
        }
    }

    /// Types `text`; the emulator's answers to questions come the same way.
    public synchronized void type(String text) throws IOException {
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    /// The screen now: a line a row, without trailing blanks.
    public String screen() {
        synchronized (screen) {
            return rows();
        }
    }

    private String rows() {
        StringBuilder text = new StringBuilder();
        screen.toString().lines().forEach(row -> text.append(row.stripTrailing()).append('\n'));
        return text.toString();
    }

    /// The screen with what has scrolled off its top, without trailing empty rows. The emulator is
    /// of no use afterwards.
    String scrollbackAndScreen() {
        synchronized (screen) {
            screen.setSize(80, 250);
            return rows().stripTrailing();
        }
    }

    /// The terminal's modes that the command has left in another state than it should: `?25l`,
    /// `?1000h`.
    public List<String> modesLeftBehind() {
        Map<String, Boolean> modes = new HashMap<>();
        Matcher change = MODE.matcher(transcript());
        while (change.find()) {
            boolean on = change.group(2).equals("h");
            boolean restored = change.group(2).equals("r"); // To what it was before it was saved.
            modes.put(change.group(1), restored ? ON_BY_ITSELF.contains(change.group(1)) : on);
        }
        List<String> left = new ArrayList<>();
        modes.forEach((mode, on) -> {
            if (on != ON_BY_ITSELF.contains(mode)) {
                left.add("?" + mode + (on ? "h" : "l"));
            }
        });
        return left;
    }

    /// All that the command wrote to the terminal so far.
    String transcript() {
        synchronized (screen) {
            return transcript.toString();
        }
    }

    /// Waits until the screen shows `text`.
    public void awaitText(String text) {
        await("the text '" + text + "'", shown -> shown.contains(text));
    }

    /// Waits until the screen is as `wanted` says.
    public void await(String what, Predicate<String> wanted) {
        var patience = new Patience();
        synchronized (screen) {
            while (!wanted.test(rows())) {
                if (patience.isOver()) {
                    fail("never saw " + what + " on the screen:\n" + rows());
                }
                try {
                    screen.wait(Patience.GLANCE_MILLIS);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }

    /// Waits until the command has ended; returns its status.
    public int awaitExit() throws InterruptedException {
        var patience = new Patience();
        while (!process.waitFor(Patience.GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
            if (patience.isOver()) {
                fail("still running; the screen:\n" + screen());
            }
        }
        return process.exitValue();
    }

    /// Changes the size of the terminal, of which the kernel tells the command.
    void resize(int rows, int columns) throws IOException {
        synchronized (screen) {
            screen.setSize(columns, rows);
        }
        pty.setSize(new Size(columns, rows));
    }

    /// Sends the command the signal `name`.
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    }

    /// Whether the terminal's mode is what it was before the command was started.
    public boolean hasModeOfBefore() {
        try {
            return pty.getAttr().toString().equals(before.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Closes the terminal, as when somebody closes its window.
    void hangUp() throws IOException {
        pty.close();
        // The kernel takes it for closed when the reader comes back from its last read.
        try {
            Files.writeString(device, "x", StandardOpenOption.WRITE);
        } catch (IOException e) {
            // It has come back already: the terminal is gone, or dead.
        }
    }

    /// The process that was started.
    Process process() {
        return process;
    }

    @Override
    public void close() throws IOException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        pty.close();
    }
}
