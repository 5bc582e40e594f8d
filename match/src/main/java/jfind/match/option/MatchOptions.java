package jfind.match.option;

import java.util.List;
import java.util.function.Consumer;
import jfind.match.line.Fields;
import org.jspecify.annotations.Nullable;

/// How a [MatchEngine][jfind.match.MatchEngine] reads queries and ranks matches. Immutable.
///
/// @param scheme what makes a match better
/// @param tiebreak what decides between matches of the same score; at most three keys
/// @param caseMode whether capitals matter
/// @param tieOrder what decides between equals
/// @param sorted whether matches are ranked at all
/// @param extended whether queries have fzf's extended-search syntax, or are one word each
/// @param fuzzy whether a plain word is a fuzzy term; if not, an exact one
/// @param literal whether accented letters match only themselves
/// @param greedy whether fuzzy terms are content with their first alignment (`--algo=v1`)
/// @param typos whether names that are nearly what was typed follow the matches, if those are few
/// @param places whether a query may be a pasted place, see [Place][jfind.match.place.Place]
/// @param globs whether a star in a plain word stands for any letters, as in `*.c`
/// @param fields the only fields of a line that are searched; null for the whole line
/// @param currentFile what to prefer the neighbours of in scheme FILE; null for nothing
/// @param context what is known of files in scheme FILE, beyond their names
/// @param threads how many threads search, at least 1
public record MatchOptions(
        Scheme scheme,
        List<SortKey> tiebreak,
        CaseMode caseMode,
        TieOrder tieOrder,
        boolean sorted,
        boolean extended,
        boolean fuzzy,
        boolean literal,
        boolean greedy,
        boolean typos,
        boolean places,
        boolean globs,
        @Nullable Fields fields,
        @Nullable CurrentFile currentFile,
        Context context,
        int threads) {

    private static final int MOST_KEYS = 3;

    /// fzf's defaults for lines, on all processors.
    public static final MatchOptions DEFAULT =
            new MatchOptions(
                    Scheme.DEFAULT,
                    Scheme.DEFAULT.keys(),
                    CaseMode.SMART,
                    TieOrder.INPUT,
                    true,
                    true,
                    true,
                    false,
                    false,
                    false,
                    false,
                    false,
                    null,
                    null,
                    Context.NONE,
                    Runtime.getRuntime().availableProcessors());

    /// jfind's defaults for the files of a walk: scheme FILE, and the same order every time.
    public static final MatchOptions FILES =
            DEFAULT.withScheme(Scheme.FILE).withTieOrder(TieOrder.PATH);

    /// Checks the numbers of keys and threads.
    public MatchOptions {
        tiebreak = List.copyOf(tiebreak);
        if (tiebreak.size() > MOST_KEYS) {
            throw new IllegalArgumentException("keys > " + MOST_KEYS + ": " + tiebreak.size());
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads < 1: " + threads);
        }
    }

    /// The same with another scheme and what goes with it: its sort keys, and in scheme FILE typos,
    /// places and globs.
    public MatchOptions withScheme(Scheme other) {
        return changed(draft -> {
            draft.scheme = other;
            draft.tiebreak = other.keys();
            draft.typos = other == Scheme.FILE;
            draft.places = other == Scheme.FILE;
            draft.globs = other == Scheme.FILE;
        });
    }

    /// The same with other sort keys; at most three.
    public MatchOptions withTiebreak(List<SortKey> keys) {
        return changed(draft -> draft.tiebreak = keys);
    }

    /// The same with another case mode.
    public MatchOptions withCaseMode(CaseMode other) {
        return changed(draft -> draft.caseMode = other);
    }

    /// The same with another order of equals.
    public MatchOptions withTieOrder(TieOrder other) {
        return changed(draft -> draft.tieOrder = other);
    }

    /// The same, ranked or not.
    public MatchOptions withSorted(boolean value) {
        return changed(draft -> draft.sorted = value);
    }

    /// The same, with extended-search syntax or not.
    public MatchOptions withExtended(boolean value) {
        return changed(draft -> draft.extended = value);
    }

    /// The same, with plain words fuzzy or exact.
    public MatchOptions withFuzzy(boolean value) {
        return changed(draft -> draft.fuzzy = value);
    }

    /// The same, with accents literal or not.
    public MatchOptions withLiteral(boolean value) {
        return changed(draft -> draft.literal = value);
    }

    /// The same, with the first alignment or the best.
    public MatchOptions withGreedy(boolean value) {
        return changed(draft -> draft.greedy = value);
    }

    /// The same, with mistyped names or not.
    public MatchOptions withTypos(boolean value) {
        return changed(draft -> draft.typos = value);
    }

    /// The same, reading pasted places or not.
    public MatchOptions withPlaces(boolean value) {
        return changed(draft -> draft.places = value);
    }

    /// The same, with stars in plain words for any letters, or as letters.
    public MatchOptions withGlobs(boolean value) {
        return changed(draft -> draft.globs = value);
    }

    /// The same, searching only these fields; null for whole lines.
    public MatchOptions withFields(@Nullable Fields other) {
        return changed(draft -> draft.fields = other);
    }

    /// The same, preferring the neighbours of another file.
    public MatchOptions withCurrentFile(CurrentFile other) {
        return changed(draft -> draft.currentFile = other);
    }

    /// The same, knowing this of files.
    public MatchOptions withContext(Context other) {
        return changed(draft -> draft.context = other);
    }

    /// The same on another number of threads.
    public MatchOptions withThreads(int number) {
        return changed(draft -> draft.threads = number);
    }

    private MatchOptions changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.finished();
    }

    /// Options while one of them is changed. Confined to one thread.
    private static final class Draft {
        private Scheme scheme;
        private List<SortKey> tiebreak;
        private CaseMode caseMode;
        private TieOrder tieOrder;
        private boolean sorted;
        private boolean extended;
        private boolean fuzzy;
        private boolean literal;
        private boolean greedy;
        private boolean typos;
        private boolean places;
        private boolean globs;
        private @Nullable Fields fields;
        private @Nullable CurrentFile currentFile;
        private Context context;
        private int threads;

        Draft(MatchOptions options) {
            scheme = options.scheme;
            tiebreak = options.tiebreak;
            caseMode = options.caseMode;
            tieOrder = options.tieOrder;
            sorted = options.sorted;
            extended = options.extended;
            fuzzy = options.fuzzy;
            literal = options.literal;
            greedy = options.greedy;
            typos = options.typos;
            places = options.places;
            globs = options.globs;
            fields = options.fields;
            currentFile = options.currentFile;
            context = options.context;
            threads = options.threads;
        }

        MatchOptions finished() {
            return new MatchOptions(
                    scheme,
                    tiebreak,
                    caseMode,
                    tieOrder,
                    sorted,
                    extended,
                    fuzzy,
                    literal,
                    greedy,
                    typos,
                    places,
                    globs,
                    fields,
                    currentFile,
                    context,
                    threads);
        }
    }
}
