package jfind.scan;

import jfind.scan.entry.EntryTag;
import jfind.scan.entry.EntryType;
import jfind.scan.ignore.Candidate;
import jfind.scan.ignore.IgnoreChain;
import jfind.scan.ignore.Verdict;
import jfind.scan.read.DirectoryReader.FileStatus;
import jfind.scan.read.NativePath;
import org.jspecify.annotations.Nullable;

/// Decides which entries of a directory are listed, which directories are read, and how either is
/// marked. In this order:
///
/// 1. what [ScanOptions#skip()] names is left out;
/// 2. hidden entries are left out, unless [ScanOptions#hidden()];
/// 3. links are left out with [LinkMode#SKIP];
/// 4. entries that [IgnoreChain] ignores are left out, or marked if [ScanOptions#ignored()];
/// 5. a directory deeper than [ScanOptions#maxDepth()], or that is a root itself, is not read.
///
/// Confined to one thread.
final class Sieve {
    /// What became of an entry.
    enum Decision {
        ADMITTED,
        SKIPPED,
        HIDDEN,
        LINK,
        IGNORED
    }

    private final ScanOptions options;
    private final SkipList skip;
    private final Roots roots;
    private final Candidate candidate = new Candidate();

    /// The absolute path of the directory at hand with a slash behind it, then perhaps a name.
    private final NativePath path = new NativePath();

    private int base;
    private int depth;
    private boolean inHidden;
    private boolean inIgnored;
    private boolean inTracked;
    private IgnoreChain chain = IgnoreChain.NONE;
    private byte tag;
    private byte marks;
    private Decision outcome = Decision.ADMITTED;
    private Verdict verdict = Verdict.SILENT;

    Sieve(ScanOptions options, Roots roots) {
        this.options = options;
        this.roots = roots;
        this.skip = new SkipList(options.skip());
    }

    /// Turns to a directory; returns its absolute path with a slash behind it.
    NativePath enter(Directory directory) {
        depth = directory.depth();
        inHidden = directory.isHidden();
        inIgnored = directory.isIgnored();
        inTracked = directory.isTrackedBelow();
        chain = directory.chain();
        directory.setAbsolute(path);
        base = path.length();
        return path;
    }

    /// Sets the rules that govern the directory's entries.
    void setChain(IgnoreChain governing) {
        chain = governing;
    }

    IgnoreChain chain() {
        return chain;
    }

    /// Looks at one entry; says whether it is to be listed or read at all.
    ///
    /// @param kind its kind, that of the target for a link that is followed
    boolean admits(byte[] names, int from, int to, byte kind) {
        boolean isDirectory = kind == EntryTag.DIRECTORY;
        boolean hidden = inHidden || names[from] == '.';
        verdict = Verdict.SILENT;
        path.truncate(base);
        path.append(names, from, to);
        if (skip.holdsName(names, from, to, isDirectory) || (isDirectory && skip.holdsPath(path))) {
            outcome = Decision.SKIPPED;
        } else if (hidden && !options.hidden()) {
            outcome = Decision.HIDDEN;
        } else if (kind == EntryTag.LINK && options.links() == LinkMode.SKIP) {
            outcome = Decision.LINK;
        } else {
            int mark = hidden ? EntryTag.HIDDEN : 0;
            tag = (byte) (kind | mark);
            marks = (byte) mark;
            boolean admitted = inIgnored ? admitsIgnored(isDirectory) : admitsByRules(isDirectory);
            outcome = admitted ? Decision.ADMITTED : Decision.IGNORED;
        }
        return outcome == Decision.ADMITTED;
    }

    private boolean admitsByRules(boolean isDirectory) {
        if (chain.isSilent()) {
            return true;
        }
        candidate.set(path, base, isDirectory);
        verdict = chain.verdict(candidate);
        // Plain tests: the first switch over types costs a cold process some milliseconds.
        if (verdict instanceof Verdict.Ignored) {
            return ignore(false);
        }
        return !(verdict instanceof Verdict.Tracked) || !isDirectory || ignore(true);
    }

    /// In an ignored directory there is nothing but what git tracks.
    private boolean admitsIgnored(boolean isDirectory) {
        if (inTracked) {
            candidate.set(path, base, isDirectory);
            if (chain.tracks(candidate)) {
                return !isDirectory || ignore(true);
            }
        }
        return ignore(false);
    }

    /// Marks the entry as ignored, unless git tracks something below; says whether it is admitted.
    private boolean ignore(boolean trackedBelow) {
        marks |= EntryTag.IGNORED;
        if (trackedBelow) {
            marks |= Directory.TRACKED_BELOW;
            return true;
        }
        tag |= EntryTag.IGNORED;
        return options.ignored();
    }

    /// The tag of the entry that was admitted.
    byte tag() {
        return tag;
    }

    /// The marks of the directory that was admitted.
    byte marks() {
        return marks;
    }

    /// Whether the directory that was admitted is to be read.
    boolean descends() {
        return depth + 1 < options.maxDepth() && !roots.contain(path);
    }

    /// What became of the entry last looked at.
    Decision outcome() {
        return outcome;
    }

    /// What the rules said of the entry last looked at, if they were asked.
    Verdict verdict() {
        return verdict;
    }

    /// Whether an entry that was admitted is listed for its type.
    ///
    /// @param status of the entry, if it was looked at
    boolean lists(byte kind, @Nullable FileStatus status) {
        return switch (kind) {
            case EntryTag.FILE ->
                    options.lists(EntryType.FILE)
                            || (status != null
                                    && status.executable()
                                    && options.lists(EntryType.EXECUTABLE));
            case EntryTag.DIRECTORY -> options.lists(EntryType.DIRECTORY);
            case EntryTag.LINK -> options.lists(EntryType.LINK);
            default -> options.lists(EntryType.OTHER);
        };
    }
}
