package jfind.scan.ignore;

import org.jspecify.annotations.Nullable;

/// What a rule matches, in the cheapest form that is still right.
///
/// A pattern without a slash is about the last name of a path; one with a slash is about the path
/// below the directory of the rule's file, which begins at `base`.
///
/// Immutable.
@SuppressWarnings("ArrayRecordComponent") // Never compared.
sealed interface Pattern {
    boolean matches(Candidate entry, int base);

    /// Matches nothing: a malformed set or a lone backslash at the end.
    record Never() implements Pattern {
        @Override
        public boolean matches(Candidate entry, int base) {
            return false;
        }
    }

    /// `name`
    record Name(byte[] name, boolean foldCase) implements Pattern {
        @Override
        public boolean matches(Candidate entry, int base) {
            return entry.end() - entry.nameStart() == name.length
                    && same(entry.path(), entry.nameStart(), name, 0, name.length, foldCase);
        }
    }

    /// `*suffix`
    record Suffix(byte[] suffix, boolean foldCase) implements Pattern {
        @Override
        public boolean matches(Candidate entry, int base) {
            int from = entry.end() - suffix.length;
            return from >= entry.nameStart()
                    && same(entry.path(), from, suffix, 0, suffix.length, foldCase);
        }
    }

    /// `prefix*`
    record Prefix(byte[] prefix, boolean foldCase) implements Pattern {
        @Override
        public boolean matches(Candidate entry, int base) {
            return entry.end() - entry.nameStart() >= prefix.length
                    && same(entry.path(), entry.nameStart(), prefix, 0, prefix.length, foldCase);
        }
    }

    /// A glob for the last name.
    record NameGlob(Glob glob) implements Pattern {
        @Override
        public boolean matches(Candidate entry, int base) {
            return glob.matches(entry.path(), entry.nameStart(), entry.end());
        }
    }

    /// A path, perhaps with a glob for what follows its literal beginning.
    record Anchored(byte[] literal, @Nullable Glob glob, boolean foldCase) implements Pattern {
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
