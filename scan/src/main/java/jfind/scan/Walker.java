package jfind.scan;

import java.io.IOException;
import java.util.Arrays;
import jfind.scan.entry.EntryTag;
import jfind.scan.entry.EntryType;
import jfind.scan.entry.ScanProblem;
import jfind.scan.read.DirectoryReader;
import jfind.scan.read.DirectoryReader.FileStatus;
import jfind.scan.read.Listing;
import jfind.scan.read.NativePath;
import org.jspecify.annotations.Nullable;

/// A worker: reads one directory after the other, sorts out what is not listed, and puts the rest
/// into its batch and its queue.
///
/// Confined to itself, except its batch.
final class Walker extends Thread {
    /// Bytes of records that are held before entries are judged. A directory smaller than that is
    /// seen whole, ignore files included; a larger one is streamed.
    private static final int WHOLE = 1 << 18;

    /// A path longer than this may hold entries that only the fast reader can look at.
    private static final int PORTABLE_PATH = 4096 - 257;

    /// A directory with more entries than this is worth waiting for the fast reader.
    private static final int PORTABLE_COUNT = 2000;

    private final Walk walk;
    private final int number;
    private final ScanOptions options;
    private final Frontier frontier;
    private final BatchBuilder batch;
    private final Sieve sieve;
    private final Listing listing = new Listing();
    private final SubdirectoriesBuilder subdirectories = new SubdirectoriesBuilder();

    /// The path of the directory at hand, as it is opened.
    private final NativePath path = new NativePath();

    private DirectoryReader reader = DirectoryReader.portable();

    Walker(Walk walk, int number) {
        super("jfind-scan-" + (number + 1));
        setDaemon(true);
        this.walk = walk;
        this.number = number;
        this.options = walk.options();
        this.frontier = walk.frontier();
        this.batch = new BatchBuilder(walk.delivery(), options.metadata());
        this.sieve = new Sieve(options, walk.roots());
    }

    /// The batch being filled.
    BatchBuilder batch() {
        return batch;
    }

    @Override
    public void run() {
        Throwable failure = null;
        try {
            if (number == 0) {
                start(walk.roots().resolve());
            }
            work();
            reader.close();
        } catch (RuntimeException | Error e) {
            failure = e; // The listener's, or ours: the walk's caller shall see it.
        } catch (InterruptedException e) {
            walk.stop(ScanSummary.Ending.CANCELLED);
        } finally {
            walk.workerEnded(failure);
        }
    }

    private void start(Roots.Resolved roots) {
        for (Directory each : roots.directories()) {
            frontier.add(each);
        }
        batch.lock().lock();
        try {
            for (Roots.FileRoot each : roots.files()) {
                byte[] name = each.name();
                FileStatus status = statusOf(each);
                byte kind = status == null ? EntryTag.FILE : status.kind();
                batch.add(each.parent(), name, 0, name.length, kind, status);
            }
        } finally {
            batch.lock().unlock();
        }
        frontier.finish();
    }

    private @Nullable FileStatus statusOf(Roots.FileRoot root) {
        root.parent().setOpenable(path);
        try {
            reader.open(path, true);
            return reader.status(root.name(), false);
        } catch (IOException e) {
            return null;
        } finally {
            reader.closeDirectory();
        }
    }

    private void work() throws InterruptedException {
        while (true) {
            Directory directory = frontier.poll(number);
            if (directory != null) {
                visit(directory);
                frontier.finish();
            } else {
                handOver();
                if (frontier.isDone()) {
                    return;
                }
                frontier.awaitWork();
            }
        }
    }

    private void handOver() {
        batch.lock().lock();
        try {
            batch.handOver();
        } finally {
            batch.lock().unlock();
        }
    }

    private void visit(Directory directory) {
        if (!open(directory)) {
            return;
        }
        try {
            if (!isNew(directory)) {
                return;
            }
            walk.countDirectory();
            boolean more = readFirst(directory);
            NativePath absolute = sieve.enter(directory);
            if (options.ignore() && !directory.isIgnored()) {
                sieve.setChain(
                        walk.ignoreFiles()
                                .chainFor(directory.chain(), absolute, listing, !more, reader));
            }
            choose(directory);
            while (more && !walk.isStopped()) {
                listing.clear();
                more = readMore(directory);
                choose(directory);
            }
        } finally {
            reader.closeDirectory();
        }
    }

