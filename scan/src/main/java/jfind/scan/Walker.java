package jfind.scan;

import java.io.IOException;
import jfind.scan.ignore.Candidate;
import jfind.scan.ignore.IgnoreChain;
import jfind.scan.ignore.Verdict;
import jfind.scan.read.DirectoryReader;
import jfind.scan.read.Listing;
import jfind.scan.read.RawPath;

/// A worker: reads one directory after the other, sorts out what is not listed, and puts the rest
/// into its batch and its queue.
///
/// Its fields are confined to it; its queue and its batch may be used by others.
final class Walker extends Thread {
    /// Bytes of records that are held before entries are judged. A directory smaller than that is
    /// seen whole, ignore files included; a larger one is streamed.
    private static final int WHOLE = 1 << 18;

    /// No tag of an entry has this bit.
    private static final byte LEFT_OUT = (byte) 0x80;

    private final Walk walk;
    private final int number;
    private final WorkQueue queue = new WorkQueue();
    private final BatchBuilder batch;
    private final ScanOptions options;

    private DirectoryReader reader = DirectoryReader.portable();
    private final Listing listing = new Listing();
    private final SubdirectoriesBuilder found = new SubdirectoriesBuilder();
    private final Candidate candidate = new Candidate();

    /// The path of the directory at hand as it is opened.
    private final RawPath path = new RawPath();

    /// The absolute path of the directory at hand with a slash behind it, sometimes with a name.
    private final RawPath absolute = new RawPath();

    Walker(Walk walk, int number) {
        super("jfind-scan-" + (number + 1));
        setDaemon(true);
        this.walk = walk;
        this.number = number;
        this.batch = new BatchBuilder(walk.delivery());
        this.options = walk.options();
    }

    WorkQueue queue() {
        return queue;
    }

    BatchBuilder batch() {
        return batch;
    }

    @Override
    public void run() {
        Throwable failure = null;
        try {
            Directory directory;
            while ((directory = walk.next(number)) != null) {
                visit(directory);
                walk.finished();
            }
            synchronized (batch) {
                batch.handOver();
            }
            reader.close();
        } catch (RuntimeException | Error e) {
            failure = e; // The listener's, or ours: the walk's caller shall see it.
        } finally {
            walk.workerGone(failure);
        }
    }

    private void visit(Directory directory) {
        if (!open(directory)) {
            return;
        }
        walk.countDirectory();
        try {
            listing.clear();
            boolean more = true;
            while (more && listing.size() < WHOLE) {
                more = readMore(directory);
            }
            directory.setAbsolute(absolute);
            IgnoreChain chain = enter(directory, !more);
            sort(directory, chain);
            while (more && !walk.isStopped()) {
                listing.clear();
                more = readMore(directory);
                sort(directory, chain);
            }
        } finally {
            reader.closeDirectory();
        }
    }

    private boolean open(Directory directory) {
        if (!reader.isFast() && DirectoryReader.isFastReady()) {
            reader.close();
            reader = DirectoryReader.best();
        }
        directory.setOpenable(path);
        try {
            reader.open(path, directory.isRoot());
            return true;
        } catch (IOException e) {
            report(directory, e);
            return false;
        }
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
        walk.delivery()
                .problem(
                        new ScanProblem(directory.shown(), reason == null ? e.toString() : reason));
    }

    private IgnoreChain enter(Directory directory, boolean complete) {
        if (!options.ignore()) {
            return IgnoreChain.NONE;
        }
        return walk.ignoreFiles().enter(directory.chain(), absolute, listing, complete, reader);
    }

    /// Sorts what the listing holds: into the batch, into the queue, or out.
    private void sort(Directory directory, IgnoreChain chain) {
        int base = absolute.length();
        boolean canDescend = directory.depth() + 1 < options.maxDepth();
        synchronized (batch) {
            for (int i = 0; i < listing.count(); i++) {
                int from = listing.start(i);
                int to = listing.end(i);
                byte kind = listing.kind(i);
                byte tag = tag(directory, chain, base, from, to, kind);
                if (tag == LEFT_OUT) {
                    continue;
                }
                if (kind != EntryTag.DIRECTORY || options.addDirectories()) {
                    batch.add(directory, listing.bytes(), from, to, tag);
                }
                if (kind == EntryTag.DIRECTORY && canDescend) {
                    found.add(listing.bytes(), from, to, tag);
                }
            }
        }
        absolute.truncate(base);
        if (found.count() > 0) {
            walk.found(queue, found.take(directory, chain));
        }
    }

    /// The entry's tag, or [#LEFT_OUT].
    private byte tag(
            Directory directory, IgnoreChain chain, int base, int from, int to, byte kind) {
        byte[] bytes = listing.bytes();
        boolean isDirectory = kind == EntryTag.DIRECTORY;
        boolean hidden = directory.isHidden() || bytes[from] == '.';
        if ((hidden && !options.hidden())
                || (kind == EntryTag.LINK && options.links() == LinkMode.SKIP)
                || (isDirectory && walk.skip().holdsName(bytes, from, to))) {
            return LEFT_OUT;
        }
        absolute.truncate(base);
        absolute.append(bytes, from, to);
        if (isDirectory && walk.skip().holdsPath(absolute)) {
            return LEFT_OUT;
        }
        if (!chain.isSilent()) {
            candidate.set(absolute, base, isDirectory);
            if (chain.verdict(candidate) instanceof Verdict.Ignored) {
                return LEFT_OUT;
            }
        }
        return (byte) (kind | (hidden ? EntryTag.HIDDEN : 0));
    }
}
