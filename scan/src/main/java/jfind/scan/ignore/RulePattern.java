package jfind.scan.ignore;

import org.jspecify.annotations.Nullable;

/// What a rule matches, in the cheapest form that is exact.
///
/// A pattern without a slash is compared with the last name of a path. One with a slash is compared
/// with the path below the directory of the rule's file; this part begins at `base`.
///
/// Immutable.
@SuppressWarnings("ArrayRecordComponent") // Never compared.
sealed interface RulePattern {
    boolean matches(Candidate entry, int base);

    /// What a rule is looked up by.
    enum LookUp {
        /// The whole of the last name.
        NAME,
        /// The end of the last name, from its last dot on.
        EXTENSION,
        /// Nothing: the rule is tried for every entry.
        NONE,
        /// Nothing: the rule never matches.
        NEVER
    }

    /// What rules with this pattern are looked up by.
    default LookUp key() {
        return LookUp.NONE;
    }

    /// The hash of the key, computed as in [Candidate].
    default int keyHash() {
        return 0;
    }

    /// The letters that the last name must contain to match, in the form of [Candidate#letters()].
    default long letters() {
        return 0;
    }

    /// Matches nothing: the pattern has a malformed set, or ends in a lone backslash.
    record Never() implements RulePattern {
        @Override
        public LookUp key() {
            return LookUp.NEVER;
        }

        @Override
        public boolean matches(Candidate entry, int base) {
            return false;
        }
    }

    /// `name`
    record Name(byte[] name, boolean foldCase) implements RulePattern {
        @Override
        public LookUp key() {
            return LookUp.NAME;
        }

        @Override
        public int keyHash() {
            return Candidate.hash(name, 0, name.length);
        }

        @Override
        public boolean matches(Candidate entry, int base) {
            return entry.end() - entry.nameStart() == name.length
                    && same(entry.path(), entry.nameStart(), name, 0, name.length, foldCase);
        }
    }

    /// `*suffix`
    record NameSuffix(byte[] suffix, boolean foldCase) implements RulePattern {
        @Override
        public LookUp key() {
            boolean extension = suffix.length > 0 && suffix[0] == '.';
            for (int i = 1; i < suffix.length; i++) {
                extension &= suffix[i] != '.';
            }
            return extension ? LookUp.EXTENSION : LookUp.NONE;
        }

        @Override
        public int keyHash() {
            return Candidate.hash(suffix, 0, suffix.length);
        }

        @Override
        public long letters() {
            return Candidate.letters(suffix);
        }

        @Override
        public boolean matches(Candidate entry, int base) {
            int from = entry.end() - suffix.length;
            return from >= entry.nameStart()
                    && same(entry.path(), from, suffix, 0, suffix.length, foldCase);
        }
    }

    /// `prefix*`
    record NamePrefix(byte[] prefix, boolean foldCase) implements RulePattern {
        @Override
        public long letters() {
            return Candidate.letters(prefix);
        }

        @Override
        public boolean matches(Candidate entry, int base) {
            return entry.end() - entry.nameStart() >= prefix.length
                    && same(entry.path(), entry.nameStart(), prefix, 0, prefix.length, foldCase);
        }
    }

    /// A glob that is compared with the last name.
    record NameGlob(Glob glob) implements RulePattern {
        @Override
        public long letters() {
            return glob.letters();
        }

        @Override
        public boolean matches(Candidate entry, int base) {
            return glob.matches(entry.path(), entry.nameStart(), entry.end());
        }
    }

    /// A path: a literal beginning, then perhaps a glob for the rest.
    record Anchored(byte[] literal, @Nullable Glob glob, boolean foldCase) implements RulePattern {
        @Override
        public LookUp key() {
            return glob == null ? LookUp.NAME : LookUp.NONE;
        }

        @Override
        public int keyHash() {
            int lastName = literal.length;
            while (lastName > 0 && literal[lastName - 1] != '/') {
                lastName--;
            }
            return Candidate.hash(literal, lastName, literal.length);
        }

        @Override
        public boolean matches(Candidate entry, int base) {
            int rest = base + literal.length;
            if (rest > entry.end()
                    || !same(entry.path(), base, literal, 0, literal.length, foldCase)) {
                return false;
            }
            return glob == null
                    ? rest == entry.end()
                    : glob.matches(entry.path(), rest, entry.end());
        }
    }

    private static boolean same(
            byte[] a, int aFrom, byte[] b, int bFrom, int length, boolean foldCase) {
        for (int i = 0; i < length; i++) {
            byte left = a[aFrom + i];
            byte right = b[bFrom + i];
            if (left != right && !(foldCase && Candidate.fold(left) == Candidate.fold(right))) {
                return false;
            }
        }
        return true;
    }
}
