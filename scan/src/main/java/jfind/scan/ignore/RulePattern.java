package jfind.scan.ignore;

import org.jspecify.annotations.Nullable;

/// What a rule matches, in the cheapest form that is still right.
///
/// A pattern without a slash is about the last name of a path; one with a slash is about the path
/// below the directory of the rule's file, which begins at `base`.
///
/// Immutable.
@SuppressWarnings("ArrayRecordComponent") // Never compared.
sealed interface RulePattern {
    boolean matches(Candidate entry, int base);

    /// By what a rule is looked up.
    enum LookUp {
        /// The whole of the last name.
        NAME,
        /// What the last name has from its last dot on.
        EXTENSION,
        /// Nothing: it has to be tried.
        NONE,
        /// Nothing: it never matches.
        NEVER
    }

    /// By what rules with this pattern are looked up.
    default LookUp key() {
        return LookUp.NONE;
    }

    /// The hash of the key, as [Candidate] has it.
    default int keyHash() {
        return 0;
    }

    /// Letters that the last name must have for a match, as [Candidate#letters()] has them.
    default long letters() {
        return 0;
    }

    /// Matches nothing: a malformed set or a lone backslash at the end.
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

    /// A glob for the last name.
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

    /// A path, perhaps with a glob for what follows its literal beginning.
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
