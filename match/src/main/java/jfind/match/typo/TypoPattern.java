package jfind.match.typo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jfind.match.query.Clause;
import jfind.match.query.Query;
import jfind.match.query.Term;
import jfind.match.query.TermText;
import jfind.match.score.Text;
import jfind.match.tree.Letters;
import me.xdrop.fuzzywuzzy.FuzzySearch;

/// A query with one word that may be mistyped; the rest must match as it is.
///
/// Only plain fuzzy words may be mistyped: quoted words, negated words and digits are taken
/// literally. Of a word with `/` only the part after the last `/` may; its directories belong to
/// the rest.
///
/// Immutable.
public final class TypoPattern {
    /// The nearness of the word itself.
    public static final int NEAREST = 2 * EditAutomaton.MOST_EDITS + 2;

    /// Shorter words are one edit away from too many names.
    private static final int FEWEST_LETTERS = 4;

    /// From this length on, two edits are allowed.
    private static final int MANY_LETTERS = 9;

    private final String word;
    private final long needed;
    private final int edits;
    private final EditAutomaton automaton;
    private final Pieces pieces;
    private final Query rest;

    private TypoPattern(String word, Query rest) {
        this.word = word;
        this.rest = rest;
        this.edits = word.length() < MANY_LETTERS ? 1 : EditAutomaton.MOST_EDITS;
        this.needed = Letters.needed(word);
        byte[] bytes = word.getBytes(StandardCharsets.US_ASCII);
        this.automaton = new EditAutomaton(bytes, edits);
        this.pieces = new Pieces(bytes);
    }

    /// One pattern for each word of the query that may be mistyped.
    public static List<TypoPattern> of(Query query) {
        List<TypoPattern> patterns = new ArrayList<>();
        List<Clause> clauses = query.clauses();
        for (int i = 0; i < clauses.size(); i++) {
            List<Term> alternatives = clauses.get(i).alternatives();
            if (alternatives.size() == 1 && alternatives.getFirst() instanceof Term.Fuzzy term) {
                List<Clause> others = new ArrayList<>(clauses);
                others.remove(i);
                of(term.word(), others).ifPresent(patterns::add);
            }
        }
        return patterns;
    }

    private static Optional<TypoPattern> of(TermText word, List<Clause> others) {
        String text = word.text().toLowerCase(Locale.ROOT);
        int name = text.lastIndexOf('/') + 1;
        String last = text.substring(name);
        if (!canBeMistyped(last)) {
            return Optional.empty();
        }
        if (name > 0) {
            TermText directories = new TermText(text.substring(0, name), false, word.folding());
            others.add(new Clause(List.of(new Term.Fuzzy(directories))));
        }
        return Optional.of(new TypoPattern(last, new Query(others)));
    }

    private static boolean canBeMistyped(String word) {
        boolean anyLetter = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c <= ' ' || c >= 128) {
                return false;
            }
            anyLetter |= c >= 'a' && c <= 'z';
        }
        return anyLetter
                && word.length() >= FEWEST_LETTERS
                && word.length() <= EditAutomaton.LONGEST_WORD;
    }

    /// What must match as it is.
    public Query rest() {
        return rest;
    }

    /// Whether a name with these letters can be near enough.
    public boolean isPossible(long letters) {
        long missing = needed & ~letters;
        missing &= missing - 1; // One edit makes up for one letter.
        return (edits > 1 ? missing & (missing - 1) : missing) == 0;
    }

    /// How near a name or a directory's segment is, from [#NEAREST] down; 0 if it is not near.
    public int nearness(byte[] bytes, int from, int to) {
        int end = to > from && bytes[to - 1] == '/' ? to - 1 : to;
        int distance = automaton.distance(bytes, from, end, Text.stemEnd(bytes, from, end));
        return distance == EditAutomaton.FAR ? 0 : NEAREST - distance;
    }

    /// Whether a name has the word just as it was typed, in one piece or in pieces that begin
    /// words.
    public boolean isSpeltIn(byte[] bytes, int from, int to) {
        return pieces.areIn(bytes, from, to);
    }

    /// How alike a name and the word are, from 0 to 100.
    public int similarity(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int dot = word.indexOf('.') > 0 ? -1 : lower.lastIndexOf('.');
        return FuzzySearch.ratio(word, dot > 0 ? lower.substring(0, dot) : lower);
    }

    /// The bytes of `path` that the word means, as offsets in ascending order: the longest common
    /// subsequence of the word and the text `[from, to)`.
    public int[] positions(byte[] path, int from, int to) {
        int size = Math.min(to - from, word.length() + edits);
        int[][] common = new int[word.length() + 1][size + 1];
        for (int i = word.length() - 1; i >= 0; i--) {
            for (int j = size - 1; j >= 0; j--) {
                common[i][j] =
                        isSame(i, path[from + j])
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int[] positions = new int[common[0][0]];
        int count = 0;
        int i = 0;
        int j = 0;
        while (count < positions.length) {
            if (isSame(i, path[from + j])) {
                positions[count++] = from + j++;
                i++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return positions;
    }

    private boolean isSame(int letter, byte b) {
        int c = b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b;
        return word.charAt(letter) == c;
    }
}
