package jfind.scan.ignore;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rules of one file, arranged so that an entry is compared only with rules that may match it.
///
/// A rule for a whole name or an extension is found by its hash; the others are tried one by one.
/// The last rule that matches decides. So every list runs from the last rule to the first, and a
/// search stops when the rest comes earlier in the file than the best match so far.
///
/// Immutable.
final class RuleSet {
    static final RuleSet EMPTY = new RuleSet(List.of());

    private static final int NONE = -1;

    private final Rule[] rules;

    /// By hash: the last rule of each chain in [#next], or [#NONE].
    private final int[] byName;

    private final int[] byExtension;

    /// For each rule, the one before it in the same slot of the same table, or [#NONE].
    private final int[] next;

    /// Rules without a key, from the last to the first.
    private final int[] others;

    RuleSet(List<Rule> list) {
        rules = list.toArray(new Rule[0]);
        int slots = Integer.highestOneBit(Math.max(rules.length, 1)) * 2;
        byName = new int[slots];
        byExtension = new int[slots];
        Arrays.fill(byName, NONE);
        Arrays.fill(byExtension, NONE);
        next = new int[rules.length];
        int[] unkeyed = new int[rules.length];
        int count = 0;
        for (int i = 0; i < rules.length; i++) {
            RulePattern pattern = rules[i].pattern();
            if (pattern.key() == RulePattern.LookUp.NAME) {
                link(byName, pattern.keyHash(), i);
            } else if (pattern.key() == RulePattern.LookUp.EXTENSION) {
                link(byExtension, pattern.keyHash(), i);
            } else if (pattern.key() == RulePattern.LookUp.NONE) {
                unkeyed[count++] = i;
            }
        }
        others = new int[count];
        for (int i = 0; i < count; i++) {
            others[i] = unkeyed[count - 1 - i];
        }
    }

    private void link(int[] table, int hash, int rule) {
        int slot = slot(table, hash);
        next[rule] = table[slot];
        table[slot] = rule;
    }

    private static int slot(int[] table, int hash) {
        return (hash ^ hash >>> 16) & table.length - 1;
    }

    boolean isEmpty() {
        return rules.length == 0;
    }

    /// Returns the last rule that matches, or null.
    ///
    /// @param base where the part of the path begins that is below the directory of the rules' file
    @Nullable Rule lastMatch(Candidate entry, int base) {
        int best = NONE;
        best = lastInChain(byName, entry.nameHash(), entry, base, best);
        best = lastInChain(byExtension, entry.extensionHash(), entry, base, best);
        for (int i : others) {
            if (i < best) {
                break;
            }
            if (rules[i].matches(entry, base)) {
                best = i;
                break;
            }
        }
        return best == NONE ? null : rules[best];
    }

    private int lastInChain(int[] table, int hash, Candidate entry, int base, int best) {
        for (int i = table[slot(table, hash)]; i > best; i = next[i]) {
            if (rules[i].matches(entry, base)) {
                return i;
            }
        }
        return best;
    }
}
