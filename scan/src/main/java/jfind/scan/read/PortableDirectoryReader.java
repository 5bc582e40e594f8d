package jfind.scan.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import jfind.scan.entry.EntryTag;
import jfind.scan.entry.ExactPath;
import jfind.scan.entry.ScanProblem;
import org.jspecify.annotations.Nullable;

/// Reads directories through `java.nio.file`. It works wherever Java does, but needs a system call
/// for the kind of each entry.
///
/// Confined to one thread.
final class PortableDirectoryReader implements DirectoryReader {
    /// The most entries that one call of [#read(Listing)] adds; a walk can stop between calls.
    private static final int CHUNK = 512;

    private static final Set<OpenOption> READ = Set.of(StandardOpenOption.READ);
    private static final Set<OpenOption> READ_NO_FOLLOW =
            Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    private static final LinkOption[] FOLLOW = {};
    private static final LinkOption[] NO_FOLLOW = {LinkOption.NOFOLLOW_LINKS};

    private @Nullable Path directory;
    private @Nullable DirectoryStream<Path> stream;
    private @Nullable Iterator<Path> entries;

    @Override
    public boolean isFast() {
        return false;
    }

    @Override
    @SuppressWarnings("StreamResourceLeak") // Closed by closeDirectory().
    public void open(NativePath path, boolean follow) throws IOException {
        closeDirectory();
        try {
            Path opened = ExactPath.of(path.toByteArray());
            if (!follow && Files.isSymbolicLink(opened)) {
                throw new NotDirectoryException("");
            }
            DirectoryStream<Path> opening = Files.newDirectoryStream(opened);
            directory = opened;
            stream = opening;
            entries = opening.iterator();
        } catch (InvalidPathException e) {
            throw new IOException("No such file or directory", e);
        } catch (IOException e) {
            throw plain(e);
        }
    }

    @Override
    public boolean read(Listing into) throws IOException {
        Iterator<Path> rest = entries;
        if (rest == null) {
            throw new IllegalStateException("no directory is open");
        }
        try {
            int added = 0;
            while (added < CHUNK && rest.hasNext()) {
                Path entry = rest.next();
                into.add(ExactPath.nameBytes(entry), kind(entry));
                added++;
            }
            return added > 0;
        } catch (DirectoryIteratorException e) {
            IOException cause = e.getCause();
            throw plain(cause == null ? new IOException(e) : cause);
        }
    }

    private static byte kind(Path entry) {
        try {
            return kind(Files.readAttributes(entry, BasicFileAttributes.class, NO_FOLLOW));
        } catch (IOException e) {
            return Listing.UNKNOWN;
        }
    }

    private static byte kind(BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            return EntryTag.FILE;
        }
        if (attributes.isDirectory()) {
            return EntryTag.DIRECTORY;
        }
        return attributes.isSymbolicLink() ? EntryTag.LINK : EntryTag.OTHER;
    }

    @Override
    public FileStatus status(byte @Nullable [] name, boolean follow) throws IOException {
        Path path = name == null ? here() : inside(name);
        LinkOption[] links = follow ? FOLLOW : NO_FOLLOW;
        try {
            BasicFileAttributes basic =
                    Files.readAttributes(path, BasicFileAttributes.class, links);
            long device = 0;
            long inode = 0;
            boolean executable = false;
            if (path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
                Map<String, Object> unix = Files.readAttributes(path, "unix:dev,ino,mode", links);
                device = number(unix, "dev");
                inode = number(unix, "ino");
                executable = (number(unix, "mode") & 0111) != 0;
            }
            return new FileStatus(
                    kind(basic),
                    device,
                    inode,
                    basic.size(),
                    basic.lastModifiedTime().toMillis(),
                    executable);
        } catch (IOException e) {
            throw plain(e);
        }
    }

    private static long number(Map<String, Object> attributes, String name) {
        return attributes.get(name) instanceof Number number ? number.longValue() : 0;
    }

    @Override
    public byte[] readFile(byte[] name, boolean follow, int limit) throws IOException {
        Path file = inside(name);
        Set<OpenOption> options = follow ? READ : READ_NO_FOLLOW;
        try (SeekableByteChannel channel = Files.newByteChannel(file, options)) {
            long size = channel.size();
            if (size > limit) {
                throw new IOException("File too large");
            }
            ByteBuffer content = ByteBuffer.allocate((int) size);
            while (content.hasRemaining() && channel.read(content) >= 0) {
                // Reads on: the file may have changed since its size was asked for.
            }
            return Arrays.copyOf(content.array(), content.position());
        } catch (IOException e) {
            throw plain(e);
        }
    }

    @Override
    public void closeDirectory() {
        DirectoryStream<Path> open = stream;
        directory = null;
        stream = null;
        entries = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // Nothing was written, so nothing is lost.
            }
        }
    }

    @Override
    public void close() {
        closeDirectory();
    }

    private Path here() {
        Path open = directory;
        if (open == null) {
            throw new IllegalStateException("no directory is open");
        }
        return open;
    }

    private Path inside(byte[] name) {
        byte[] parent = ExactPath.bytes(here());
        NativePath path = new NativePath();
        path.append(parent, 0, parent.length);
        path.appendSlash();
        path.append(name, 0, name.length);
        return ExactPath.of(path.toByteArray());
    }

    /// Returns the failure with only its reason as message.
    private static IOException plain(IOException e) {
        return new IOException(ScanProblem.reason(e), e);
    }
}
