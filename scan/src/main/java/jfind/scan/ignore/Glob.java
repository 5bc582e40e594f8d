package jfind.scan.ignore;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A wildcard pattern of git on bytes, compiled.
///
/// ```
///  *      any bytes but a slash          **/   at the start or after a slash: any directories
///  ?      one byte but a slash           **    at the end after a slash: anything
///  [a-z]  one byte of a set, no slash    \x    x itself
/// ```
///
/// Two stars in other positions mean one. The matcher keeps two positions to come back to: the last
/// `*` and the last `**`. That is enough: a star cannot cross a slash, so once the slash after it
/// has matched, another choice for that star cannot help; and the earliest position for what
/// follows `**` is always as good as a later one. So `a*a*a*a*b` costs at most the length of the
/// text times the length of the pattern.
///
/// Immutable.
final class Glob {
    /* The program: a byte to match, or one of these, or SET minus the index of a set. */
    private static final int ANY = -1;
    private static final int STAR = -2;
    private static final int REST = -3;
    private static final int DIRECTORIES = -4;
    private static final int DEEPER = -5;
    private static final int SET = -16;

    private final int[] program;
    private final ByteSet[] sets;
    private final boolean foldCase;

    private Glob(int[] program, ByteSet[] sets, boolean foldCase) {
        this.program = program;
        this.sets = sets;
        this.foldCase = foldCase;
    }

    /// Compiles a pattern.
    ///
    /// @param foldCase whether ASCII letters match in either case
    /// @return null if nothing can match: a set or an escape has no end
    static @Nullable Glob compile(byte[] pattern, int from, int to, boolean foldCase) {
        return compile(pattern, from, from, to, foldCase);
    }

    /// Compiles the end of a pattern whose literal beginning is compared apart. Two stars behind a
    /// letter mean one (since git 2.52; earlier versions took them for the pattern's beginning).
    ///
    /// @param start where the whole pattern begins
    /// @param from where the part to compile begins
    /// @return null if nothing can match: a set or an escape has no end
    static @Nullable Glob compile(byte[] pattern, int start, int from, int to, boolean foldCase) {
        int[] program = new int[to - from];
        ByteSet[] sets = {};
        int length = 0;
        int at = from;
        while (at < to) {
            int each = pattern[at++] & 0xff;
            switch (each) {
                case '?' -> program[length++] = ANY;
                case '\\' -> {
                    if (at == to) {
                        return null;
                    }
                    program[length++] = pattern[at++] & 0xff;
                }
                case '[' -> {
                    ByteSet.Parsed parsed = ByteSet.parse(pattern, at, to, foldCase);
                    if (parsed == null) {
                        return null;
                    }
                    program[length++] = SET - sets.length;
                    sets = Arrays.copyOf(sets, sets.length + 1);
                    sets[sets.length - 1] = parsed.set();
                    at = parsed.end();
                }
                case '*' -> {
                    int first = at - 1;
                    while (at < to && pattern[at] == '*') {
                        at++;
                    }
                    boolean two = at - first > 1;
                    boolean atBorder = first == start || pattern[first - 1] == '/';
                    if (two && atBorder && at == to) {
                        program[length++] = REST;
                    } else if (two && atBorder && pattern[at] == '/') {
                        program[length++] = DIRECTORIES;
                        at++;
                    } else if (two && atBorder && isEscapedSlash(pattern, at, to)) {
                        program[length++] = DEEPER;
                        at += 2;
                    } else {
                        program[length++] = STAR;
                    }
                }
                default -> program[length++] = foldCase ? Candidate.fold((byte) each) : each;
            }
        }
        return new Glob(Arrays.copyOf(program, length), sets, foldCase);
    }

    private static boolean isEscapedSlash(byte[] pattern, int at, int to) {
        return to - at >= 2 && pattern[at] == '\\' && pattern[at + 1] == '/';
    }

    /// The letters that every match contains, in the form of [Candidate#letters()].
    long letters() {
        return Candidate.letters(program);
    }

    /// Whether `text` from `from` to `to` matches as a whole.
    boolean matches(byte[] text, int from, int to) {
        int[] code = program;
        int at = from;
        int step = 0;
        int starStep = -1;
        int starAt = 0;
        int deepStep = -1;
        int deepAt = 0;
        while (true) {
            boolean failed = false;
            if (step == code.length) {
                if (at == to) {
                    return true;
                }
                failed = true;
            } else {
                switch (code[step]) {
                    case REST -> {
                        return true;
                    }
                    case STAR -> {
                        starStep = ++step;
                        starAt = at;
                    }
                    case DIRECTORIES -> {
                        deepStep = ++step;
                        deepAt = at;
                        starStep = -1;
                    }
                    case DEEPER -> {
                        deepStep = ++step;
                        deepAt = at;
                        starStep = -1;
                        failed = true; // It matches only after the next slash.
                    }
                    default -> {
                        if (at < to && matchesOne(code[step], text[at])) {
                            step++;
                            at++;
                        } else {
                            failed = true;
                        }
                    }
                }
            }
            if (!failed) {
                continue;
            }
            if (starStep >= 0 && starAt < to && text[starAt] != '/') {
                at = ++starAt;
                step = starStep;
            } else if (deepStep >= 0) {
                deepAt = afterSlash(text, deepAt, to);
                if (deepAt < 0) {
                    return false;
                }
                at = deepAt;
                step = deepStep;
                starStep = -1;
            } else {
                return false;
            }
        }
    }

    private boolean matchesOne(int code, byte value) {
        int letter = foldCase ? Candidate.fold(value) : value & 0xff;
        if (code >= 0) {
            return code == letter;
        }
        return value != '/' && (code == ANY || sets[SET - code].contains(letter));
    }

    private static int afterSlash(byte[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] == '/') {
                return i + 1;
            }
        }
        return -1;
    }
}
