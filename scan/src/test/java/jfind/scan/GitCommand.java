package jfind.scan;

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
import java.util.TreeSet;

/// The real git with its own home: tests compare a walk with it.
public record GitCommand(Path home) {
    /// Whether there is a git to run.
    public static boolean isInstalled() {
        try {
            Process process = new ProcessBuilder("git", "--version").start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
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
        return environment;
    }

    /// Runs a command in a directory; what it printed, one character a byte.
    public String run(Path directory, String... arguments)
            throws IOException, InterruptedException {
        return run(directory, new byte[0], arguments);
    }

    String run(Path directory, byte[] input, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
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
        if (process.waitFor() != 0) {
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
