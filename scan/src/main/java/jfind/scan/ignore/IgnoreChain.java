package jfind.scan.ignore;

import org.jspecify.annotations.Nullable;

/// The rules that govern the entries of one directory: its own, and those of everything above it.
///
/// The first of these that speaks of an entry decides:
///
/// 1. `.jfindignore` of the directory, then of its parents, one by one;
/// 2. `.ignore` of the directory, then of its parents;
/// 3. in a work tree of git: `.gitignore` of the directory, then of its parents up to the top of the
///    work tree; then `info/exclude` of the repository; then `core.excludesFile`. If the answer is
///    to ignore a file that git tracks, git has said nothing;
/// 4. files named by the user (`--ignore-file`), the last one first.
///
/// A directory that is ignored takes everything below it along, except what git tracks.
///
/// Immutable.
public final class IgnoreChain {
    /// A chain without rules.
    public static final IgnoreChain NONE = new IgnoreChain(null, null, null, null, null);

    /// One file's rules, and those of the next file to ask.
    ///
    /// @param base how long the absolute path of the rules' directory is, with its last slash
    record Level(RuleSet rules, int base, @Nullable Level next) {

        /// `next` with a file in front of it, if that has rules.
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

    /// Whether no rule can speak of any entry.
    public boolean isSilent() {
        return own == null && plain == null && git == null && named == null;
    }

    /// What the rules say of an entry.
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

    private static @Nullable Rule first(@Nullable Level link, Candidate entry) {
        for (Level each = link; each != null; each = each.next()) {
            Rule rule = each.rules().lastMatch(entry, each.base());
            if (rule != null) {
                return rule;
            }
        }
        return null;
    }
}
