package jfind.app;

import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jfind.app.cli.Dialect;
import jfind.app.cli.Word;
import jfind.app.launch.Launch;
import jfind.app.launch.Status;
import jfind.app.launcher.Launcher;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;

/// The run from which an AOT cache is made, in place of [Main], when the distribution is built.
///
/// In one process it does what people do: filters lines and trees, walks on a pseudo-terminal,
/// types, deletes, moves, selects, opens, aborts, reloads, runs commands. With the word `--filter`
/// it only filters: that is the cache of what needs no screen. The cache then has the classes that
/// ran here, loaded and linked. Beside the cache it writes which Java made it.
///
/// A class in the cache costs every start some 15 µs, used or not; what a start needs and does not
/// find there costs 5 ms for its jar and up to one for itself. So this run does what many do, and
/// does it with few classes.
///
/// The launcher starts it with a folder of its own as the user's state and configuration.
///
/// Confined to one thread.
final class Training {
    private static final String NOTHING = "/dev/null";

    /// Asks for the smaller cache.
    private static final String NO_SCREEN = "--filter";

    private static final String UP = "\u001b[A";
    private static final String DOWN = "\u001b[B";
    private static final String PAGE_DOWN = "\u001b[6~";
    private static final String ALT_H = "\u001bh";
    private static final String ESCAPE = "\u001b";

    /// No key: so long that the session does what it does when nobody types.
    private static final String PAUSE = "";

    private static final long PAUSE_MILLIS = 1000;

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

    public static void main(String[] args) throws Exception {
        Launch.useNativeLibraryOfDistribution();
        Path folder = Path.of(System.getenv("XDG_STATE_HOME"));
        Path tree = folder.resolve("tree");
        String names = plant(tree);
        run(Status.CHOSEN, "", "--version");
        closeStreams();
        filter(names, tree.toString());
        if (!List.of(args).contains(NO_SCREEN)) {
            run(Status.CHOSEN, "", "--select-1", "--query='kernel_0.java", tree.toString());
            choose(tree.toString(), folder.resolve("history").toString());
            chooseLines(names);
        }
        Path home = Path.of(System.getProperty("jfind.home"));
        Files.writeString(home.resolve("lib/java-home"), System.getProperty("java.home") + "\n");
    }

    /// What [Launch#end] does with the streams of a process.
    private static void closeStreams() throws IOException {
        new FileInputStream(NOTHING).close();
        new FileOutputStream(NOTHING).close();
    }

    private static void filter(String names, String tree) {
        run(Status.CHOSEN, names, "--filter=mkdr");
        run(Status.CHOSEN, names.repeat(MANY), "--filter=mkdr"); // Two threads read so many.
        run(Status.CHOSEN, names, "-f", "c");
        run(Status.NO_MATCH, names, "--filter=Ser!x ^k");
        run(Status.CHOSEN, names, "--filter='ma | ^k .c$ !7");
        run(Status.CHOSEN, names, "--filter=ma", "--no-sort");
        run(Status.CHOSEN, names, "--filter=ma", "-d/", "--nth=2..", "--with-nth=2..", "--ansi");
        run(Status.CHOSEN, "", "--filter=main", tree);
        run(Status.CHOSEN, "", "--filter=", tree);
        run(Status.CHOSEN, "", "--filter=kernle", tree); // A typo.
    }

    /// Walks. The first run opens a file, so the others have a record.
    private static void choose(String tree, String history) throws IOException {
        choose(true, Status.HANDED_OVER, keys("main\r"), "", tree);
        choose(
                false,
                Status.CHOSEN,
                keys("drnet\u007f\u007f\u0015se ma", UP, UP, DOWN, "\t\t\r"),
                "",
                "-m",
                tree);
        // A typo, a name that is not there, and what is hidden.
        choose(
                false,
                Status.ABORTED,
                keys("\u0018config\u0015kernle\u0015", "'zq", PAUSE, "\u0015", ALT_H, "ma", ESCAPE),
                "",
                "--resume",
                "--reverse",
                "--border",
                "--preview-window=right,50%",
                "--history=" + history,
                "--bind=ctrl-x:execute-silent(true {})",
                tree);
    }

    private static void chooseLines(String names) throws IOException {
        choose(
                false,
                Status.ABORTED,
                keys("config\u0015mod", PAGE_DOWN, UP, "\u0007"),
                names,
                "+m",
                "--header=header");
        choose(
                false,
                Status.ABORTED,
                keys("ma\u0012", UP, "\u0007"),
                "make\nmain\n",
                "--track",
                "--id-nth=..",
                "--preview=echo {}",
                "--preview-window=+{1}-/2",
                "--bind=ctrl-r:reload-sync(echo make; echo main)");
    }

    /// Runs a session on a new terminal. On an old one the earlier session's reader would take the
    /// keys.
    private static void choose(
            boolean opens, Status expected, List<String> keys, String input, String... options)
            throws IOException {
        Person person = new Person();
        person.types(keys);
        String[] more = Arrays.copyOf(options, options.length + 1);
        more[options.length] = "--tty-default=" + person.device();
        run(opens, expected, input, more);
    }

    private static void run(Status expected, String input, String... options) {
        run(false, expected, input, options);
    }

    /// A run that ends otherwise than expected, for example for want of a terminal, would leave a
    /// cache that lacks much.
    ///
    /// @param opens whether what is chosen is opened
    private static void run(boolean opens, Status expected, String input, String... options) {
        var launch =
                new Launch(
                        Dialect.JFIND,
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        OutputStream.nullOutputStream(),
                        System.err,
                        !input.isEmpty(),
                        opens,
                        null,
                        new Launcher(OutputStream.nullOutputStream(), 0));
        List<Word> words = new ArrayList<>();
        for (String option : options) {
            words.add(Word.of(option));
        }
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
                tree.resolve(".gitignore"),
                "*.o\n/asm/\nsound/core\ncache\n!*_1.java\n*.tab.[ch]\npatches-*\n/*/gen?/\na/**/b\n*~\n# end\n");
        return names.toString();
    }

    /// The keys in `parts`. An escape sequence is one key, and so is a pause; in other text each
    /// letter is one.
    private static List<String> keys(String... parts) {
        List<String> keys = new ArrayList<>();
        for (String part : parts) {
            if (part.equals(PAUSE) || part.charAt(0) == '\u001b') {
                keys.add(part);
            } else {
                for (int i = 0; i < part.length(); i++) {
                    keys.add(part.substring(i, i + 1));
                }
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
                    if (key.equals(PAUSE)) {
                        Thread.sleep(PAUSE_MILLIS);
                    }
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
