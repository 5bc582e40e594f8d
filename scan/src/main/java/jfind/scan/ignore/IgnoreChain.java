package jfind.scan.ignore;

import jfind.scan.read.NativePath;
import org.jspecify.annotations.Nullable;

/// The rules that apply to the entries of one directory: its own, and those of all directories
/// above it.
///
/// The first of these that has a matching rule decides:
///
/// 1. `.jfindignore` of the directory, then of its parents, one by one;
/// 2. `.ignore` of the directory, then of its parents;
/// 3. in a work tree of git: `.gitignore` of the directory, then of its parents up to the top of
///    the work tree; then `info/exclude` of the repository; then `core.excludesFile`. A rule of
///    these does not count for a file that git tracks;
/// 4. files named by the user (`--ignore-file`), the last one first.
///
/// Everything below an ignored directory is ignored, except what git tracks.
///
/// Immutable.
public final class IgnoreChain {
    /// A chain without rules.
    public static final IgnoreChain NONE = new IgnoreChain(null, null, null, null, null);

    /// The rules of one file, and the next file to ask.
    ///
    /// @param base the length of the absolute path of the rules' directory, with its last slash
    record Level(RuleSet rules, int base, @Nullable Level next) {

        /// Returns `next` with a file in front of it, if that has rules.
        static @Nullable Level of(RuleSet rules, int base, @Nullable Level next) {
            return rules.isEmpty() ? next : new Level(rules, base, next);
        }
    }

    private final @Nullable Level own;
    private final @Nullable Level plain;
    private final @Nullable Level git;
    private final @Nullable Level named;
    private final @Nullable Repository repository;

    IgnoreChain(
            @Nullable Level own,
            @Nullable Level plain,
            @Nullable Level git,
            @Nullable Level named,
            @Nullable Repository repository) {
        this.own = own;
        this.plain = plain;
        this.git = git;
        this.named = named;
        this.repository = repository;
    }

    @Nullable Level own() {
        return own;
    }

    @Nullable Level plain() {
        return plain;
    }

    @Nullable Level git() {
        return git;
    }

    @Nullable Level named() {
        return named;
    }

    @Nullable Repository repository() {
        return repository;
    }

    /// Whether there are no rules.
    public boolean isSilent() {
        return own == null && plain == null && git == null && named == null;
    }

    /// Returns what the rules say about an entry.
    public Verdict verdict(Candidate entry) {
        Rule rule = first(own, entry);
        if (rule == null) {
            rule = first(plain, entry);
        }
        if (rule == null) {
            rule = first(git, entry);
            if (rule != null && rule.verdict() instanceof Verdict.Ignored && tracks(entry)) {
                Rule last = first(named, entry);
                return last == null ? new Verdict.Tracked(rule) : last.verdict();
            }
        }
        if (rule == null) {
            rule = first(named, entry);
        }
        return rule == null ? Verdict.SILENT : rule.verdict();
    }

    /// Whether git tracks an entry, or something below it.
    public boolean tracks(Candidate entry) {
        Repository here = repository;
        return here != null && here.tracks(entry);
    }

    /// Whether the directory of this absolute path holds the repository of the work tree that it is
    /// in.
    public boolean isRepository(NativePath path) {
        Repository here = repository;
        return here != null && here.isIn(path.bytes(), path.length());
    }

    private static @Nullable Rule first(@Nullable Level level, Candidate entry) {
        for (Level each = level; each != null; each = each.next()) {
            Rule rule = each.rules().lastMatch(entry, each.base());
            if (rule != null) {
                return rule;
            }
        }
        return null;
    }
}
