package jfind.app.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The file that keeps what was opened.
///
/// Any number of processes append to it at once: a line is one write at the end of the file. When
/// it is too long it is rewritten to its newest lines and replaced by a rename. A line that cannot
/// be read is passed over.
///
/// Thread-safe: it has no state but the file.
public final class OpenedRecord {
    /*
     * Nothing that is appended while the file is replaced gets lost, not even when the process that
     * replaces it is killed in the midst of it:
     *
     *   1. take the lock (`opened.tsv.lock`; the kernel lets it go when its holder dies)
     *   2. write the newest lines into `opened.tsv.new`
     *   3. link the file as `opened.tsv.old` too
     *   4. rename `opened.tsv.new` to `opened.tsv`
     *   5. append what `opened.tsv.old` has and `opened.tsv` lacks, then delete the former
     *
     * Who finds an `opened.tsv.old` with the lock free goes on at 5. A finder appends under the
     * lock. The launcher has none: it looks after its write whether the file has still the same
     * name, and writes again if not. So a line may be there twice; the same line says nothing new,
     * and the reader drops it.
     */

    /// Lines beyond which the record is rewritten.
    static final int MOST_LINES = 20_000;

    /// Lines that stay then, the newest.
    static final int KEPT_LINES = 10_000;

    /// More of the file is never read, and a longer one is rewritten: some 800 bytes a line.
    private static final long MOST_BYTES = 16L << 20;

    private final Path file;

    /// The record in `file`, which need not be there yet, nor its folder.
    public OpenedRecord(Path file) {
        this.file = file;
    }

    /// Adds lines, the oldest first.
    ///
    /// @throws IOException if they cannot be written
    public void append(List<Opened> all) throws IOException {
        if (all.isEmpty()) {
            return;
        }
        createFolder();
        FileLock lock = lock();
        try {
            appendTo(file, all);
        } finally {
            release(lock);
        }
    }

