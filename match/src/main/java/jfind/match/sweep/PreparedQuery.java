package jfind.match.sweep;

import java.util.ArrayList;
import java.util.List;
import jfind.match.line.Fields;
import jfind.match.option.Context;
import jfind.match.option.CurrentFile;
import jfind.match.option.MatchOptions;
import jfind.match.option.Scheme;
import jfind.match.option.SortKey;
import jfind.match.place.Place;
import jfind.match.query.Clause;
import jfind.match.query.Query;
import jfind.match.query.QueryParser;
import jfind.match.query.Term;
import jfind.match.rank.RankWord;
import jfind.match.score.Bonus;
import jfind.match.score.FuzzyAligner;
import jfind.match.score.PreparedTerm;
import jfind.match.tree.Letters;
import org.jspecify.annotations.Nullable;

/// A query made ready to be searched for. Immutable.
public final class PreparedQuery {
    /// In scheme FILE each level costs a point, up to this many levels.
    private static final int DEEPEST = 64;

    /// Words of fewer letters are one edit away from many names. For them a match still counts as
    /// meant if it is worth this much less than the word in one piece.
    private static final int FEW_LETTERS = 6;

    private static final int ALLOWANCE = 100;

    /// The bonuses of scheme FILE where files have points, for one word and for several.
    private static final Bonus[] GUARDED = {
        Bonus.guarded(Bonus.FILE, Boosts.MOST), Bonus.guarded(Bonus.FILE_WORDS, Boosts.MOST)
    };

    private final String text;
    private final Place place;
    private final Query query;
    private final boolean asksNothing;
    private final MatchOptions options;
    private final Bonus bonus;
    private final boolean forward;
    private final boolean optimal;
    private final List<SortKey> keys;
    private final boolean byDepth;
    private final @Nullable Nearness current;
    private final @Nullable Context context;
    private final boolean sorted;
    private final boolean sinksBackups;
    private final @Nullable Fields fields;
    private final PreparedTerm[][] prepared;
    private final SharedClause[] clauses;
    private final int stateSize;
    private final boolean scored;
    private final int longestShared;
    private final long needed;
    private final int wordLength;
    private final boolean canBeLoose;

    private PreparedQuery(String text, Place place, Query query, MatchOptions options) {
        this.text = text;
        this.place = place;
        this.query = query;
        this.asksNothing = query.isEmpty();
        this.options = options;
        this.byDepth = options.scheme() == Scheme.FILE;
        boolean known = byDepth && options.sorted() && !options.context().isEmpty();
        boolean first = known && query.isEmpty() && options.context().hasOrder();
        this.context = first || (known && query.ranks()) ? options.context() : null;
        Bonus usual = bonus(options.scheme(), query);
        this.bonus = context == null ? usual : GUARDED[usual == Bonus.FILE ? 0 : 1];
        // With no query the order of opening leads, and nothing else counts.
        CurrentFile file = byDepth && !first ? options.currentFile() : null;
        this.current = file == null ? null : new Nearness(file);
        this.keys = first ? List.of() : options.tiebreak();
        this.forward = isForward(keys);
        this.fields =
                options.fields() == null || options.fields().areEverything()
                        ? null
                        : options.fields();
        this.optimal = !options.greedy();
        this.sorted = options.sorted() && (query.ranks() || first);
        this.sinksBackups = byDepth && options.sorted() && !BackupFiles.areWantedBy(text);
        this.needed = needed(query);
        Term term = query.isEmpty() ? null : query.clauses().getFirst().alternatives().getFirst();
        this.wordLength = term == null ? 0 : term.word().length();
        this.canBeLoose =
                usual == Bonus.FILE
                        && term instanceof Term.Fuzzy
                        && !term.word().text().contains("/");
        this.prepared = prepared(query);
        boolean shared = optimal && fields == null && isShared(query);
        this.clauses = new SharedClause[shared ? query.clauses().size() : 0];
        int size = 0;
        int longest = 1;
        boolean scored = true;
        for (int i = 0; i < clauses.length; i++) {
            Clause clause = query.clauses().get(i);
            clauses[i] = new SharedClause(clause, bonus, forward, size);
            size += clauses[i].stateSize();
            scored &= clauses[i].isScored();
            for (Term each : clause.alternatives()) {
                longest = Math.max(longest, each.word().length());
            }
        }
        this.stateSize = size;
        this.scored = scored;
        this.longestShared = shared ? FuzzyAligner.LARGEST_MATRIX / longest : -1;
    }

