package jfind.scan;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The real git with its own home: tests compare a walk with it. It is the one on the path, or the
/// one that the environment variable `JFIND_GIT` names.
public record GitCommand(Path home, Map<String, String> additions) {
    /// Git with nothing of the user's.
    public GitCommand(Path home) {
        this(home, Map.of());
    }

    /// This git with further variables in its environment.
    GitCommand with(Map<String, String> variables) {
        return new GitCommand(home, variables);
    }

    private static final String PROGRAM =
            Objects.requireNonNullElse(System.getenv("JFIND_GIT"), "git");

    /// What the program says of itself, such as `git version 2.52.0`; empty if there is none.
    private static final String VERSION = version();

    private static String version() {
        try {
            Process process = new ProcessBuilder(PROGRAM, "--version").start();
            byte[] output = process.getInputStream().readAllBytes();
            return process.waitFor() == 0 ? new String(output, StandardCharsets.UTF_8).strip() : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Whether there is a git to run.
    public static boolean isInstalled() {
        return !VERSION.isEmpty();
    }

    /// Whether git has this version or a later one.
    public static boolean isAtLeast(int major, int minor) {
        Matcher numbers = Pattern.compile("(\\d+)\\.(\\d+)").matcher(VERSION);
        if (!numbers.find()) {
            return false;
        }
        int actual = Integer.parseInt(numbers.group(1));
        return actual > major || (actual == major && Integer.parseInt(numbers.group(2)) >= minor);
    }

    /// Skips the test, and says why, if git is older.
    public static void assumeAtLeast(int major, int minor, String feature) {
        assumeTrue(
                isAtLeast(major, minor),
                feature + " needs git " + major + "." + minor + ", and there is: " + VERSION);
    }

    /// What the program says of itself.
    static String describe() {
        return VERSION;
    }

    /// The environment in which it runs, for walks too.
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", String.valueOf(System.getenv("PATH")));
        environment.put("HOME", home.toString());
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        environment.put("GIT_AUTHOR_NAME", "t");
        environment.put("GIT_AUTHOR_EMAIL", "t@t");
        environment.put("GIT_COMMITTER_NAME", "t");
        environment.put("GIT_COMMITTER_EMAIL", "t@t");
        environment.put("GIT_ALLOW_PROTOCOL", "file");
        environment.putAll(additions);
        return environment;
    }

    /// Runs a command in a directory; what it printed, one character a byte.
    public String run(Path directory, String... arguments)
            throws IOException, InterruptedException {
        return run(directory, new byte[0], arguments);
    }

    public String run(Path directory, byte[] input, String... arguments)
            throws IOException, InterruptedException {
        return run(directory, input, true, arguments);
    }

    /// Runs a command that may fail; returns what it printed.
    String tryRun(Path directory, byte[] input, String... arguments)
            throws IOException, InterruptedException {
        return run(directory, input, false, arguments);
    }

    private String run(Path directory, byte[] input, boolean mustSucceed, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(PROGRAM));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment());
        Path errors = home.resolve("errors");
        builder.redirectError(errors.toFile());
        Process process = builder.start();
        try (OutputStream out = process.getOutputStream()) {
            out.write(input);
        }
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        process.getInputStream().transferTo(output);
        if (process.waitFor() != 0 && mustSucceed) {
            throw new AssertionError(command + ": " + Files.readString(errors));
        }
        return output.toString(StandardCharsets.ISO_8859_1);
    }

    /// The files that git lists below a directory and that exist.
    TreeSet<String> list(Path directory) throws IOException, InterruptedException {
        String output =
                run(directory, "ls-files", "-z", "--cached", "--others", "--exclude-standard");
        TreeSet<String> files = new TreeSet<>();
        for (String name : output.split("\0", -1)) {
            Path file = directory.resolve(name);
            if (!name.isEmpty()
                    && Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                files.add(name);
            }
        }
        return files;
    }

    /// What a walk of a directory lists under the same configuration.
    TreeSet<String> walk(Path directory) throws InterruptedException {
        ScanOptions options =
                ScanOptions.builder().skip(List.of(".git")).environment(environment()).build();
        return walk(directory, options);
    }

    static TreeSet<String> walk(Path directory, ScanOptions options) throws InterruptedException {
        TreeSet<String> found = new TreeSet<>();
        Scanner.scan(
                directory,
                options,
                batch ->
                        batch.forEach(
                                path -> found.add(new String(path, StandardCharsets.ISO_8859_1))));
        return found;
    }
}