    private boolean open(Directory directory) {
        directory.setOpenable(path);
        if (!reader.isFast()) {
            if (path.length() > PORTABLE_PATH && DirectoryReader.canBeFast()) {
                DirectoryReader.prepareFast();
            }
            if (DirectoryReader.isFastReady()) {
                reader.close();
                reader = DirectoryReader.best();
            }
        }
        try {
            reader.open(path, directory.isLinked());
            return true;
        } catch (IOException e) {
            report(directory, e);
            return false;
        }
    }

    /// Whether the open directory is on the right file system and was not visited before; asks only
    /// if the options make it matter.
    private boolean isNew(Directory directory) {
        Visited visited = walk.visited();
        if (visited == null && !options.oneFileSystem()) {
            return true;
        }
        try {
            FileStatus status = reader.status(null, true);
            if (options.oneFileSystem() && status.device() != directory.origin().device()) {
                return false;
            }
            Directory before = visited == null ? null : visited.put(directory, status);
            if (before != null && directory.isIn(before)) {
                report(directory, "Link to a directory above it");
            }
            return before == null;
        } catch (IOException e) {
            report(directory, e);
            return false;
        }
    }

    /// Reads the directory whole if it is not large, else its beginning; says whether there is more.
    private boolean readFirst(Directory directory) {
        listing.clear();
        boolean more = true;
        while (more && listing.size() < WHOLE) {
            more = readMore(directory);
            if (listing.count() > PORTABLE_COUNT
                    && DirectoryReader.canBeFast()
                    && !reader.isFast()) {
                DirectoryReader.prepareFast();
                if (DirectoryReader.isFastReady() && open(directory)) {
                    listing.clear();
                    more = true;
                }
            }
        }
        return more;
    }

    private boolean readMore(Directory directory) {
        try {
            return reader.read(listing);
        } catch (IOException e) {
            report(directory, e);
            return false;
        }
    }

    private void report(Directory directory, IOException e) {
        String reason = e.getMessage();
        report(directory, reason == null ? e.toString() : reason);
    }

    private void report(Directory directory, String reason) {
        walk.delivery().problem(new ScanProblem(directory.shown(), reason));
    }

    /// Sorts what the listing holds: into the batch, into the frontier, or out.
    private void choose(Directory directory) {
        batch.lock().lock();
        try {
            for (int i = 0; i < listing.count(); i++) {
                choose(directory, i);
            }
        } finally {
            batch.lock().unlock();
        }
        if (subdirectories.count() > 0) {
            frontier.add(number, subdirectories.take(directory, sieve.chain()));
        }
    }

    private void choose(Directory directory, int entry) {
        int from = listing.start(entry);
        int to = listing.end(entry);
        byte kind = listing.kind(entry);
        FileStatus status = null;
        if (kind == Listing.UNKNOWN) {
            status = statusOfUnknown(directory, from, to);
            kind = status == null ? EntryTag.OTHER : status.kind();
        }
        boolean followed = kind == EntryTag.LINK && options.links() == LinkMode.FOLLOW;
        if (followed) {
            status = status(from, to, true);
            kind = status == null ? EntryTag.LINK : status.kind();
        }
        if (!sieve.admits(listing.bytes(), from, to, kind)) {
            return;
        }
        if (status == null && (options.metadata() || asksForExecutables(kind))) {
            status = status(from, to, false);
        }
        if (sieve.lists(kind, status)) {
            batch.add(directory, listing.bytes(), from, to, sieve.tag(), status);
        }
        if (kind == EntryTag.DIRECTORY && sieve.descends()) {
            if (followed) {
                byte[] name = Arrays.copyOfRange(listing.bytes(), from, to);
                byte marks = (byte) (sieve.marks() | Directory.LINKED);
                frontier.addLink(directory.child(name, sieve.chain(), marks));
            } else {
                subdirectories.add(listing.bytes(), from, to, sieve.marks());
            }
        }
    }

    /// The status of an entry whose kind is not known; what cannot be looked at is a problem.
    private @Nullable FileStatus statusOfUnknown(Directory directory, int from, int to) {
        byte[] name = Arrays.copyOfRange(listing.bytes(), from, to);
        try {
            return reader.status(name, false);
        } catch (IOException e) {
            report(directory.child(name, sieve.chain(), (byte) 0), e);
            return null;
        }
    }

    private @Nullable FileStatus status(int from, int to, boolean follow) {
        try {
            return reader.status(Arrays.copyOfRange(listing.bytes(), from, to), follow);
        } catch (IOException e) {
            return null; // A broken link, or gone since: listed as what it was.
        }
    }

    private boolean asksForExecutables(byte kind) {
        return kind == EntryTag.FILE
                && options.types().contains(EntryType.EXECUTABLE)
                && !options.types().contains(EntryType.FILE);
    }
}