    public static PreparedQuery of(String text, MatchOptions options) {
        QueryParser parser = parser(options);
        if (options.places() && options.extended()) {
            Place place = Place.parse(text);
            if (place.isPasted(text)) {
                return new PreparedQuery(text, place, pasted(text, place, parser), options);
            }
        }
        return new PreparedQuery(text, Place.of(text), parser.parse(text), options);
    }

    /// The query for a pasted text: the text taken literally, or one of the names that the place
    /// may have.
    private static Query pasted(String text, Place place, QueryParser parser) {
        Query literal = parser.parse(text);
        List<Term> alternatives = new ArrayList<>();
        for (String name : place.names()) {
            Query query = parser.parse(place.isRooted() ? name.replace(" ", "\\ ") : name);
            if (query.clauses().size() != 1) {
                return query.isEmpty() ? literal : parser.parse(place.path());
            }
            alternatives.addAll(query.clauses().getFirst().alternatives());
        }
        if (literal.clauses().size() == 1) {
            alternatives.addAll(0, literal.clauses().getFirst().alternatives());
        }
        return new Query(List.of(new Clause(alternatives.stream().distinct().toList())));
    }

    /// The same for another query.
    public PreparedQuery with(Query other) {
        return new PreparedQuery(text, place, other, options);
    }

    private static QueryParser parser(MatchOptions options) {
        QueryParser.Case letterCase =
                switch (options.caseMode()) {
                    case SMART -> QueryParser.Case.SMART;
                    case IGNORE -> QueryParser.Case.IGNORE;
                    case RESPECT -> QueryParser.Case.RESPECT;
                };
        return new QueryParser(letterCase, options.extended(), options.fuzzy(), !options.literal())
                .withGlobs(options.globs());
    }

    private static Bonus bonus(Scheme scheme, Query query) {
        return switch (scheme) {
            case DEFAULT -> Bonus.DEFAULT;
            case PATH -> Bonus.PATH;
            case FILE -> query.clauses().size() > 1 ? Bonus.FILE_WORDS : Bonus.FILE;
            case HISTORY -> Bonus.HISTORY;
        };
    }

    /// The first key that depends on the direction decides.
    private static boolean isForward(List<SortKey> keys) {
        for (SortKey key : keys) {
            switch (key) {
                case BEGIN -> {
                    return true;
                }
                case END, PATHNAME -> {
                    return false;
                }
                case LENGTH, CHUNK -> {}
            }
        }
        return true;
    }

    private static boolean isShared(Query query) {
        for (Clause clause : query.clauses()) {
            for (Term term : clause.alternatives()) {
                if (term.word().length() > SharedClause.LONGEST_TERM) {
                    return false;
                }
            }
        }
        return true;
    }

    private static PreparedTerm[][] prepared(Query query) {
        PreparedTerm[][] prepared = new PreparedTerm[query.clauses().size()][];
        for (int i = 0; i < prepared.length; i++) {
            List<Term> alternatives = query.clauses().get(i).alternatives();
            prepared[i] = new PreparedTerm[alternatives.size()];
            for (int k = 0; k < prepared[i].length; k++) {
                prepared[i][k] = new PreparedTerm(alternatives.get(k));
            }
        }
        return prepared;
    }

