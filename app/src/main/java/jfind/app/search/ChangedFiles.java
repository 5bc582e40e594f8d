package jfind.app.search;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jfind.app.text.SmallFile;
import jfind.match.option.Changes;
import jfind.scan.entry.ExactPath;
import org.jspecify.annotations.Nullable;

/// Files that have changed since git's index was written.
///
/// Each is looked up once. Where a person types, that happens on a thread of its own and nothing
/// waits for it: what is not known yet counts as unchanged, and whoever asked is told when a file
/// turns out to have changed. Thread-safe.
final class ChangedFiles implements Changes {
    /// What was looked up is forgotten when it is more than this.
    private static final int MOST_KNOWN = 10_000;

    private final FileTime index;
    private final @Nullable Runnable learnt;
    private final Map<ByteBuffer, Boolean> known = new ConcurrentHashMap<>();

    // Guarded by this.
    /// What is to be looked up: what the newest answer asks for.
    private List<byte[]> wanted = List.of();

    private boolean looks;

    private ChangedFiles(FileTime index, @Nullable Runnable learnt) {
        this.index = index;
        this.learnt = learnt;
    }

    /// What has changed in the work tree that `folder` lies in; null if it lies in none, or nothing
    /// was ever added there.
    ///
    /// @param folder absolute
    /// @param learnt run on a thread of this class when a file is found to have changed that
    ///     [#among] has not told of; null to have [#among] wait until all is known
    static @Nullable ChangedFiles since(byte[] folder, @Nullable Runnable learnt) {
        try {
            for (Path at = ExactPath.of(folder); at != null; at = at.getParent()) {
                Path git = at.resolve(".git");
                if (Files.exists(git, LinkOption.NOFOLLOW_LINKS)) {
                    Path index = (Files.isDirectory(git) ? git : linked(git)).resolve("index");
                    return new ChangedFiles(Files.getLastModifiedTime(index), learnt);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // No index, no changes.
        }
        return null;
    }

    /// The repository that a file `.git` points to.
    private static Path linked(Path git) throws IOException {
        String text = new String(SmallFile.read(git), ISO_8859_1).strip();
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
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        Runnable told = learnt;
        if (told == null) {
            paths.forEach(this::note);
            return;
        }
        synchronized (this) {
            wanted = paths;
            if (!looks) {
                looks = true;
                Thread.ofPlatform().daemon().name("jfind-changed").start(() -> look(told));
            }
            notifyAll();
        }
    }

    /// Looks up what is wanted, for as long as the process lives.
    private void look(Runnable told) {
        try {
            while (true) {
                boolean changed = false;
                for (byte[] path : takeWanted()) {
                    note(path);
                    changed |= isKnown(path);
                }
                if (changed) {
                    told.run();
                }
            }
        } catch (InterruptedException e) {
            // Nobody does that.
        }
    }

    private synchronized List<byte[]> takeWanted() throws InterruptedException {
        while (wanted.isEmpty()) {
            wait();
        }
        List<byte[]> taken = wanted;
        wanted = List.of();
        return taken;
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