    /// The newest lines, the oldest first, no more than the record may have. Empty if there is no
    /// record or none that can be read. A record that is too long, or that somebody was killed
    /// while rewriting, is put in order.
    public List<Opened> read() {
        try {
            List<Opened> all = new ArrayList<>(parse(tail(file)));
            boolean tooLong =
                    all.size() > MOST_LINES || (!all.isEmpty() && Files.size(file) > MOST_BYTES);
            if (tooLong || Files.exists(sibling(".old"))) {
                rewrite(line -> true);
            }
            return all.size() > MOST_LINES
                    ? List.copyOf(all.subList(all.size() - KEPT_LINES, all.size()))
                    : all;
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /// Takes every line out for which `forgotten` holds.
    ///
    /// @throws IOException if the record cannot be rewritten
    public void forget(Predicate<Opened> forgotten) throws IOException {
        if (Files.exists(file) && !rewrite(forgotten.negate())) {
            throw new IOException("Another program is rewriting it");
        }
    }

    /// Whether it was done: not while another process does it.
    private boolean rewrite(Predicate<Opened> kept) throws IOException {
        FileLock lock = lock();
        if (lock == null) {
            return false;
        }
        try {
            finishInterrupted(kept);
            List<Opened> all = new ArrayList<>();
            for (Opened each : parse(tail(file))) {
                if (kept.test(each)) {
                    all.add(each);
                }
            }
            int from = all.size() > MOST_LINES ? all.size() - KEPT_LINES : 0;
            Path fresh = sibling(".new");
            Files.deleteIfExists(fresh);
            appendTo(fresh, all.subList(from, all.size()));
            Path old = sibling(".old");
            try {
                Files.createLink(old, file);
            } catch (UnsupportedOperationException | FileAlreadyExistsException e) {
                throw new IOException(e);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            finishInterrupted(kept);
            return true;
        } finally {
            release(lock);
        }
    }

    /// Appends the lines of a file that was replaced which the new one lacks: they came while it
    /// was.
    private void finishInterrupted(Predicate<Opened> kept) throws IOException {
        Path old = sibling(".old");
        if (!Files.exists(old)) {
            return;
        }
        List<Opened> there = parse(tail(file));
        if (!Files.isSameFile(old, file)) {
            Set<ByteBuffer> known = new HashSet<>();
            for (Opened each : there) {
                known.add(ByteBuffer.wrap(each.line()));
            }
            List<Opened> late = new ArrayList<>();
            List<Opened> before = parse(tail(old));
            // What was there already when the new file was written was kept, or was too old, or was
            // to be forgotten.
            int first = Math.max(0, before.size() - MOST_LINES + KEPT_LINES);
            int lastKnown = first - 1;
            for (int i = first; i < before.size(); i++) {
                lastKnown = known.contains(ByteBuffer.wrap(before.get(i).line())) ? i : lastKnown;
            }
            for (Opened each : before.subList(lastKnown + 1, before.size())) {
                if (kept.test(each)) {
                    late.add(each);
                }
            }
            appendTo(file, late);
        }
        Files.delete(old);
    }

    private void createFolder() throws IOException {
        Path folder = file.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(folder, OwnerOnly.FOLDER);
        }
    }

    /// The lock that who rewrites holds; null if it cannot be had soon.
    private @Nullable FileLock lock() throws IOException {
        FileChannel channel =
                FileChannel.open(
                        sibling(".lock"),
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        OwnerOnly.FILE);
        try {
            for (int round = 0; round < 50; round++) {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return lock;
                }
                Thread.sleep(4);
            }
        } catch (OverlappingFileLockException | InterruptedException e) {
            channel.close();
            return null;
        }
        channel.close();
        return null;
    }

    private static void release(@Nullable FileLock lock) throws IOException {
        if (lock != null) {
            lock.channel().close();
        }
    }

    private Path sibling(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    /// One write a line. A last line that was cut short, by a full disk, is ended first.
    private static void appendTo(Path to, List<Opened> all) throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        to,
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                        OwnerOnly.FILE)) {
            boolean cut = isCut(to);
            for (Opened each : all) {
                byte[] line = each.line();
                ByteBuffer whole = ByteBuffer.allocate(line.length + 1);
                if (cut) {
                    whole.put((byte) '\n');
                    cut = false;
                }
                whole.put(line).flip();
                while (whole.hasRemaining()) {
                    channel.write(whole);
                }
            }
        }
    }

    private static boolean isCut(Path to) throws IOException {
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            long size = channel.size();
            return size > 0 && channel.read(last, size - 1) == 1 && last.get(0) != '\n';
        }
    }

    /// The end of a file, from the beginning of a line on.
    private static byte[] tail(Path of) throws IOException {
        try (FileChannel channel = FileChannel.open(of, StandardOpenOption.READ)) {
            long size = channel.size();
            long from = Math.max(0, size - MOST_BYTES);
            ByteBuffer buffer = ByteBuffer.allocate((int) (size - from));
            channel.position(from);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // Until all is there.
            }
            byte[] bytes = Arrays.copyOf(buffer.array(), buffer.position());
            int start = 0;
            if (from > 0) {
                while (start < bytes.length && bytes[start++] != '\n') {
                    // The rest of a line.
                }
            }
            return start == 0 ? bytes : Arrays.copyOfRange(bytes, start, bytes.length);
        } catch (NoSuchFileException e) {
            return new byte[0];
        }
    }

    /// The lines that can be read, each once. A last one without its newline is still being
    /// written.
    private static List<Opened> parse(byte[] bytes) {
        List<Opened> all = new ArrayList<>();
        Set<ByteBuffer> seen = new HashSet<>();
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                Opened line = Opened.parse(bytes, from, i);
                if (line != null && seen.add(ByteBuffer.wrap(bytes, from, i - from))) {
                    all.add(line);
                }
                from = i + 1;
            }
        }
        return all;
    }
}
