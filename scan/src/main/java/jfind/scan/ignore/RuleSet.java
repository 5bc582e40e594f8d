package jfind.scan.ignore;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rules of one file, arranged so that an entry meets only those that may match it.
///
/// A rule that asks for a whole name or an extension is found through a hash of that; the others
/// are tried one by one. The last rule that matches decides, so every list runs from the last rule
/// to the first, and a search stops where no better one can follow.
///
/// Immutable.
final class RuleSet {
    static final RuleSet EMPTY = new RuleSet(List.of());

    private static final int NONE = -1;

    private final Rule[] rules;

    /// By hash: the last rule of each chain in [#next], or [#NONE].
    private final int[] byName;

    private final int[] byExtension;

    /// For each rule the one before it with the same kind of key and the same slot.
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
            switch (rules[i].pattern()) {
                case Pattern.Name p -> link(byName, hash(p.name(), 0), i);
                case Pattern.Anchored p when p.glob() == null ->
                        link(byName, hash(p.literal(), lastName(p.literal())), i);
                case Pattern.Suffix p when isExtension(p.suffix()) ->
                        link(byExtension, hash(p.suffix(), 0), i);
                case Pattern.Never _ -> {}
                case Pattern.Anchored _, Pattern.Suffix _, Pattern.Prefix _, Pattern.NameGlob _ ->
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

    private static int hash(byte[] bytes, int from) {
        return Candidate.hash(bytes, from, bytes.length);
    }

    private static int lastName(byte[] path) {
        int at = path.length;
        while (at > 0 && path[at - 1] != '/') {
            at--;
        }
        return at;
    }

    /// Whether a suffix is a dot and what follows a name's last dot.
    private static boolean isExtension(byte[] suffix) {
        if (suffix.length == 0 || suffix[0] != '.') {
            return false;
        }
        for (int i = 1; i < suffix.length; i++) {
            if (suffix[i] == '.') {
                return false;
            }
        }
        return true;
    }

    boolean isEmpty() {
        return rules.length == 0;
    }

    /// The last rule that matches, or null.
    ///
    /// @param base where the path begins below the directory of the rules' file
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
