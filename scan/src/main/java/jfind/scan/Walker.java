package jfind.scan;

import java.io.IOException;
import java.util.Arrays;
import jfind.scan.entry.EntryTag;
import jfind.scan.entry.EntryType;
import jfind.scan.entry.ExactPath;
import jfind.scan.entry.ScanProblem;
import jfind.scan.ignore.IgnoreChain;
import jfind.scan.ignore.IgnoreFiles;
import jfind.scan.ignore.Rule;
import jfind.scan.read.DirectoryReader;
import jfind.scan.read.DirectoryReader.FileStatus;
import jfind.scan.read.Listing;
import jfind.scan.read.NativePath;
import org.jspecify.annotations.Nullable;

/// A worker. It reads one directory after the other and puts what is listed into its batch, and
/// subdirectories into its queue.
///
/// Runs on its own thread and is confined to it, except for its batch, which the [FlushTimer] may
/// hand over.
final class Walker extends Thread {
    /// Bytes of records that are read before entries are judged. A smaller directory is known as a
    /// whole, with its ignore files; a larger one is streamed.
    private static final int WHOLE = 1 << 18;

    /// A directory with a longer path may have entries that only the fast reader can read.
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

    /// The path that opens the current directory.
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
            failure = e; // The listener's or ours: the caller of the walk receives it.
        } catch (InterruptedException e) {
            walk.stop(ScanSummary.Ending.CANCELLED);
        } finally {
            walk.workerEnded(failure);
        }
    }

    private void start(Roots.Resolved roots) {
        boolean nearMounts = false;
        boolean canWait = !reader.isFast() && DirectoryReader.canBeFast();
        TouchyMounts mounts = canWait ? TouchyMounts.ofKernel() : null;
        for (Directory each : roots.directories()) {
            Rule ignoredBy = each.origin().ignoredBy();
            if (ignoredBy != null) {
                walk.delivery().rootIgnored(each.origin().root(), ignoredBy);
            }
            nearMounts |= mounts != null && mounts.areNear(each.origin().absolute());
        }
        if (nearMounts) {
            DirectoryReader.prepareFast();
        }
        for (Directory each : roots.directories()) {
            frontier.add(each);
        }
        batch.lock().lock();
        try {
            for (Roots.RootEntry each : roots.entries()) {
                byte[] name = each.name();
                FileStatus status = statusOf(each);
                byte kind = status == null ? EntryTag.FILE : status.kind();
                if (each.isDirectory()) {
                    kind = EntryTag.DIRECTORY; // Also one that a link led to.
                }
                batch.add(each.parent(), name, 0, name.length, kind);
                if (options.metadata()) {
                    batch.setMetadata(status);
                }
            }
        } finally {
            batch.lock().unlock();
        }
        frontier.finish();
    }

    private @Nullable FileStatus statusOf(Roots.RootEntry root) {
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
        boolean noted = false;
        while (true) {
            Directory directory = frontier.poll(number);
            if (directory != null) {
                visit(directory);
                Rule ignoring = noted ? null : sieve.ignoring();
                if (ignoring != null) {
                    walk.noteIgnoring(ignoring);
                    noted = true;
                }
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
            if (options.ignore()) {
                sieve.setChain(chain(directory, absolute, !more));
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

    private IgnoreChain chain(Directory directory, NativePath absolute, boolean complete) {
        IgnoreChain outer = directory.chain();
        IgnoreFiles files = walk.ignoreFiles();
        if (!directory.isIgnored()) {
            return files.chainFor(outer, absolute, listing, complete, reader);
        }
        return directory.isTrackedBelow() ? files.chainForIgnored(outer, absolute, listing) : outer;
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

    /// Whether the open directory is on the right file system, and was not visited before if a link
    /// led to it. What no link led to is always new.
    private boolean isNew(Directory directory) {
        try {
            if (options.oneFileSystem()
                    && reader.status(null, true).device() != directory.origin().device()) {
                return false;
            }
            Visited visited = walk.visited();
            if (visited == null) {
                return true;
            }
            boolean behindLink = directory.isBehindLink();
            Directory before = visited.put(directory, realPath(directory, behindLink));
            if (!behindLink || before == null) {
                return true;
            }
            if (directory.isIn(before)) {
                report(directory, "Link to a directory above it");
            }
            return false;
        } catch (IOException e) {
            report(directory, e);
            return false;
        }
    }

    /// Returns the absolute path without links. Only links can make it differ from the path by
    /// which the walk came.
    private static byte[] realPath(Directory directory, boolean behindLink) throws IOException {
        NativePath absolute = new NativePath();
        directory.setAbsolute(absolute);
        absolute.truncate(Math.max(absolute.length() - 1, 1));
        byte[] path = absolute.toByteArray();
        try {
            return behindLink ? ExactPath.bytes(ExactPath.of(path).toRealPath()) : path;
        } catch (IOException e) {
            throw new IOException(ScanProblem.reason(e), e);
        }
    }

    /// Reads a small directory as a whole, the beginning of a large one; returns whether there is
    /// more. The fast reader takes over for many entries, and where only the kernel's records tell
    /// kinds.
    private boolean readFirst(Directory directory) {
        listing.clear();
        boolean more = true;
        while (more && listing.size() < WHOLE) {
            more = readMore(directory);
            boolean wantsFast = listing.count() > PORTABLE_COUNT || listing.hasUnknown();
            if (wantsFast && !reader.isFast() && DirectoryReader.canBeFast()) {
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
        report(directory, ScanProblem.reason(e));
    }

    private void report(Directory directory, String reason) {
        boolean isRoot = directory.depth() == 0;
        byte[] shown = isRoot ? directory.origin().root().path() : directory.shown();
        walk.delivery().problem(new ScanProblem(shown, reason, isRoot));
    }

    /// Puts each entry of the listing into the batch, into the frontier, or leaves it out.
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
            batch.add(directory, listing.bytes(), from, to, sieve.tag());
            if (options.metadata()) {
                batch.setMetadata(status);
            }
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

    /// Returns the status of an entry of unknown kind; reports it if the status cannot be read.
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
            return null; // A broken link, or gone by now: it is listed as what it was.
        }
    }

    private boolean asksForExecutables(byte kind) {
        return kind == EntryTag.FILE
                && options.types().contains(EntryType.EXECUTABLE)
                && !options.types().contains(EntryType.FILE);
    }
}
