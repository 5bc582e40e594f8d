package jfind.match.score;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The best alignment of a fuzzy term with a whole text, with the letters' places: fzf's
/// `FuzzyMatchV2` with its matrices, and `FuzzyMatchV1` for texts too large for them.
///
/// [FuzzyScorer] finds the same scores sooner; this one is for text beyond ASCII and for what is on
/// the screen. Confined to one thread.
public final class FuzzyAligner {
    /// Largest matrix, letters × characters, for an optimal alignment, as in fzf. Beyond it the
    /// first occurrence is used.
    public static final int LARGEST_MATRIX = 100 * 1024;

    /// Longest term that is aligned optimally; longer ones use the first occurrence.
    static final int LONGEST_TERM = 1000;

    private final Bonus bonus;
    private final boolean forward;

    private int[] bonuses = new int[256];
    private int[] scores = new int[1024];
    private int[] runs = new int[1024];
    private int[] firsts = new int[16];
    private final long[] states = new long[Abbreviation.STATE_SIZE];
    private int name;
    private int best;
    private int bestColumn;

    FuzzyAligner(Bonus bonus, boolean forward) {
        this.bonus = bonus;
        this.forward = forward;
    }

    /// Whether a text of this length gets the optimal alignment.
    static boolean isOptimal(int letters, int length) {
        return letters <= LONGEST_TERM && (long) letters * length <= LARGEST_MATRIX;
    }

    /// @param text the path as it is, for its character classes
    /// @param folded the path as it is compared
    void align(Text text, int[] folded, int[] letters, boolean withPositions, Hit hit) {
        hit.none();
        int length = text.length();
        if (!findFirsts(folded, length, letters)) {
            return;
        }
        int first = firsts[0];
        int width = length - first;
        name = nameStart(text);
        reserve(letters.length * width, length);
        fillBonuses(text, length);
        best = 0;
        bestColumn = 0;
        for (int row = 0; row < letters.length; row++) {
            fillRow(text, folded, letters, row, row * width - first);
        }
        int start = bestColumn;
        hit.range(bestColumn, bestColumn + 1, best + wordInName(text, folded, letters));
        if (withPositions) {
            start = trace(letters.length, width, bestColumn, length, hit);
        } else if (letters.length > 1) {
            start = first;
        }
        hit.span(start, bestColumn + 1);
    }

    /// Fills the row of one letter, and in the last row notes the best end.
    ///
    /// @param base the index of the row's cell for column 0, were there one
    private void fillRow(Text text, int[] folded, int[] letters, int row, int base) {
        int first = firsts[0];
        int length = text.length();
        int above = base - (length - first);
        boolean last = row == letters.length - 1;
        boolean inGap = false;
        int left = 0;
        if (row > 0) {
            Arrays.fill(scores, base + first, base + firsts[row], 0);
            Arrays.fill(runs, base + first, base + firsts[row], 0);
        }
        for (int column = firsts[row]; column < length; column++) {
            boolean matches = folded[column] == letters[row];
            int score = 0;
            int skipped = left - (inGap ? bonus.gapExtension() : bonus.gapStart());
            runs[base + column] = 0;
            if (matches && row == 0) {
                score = bonus.match(column >= name) + Bonus.FIRST_LETTER * bonuses[column];
                score -= lead(letters, column);
                runs[base + column] = 1;
                inGap = false;
            } else if (matches) {
                score = continued(column, above + column - 1, base + column, skipped);
            }
            if (!matches || row > 0) {
                inGap = row == 0 || score < skipped;
                score = Math.max(Math.max(score, skipped), 0);
            }
            scores[base + column] = score;
            left = score;
            if (last) {
                noteEnd(text, folded, letters, column, score, matches, inGap);
            }
        }
    }

