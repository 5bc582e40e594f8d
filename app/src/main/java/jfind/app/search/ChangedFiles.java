package jfind.app.search;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jfind.match.option.Changes;
import jfind.scan.entry.ExactPath;
import org.jspecify.annotations.Nullable;

/// Files that have changed since git's index was written.
///
/// Each is looked up once, on a thread of its own: a file system that does not answer holds nothing
/// up for longer than agreed, and is not asked again before it has answered. Thread-safe.
final class ChangedFiles implements Changes {
    /// What was looked up is forgotten when it is more than this.
    private static final int MOST_KNOWN = 10_000;

    private final FileTime index;
    private final Duration wait;
    private final Map<ByteBuffer, Boolean> known = new ConcurrentHashMap<>();
    private volatile @Nullable Thread last;

    /// @param wait how long to wait for an answer
    ChangedFiles(FileTime index, Duration wait) {
        this.index = index;
        this.wait = wait;
    }

    /// What has changed in the work tree that `folder` lies in; null if it lies in none, or nothing
    /// was ever added there.
    ///
    /// @param folder absolute
    /// @param wait how long to wait for an answer
    static @Nullable ChangedFiles since(byte[] folder, Duration wait) {
        try {
            for (Path at = ExactPath.of(folder); at != null; at = at.getParent()) {
                Path git = at.resolve(".git");
                if (Files.exists(git, LinkOption.NOFOLLOW_LINKS)) {
                    Path index = (Files.isDirectory(git) ? git : linked(git)).resolve("index");
                    return new ChangedFiles(Files.getLastModifiedTime(index), wait);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // No index, no changes.
        }
        return null;
    }

    /// The repository that a file `.git` points to.
    private static Path linked(Path git) throws IOException {
        String text = new String(Files.readAllBytes(git), ISO_8859_1).strip();
        String start = "gitdir: ";
        if (!text.startsWith(start)) {
            throw new IOException("not a link to a repository");
        }
        return git.resolveSibling(
                ExactPath.of(text.substring(start.length()).getBytes(ISO_8859_1)));
    }

    @Override
    public boolean[] among(byte[][] paths) {
        List<byte[]> unknown = new ArrayList<>();
        for (byte[] path : paths) {
            if (!known.containsKey(ByteBuffer.wrap(path))) {
                unknown.add(path);
            }
        }
        if (!unknown.isEmpty()) {
            lookUp(unknown);
        }
        boolean[] changed = new boolean[paths.length];
        for (int i = 0; i < paths.length; i++) {
            changed[i] = isKnown(paths[i]);
        }
        return changed;
    }

    @Override
    public boolean isKnown(byte[] path) {
        return known.getOrDefault(ByteBuffer.wrap(path), false);
    }

    /// Forgets what was looked up: files may have been edited.
    void forget() {
        known.clear();
    }

    private void lookUp(List<byte[]> paths) {
        Thread busy = last;
        if (busy != null && busy.isAlive()) {
            return;
        }
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        Thread looking =
                Thread.ofPlatform()
                        .daemon()
                        .name("jfind-changed")
                        .start(() -> paths.forEach(this::note));
        last = looking;
        try {
            looking.join(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(byte[] path) {
        known.put(ByteBuffer.wrap(path), isNewer(path));
    }

    private boolean isNewer(byte[] path) {
        if (path.length == 0 || path[path.length - 1] == '/') {
            return false;
        }
        try {
            Path file = ExactPath.of(path);
            return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).compareTo(index) > 0;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
