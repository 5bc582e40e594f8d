package jfind.app.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The built launcher, ready to be started in a folder. Confined to one thread.
public final class Finder {
    static final Path LAUNCHER =
            Path.of(System.getProperty("jfind.dist", "target/jfind"), "bin", "jfind")
                    .toAbsolutePath();

    private static final Path STATE = stateFolder();

    private final Path folder;
    private final List<String> command = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private @Nullable Path input;
    private @Nullable Path output;

    private Finder(Path folder) {
        this.folder = folder;
        command.add(LAUNCHER.toString());
        environment.put("HOME", folder.toString());
        environment.put("XDG_CONFIG_HOME", folder.toString());
        environment.put("XDG_STATE_HOME", STATE.toString()); // Not below what is walked.
    }

    private static Path stateFolder() {
        try {
            Path folder = Files.createTempDirectory("jfind-state");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Finder in(Path folder) {
        return new Finder(folder);
    }

    public Finder launcher(Path other) {
        command.set(0, other.toString());
        return this;
    }

    public Finder with(String... options) {
        command.addAll(List.of(options));
        return this;
    }

    Finder input(Path file) {
        input = file;
        return this;
    }

    public Finder output(Path file) {
        output = file;
        return this;
    }

    public Finder variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /// Starts it on a pseudo-terminal of 24 rows and 80 columns.
    public PtySession onTerminal() throws IOException {
        return PtySession.start(
                new PtySession.Setup(command, folder, input, output, environment), 24, 80);
    }

    /// What a run without a terminal printed, and its status.
    @SuppressWarnings("ArrayRecordComponent") // A result, never compared.
    public record Result(int status, byte[] out, String err) {
        public String text() {
            return new String(out, java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    /// Runs it to its end without any terminal.
    public Result run() throws IOException, InterruptedException {
        Path err = Files.createTempFile("jfind", "err");
        Path out = Files.createTempFile("jfind", "out");
        // A session of its own, so that no terminal of whoever runs the tests is in reach.
        List<String> words = new ArrayList<>(List.of("setsid", "--wait"));
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("JFIND_DEFAULT"));
        builder.environment().putAll(environment);
        builder.redirectInput((input == null ? Path.of("/dev/null") : input).toFile());
        builder.redirectOutput(out.toFile());
        builder.redirectError(err.toFile());
        int status = builder.start().waitFor();
        Result result = new Result(status, Files.readAllBytes(out), Files.readString(err));
        Files.delete(err);
        Files.delete(out);
        return result;
    }
}
