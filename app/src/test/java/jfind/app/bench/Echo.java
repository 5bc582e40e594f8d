package jfind.app.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;

/// Measures the time from a key to its echo in the query line, and what an idle finder costs.
///
/// ```
/// java --enable-native-access=ALL-UNNAMED -cp 'app/target/jfind/lib/*' \
///     app/src/test/java/jfind/app/bench/Echo.java \
///     LINES KEYS COMMAND [OPTION]...
/// ```
///
/// The finder reads the file `LINES` on a pseudo-terminal of 120 by 40. As soon as its prompt is
/// there, while it still reads, somebody types `KEYS` letters and backspaces, one every 20 to 120
/// ms, the same each time. Prints percentiles in milliseconds; then the share of a processor that
/// it takes in 5 seconds of rest.
public final class Echo {
    private static final int ROWS = 40;
    private static final String LETTERS = "srcmaindevnetjava";

    private final StringBuilder prompt = new StringBuilder();
    private int row;
    private int column;
    private long seenAt;

    private Echo() {}

    public static void main(String[] args) throws Exception {
        List<String> command = Arrays.asList(args).subList(2, args.length);
        new Echo().measure(Path.of(args[0]), Integer.parseInt(args[1]), command);
    }

    private void measure(Path lines, int count, List<String> command) throws Exception {
        Pty pty = new JniTerminalProvider().open(null, new Size(120, ROWS));
        Path device = Path.of(pty.toString().replaceAll(".*\\[(.*)]", "$1"));
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "setsid",
                                "--ctty",
                                "sh",
                                "-c",
                                "exec \"$@\" < '" + lines + "'",
                                "sh"));
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().put("TERM", "xterm-256color");
        builder.redirectInput(device.toFile());
        builder.redirectOutput(device.toFile());
        builder.redirectError(device.toFile());
        Process process = builder.start();
        Thread eyes = new Thread(() -> watch(pty));
        eyes.setDaemon(true);
        eyes.start();
        OutputStream keys = pty.getMasterOutput();
        await(">");
        double[] millis = type(keys, count);
        Arrays.sort(millis);
        System.out.printf(
                "echo: median %.1f, p90 %.1f, p99 %.1f, max %.1f ms of %d keys%n",
                millis[count / 2],
                millis[count * 9 / 10],
                millis[count * 99 / 100],
                millis[count - 1],
                count);
        System.out.printf("idle: %.2f %% of a processor%n", idle(process));
        keys.write(27);
        keys.flush();
        process.waitFor(10, TimeUnit.SECONDS);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private double[] type(OutputStream keys, int count) throws Exception {
        Random random = new Random(1);
        double[] millis = new double[count];
        String query = "";
        for (int key = 0; key < count; key++) {
            boolean erases = query.length() > 7 || (!query.isEmpty() && random.nextInt(3) == 0);
            char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
            query = erases ? query.substring(0, query.length() - 1) : query + letter;
            Thread.sleep(20 + random.nextInt(100));
            long start = System.nanoTime();
            keys.write(erases ? 127 : letter);
            keys.flush();
            millis[key] = (await(query.isEmpty() ? ">" : "> " + query) - start) / 1e6;
        }
        return millis;
    }

    /// Waits until the last row begins with `text` and nothing more; returns when that was seen.
    private synchronized long await(String text) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!prompt.toString().stripTrailing().equals(text)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("never saw '" + text + "' but '" + prompt + "'");
            }
            wait(100);
        }
        return seenAt;
    }

    private void watch(Pty pty) {
        byte[] bytes = new byte[1 << 16];
        StringBuilder sequence = null;
        try (InputStream output = pty.getMasterInput()) {
            for (int count = output.read(bytes); count >= 0; count = output.read(bytes)) {
                long now = System.nanoTime();
                synchronized (this) {
                    seenAt = now;
                    for (int at = 0; at < count; at++) {
                        int each = bytes[at] & 0xff;
                        if (sequence != null) {
                            sequence.append((char) each);
                            if (isWhole(sequence)) {
                                obey(sequence.toString());
                                sequence = null;
                            }
                        } else if (each == 0x1b) {
                            sequence = new StringBuilder();
                        } else {
                            put(each);
                        }
                    }
                    notifyAll();
                }
            }
        } catch (IOException e) {
            // The terminal is gone.
        }
    }

    /// Whether a control sequence has come to its end: a string, such as the question for a colour,
    /// with a bell or a backslash.
    private static boolean isWhole(CharSequence sequence) {
        char first = sequence.charAt(0);
        char last = sequence.charAt(sequence.length() - 1);
        if (first == ']') {
            return last == 7 || last == '\\';
        }
        return sequence.length() > 1 ? last >= 0x40 && last < 0x7f : first != '[';
    }

    private void put(int each) {
        if (each == '\r') {
            column = 0;
        } else if (each == '\n') {
            row = Math.min(ROWS - 1, row + 1);
        } else if (each == '\b') {
            column--;
        } else if (each >= 0x20 && (each & 0xc0) != 0x80) {
            if (row == ROWS - 1 && column < 60) {
                while (prompt.length() <= column) {
                    prompt.append(' ');
                }
                prompt.setCharAt(column, (char) each);
            }
            column++;
        }
    }

    private void obey(String sequence) {
        if (sequence.charAt(0) != '[') {
            return;
        }
        char last = sequence.charAt(sequence.length() - 1);
        String[] numbers = sequence.substring(1, sequence.length() - 1).split(";");
        int first = number(numbers, 0);
        switch (last) {
            case 'H' -> {
                row = first - 1;
                column = number(numbers, 1) - 1;
            }
            case 'A' -> row -= first;
            case 'B' -> row += first;
            case 'C' -> column += first;
            case 'D' -> column -= first;
            case 'G' -> column = first - 1;
            case 'K' -> {
                if (row == ROWS - 1) {
                    prompt.setLength(Math.min(prompt.length(), Math.max(0, column)));
                }
            }
            default -> {}
        }
    }

    private static int number(String[] numbers, int index) {
        boolean digits = index < numbers.length && numbers[index].matches("\\d+");
        return digits ? Integer.parseInt(numbers[index]) : 1;
    }

    /// The share of a processor, in per cent, that `process` and its children take while nothing
    /// happens.
    private static double idle(Process process) throws Exception {
        Thread.sleep(2000);
        long before = ticks(process);
        long start = System.nanoTime();
        Thread.sleep(5000);
        double seconds = (System.nanoTime() - start) / 1e9;
        return (ticks(process) - before) / seconds; // A tick is a hundredth of a second.
    }

    private static long ticks(Process process) throws IOException {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        long ticks = 0;
        for (ProcessHandle each : all) {
            String stat =
                    Files.readString(
                            Path.of("/proc/" + each.pid() + "/stat"), StandardCharsets.ISO_8859_1);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        }
        return ticks;
    }
}
