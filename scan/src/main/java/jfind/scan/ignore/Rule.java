package jfind.scan.ignore;

import java.nio.charset.StandardCharsets;

/// One line of an ignore file.
///
/// Immutable.
public final class Rule {
    private final String source;
    private final int line;
    private final byte[] text;
    private final boolean directoriesOnly;
    private final RulePattern pattern;

    /// The letters that a name must contain to match, in the form of [Candidate#letters()].
    private final long letters;

    private final Verdict verdict;

    Rule(
            String source,
            int line,
            byte[] text,
            boolean negated,
            boolean directoriesOnly,
            RulePattern pattern) {
        this.source = source;
        this.line = line;
        this.text = text;
        this.directoriesOnly = directoriesOnly;
        this.pattern = pattern;
        this.letters = pattern.letters();
        this.verdict = negated ? new Verdict.Included(this) : new Verdict.Ignored(this);
    }

    /// The path of the file that contains the rule.
    public String source() {
        return source;
    }

    /// The number of the rule's line, from 1.
    public int line() {
        return line;
    }

    /// The rule as written; bytes that are not UTF-8 are replaced.
    public String text() {
        return new String(text, StandardCharsets.UTF_8);
    }

    /// The verdict on an entry that matches the rule.
    Verdict verdict() {
        return verdict;
    }

    RulePattern pattern() {
        return pattern;
    }

    boolean matches(Candidate entry, int base) {
        return (letters & ~entry.letters()) == 0
                && (!directoriesOnly || entry.directory())
                && pattern.matches(entry, base);
    }

    @Override
    public String toString() {
        return source + ":" + line + ": " + text();
    }
}
