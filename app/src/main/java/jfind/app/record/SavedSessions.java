package jfind.app.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The files that keep the last session of each folder.
///
/// A file is replaced by a rename, so that whoever is killed leaves the one before or the new one,
/// whole. Of two sessions in one folder the one that writes last is kept. Nothing in a file that
/// cannot be read does any harm: it counts as none.
///
/// Thread-safe: it has no state but the files.
public final class SavedSessions {
    /// How many files are kept, the newest, with what a killed process has left half written.
    static final int MOST_FILES = 64;

    /// A longer file is neither written nor read.
    static final int MOST_BYTES = 1 << 20;

    /// A larger selection is not kept.
    public static final int MOST_SELECTED = 1000;

    private final Path files;

    /// The files in a folder, which need not be there yet.
    public SavedSessions(Path files) {
        this.files = files;
    }

    /// The last session of `folder`; null if there is none that can be read.
    ///
    /// @param folder absolute
    public @Nullable SavedSession load(byte[] folder) {
        SavedSession session = read(file(folder));
        return session != null && Arrays.equals(session.folder(), folder) ? session : null;
    }

    /// Keeps `session` in place of its folder's last one. One that is too large loses its
    /// selection.
    ///
    /// @throws IOException if it cannot be written
    public void save(SavedSession session) throws IOException {
        byte[] text = session.bytes();
        if (text.length > MOST_BYTES) {
            text =
                    new SavedSession(
                                    session.folder(),
                                    session.walk(),
                                    session.query(),
                                    session.cursor(),
                                    List.of())
                            .bytes();
        }
        if (text.length > MOST_BYTES) {
            throw new IOException("longer than " + MOST_BYTES + " bytes: " + text.length);
        }
        Files.createDirectories(files, OwnerOnly.FOLDER);
        Path file = file(session.folder());
        boolean isNew = !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        String own = "." + ProcessHandle.current().pid() + ".new";
        Path fresh = file.resolveSibling(file.getFileName() + own);
        try {
            write(text, fresh);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.deleteIfExists(fresh);
            throw e;
        }
        if (isNew) {
            removeOldest();
        }
    }

    /// Removes all files for whose sessions `forgotten` holds, and those that hold none.
    ///
    /// @throws IOException if one cannot be removed
    public void forget(Predicate<SavedSession> forgotten) throws IOException {
        for (Path file : list()) {
            SavedSession session = read(file);
            if (session == null || forgotten.test(session)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void write(byte[] text, Path to) throws IOException {
        Files.deleteIfExists(to);
        try (FileChannel channel =
                FileChannel.open(
                        to,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        OwnerOnly.FILE)) {
            ByteBuffer rest = ByteBuffer.wrap(text);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        }
    }

    private static @Nullable SavedSession read(Path file) {
        try {
            // Not a FIFO, not a link to one: to open it might never end.
            boolean regular = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
            return regular && Files.size(file) <= MOST_BYTES
                    ? SavedSession.parse(Files.readAllBytes(file))
                    : null;
        } catch (IOException e) {
            return null;
        }
    }

    private void removeOldest() throws IOException {
        List<Path> all = list();
        if (all.size() <= MOST_FILES) {
            return;
        }
        Comparator<Path> byAge = Comparator.comparing(SavedSessions::written);
        all.sort(byAge);
        for (Path each : all.subList(0, all.size() - MOST_FILES)) {
            Files.deleteIfExists(each);
        }
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private List<Path> list() throws IOException {
        if (!Files.isDirectory(files)) {
            return new ArrayList<>();
        }
        try (Stream<Path> all = Files.list(files)) {
            return new ArrayList<>(all.toList());
        }
    }

    /// The file of a folder, named by a hash: FNV-1a. Where two folders share one, the last session
    /// of either is kept.
    private Path file(byte[] folder) {
        long hash = 0xcbf29ce484222325L;
        for (byte each : folder) {
            hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
        }
        return files.resolve(Long.toHexString(hash));
    }
}
