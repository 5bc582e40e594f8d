package jfind.scan.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import jfind.scan.LinkMode;
import jfind.scan.ScanOptions;
import jfind.scan.Scanner;
import jfind.scan.entry.EntryType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Walks over mounts. These tests need root, and skip with a line where they cannot mount.
class MountsTest {
    @TempDir Path directory;
    private final Deque<Path> mounted = new ArrayDeque<>();

    /// A file system of ext4 that tells no types, as `DT_UNKNOWN` has it.
    @ParameterizedTest
    @ValueSource(ints = {0, 1000})
    void fileSystemWithoutTypesIsListedAsAnyOther(int portableSeconds) throws Exception {
        Path image = directory.resolve("image");
        Path place = Files.createDirectory(directory.resolve("mount"));
        assumeRuns("mkfs.ext4", "-q", "-F", "-O", "^filetype", image.toString(), "4m");
        assumeMounts(place, "-o", "loop", image.toString());
        Files.createDirectories(place.resolve("repo/.git/objects"));
        Files.createDirectories(place.resolve("repo/.git/refs"));
        Files.writeString(place.resolve("repo/.git/HEAD"), "ref: refs/heads/main\n");
        Files.writeString(place.resolve("repo/.gitignore"), "*.o\n/build/\n");
        Files.createDirectories(place.resolve("repo/build/deep"));
        Files.createDirectories(place.resolve("repo/src"));
        Files.writeString(place.resolve("repo/src/.ignore"), "secret\n");
        for (String name : List.of("a.o", "build/deep/x", "src/secret", "src/b.c", "src/b.o")) {
            Files.createFile(place.resolve("repo").resolve(name));
        }
        ScanOptions options =
                ScanOptions.builder().slowStart(Duration.ofSeconds(portableSeconds)).build();

        assertEquals(
                List.of("repo/.gitignore", "repo/src/.ignore", "repo/src/b.c"),
                walk(place, options));
    }

    @Test
    void whatNoLinkLedToIsListedWhereverItIsMounted() throws Exception {
        Path root = Files.createDirectory(directory.resolve("root"));
        Path shared = Files.createDirectory(directory.resolve("shared"));
        Files.createFile(shared.resolve("f"));
        for (String name : List.of("a", "b", "c")) {
            Path place = Files.createDirectory(root.resolve(name));
            assumeMounts(place, "--bind", shared.toString());
        }
        Files.createSymbolicLink(root.resolve("link"), Path.of("a"));
        ScanOptions options = ScanOptions.builder().links(LinkMode.FOLLOW).build();

        for (int run = 0; run < 5; run++) {
            assertEquals(List.of("a/f", "b/f", "c/f"), walk(root, options));
        }
    }

    /// The list of the automounter's folder mounts nothing, whichever reader comes first.
    @ParameterizedTest
    @ValueSource(ints = {0, 1000})
    void aListingMountsNothing(int portableSeconds) throws Exception {
        Path place = Files.createDirectory(directory.resolve("auto"));
        Path disk = Files.createDirectory(directory.resolve("disk"));
        Path map = directory.resolve("map");
        Files.createFile(disk.resolve("inside"));
        Files.writeString(map, "key -fstype=bind :" + disk + "\n");
        Files.writeString(directory.resolve("master"), place + " " + map + " --ghost\n");
        Path pid = directory.resolve("pid");
        assumeRuns("automount", "--pid-file", pid.toString(), directory + "/master");
        try {
            assumeRuns("sh", "-c", "ls '" + place + "' | grep -x key");
            ScanOptions options =
                    ScanOptions.builder()
                            .slowStart(Duration.ofSeconds(portableSeconds))
                            .types(EnumSet.of(EntryType.DIRECTORY))
                            .maxDepth(1)
                            .build();

            assertEquals(List.of("key/"), walk(place, options));
            assertFalse(Files.readString(Path.of("/proc/self/mountinfo")).contains(place + "/key"));
            assertEquals(List.of("key/inside"), walk(place, ScanOptions.DEFAULT));
        } finally {
            run("kill", Files.readString(pid).strip());
            awaitEndOf(pid);
        }
    }

    private static void awaitEndOf(Path file) throws InterruptedException {
        for (int i = 0; i < 200 && Files.exists(file); i++) {
            Thread.sleep(50);
        }
    }

    private static List<String> walk(Path root, ScanOptions options) throws InterruptedException {
        TreeSet<String> found = new TreeSet<>();
        Scanner.scan(
                root,
                options,
                batch ->
                        batch.forEach(path -> found.add(new String(path, StandardCharsets.UTF_8))));
        found.removeIf(path -> path.startsWith("lost+found"));
        return List.copyOf(found);
    }

    private void assumeMounts(Path place, String... arguments) throws Exception {
        String[] command = new String[arguments.length + 2];
        command[0] = "mount";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        command[command.length - 1] = place.toString();
        assumeRuns(command);
        mounted.push(place);
    }

    @AfterEach
    void unmount() throws Exception {
        while (!mounted.isEmpty()) {
            run("umount", mounted.pop().toString());
        }
    }

    private static void assumeRuns(String... command) throws Exception {
        String failure = run(command);
        assumeTrue(failure.isEmpty(), "cannot run " + String.join(" ", command) + ": " + failure);
    }

    /// Runs a command; returns why it failed, or an empty text.
    private static String run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            byte[] output = process.getInputStream().readAllBytes();
            String text = new String(output, StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? "" : "failed: " + text;
        } catch (IOException e) {
            return "it is not installed";
        }
    }
}