    private static long needed(Query query) {
        long all = 0;
        for (Clause clause : query.clauses()) {
            long common = Letters.ANY;
            for (Term term : clause.alternatives()) {
                common &= term instanceof Term.Not ? 0 : Letters.needed(term.word().text());
            }
            all |= common;
        }
        return all;
    }

    /// The text that was typed.
    public String text() {
        return text;
    }

    /// The place that the text names.
    public Place place() {
        return place;
    }

    public Query query() {
        return query;
    }

    /// Whether every entry matches, since there is no query.
    boolean asksNothing() {
        return asksNothing;
    }

    public MatchOptions options() {
        return options;
    }

    Bonus bonus() {
        return bonus;
    }

    /// Whether the first of equal alignments is taken, or the last.
    boolean forward() {
        return forward;
    }

    /// Whether fuzzy terms get their best alignment.
    boolean optimal() {
        return optimal;
    }

    /// Whether matches are ranked by score and keys, or only by the order of ties.
    public boolean sorted() {
        return sorted;
    }

    /// What decides first: the score of all terms; for files also the depth, a little.
    int worth(int score, int depth) {
        return byDepth && !asksNothing ? DEEPEST + score - Math.min(depth, DEEPEST) : score;
    }

    /// Whether a match of this worth has its letters scattered over the path, so that it was hardly
    /// meant: it is worth less than the word in one piece. False for several words, for a word with
    /// `/`, and outside scheme FILE.
    public boolean isLoose(int worth) {
        int allowance = wordLength < FEW_LETTERS ? ALLOWANCE : 0;
        return canBeLoose && worth - DEEPEST < bonus.onePiece(wordLength) - allowance;
    }

    /// The rank of a match whose name is `names[from, to)`: worse than all others if that is a
    /// backup file of an editor's, and none was asked for.
    ///
    /// @param worth what the match is worth
    long rank(int worth, byte[] names, int from, int to) {
        boolean sinks = sinksBackups && BackupFiles.has(names, from, to);
        // With no query all are worth the same or have a place, and no keys are in use.
        return asksNothing
                ? RankWord.with(RankWord.of(worth), 0, sinks ? 1 : 0)
                : RankWord.of(sinks ? worth - BackupFiles.COST : worth);
    }

    /// What is known of files beyond their names; null where it does not count.
    public @Nullable Context context() {
        return context;
    }

    /// The file whose neighbours are better; null for none.
    @Nullable Nearness current() {
        return current;
    }

    /// What matches get for what is known of their files; null where nothing is. New for each
    /// caller, which keeps it to one thread.
    @Nullable Boosts boosts() {
        if (context == null) {
            return null;
        }
        return new Boosts(context, query.isEmpty() ? "" : text.strip(), query.clauses().size());
    }

    /// What decides between matches of the same score.
    List<SortKey> keys() {
        return keys;
    }

    /// Whether a key needs to know where the match begins.
    boolean needsBegin() {
        return keys.contains(SortKey.PATHNAME) || keys.contains(SortKey.CHUNK);
    }

    /// The only fields that are searched; null for whole lines.
    @Nullable Fields fields() {
        return fields;
    }

    /// The letters that every match has.
    long needed() {
        return needed;
    }

    /// The letters of all terms.
    long letters() {
        long letters = 0;
        for (Clause clause : query.clauses()) {
            for (Term term : clause.alternatives()) {
                letters |= Letters.needed(term.word().text());
            }
        }
        return letters;
    }

    /// The terms of each clause for the plain way.
    PreparedTerm[][] prepared() {
        return prepared;
    }

    /// The clauses, if the work on a path's directory can be shared; else none.
    SharedClause[] clauses() {
        return clauses;
    }

    /// The number of longs in the states of all clauses.
    int stateSize() {
        return stateSize;
    }

    /// Whether the clauses know their scores, and not only what may match.
    boolean scored() {
        return scored;
    }

    /// The longest path for which the clauses are right; -1 if they never are.
    int longestShared() {
        return longestShared;
    }
}