    /// The score of a letter that matches at `column` after the letter before it, and its run.
    ///
    /// @param diagonal the cell of the letter before in the column before
    /// @param cell the letter's own cell
    /// @param skipped what the cell is worth if the letter is taken from the left instead
    private int continued(int column, int diagonal, int cell, int skipped) {
        int score = scores[diagonal] + bonus.match(column >= name);
        int run = runs[diagonal] + 1;
        int extra = bonuses[column];
        if (run > 1) {
            int runBonus = bonuses[column - run + 1];
            if (extra >= bonus.boundary() && extra > runBonus) {
                run = 1;
            } else {
                extra = Math.max(Math.max(extra, runBonus), bonus.consecutive());
            }
        }
        boolean isWorse = score + extra < skipped;
        runs[cell] = isWorse ? 0 : run;
        return score + (isWorse ? bonuses[column] : extra);
    }

    /// Keeps a cell of the last row if it is the best end so far.
    private void noteEnd(
            Text text,
            int[] folded,
            int[] letters,
            int column,
            int score,
            boolean matches,
            boolean inGap) {
        int end = score;
        if (bonus.knowsNames()) {
            // Only where a letter stands does the match end, and end well or badly.
            end = matches && !inGap ? score + ending(text, folded, letters, column) : 0;
        }
        if (isBetter(end, best, matches, letters.length)) {
            best = end;
            bestColumn = column;
        }
    }

    private boolean isBetter(int score, int best, boolean matches, int letters) {
        if (letters > 1) {
            return forward ? score > best : score >= best;
        }
        if (!matches) {
            return false;
        }
        int enough = bonus.match(false) + Bonus.FIRST_LETTER * bonus.boundary();
        boolean content = best >= enough && !bonus.knowsNames();
        return forward ? score > best && !content : score >= best;
    }

    /// The first column where each letter can stand, the letters before it being placed.
    private boolean findFirsts(int[] folded, int length, int[] letters) {
        if (letters.length > firsts.length) {
            firsts = new int[letters.length];
        }
        int row = 0;
        for (int column = 0; column < length && row < letters.length; column++) {
            if (folded[column] == letters[row]) {
                firsts[row++] = column;
            }
        }
        return row == letters.length;
    }

    private void fillBonuses(Text text, int length) {
        int before = bonus.initialClass();
        for (int column = 0; column < length; column++) {
            int at = bonus.classOf(text.at(column));
            bonuses[column] = bonus.between(before, at);
            before = at;
        }
        if (name < length) {
            bonuses[name] += bonus.nameStart();
        }
    }

    /// What the first letter loses if the name does not begin with it.
    private int lead(int[] letters, int column) {
        return bonus.knowsNames() && column > name && !isPath(letters)
                ? bonus.lead(column - name)
                : 0;
    }

    /// The extra points of the last letter when it stands at `column`.
    private int ending(Text text, int[] folded, int[] letters, int column) {
        if (!bonus.knowsNames()) {
            return 0;
        }
        boolean inName = column >= name;
        int next = column + 1;
        int after = next < text.length() ? text.at(next) : -1;
        int ending = bonus.ending(text.at(column), after, inName);
        if (isBeginning(text, folded, letters, column)) {
            boolean whole = after < 0 || after == '/' || (inName && after == '.');
            ending += whole ? bonus.whole(inName, after < 0) : bonus.beginning(inName);
            boolean named = whole && inName && !isPath(letters);
            ending += named && isTyped(text, letters, next) ? bonus.asTyped() : 0;
        }
        if (!inName || isPath(letters)) {
            return ending;
        }
        while (next < text.length() && text.at(next) != '.' && text.at(next) != '/') {
            next++;
        }
        return ending - bonus.rest(next - column - 1);
    }

