package jfind.match.score;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jfind.match.query.TermText;
import jfind.match.tree.Letters;
import org.jspecify.annotations.Nullable;

/// Finds the best score of a fuzzy term over a path, one piece of the path at a time.
///
/// Immutable.
public final class FuzzyScorer implements SharedTerm {
    /*
     * The recurrence is that of fzf's FuzzyMatchV2, a Smith-Waterman without omissions: H(i, j) is
     * the best score of the first i+1 letters of the term within the first j+1 characters of the
     * path, and it costs O(letters × characters). Here it costs little more than a look at each
     * character, since three things are left out.
     *
     * Nothing is computed where nothing matches. Right of its last match, the value of row i only
     * decays with the gap, and every gap decays the same way:
     *
     *     row 'd'     d r i v e r s / g p u /
     *     value      34 31 30 29 ...                 peak 34 at column 0; at column j: 34 - 2 - j
     *
     * (in [Bonus#DEFAULT]), so a row is its latest peak (score, column), and a character that is
     * none of the letters changes no row at all.
     *
     * A row's peak is replaced when a match at column j is worth at least what the old peak has
     * decayed to there. If it is not, fzf keeps the decayed value as a gap, which is the old peak.
     *
     * The state after a prefix is all that the rest needs, so what is computed for a directory
     * serves all of its entries.
     *
     * Layout of a state, in longs: a cell for each letter (see Cell), then the summary
     *
     *      63 ...... 32   31 ......... 0
     *      best score     letters reached
     *
     * where rows 0 to reached-1 have a peak. The best score is that of the last row's best peak. If
     * the word may be a joined name, one more long has the number of letters that are the name of
     * the directory, or 0. At the end is room to read an Abbreviation.
     */

    private static final byte NO_ROW = -1;

    private final int letters;
    private final long[] rowsOfByte;

    /// For each byte the last row whose letter it can be, or [#NO_ROW].
    private final byte[] rowOfByte = new byte[256];

    /// For each row the last one above of the same letter, or [#NO_ROW].
    private final byte[] rowAbove;

    private final long[] neededAfter;
    private final long[] letterOf;
    private final long[] lettersUpTo;
    // Where what follows the word's last slash begins. Only words without one begin in the name.
    private final int tail;
    private final int last;
    private final long lastLetter;
    private final Bonus bonus;
    private final int boundary;
    private final int consecutive;
    private final int gapStart;
    private final int gapExtension;
    private final boolean lastHasOwnBit;
    private final boolean knowsNames;
    private final @Nullable Abbreviation abbreviation;
    private final boolean canBeJoined;
    private final int joined;
    private final int abbreviated;
    private final byte[] typed;
    private final int enough;
    private final int mostBonus;
    private final boolean[] beginnings;

    /// Looks for a word of at most 63 letters.
    ///
    /// @param forward whether a lone letter is content with the first boundary that it meets
    public FuzzyScorer(TermText word, Bonus bonus, boolean forward) {
        this.rowsOfByte = ByteFolding.positionsOfBytes(word);
        this.letters = word.length();
        this.rowAbove = new byte[letters];
        fillRows();
        this.bonus = bonus;
        this.boundary = bonus.boundary();
        this.consecutive = bonus.consecutive();
        this.gapStart = bonus.gapStart();
        this.gapExtension = bonus.gapExtension();
        this.neededAfter = new long[letters + 1];
        int[] codePoints = word.letters();
        for (int row = letters - 1; row >= 0; row--) {
            neededAfter[row] = neededAfter[row + 1] | Letters.needed(codePoints[row]);
        }
        this.letterOf = new long[letters + 1];
        this.lettersUpTo = new long[letters + 1];
        long all = 0;
        for (int row = 0; row < letters; row++) {
            letterOf[row] = Letters.needed(codePoints[row]);
            all |= letterOf[row];
            lettersUpTo[row] = all;
        }
        lettersUpTo[letters] = all;
        this.tail = word.text().lastIndexOf('/') + 1;
        this.last = letters - 1;
        this.lastLetter = Letters.needed(codePoints[last]);
        this.lastHasOwnBit = hasOwnBit(lastLetter);
        this.knowsNames = bonus.knowsNames();
        this.abbreviation = Abbreviation.of(codePoints, bonus);
        this.canBeJoined = bonus.knowsJoined() && tail == 0 && letters > 1;
        this.joined = letters + 1;
        this.abbreviated = joined + (canBeJoined ? 1 : 0);
        this.typed = word.text().getBytes(StandardCharsets.UTF_8);
        this.mostBonus = bonus.maxBonus(codePoints);
        this.beginnings = findBeginnings();
        this.enough =
                forward && letters == 1 && !knowsNames
                        ? bonus.match(false) + Bonus.FIRST_LETTER * bonus.boundary()
                        : Integer.MAX_VALUE;
    }

