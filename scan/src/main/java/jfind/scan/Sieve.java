package jfind.scan;

import jfind.scan.entry.EntryTag;
import jfind.scan.entry.EntryType;
import jfind.scan.ignore.Candidate;
import jfind.scan.ignore.IgnoreChain;
import jfind.scan.ignore.Rule;
import jfind.scan.ignore.Verdict;
import jfind.scan.read.DirectoryReader.FileStatus;
import jfind.scan.read.NativePath;
import org.jspecify.annotations.Nullable;

/// Decides which entries of a directory are listed, which directories are read, and with which
/// marks. It checks in this order:
///
/// 1. entries that [ScanOptions#skip()] names are left out;
/// 2. hidden entries are left out, unless [ScanOptions#hidden()];
/// 3. links are left out with [LinkMode#SKIP];
/// 4. entries that [IgnoreChain] ignores are left out, or marked if [ScanOptions#ignored()];
/// 5. a directory deeper than [ScanOptions#maxDepth()] is not read, nor one that is also a root.
///
/// Confined to one thread.
final class Sieve {
    /// What is done with an entry.
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

    /// The absolute path of the current directory with a slash at the end, then perhaps a name.
    private final NativePath path = new NativePath();

    private int base;
    private int depth;
    private boolean inHidden;
    private boolean inIgnored;
    private boolean trackedBelow;
    private IgnoreChain chain = IgnoreChain.NONE;
    private byte tag;
    private byte marks;
    private Decision decision = Decision.ADMITTED;
    private Verdict verdict = Verdict.SILENT;
    private @Nullable Rule ignoring;

    Sieve(ScanOptions options, Roots roots) {
        this.options = options;
        this.roots = roots;
        this.skip = new SkipList(options.skip());
    }

    /// Starts a directory; returns its absolute path with a slash at the end.
    NativePath enter(Directory directory) {
        depth = directory.depth();
        inHidden = directory.isHidden();
        inIgnored = directory.isIgnored();
        trackedBelow = directory.isTrackedBelow();
        chain = directory.chain();
        directory.setAbsolute(path);
        base = path.length();
        return path;
    }

    /// Sets the rules that apply to the directory's entries.
    void setChain(IgnoreChain rules) {
        chain = rules;
    }

    IgnoreChain chain() {
        return chain;
    }

    /// Decides about one entry; returns whether it may be listed or read.
    ///
    /// @param kind its kind; for a link that is followed, the kind of its target
    boolean admits(byte[] names, int from, int to, byte kind) {
        boolean isDirectory = kind == EntryTag.DIRECTORY;
        boolean hidden = inHidden || names[from] == '.';
        verdict = Verdict.SILENT;
        path.truncate(base);
        path.append(names, from, to);
        if (skip.holdsName(names, from, to, isDirectory) || (isDirectory && isSkippedPath())) {
            decision = Decision.SKIPPED;
        } else if (hidden && !options.hidden()) {
            decision = Decision.HIDDEN;
        } else if (kind == EntryTag.LINK && options.links() == LinkMode.SKIP) {
            decision = Decision.LINK;
        } else {
            int mark = hidden ? EntryTag.HIDDEN : 0;
            tag = (byte) (kind | mark);
            marks = (byte) mark;
            boolean admitted = inIgnored ? admitsIgnored(isDirectory) : admitsByRules(isDirectory);
            decision = admitted ? Decision.ADMITTED : Decision.IGNORED;
        }
        return decision == Decision.ADMITTED;
    }

    private boolean isSkippedPath() {
        return skip.holdsPath(path) || (skip.holdsGit() && chain.isRepository(path));
    }

    private boolean admitsByRules(boolean isDirectory) {
        if (chain.isSilent()) {
            return true;
        }
        candidate.set(path, base, isDirectory);
        verdict = chain.verdict(candidate);
        // No switch over types: the first one costs a cold process some milliseconds.
        if (verdict instanceof Verdict.Ignored ignored) {
            if (ignoring == null) {
                ignoring = ignored.rule();
            }
            return ignore(false);
        }
        return !(verdict instanceof Verdict.Tracked) || !isDirectory || ignore(true);
    }

    /// Decides about an entry of an ignored directory: it is admitted only if git tracks it.
    private boolean admitsIgnored(boolean isDirectory) {
        if (trackedBelow) {
            candidate.set(path, base, isDirectory);
            if (chain.tracks(candidate)) {
                return !isDirectory || ignore(true);
            }
        }
        return ignore(false);
    }

    /// Marks the entry as ignored; returns whether it is admitted.
    private boolean ignore(boolean trackedBelow) {
        marks |= EntryTag.IGNORED;
        if (trackedBelow) {
            marks |= Directory.TRACKED_BELOW;
            return true;
        }
        tag |= EntryTag.IGNORED;
        return options.ignored();
    }

    /// The tag of the entry that was admitted last.
    byte tag() {
        return tag;
    }

    /// The marks of the directory that was admitted last.
    byte marks() {
        return marks;
    }

    /// Whether the directory that was admitted last is read.
    boolean descends() {
        return depth + 1 < options.maxDepth() && !roots.contains(path);
    }

    /// What was decided about the last entry.
    Decision decision() {
        return decision;
    }

    /// The rule that ignored the first entry that was ignored; null if none was.
    @Nullable Rule ignoring() {
        return ignoring;
    }

    /// What the rules say about the last entry; silent if they were not asked.
    Verdict verdict() {
        return verdict;
    }

    /// Whether the type of an entry is one of those that are listed.
    ///
    /// @param status the entry's status, or null if it was not asked for
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
