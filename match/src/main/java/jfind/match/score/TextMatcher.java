package jfind.match.score;

import jfind.match.query.Folding;
import jfind.match.query.TermText;

/// Matches any term against a whole text, the plain way: fzf's algorithms one by one.
///
/// Confined to one thread.
public final class TextMatcher {
    private final Bonus bonus;
    private final boolean forward;
    private final boolean optimal;
    private final FuzzyAligner aligner;

    private int[] folded = new int[256];

    /// @param forward whether the first of equal matches is taken, or the last
    /// @param optimal whether a fuzzy term gets its best alignment, or the first one found
    public TextMatcher(Bonus bonus, boolean forward, boolean optimal) {
        this.bonus = bonus;
        this.forward = forward;
        this.optimal = optimal;
        this.aligner = new FuzzyAligner(bonus, forward);
    }

    /// Looks for a term and puts what it finds into `hit`. For a negated term that is what must not
    /// be there.
    public void match(PreparedTerm prepared, Text text, boolean withPositions, Hit hit) {
        int[] letters = prepared.letters();
        fold(text, prepared.word());
        hit.none();
        switch (prepared.term().kind()) {
            case FUZZY -> fuzzy(text, letters, withPositions, hit);
            case EXACT -> exact(text, letters, false, hit);
            case BOUNDARY -> exact(text, letters, true, hit);
            case PREFIX -> fixed(text, letters, leading(text, letters), hit);
            case SUFFIX -> fixed(text, letters, trailing(text, letters) - letters.length, hit);
            case WHOLE -> whole(text, letters, hit);
            case NOT -> throw new IllegalArgumentException("term == " + prepared.term());
        }
    }

    private void fold(Text text, TermText word) {
        int length = text.length();
        if (length > folded.length) {
            folded = new int[length + (length >> 1)];
        }
        for (int i = 0; i < length; i++) {
            folded[i] = fold(text.at(i), word);
        }
    }

    private static int fold(int codePoint, TermText word) {
        if (codePoint < 128) {
            return !word.caseSensitive() && codePoint >= 'A' && codePoint <= 'Z'
                    ? codePoint + ('a' - 'A')
                    : codePoint;
        }
        int letter = word.caseSensitive() ? codePoint : Character.toLowerCase(codePoint);
        return word.folding() ? Folding.plain(letter) : letter;
    }

    private void fuzzy(Text text, int[] letters, boolean withPositions, Hit hit) {
        if (letters.length > text.length()) {
            return;
        }
        if (optimal && FuzzyAligner.isOptimal(letters.length, text.length())) {
            aligner.align(text, folded, letters, withPositions, hit);
        } else {
            aligner.alignGreedily(text, folded, letters, withPositions, hit);
        }
    }

    private void fixed(Text text, int[] letters, int start, Hit hit) {
        if (start >= 0 && start + letters.length <= text.length() && isAt(start, letters)) {
            int end = start + letters.length;
            hit.range(start, end, aligner.score(text, folded, letters, start, end, null));
        }
    }

    private void whole(Text text, int[] letters, Hit hit) {
        int start = leading(text, letters);
        if (trailing(text, letters) - start == letters.length && isAt(start, letters)) {
            int worth =
                    (bonus.match(false) + bonus.afterWhite()) * letters.length
                            + (Bonus.FIRST_LETTER - 1) * bonus.afterWhite();
            hit.range(start, start + letters.length, worth);
        }
    }

    /// White space around the text does not count, unless the term has some there itself.
    private static int leading(Text text, int[] letters) {
        return CharClass.isWhite(letters[0]) ? 0 : text.leadingWhite();
    }

    private static int trailing(Text text, int[] letters) {
        return CharClass.isWhite(letters[letters.length - 1])
                ? text.length()
                : text.length() - text.trailingWhite();
    }

    private boolean isAt(int start, int[] letters) {
        for (int i = 0; i < letters.length; i++) {
            if (folded[start + i] != letters[i]) {
                return false;
            }
        }
        return true;
    }

    /// Takes the occurrence whose first letter has the best bonus, or the first one whose bonus is
    /// good enough.
    private void exact(Text text, int[] letters, boolean bounded, Hit hit) {
        int last = text.length() - letters.length;
        int best = -1;
        int bestBonus = -1;
        for (int i = 0; i <= last; i++) {
            int start = forward ? i : last - i;
            if (!isAt(start, letters) || (bounded && !isBounded(text, start, letters.length))) {
                continue;
            }
            int here = bonusAt(text, start);
            if (here > bestBonus) {
                best = start;
                bestBonus = here;
            }
            if (here >= bonus.boundary()) {
                break;
            }
        }
        if (best >= 0) {
            int end = best + letters.length;
            int worth =
                    bounded
                            ? boundedScore(text, best, end, bestBonus)
                            : aligner.score(text, folded, letters, best, end, null);
            hit.range(best, end, worth);
        }
    }

    private int bonusAt(Text text, int index) {
        return index == 0
                ? bonus.afterWhite()
                : bonus.between(bonus.classOf(text.at(index - 1)), bonus.classOf(text.at(index)));
    }

    private boolean isBounded(Text text, int start, int size) {
        int end = start + size;
        boolean starts = start == 0 || bonus.classOf(text.at(start - 1)) <= CharClass.DELIMITER;
        boolean ends = end == text.length() || bonus.classOf(text.at(end)) <= CharClass.DELIMITER;
        if (!starts || !ends) {
            return false;
        }
        // The side that fzf meets first must be a boundary by its bonus, too.
        int edge = forward ? start : end;
        int edgeBonus = edge == text.length() ? bonus.afterWhite() : bonusAt(text, edge);
        return edgeBonus >= bonus.boundary();
    }

    /// As a run between white space would score, less where the boundary is a weaker one.
    private int boundedScore(Text text, int start, int end, int startBonus) {
        int deduction = startBonus - bonus.boundary() + 1;
        int score = startBonus;
        if (start > 0 && text.at(start - 1) == '_') {
            score -= deduction + 1;
            deduction = 1;
        }
        if (end < text.length() && text.at(end) == '_') {
            score -= deduction;
        }
        int size = end - start;
        return score + bonus.match(false) * size + bonus.afterWhite() * (size + 1);
    }
}