    private void fillRows() {
        Arrays.fill(rowOfByte, NO_ROW);
        Arrays.fill(rowAbove, NO_ROW);
        for (int b = 0; b < rowsOfByte.length; b++) {
            for (int row = 0; rowsOfByte[b] >>> row != 0; row++) {
                if ((rowsOfByte[b] >>> row & 1) != 0) {
                    rowAbove[row] = rowOfByte[b];
                    rowOfByte[b] = (byte) row;
                }
            }
        }
    }

    /// Whether every ASCII character with this bit is the last letter.
    private boolean hasOwnBit(long bit) {
        for (int b = 0; b < 128; b++) {
            if (Letters.of((byte) b) == bit && rowsOfByte[b] >>> last == 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int stateSize() {
        return abbreviated + (abbreviation == null ? 0 : Abbreviation.STATE_SIZE);
    }

    @Override
    public long neededAfter(long[] states, int at) {
        return neededAfter[(int) states[at + letters]];
    }

    @Override
    public long decisive(long[] states, int at) {
        // Once all letters are there, only another last one can make a better end.
        return (int) states[at + letters] == letters ? lastLetter : Letters.ANY;
    }

    @Override
    public void advance(
            long[] states, int at, byte[] bytes, int from, int to, int column, boolean inName) {
        int summary = at + letters;
        int best = (int) (states[summary] >>> 32);
        int reached = (int) states[summary];
        int before = column == 0 ? bonus.initialClass() : CharClass.DELIMITER;
        int start = inName ? bonus.nameStart() : 0;
        int letter = bonus.match(inName);
        int shift = column - from;
        int beginning = knowsNames && isBeginning(bytes, from, to) ? from + last - tail : -1;
        for (int i = from; i < to; i++) {
            int row = rowOfByte[bytes[i] & 0xff];
            while (row > reached) {
                row = rowAbove[row];
            }
            if (row == NO_ROW) {
                continue;
            }
            int here = bonus.classOf(bytes[i]);
            int extra =
                    i == from
                            ? bonus.between(before, here) + start
                            : bonus.between(bonus.classOf(bytes[i - 1]), here);
            int next = row == reached ? reached + 1 : reached;
            // The last row goes first: each builds on what the one above was before this character.
            do {
                int score;
                if (row == 0) {
                    score = letter + Bonus.FIRST_LETTER * extra;
                    score -= inName && tail == 0 ? bonus.lead(i - from) : 0;
                    states[at] = LetterState.of(score, extra, i + shift);
                } else {
                    score = next(states, at + row, i + shift, letter, extra);
                }
                if (row == last && score > NONE && best < enough) {
                    int ending = knowsNames ? ending(bytes, i, to, inName) : 0;
                    ending += i == beginning ? segment(bytes, i + 1, to, inName) : 0;
                    best = Math.max(best, score + ending);
                }
                row = rowAbove[row];
            } while (row != NO_ROW);
            reached = next;
        }
        if (inName && reached == letters) {
            int inDirectory = canBeJoined ? (int) states[at + joined] : 0;
            best += form(states, at + abbreviated, bytes, from, to, inDirectory);
        } else if (canBeJoined && !inName) {
            states[at + joined] = lettersOf(bytes, from, to - 1);
        }
        states[summary] = (long) best << 32 | reached;
    }

    /// Carries a state over a segment of a directory, if that needs no more than its letters.
    ///
    /// @return whether it did; else it is to be read
    public boolean passes(long[] states, int at, long segmentLetters) {
        if ((lettersUpTo[(int) states[at + letters]] & segmentLetters) != 0) {
            return false;
        }
        if (canBeJoined) {
            states[at + joined] = 0;
        }
        return true;
    }

    @Override
    public int score(long[] states, int at) {
        long summary = states[at + letters];
        return (int) summary == letters ? (int) (summary >>> 32) : NONE;
    }

    /// Whether this segment begins with the word, or with what follows its last `/`.
    private boolean isBeginning(byte[] bytes, int from, int to) {
        int size = letters - tail;
        if (size == 0 || size > to - from) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if ((rowsOfByte[bytes[from + i] & 0xff] >>> (tail + i) & 1) == 0) {
                return false;
            }
        }
        return true;
    }

    /// What it is worth that the segment begins with the word, which ends at `end`.
    private int segment(byte[] bytes, int end, int to, boolean inName) {
        boolean whole = end == to || bytes[end] == '/' || (inName && bytes[end] == '.');
        if (!whole) {
            return bonus.beginning(inName);
        }
        boolean asTyped = inName && tail == 0 && isTyped(bytes, end - letters, end);
        return bonus.whole(inName, end == to) + (asTyped ? bonus.asTyped() : 0);
    }

    /// Whether these bytes are the word, capitals included.
    private boolean isTyped(byte[] bytes, int from, int to) {
        return Arrays.equals(bytes, from, to, typed, 0, typed.length);
    }

    /// How many letters of the word are a directory's whole name; 0 if that is not its beginning.
    private int lettersOf(byte[] bytes, int from, int to) {
        int size = to - from;
        if (size >= letters) {
            return 0;
        }
        for (int i = 0; i < size; i++) {
            if ((rowsOfByte[bytes[from + i] & 0xff] >>> i & 1) == 0) {
                return 0;
            }
        }
        return size;
    }

    /// The extra points of the last letter when it stands at `i`.
    private int ending(byte[] bytes, int i, int to, boolean inName) {
        int next = i + 1;
        int ending = bonus.ending(bytes[i], next < to ? bytes[next] : -1, inName);
        if (!inName || tail > 0) {
            return ending;
        }
        while (next < to && bytes[next] != '.' && bytes[next] != '/') {
            next++;
        }
        return ending - bonus.rest(next - i - 1);
    }

    /// The extra points of the word if it is the name in another form.
    ///
    /// @param scratch has room for an [Abbreviation] at `at`
    /// @param inDirectory how many letters of the word are the directory's name
    private int form(long[] scratch, int at, byte[] bytes, int from, int to, int inDirectory) {
        int extra = abbreviation(scratch, at, bytes, from, to);
        if (!canBeJoined) {
            return extra;
        }
        if (inDirectory > 0 && isJoined(bytes, from, to, inDirectory)) {
            return Math.max(extra, bonus.joined(inDirectory));
        }
        boolean joins = extra < bonus.joined(0) && !startsWhole(bytes, from, to);
        return joins && isJoined(bytes, from, to, 0) ? bonus.joined(0) : extra;
    }

    /// Whether the name is the word, or the word and an extension, so that it has its points
    /// already.
    private boolean startsWhole(byte[] bytes, int from, int to) {
        int end = from + letters;
        return isBeginning(bytes, from, to)
                && (end == to || bytes[end] == '.' || bytes[end] == '/');
    }

    /// Whether the letters from `row` on are the name, or its stem, with or without separators.
    private boolean isJoined(byte[] bytes, int from, int to, int row) {
        int stemEnd = Text.stemEnd(bytes, from, to);
        int end = to > from && bytes[to - 1] == '/' ? to - 1 : to;
        int read = row;
        for (int i = from; i < end; i++) {
            if (i == stemEnd && read == letters) {
                return true;
            }
            boolean separator = bonus.classOf(bytes[i]) <= CharClass.DELIMITER;
            long rows = read < letters ? rowsOfByte[bytes[i] & 0xff] : 0;
            read = JoinedName.read(read, rows, separator);
            if (read == JoinedName.NONE) {
                return false;
            }
        }
        return read == letters;
    }

    /// The extra points of the word if it abbreviates the name.
    private int abbreviation(long[] states, int at, byte[] bytes, int from, int to) {
        if (abbreviation == null || !canBegin(bytes[from])) {
            return 0;
        }
        int end = Text.stemEnd(bytes, from, to);
        int before = CharClass.DELIMITER;
        int here = bonus.classOf(bytes[from]);
        boolean humps = hasSmallLetters(bytes, from, end);
        Abbreviation.begin(states, at);
        for (int i = from; i < end; i++) {
            int next = i + 1 < end ? bonus.classOf(bytes[i + 1]) : CharClass.DELIMITER;
            long rows = rowsOfByte[bytes[i] & 0xff];
            if (!Abbreviation.read(states, at, rows, before, here, next, humps)) {
                return 0;
            }
            before = here;
            here = next;
        }
        return abbreviation.worth(states, at);
    }

    private static boolean hasSmallLetters(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] >= 'a' && bytes[i] <= 'z') {
                return true;
            }
        }
        return false;
    }

    /// Whether a name with this first byte may begin as the word does, perhaps after a separator.
    private boolean canBegin(int first) {
        return (rowsOfByte[first & 0xff] & 1) != 0 || bonus.classOf(first) <= CharClass.DELIMITER;
    }

    /// The letters needed from each row on; after the last row none.
    public long[] neededFrom() {
        return neededAfter;
    }

    /// For each row `r` (and one past the last): an upper bound on the score of any file name in
    /// this directory that contains only letters of rows `r` and later. The state is the one after
    /// the directory's own path.
    ///
    /// @param length that of the directory's path
    /// @param begins whether the name may get something for its beginning, see [#beginnings]
    /// @param irregular whether the name may be a directory's, or have white space in or before it
    public void maxScores(
            long[] states, int at, int length, boolean begins, boolean irregular, int[] into) {
        int reached = (int) states[at + letters];
        int extra = irregular ? Math.max(mostBonus, bonus.afterWhite()) : mostBonus;
        extra += begins ? bonus.nameStart() : 0;
        int letter = bonus.match(true) + extra;
        int directory = irregular ? bonus.mostOfDirectory() : 0;
        // Without its first letter a word is no beginning, unless what follows its last slash is
        // one.
        int end = directory + bonus.mostInName(begins && tail > 0);
        int most = reached == letters ? (int) (states[at + letters] >>> 32) : 0;
        int inDirectory = canBeJoined ? (int) states[at + joined] : 0;
        into[letters] = most;
        for (int row = last; row > 0; row--) {
            if (row <= reached) {
                most =
                        Math.max(
                                most,
                                end + continued(states[at + row - 1], row, length, letter, extra));
                if (inDirectory > 0 && row <= inDirectory) {
                    most = Math.max(most, mostJoined(states, at, row, length, letter, extra) + end);
                }
            }
            into[row] = most;
        }
        int all = letters * letter + (Bonus.FIRST_LETTER - 1) * extra;
        int form = begins && abbreviation != null ? bonus.initials() : 0;
        form = begins && canBeJoined ? Math.max(form, bonus.joined(0)) : form;
        form = inDirectory > 0 ? Math.max(form, bonus.joined(inDirectory)) : form;
        into[0] = Math.max(most, directory + bonus.mostInName(begins) + form + all);
    }

    /// An upper bound on the scores whose letters from `row` on are in the name, if the directory's
    /// name and that of the file are the word.
    private int mostJoined(long[] states, int at, int row, int length, int letter, int extra) {
        return bonus.joined((int) states[at + joined])
                + continued(states[at + row - 1], row, length, letter, extra);
    }

    /// An upper bound on the scores whose letters from `row` on are in the name, while the letter
    /// above is the last one in the directory.
    private int continued(long above, int row, int length, int letter, int extra) {
        int skipped = length - 1 - LetterState.column(above);
        int left = (letters - row) * letter;
        if (skipped > 0) {
            return left + Math.max(LetterState.score(above) + bonus.gap(skipped), 0);
        }
        int run = Math.max(LetterState.run(above) - extra, 0);
        return left + LetterState.score(above) + (letters - row) * run;
    }

    /// For each byte whether a name that begins with it may get the points for a name's beginning.
    /// Not to be changed.
    public boolean[] beginnings() {
        return beginnings;
    }

    private boolean[] findBeginnings() {
        boolean hasForms = abbreviation != null || canBeJoined;
        boolean[] found = new boolean[256];
        for (int letter = 0; letter < found.length; letter++) {
            found[letter] = rowOfByte[letter] != NO_ROW || (hasForms && canBegin(letter));
        }
        return found;
    }

    /// Whether the letter test is exact, so that a name which passes it surely matches: nothing is
    /// left to match, or only the last letter, and no other letter shares its bit.
    public boolean isMetByLetters(long[] states, int at) {
        return isMetByLetters((int) states[at + letters]);
    }

    /// Whether the name has the letters that are left. This is cheaper than its score.
    public boolean isMet(long[] states, int at, byte[] names, int from, int to) {
        return read((int) states[at + letters], names, from, to) == letters;
    }

    /// Whether a text with these letters may have the first letter that is not met.
    public boolean mayRead(int reached, long textLetters) {
        return (letterOf[reached] & textLetters) != 0;
    }

    /// How many letters of the word are met, in their order, once `bytes[from, to)` is read.
    ///
    /// @param reached how many were met before
    public int read(int reached, byte[] bytes, int from, int to) {
        int met = reached;
        for (int i = from; i < to && met < letters; i++) {
            met += (int) (rowsOfByte[bytes[i] & 0xff] >>> met) & 1;
        }
        return met;
    }

    /// Whether the letter test is exact where so many letters were met.
    public boolean isMetByLetters(int reached) {
        return reached == letters || (reached == last && lastHasOwnBit);
    }

    /// Whether a character is the word's first letter.
    public boolean isFirst(byte character) {
        return (rowsOfByte[character & 0xff] & 1) != 0;
    }

    /// Whether a directory of this name may be the beginning of a joined name.
    public boolean joins(byte[] bytes, int from, int to) {
        return canBeJoined && lettersOf(bytes, from, to - 1) > 0;
    }

    /* Bounds that hold in any directory, except where its name joins the file's, where there is
     * white space, and where the name is that of a directory. They are those of maxScores for the
     * best that may have been met before. */

    /// For each number of letters, from 1 to all: an upper bound on the scores that have the first
    /// so many in the directory, and the rest in the name. The word must not have a `/`.
    ///
    /// @param fromStart whether the path's first character is the word's first
    public int[] mostSplit(boolean fromStart) {
        int each = fromStart ? Math.max(mostBonus, bonus.afterWhite()) : mostBonus;
        int outside = bonus.match(false) + each;
        int extra = mostBonus + bonus.nameStart();
        int inside = bonus.match(true) + Math.max(each, extra);
        int[] most = new int[letters + 1];
        most[letters] = each + letters * outside + bonus.mostOfWholeDirectory();
        for (int row = last; row > 0; row--) {
            int left = (letters - row) * inside + bonus.mostInName(false);
            most[row] = each + row * outside + bonus.gap(1) + left;
        }
        return most;
    }

    /// An upper bound on the scores that have all letters in the name.
    ///
    /// @param begins whether the name may get something for its beginning, see [#beginnings]
    public int mostInside(boolean begins) {
        int form = begins && abbreviation != null ? bonus.initials() : 0;
        form = begins && canBeJoined ? Math.max(form, bonus.joined(0)) : form;
        return strewn(begins) + bonus.mostInName(begins) + form;
    }

    /// The same for one name: less, since it is read.
    ///
    /// @param scratch has room for a state at 0
    public int mostInside(long[] scratch, byte[] bytes, int from, int to) {
        int beginning = knowsNames && isBeginning(bytes, from, to) ? from + last : -1;
        int end = Integer.MIN_VALUE;
        for (int i = from; i < to; i++) {
            if (rowsOfByte[bytes[i] & 0xff] >>> last != 0) {
                int here = knowsNames ? ending(bytes, i, to, true) : 0;
                here += i == beginning ? segment(bytes, i + 1, to, true) : 0;
                end = Math.max(end, here);
            }
        }
        int form = form(scratch, abbreviated, bytes, from, to, 0);
        return strewn(true) + end + form;
    }

    /// All letters at their best, wherever they stand in the name.
    private int strewn(boolean begins) {
        int extra = mostBonus + (begins ? bonus.nameStart() : 0);
        return letters * (bonus.match(true) + extra) + (Bonus.FIRST_LETTER - 1) * extra;
    }

    /// Takes a character as the letter of a row below the first; returns the score, or [#NONE] if
    /// the row keeps a peak that is better.
    private int next(long[] states, int at, int column, int letter, int extra) {
        long above = states[at - 1];
        int distance = column - LetterState.column(above);
        int score = letter + LetterState.score(above);
        int run = extra;
        if (distance == 1) {
            int runSoFar = LetterState.run(above);
            if (extra >= boundary && extra > runSoFar) {
                score += extra;
            } else {
                run = runSoFar;
                score += Math.max(Math.max(extra, runSoFar), consecutive);
            }
        } else {
            score = extra + Math.max(score - gapStart - (distance - 2) * gapExtension, letter);
        }
        long own = states[at];
        if (own != 0) {
            int skipped = column - LetterState.column(own);
            if (score < LetterState.score(own) - gapStart - (skipped - 1) * gapExtension) {
                return NONE;
            }
        }
        states[at] = LetterState.of(score, run, column);
        return score;
    }

    /// A row's latest peak in one long; 0 is none, since a peak scores more than nothing.
    ///
    /// ```
    ///  63 ..... 40   39 ............ 32   31 .... 0
    ///  score         bonus of its run     column
    /// ```
    private static final class LetterState {
        static long of(int score, int run, int column) {
            return (long) score << 40 | (long) run << 32 | column;
        }

        static int score(long cell) {
            return (int) (cell >>> 40);
        }

        /// The bonus that the run of letters ending here began with.
        static int run(long cell) {
            return (int) (cell >>> 32) & 0xff;
        }

        static int column(long cell) {
            return (int) cell;
        }
    }
}
