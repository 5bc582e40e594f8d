package jfind.app.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedFilesTest {
    @TempDir private Path tree;

    @BeforeEach
    void makeTree() throws IOException {
        write(".git/index", 100);
        write("before", 99);
        write("same", 100);
        write("src/after", 101);
    }

    private void write(String name, long seconds) throws IOException {
        Path file = tree.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(seconds)));
    }

    private byte[] path(String name) {
        return tree.resolve(name).toString().getBytes(UTF_8);
    }

    private ChangedFiles changed(String folder) {
        ChangedFiles changed = ChangedFiles.since(path(folder), null);
        assertNotNull(changed);
        return changed;
    }

    @Test
    void whatIsNewerThanTheIndexHasChanged() {
        byte[] folder = (tree + "/src/").getBytes(UTF_8);
        byte[][] paths = {path("before"), path("same"), path("src/after"), path("none"), folder};
        ChangedFiles changed = changed("src");
        assertArrayEquals(new boolean[] {false, false, true, false, false}, changed.among(paths));
        assertTrue(changed.isKnown(path("src/after")));
    }

    @Test
    void whatWasNotAskedForIsNotKnown() {
        assertFalse(changed(".").isKnown(path("src/after")));
    }

    @Test
    void aFileIsLookedUpOnceUntilAllIsForgotten() throws IOException {
        ChangedFiles changed = changed(".");
        byte[][] paths = {path("before")};
        assertArrayEquals(new boolean[] {false}, changed.among(paths));
        write("before", 102);
        assertArrayEquals(new boolean[] {false}, changed.among(paths));
        changed.forget();
        assertArrayEquals(new boolean[] {true}, changed.among(paths));
    }

    @Test
    void wherePeopleTypeNothingWaitsAndWhoeverAskedIsTold() throws Exception {
        var told = new Semaphore(0);
        ChangedFiles changed = ChangedFiles.since(path("."), told::release);
        assertNotNull(changed);
        byte[][] paths = {path("before"), path("src/after")};
        changed.among(paths);
        assertTrue(told.tryAcquire(2, TimeUnit.MINUTES));
        assertArrayEquals(new boolean[] {false, true}, changed.among(paths));

        changed.among(new byte[][] {path("same")}); // Unchanged: there is nothing to tell.
        write("later", 102);
        changed.among(new byte[][] {path("later")});
        assertTrue(told.tryAcquire(2, TimeUnit.MINUTES));
        assertTrue(changed.isKnown(path("later")));
        assertEquals(0, told.availablePermits());
    }

    @Test
    void aWorkTreeThatIsLinkedHasItsOwnIndex() throws IOException {
        write("linked/file", 101);
        write(".git/worktrees/linked/index", 200);
        Files.writeString(tree.resolve("linked/.git"), "gitdir: ../.git/worktrees/linked\n");
        byte[][] paths = {path("linked/file")};
        assertArrayEquals(new boolean[] {false}, changed("linked").among(paths));
    }

    @Test
    void withoutAnIndexNothingHasChanged() throws IOException {
        Files.delete(tree.resolve(".git/index"));
        assertNull(ChangedFiles.since(path("src"), null));
        Files.delete(tree.resolve(".git"));
        Files.writeString(tree.resolve(".git"), "garbage");
        assertNull(ChangedFiles.since(path("src"), null));
    }

    @Test
    void aLinkToARepositoryThatFillsTheMemoryOrNeverEndsIsNone() throws Exception {
        Path git = tree.resolve("linked/.git");
        Files.createDirectory(git.getParent());
        try (var huge = new RandomAccessFile(git.toFile(), "rw")) {
            huge.setLength(3L << 30);
        }
        assertNull(ChangedFiles.since(path("linked"), null));
        Files.delete(git);
        assertEquals(0, new ProcessBuilder("mkfifo", git.toString()).start().waitFor());
        assertNull(ChangedFiles.since(path("linked"), null));
    }
}
