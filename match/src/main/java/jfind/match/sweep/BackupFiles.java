package jfind.match.sweep;

import jfind.match.rank.RankWord;

/// Names of the swap and backup files that editors and patches leave behind: `.x.swp`, `x~`, `#x#`,
/// `.#x`, `x.orig` and their like.
///
/// Immutable.
final class BackupFiles {
    /// More than any match is worth.
    static final int COST = RankWord.WORST_KEY;

    private static final byte[][] ENDINGS = {
        ascii(".orig"),
        ascii(".rej"),
        ascii(".bak"),
        ascii(".backup"),
        ascii(".old"),
        ascii(".tmp"),
        ascii(".save"),
        ascii("-swp"),
    };

    /// What a query must have for somebody to look for one.
    private static final String[] WANTED = {
        "~", "#", "sw", "orig", "rej", "bak", "backup", ".old", "tmp", "save"
    };

    /// The same, but only as a whole word: `folder` asks for none.
    private static final String WANTED_WORD = "old";

    private BackupFiles() {}

    private static byte[] ascii(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        return bytes;
    }

    /// Whether a query may ask for such files.
    static boolean areWantedBy(String query) {
        for (String part : WANTED) {
            if (query.contains(part)) {
                return true;
            }
        }
        int at = query.indexOf(WANTED_WORD);
        while (at >= 0) {
            int end = at + WANTED_WORD.length();
            if ((at == 0 || query.charAt(at - 1) == ' ')
                    && (end == query.length() || query.charAt(end) == ' ')) {
                return true;
            }
            at = query.indexOf(WANTED_WORD, end);
        }
        return false;
    }

    /// Whether `names[from, to)` is such a name.
    static boolean has(byte[] names, int from, int to) {
        if (to - from < 2) {
            return false;
        }
        byte last = names[to - 1];
        if (last == '~' || (names[from] == '.' && names[from + 1] == '#')) {
            return true;
        }
        return switch (last) {
            case '#' -> names[from] == '#';
            case 'd', 'e', 'g', 'j', 'k' -> hasEnding(names, from, to);
            default ->
                    last >= 'k'
                            && last <= 'x'
                            && (isSwap(names, from, to) || hasEnding(names, from, to));
        };
    }

    /// Whether the ending is `.swp`, or `.swo` and before, which Vim takes where that is taken.
    private static boolean isSwap(byte[] names, int from, int to) {
        return to - from > 4
                && names[to - 2] == 'w'
                && names[to - 3] == 's'
                && names[to - 4] == '.'
                && names[from] == '.';
    }

    private static boolean hasEnding(byte[] names, int from, int to) {
        for (byte[] ending : ENDINGS) {
            int start = to - ending.length;
            if (start > from && names[to - 1] == ending[ending.length - 1]) {
                int i = 0;
                while (i < ending.length && names[start + i] == ending[i]) {
                    i++;
                }
                if (i == ending.length) {
                    return true;
                }
            }
        }
        return false;
    }
}
