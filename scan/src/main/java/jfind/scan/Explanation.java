package jfind.scan;

import jfind.scan.ignore.Rule;
import org.jspecify.annotations.Nullable;

/// Why a walk lists a path, or does not.
///
/// Immutable.
///
/// @param listed whether the walk lists it
/// @param reason in words, without the path: `ignored by /src/.gitignore:3: *.o`
/// @param rule the rule that decided, or null if none did
/// @param root the root whose walk comes to the path; null if the path is below none
public record Explanation(
        boolean listed, String reason, @Nullable DecidingRule rule, @Nullable ScanRoot root) {
    /// A line of an ignore file.
    ///
    /// @param file the path of the file
    /// @param line the number of the line, from 1
    /// @param text the rule as written
    public record DecidingRule(String file, int line, String text) {
        static DecidingRule of(Rule rule) {
            return new DecidingRule(rule.source(), rule.line(), rule.text());
        }

        /// `file:line: text`
        @Override
        public String toString() {
            return file + ":" + line + ": " + text;
        }
    }

    static Explanation of(boolean listed, String reason) {
        return new Explanation(listed, reason, null, null);
    }

    /// @param reason the words before the rule
    static Explanation of(boolean listed, String reason, Rule rule) {
        return new Explanation(listed, reason + " " + rule, DecidingRule.of(rule), null);
    }

    Explanation below(ScanRoot nearest) {
        return new Explanation(listed, reason, rule, nearest);
    }

    /// `listed: …` or `not listed: …`
    @Override
    public String toString() {
        return (listed ? "listed: " : "not listed: ") + reason;
    }
}
