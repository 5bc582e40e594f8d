package jfind.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jfind.app.cli.Word;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;

/// The run from which the AOT cache is made, in place of [Main], when the distribution is built.
///
/// It does in one process what people do in many: walks a small tree on a pseudo-terminal, types,
/// deletes, moves, selects, accepts and aborts, and filters many lines. What runs here is loaded,
/// linked and profiled in the cache. It also notes which Java made the cache, beside it.
final class Training {
    private static final String[] WORDS = {
        "kernel", "drivers", "net", "Make", "test", "util", "config", "server", "Index", "main",
        "page", "render", "user", "data", "view", "model", "core", "docs", "asm", "sound"
    };

    private Training() {}

    public static void main(String[] args) throws Exception {
        Launch.useNativeLibraryOfDistribution();
        Path tree = Files.createTempDirectory("jfind-training");
        try {
            String names = plant(tree);
            filter(names, "--filter=mkdr");
            filter(names, "--filter=Ser!x ^k");
            filter("", "--filter=main", tree.toString());
            choose(tree, "", "drnet\u007f\u007f\u0015se ma\u001b[A\u001b[A\u001b[B\t\t", "\r", "-m");
            choose(tree, names, "config\u0015mod\u001b[6~", "\u001b");
        } finally {
            clear(tree);
        }
        Path home = Path.of(System.getProperty("jfind.home"));
        Files.writeString(
                home.resolve("lib/java-home"), System.getProperty("java.home") + "\n");
    }

    /// Makes a tree of a few hundred files; returns many more names of the same kind, a line each.
    private static String plant(Path tree) throws IOException {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < WORDS.length; i++) {
            for (int j = 0; j < WORDS.length; j++) {
                String folder = WORDS[i] + "/" + WORDS[j];
                if (j < 6) {
                    Files.createDirectories(tree.resolve(folder));
                    Files.createFile(tree.resolve(folder + "/" + WORDS[i] + "_" + j + ".java"));
                }
                for (int k = 0; k < 200; k++) {
                    names.append(folder).append('/').append(WORDS[k % WORDS.length]);
                    names.append(k % 3 == 0 ? '-' : '_').append(k * 7919 % 997).append(".c\n");
                }
            }
        }
        Files.createDirectory(tree.resolve(".git"));
        Files.writeString(
                tree.resolve(".gitignore"), "*.o\n/asm/\nsound/core\n!*_1.java\n# end\n");
        return names.toString();
    }

    private static void filter(String input, String... options) {
        Main.run(words(options), launch(input));
    }

    private static void choose(Path tree, String input, String keys, String last, String... options)
            throws IOException, InterruptedException {
        Pty pty = new JniTerminalProvider().open(null, new Size(120, 40));
        String name = pty.toString();
        String device = name.substring(name.indexOf('[') + 1, name.indexOf(']'));
        Thread person = new Thread(() -> type(pty, keys, last), "jfind-person");
        person.setDaemon(true);
        person.start();
        String[] all = Stream.concat(Stream.of(options), Stream.of("--tty-default", device))
                        .toArray(String[]::new);
        String[] rooted =
                input.isEmpty()
                        ? Stream.concat(Stream.of(all), Stream.of(tree.toString()))
                                .toArray(String[]::new)
                        : all;
        Main.run(words(rooted), launch(input));
        person.join();
        pty.close();
    }

    /// Types `keys` one by one, each when the screen has answered the one before, and `last` at the end.
    private static void type(Pty pty, String keys, String last) {
        byte[] screen = new byte[1 << 16];
        try (InputStream output = pty.getMasterInput()) {
            OutputStream input = pty.getMasterOutput();
            int at = 0;
            while (at < keys.length()) {
                if (output.read(screen) < 0) {
                    return;
                }
                int end = keys.charAt(at) == 27 ? keys.indexOf('\u001b', at + 1) : at + 1;
                end = end < 0 ? Math.min(at + 3, keys.length()) : Math.min(end, at + 3);
                input.write(keys.substring(at, end).getBytes(StandardCharsets.UTF_8));
                input.flush();
                at = end;
            }
            input.write(last.getBytes(StandardCharsets.UTF_8));
            input.flush();
            Thread drain = new Thread(() -> drain(output), "jfind-drain");
            drain.setDaemon(true);
            drain.start();
            drain.join(2000);
        } catch (IOException e) {
            // The session has ended, and the terminal with it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void drain(InputStream output) {
        try {
            output.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // As above.
        }
    }

    private static Launch launch(String input) {
        return new Launch(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                OutputStream.nullOutputStream(),
                System.err,
                !input.isEmpty(),
                false,
                null);
    }

    private static List<Word> words(String... options) {
        return Stream.of(options).map(Word::of).toList();
    }

    private static void clear(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