    /// Whether the letters stand before `end`, capitals included.
    private static boolean isTyped(Text text, int[] letters, int end) {
        for (int row = 0; row < letters.length; row++) {
            if (text.at(end - letters.length + row) != letters[row]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPath(int[] letters) {
        for (int letter : letters) {
            if (letter == '/') {
                return true;
            }
        }
        return false;
    }

    /// The extra points of the letters if they are the name in another form.
    private int wordInName(Text text, int[] folded, int[] letters) {
        int extra = abbreviation(text, folded, letters);
        if (!bonus.knowsJoined() || isPath(letters) || !fits(letters)) {
            return extra;
        }
        int inDirectory = lettersOfDirectory(text, folded, letters);
        if (inDirectory > 0 && isJoined(text, folded, letters, inDirectory)) {
            return Math.max(extra, bonus.joined(inDirectory));
        }
        boolean joins = extra < bonus.joined(0) && !startsWhole(text, folded, letters);
        return joins && isJoined(text, folded, letters, 0) ? bonus.joined(0) : extra;
    }

    private static boolean fits(int[] letters) {
        return letters.length > 1 && letters.length <= ByteFolding.BITS;
    }

    /// How many letters are the whole name of the directory; 0 if that is not their beginning.
    private int lettersOfDirectory(Text text, int[] folded, int[] letters) {
        int end = name - 1;
        int start = end;
        while (start > 0 && text.at(start - 1) != '/') {
            start--;
        }
        int size = end - start;
        if (size >= letters.length) {
            return 0;
        }
        for (int i = 0; i < size; i++) {
            if (folded[start + i] != letters[i]) {
                return 0;
            }
        }
        return Math.max(size, 0);
    }

    private boolean startsWhole(Text text, int[] folded, int[] letters) {
        int end = name + letters.length;
        boolean ends =
                end == text.length()
                        || (end < text.length() && (text.at(end) == '.' || text.at(end) == '/'));
        return ends && isBeginning(text, folded, letters, end - 1);
    }

    private boolean isJoined(Text text, int[] folded, int[] letters, int row) {
        int stemEnd = stemEnd(text);
        int end = text.length();
        end -= end > 0 && text.at(end - 1) == '/' ? 1 : 0;
        int read = row;
        for (int i = name; i < end; i++) {
            if (i == stemEnd && read == letters.length) {
                return true;
            }
            boolean separator = bonus.classOf(text.at(i)) <= CharClass.DELIMITER;
            long rows = read < letters.length && folded[i] == letters[read] ? 1L << read : 0;
            read = JoinedName.read(read, rows, separator);
            if (read == JoinedName.NONE) {
                return false;
            }
        }
        return read == letters.length;
    }

    /// The extra points of the letters if they abbreviate the name.
    private int abbreviation(Text text, int[] folded, int[] letters) {
        Abbreviation abbreviation = Abbreviation.of(letters, bonus);
        if (abbreviation == null) {
            return 0;
        }
        int end = stemEnd(text);
        int before = CharClass.DELIMITER;
        boolean humps = hasSmallLetters(text, end);
        Abbreviation.begin(states, 0);
        for (int i = name; i < end; i++) {
            int here = bonus.classOf(text.at(i));
            int next = i + 1 < end ? bonus.classOf(text.at(i + 1)) : CharClass.DELIMITER;
            Abbreviation.read(states, 0, rows(folded[i], letters), before, here, next, humps);
            before = here;
        }
        return abbreviation.worth(states, 0);
    }

    private boolean hasSmallLetters(Text text, int end) {
        for (int i = name; i < end; i++) {
            if (text.at(i) >= 'a' && text.at(i) <= 'z') {
                return true;
            }
        }
        return false;
    }

    /// The letters that a character is: a bit for each.
    private static long rows(int character, int[] letters) {
        long rows = 0;
        for (int i = 0; i < letters.length; i++) {
            rows |= character == letters[i] ? 1L << i : 0;
        }
        return rows;
    }

    private int stemEnd(Text text) {
        int end = text.length();
        end -= end > 0 && text.at(end - 1) == '/' ? 1 : 0;
        for (int i = end - 1; i > name; i--) {
            if (text.at(i) == '.') {
                return i;
            }
        }
        return end;
    }

    /// Whether the letters, or those after the last `/`, are side by side up to here, and a segment
    /// begins with them.
    private static boolean isBeginning(Text text, int[] folded, int[] letters, int column) {
        int at = column;
        int row = letters.length - 1;
        while (row >= 0 && letters[row] != '/') {
            if (at < 0 || folded[at] != letters[row]) {
                return false;
            }
            at--;
            row--;
        }
        return at < column && (at < 0 || text.at(at) == '/');
    }

    /// Where the name begins: after the last `/` that is not the last character.
    private static int nameStart(Text text) {
        int at = Math.max(text.length() - 1, 0);
        while (at > 0 && text.at(at - 1) != '/') {
            at--;
        }
        return at;
    }

    /// Walks back from the best end: up where a letter stands, else left. Between equals it stays
    /// in the run it is in.
    private int trace(int letters, int width, int bestColumn, int length, Hit hit) {
        int first = firsts[0];
        int row = letters - 1;
        int column = bestColumn;
        boolean prefersMatch = true;
        while (true) {
            int cell = row * width + column - first;
            int score = scores[cell];
            int diagonal = row > 0 && column >= firsts[row] ? scores[cell - width - 1] : 0;
            int left = column > firsts[row] ? scores[cell - 1] : 0;
            boolean isInRun =
                    runs[cell] > 1
                            || (row + 1 < letters
                                    && column + 1 < length
                                    && column + 1 >= firsts[row + 1]
                                    && runs[cell + width + 1] > 0);
            if (score > diagonal && (score > left || (score == left && prefersMatch))) {
                hit.addPosition(column);
                if (row == 0) {
                    return column;
                }
                row--;
            }
            prefersMatch = isInRun;
            column--;
        }
    }

    /// The first occurrence by a scan, the shortest one ending there by a scan back.
    void alignGreedily(Text text, int[] folded, int[] letters, boolean withPositions, Hit hit) {
        hit.none();
        int length = text.length();
        int step = forward ? 1 : -1;
        int found = 0;
        int column = forward ? 0 : length - 1;
        int last = -1;
        while (column >= 0 && column < length) {
            if (folded[column] == letters[forward ? found : letters.length - 1 - found]) {
                found++;
                if (found == letters.length) {
                    last = column;
                    break;
                }
            }
            column += step;
        }
        if (last < 0) {
            return;
        }
        while (found > 0) {
            if (folded[column] == letters[forward ? found - 1 : letters.length - found]) {
                found--;
            }
            column -= step;
        }
        int other = column + step;
        int start = Math.min(other, last);
        int end = Math.max(other, last) + 1;
        hit.range(start, end, score(text, folded, letters, start, end, withPositions ? hit : null));
        hit.span(start, end);
    }

    /// What the first occurrence of the letters in `[start, end)` is worth.
    int score(Text text, int[] folded, int[] letters, int start, int end, @Nullable Hit positions) {
        int before = start > 0 ? bonus.classOf(text.at(start - 1)) : bonus.initialClass();
        name = nameStart(text);
        int row = 0;
        int score = 0;
        int run = 0;
        boolean inRun = false;
        boolean inGap = false;
        for (int column = start; column < end; column++) {
            int at = bonus.classOf(text.at(column));
            if (row < letters.length && folded[column] == letters[row]) {
                int extra = bonus.between(before, at) + (column == name ? bonus.nameStart() : 0);
                if (!inRun) {
                    run = extra;
                } else {
                    if (extra >= bonus.boundary() && extra > run) {
                        run = extra;
                    }
                    extra = Math.max(Math.max(extra, run), bonus.consecutive());
                }
                score += bonus.match(column >= name);
                score += row == 0 ? Bonus.FIRST_LETTER * extra - lead(letters, column) : extra;
                inRun = true;
                inGap = false;
                row++;
                if (positions != null) {
                    positions.addPosition(column);
                }
            } else {
                score -= inGap ? bonus.gapExtension() : bonus.gapStart();
                inGap = true;
                inRun = false;
                run = 0;
            }
            before = at;
        }
        return score + ending(text, folded, letters, end - 1);
    }

    private void reserve(int cells, int length) {
        if (cells > scores.length) {
            scores = new int[cells + (cells >> 1)];
            runs = new int[scores.length];
        }
        if (length > bonuses.length) {
            bonuses = new int[length + (length >> 1)];
        }
    }
}
