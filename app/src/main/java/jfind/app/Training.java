package jfind.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jfind.app.cli.Dialect;
import jfind.app.cli.Word;
import jfind.app.launch.Launch;
import jfind.app.launch.Status;
import jfind.app.launcher.Launcher;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;

/// The run from which the AOT cache is made, in place of [Main], when the distribution is built.
///
/// In one process it walks a small tree on a pseudo-terminal, types, deletes, moves, selects,
/// accepts, aborts, reloads, runs a command for the preview, and filters many lines. The cache then
/// has the classes that ran here, loaded, linked and profiled. Beside the cache it writes which
/// Java made it.
///
/// Confined to one thread.
final class Training {
    private static final String UP = "\u001b[A";
    private static final String DOWN = "\u001b[B";
    private static final String PAGE_DOWN = "\u001b[6~";

    /// How many files are in a folder: all are so many that several threads sort them.
    private static final int FILES = 40;

    /// How often the names are repeated to be a large input.
    private static final int MANY = 6;

    private static final String[] WORDS = {
        "kernel", "drivers", "net", "Make", "test", "util", "config", "server", "Index", "main",
        "page", "render", "user", "data", "view", "model", "core", "docs", "asm", "sound"
    };

    /// An index of git, version 2, without entries.
    private static final String EMPTY_INDEX = "DIRC\0\0\0\2\0\0\0\0" + "\0".repeat(20);

    private Training() {}

    /// Does the run in a temporary folder, which it removes.
    public static void main(String[] args) throws Exception {
        Launch.useNativeLibraryOfDistribution();
        Path tree = Files.createTempDirectory("jfind-training");
        try {
            String names = plant(tree);
            run(Status.CHOSEN, "", "--version");
            run(Status.CHOSEN, names, "--filter=mkdr");
            run(Status.CHOSEN, names.repeat(MANY), "--filter=mkdr"); // Two threads read so many.
            run(Status.CHOSEN, names, "--filter=c");
            run(Status.NO_MATCH, names, "--filter=Ser!x ^k");
            run(Status.CHOSEN, "", "--filter=main", tree.toString());
            run(Status.CHOSEN, "", "--filter=", tree.toString());
            choose(
                    Status.CHOSEN,
                    keys("drnet\u007f\u007f\u0015se ma", UP, UP, DOWN, "\t\t\r"),
                    "",
                    "-m",
                    tree.toString());
            choose(Status.ABORTED, keys("config\u0015mod", PAGE_DOWN, UP, "\u0007"), names, "+m");
            choose(
                    Status.ABORTED,
                    keys("ma\u0012", UP, "\u0007"),
                    "make\nmain\n",
                    "--track",
                    "--id-nth=..",
                    "--preview=echo {}",
                    "--bind=ctrl-r:reload-sync(echo make; echo main)");
        } finally {
            clear(tree);
        }
        Path home = Path.of(System.getProperty("jfind.home"));
        Files.writeString(home.resolve("lib/java-home"), System.getProperty("java.home") + "\n");
    }

    /// Runs a session on a new terminal. On an old one the earlier session's reader would take the
    /// keys.
    private static void choose(Status expected, List<String> keys, String input, String... options)
            throws IOException {
        Person person = new Person();
        person.types(keys);
        String[] more = Arrays.copyOf(options, options.length + 1);
        more[options.length] = "--tty-default=" + person.device();
        run(expected, input, more);
    }

    /// A run that ends otherwise than expected, for example for want of a terminal, would leave a
    /// cache that lacks much.
    private static void run(Status expected, String input, String... options) {
        var launch =
                new Launch(
                        Dialect.JFIND,
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        OutputStream.nullOutputStream(),
                        System.err,
                        !input.isEmpty(),
                        false,
                        null,
                        new Launcher(OutputStream.nullOutputStream(), 0));
        List<Word> words = Stream.of(options).map(Word::of).toList();
        Main.reportDeaths(launch);
        Main.prepareScreen(words);
        Status status = Main.run(words, launch);
        if (!status.equals(expected)) {
            throw new IllegalStateException(
                    String.join(" ", options) + ": ended with " + status + ", not " + expected);
        }
    }

    /// Makes a tree of some thousand files; returns many more names of the same kind, a line each.
    private static String plant(Path tree) throws IOException {
        StringBuilder names = new StringBuilder();
        for (String outer : WORDS) {
            for (int j = 0; j < WORDS.length; j++) {
                String folder = outer + "/" + WORDS[j];
                if (j < 6) {
                    Files.createDirectories(tree.resolve(folder));
                    for (int k = j; k < j + FILES; k++) {
                        Files.createFile(tree.resolve(folder + "/" + outer + "_" + k + ".java"));
                    }
                }
                for (int k = 0; k < 200; k++) {
                    names.append(folder).append('/').append(WORDS[k % WORDS.length]);
                    names.append(k % 3 == 0 ? '-' : '_').append(k * 7919 % 997).append(".c\n");
                }
            }
        }
        Files.createDirectories(tree.resolve(".git/objects"));
        Files.createDirectory(tree.resolve(".git/refs"));
        Files.writeString(tree.resolve(".git/HEAD"), "ref: refs/heads/main\n");
        Files.writeString(tree.resolve(".git/index"), EMPTY_INDEX, StandardCharsets.ISO_8859_1);
        Files.writeString(
                tree.resolve(".gitignore"), "*.o\n/asm/\nsound/core\ncache\n!*_1.java\n# end\n");
        return names.toString();
    }

    private static void clear(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// The keys in `parts`. An escape sequence is one key; in other text each letter is one.
    private static List<String> keys(String... parts) {
        List<String> keys = new ArrayList<>();
        for (String part : parts) {
            if (part.charAt(0) == '\u001b') {
                keys.add(part);
            } else {
                part.chars().forEach(key -> keys.add(Character.toString(key)));
            }
        }
        return keys;
    }

    /// A simulated person at a pseudo-terminal, who types the next key when the screen has stopped
    /// changing. Thread-safe.
    private static final class Person {
        private static final long QUIET_MILLIS = 150;

        private final Pty pty = new JniTerminalProvider().open(null, new Size(120, 40));
        private final OutputStream keyboard = pty.getMasterOutput();
        private long seen;

        Person() throws IOException {
            start(this::look, "jfind-eyes");
        }

        /// The terminal's device.
        String device() {
            String name = pty.toString();
            return name.substring(name.indexOf('[') + 1, name.indexOf(']'));
        }

        /// Starts to type `keys` as soon as something is on the screen.
        void types(List<String> keys) {
            start(() -> type(keys), "jfind-hands");
        }

        private static void start(Runnable action, String name) {
            Thread.ofPlatform().daemon().name(name).start(action);
        }

        private void type(List<String> keys) {
            try {
                for (String key : keys) {
                    awaitQuiet();
                    keyboard.write(key.getBytes(StandardCharsets.UTF_8));
                    keyboard.flush();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private synchronized void awaitQuiet() throws InterruptedException {
            long last;
            do {
                last = seen;
                wait(QUIET_MILLIS);
            } while (seen != last || seen == 0);
        }

        private void look() {
            byte[] screen = new byte[1 << 16];
            try (InputStream output = pty.getMasterInput()) {
                for (int count = 0; count >= 0; count = output.read(screen)) {
                    synchronized (this) {
                        seen += count;
                        notifyAll();
                    }
                }
            } catch (IOException e) {
                // The terminal is closed.
            }
        }
    }
}
