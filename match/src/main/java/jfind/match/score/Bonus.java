package jfind.match.score;

/// What a matched letter is worth, by where it stands.
///
/// The numbers of [#DEFAULT], [#PATH] and [#HISTORY] are fzf's (`algo.go`). A letter counts 16.
/// Letters that begin something count more, gaps cost:
///
/// ```
/// query  fb       foo-bar   f and b begin words: 16+2·10, 16+8, less a gap of three
///                 ^   ^
/// query  foo      foo-bar   the second and third follow the first, and share what it earned
///                 ^^^
/// ```
///
/// [#FILE] knows that a path ends in a name, and that people think of names:
///
/// ```
/// query  make     Makefile against drivers/make/x.c       letters in the name count half again
/// query  lsp      lsp.lua against typos_lsp.lua           so does to begin where the name does
/// query  time     time.h against timer.h                  and to end where its stem does
/// query  llr      lpass-lpaif-reg.h against llvm.rst      or to abbreviate it
/// query  net core net/core.c against netlink/core.c       or where a directory does
/// query  sched core.c
///                 sched/core.c against sched/core_sched.c and to be all of a name or a directory
/// ```
///
/// The bonus of a place depends on the classes of its character and the one before. Immutable.
public final class Bonus {
    /// How often the bonus of the first letter counts: the first letter is the most deliberate.
    static final int FIRST_LETTER = 2;

    /// fzf's scheme for any lines: what follows white space is worth most.
    public static final Bonus DEFAULT =
            new Bonus(Weights.fzf(2, 1), NameWeights.NONE, "/,:;|", CharClass.WHITE);

    /// fzf's scheme for paths: what follows a `/`, or begins the path, is worth most.
    public static final Bonus PATH =
            new Bonus(Weights.fzf(0, 1), NameWeights.NONE, "/", CharClass.DELIMITER);

    /// fzf's scheme for commands: all boundaries are worth the same.
    public static final Bonus HISTORY =
            new Bonus(Weights.fzf(0, 0), NameWeights.NONE, "/,:;|", CharClass.WHITE);

    /// For files, where the query is one word.
    public static final Bonus FILE =
            new Bonus(Weights.FILE, NameWeights.ONE_WORD, "/", CharClass.DELIMITER);

    /// For files, where the query is several words, some of which may mean directories.
    public static final Bonus FILE_WORDS =
            new Bonus(Weights.FILE, NameWeights.SEVERAL_WORDS, "/", CharClass.DELIMITER);

    /// [#FILE] where matches get up to `most` points for what is known of their files: a name typed
    /// whole gets as many, and as many again if that is all of it: so nothing overtakes it for
    /// its file alone, also not what only has the same stem.
    public static Bonus guarded(Bonus file, int most) {
        return new Bonus(file.weights, file.name.guarded(most), file.delimiters, file.initialClass);
    }

    /// Names longer than this are not worse for it.
    static final int MOST_COUNTED = 16;

    private static final int CLASS_BITS = 3;

    /// What counts in any text.
    ///
    /// @param match a letter that matches
    /// @param gapStart the first letter skipped
    /// @param gapExtension each further one
    /// @param boundary the beginning of a word
    /// @param afterWhite the same after white space
    /// @param afterDelimiter the same after a delimiter
    /// @param hump the same in `camelCase` and `letter123`
    /// @param nonWord a character that is no part of words
    /// @param consecutive at least this for a letter right after the one before
    private record Weights(
            int match,
            int gapStart,
            int gapExtension,
            int boundary,
            int afterWhite,
            int afterDelimiter,
            int hump,
            int nonWord,
            int consecutive) {

        /// A boundary is outweighed by a gap of some eight letters, a word's usual length; a hump
        /// is one without the gap of its separator; a run is worth what the smallest gap costs.
        static Weights fzf(int white, int delimiter) {
            int boundary = 16 / 2;
            return new Weights(
                    16,
                    3,
                    1,
                    boundary,
                    boundary + white,
                    boundary + delimiter,
                    boundary - 1,
                    boundary,
                    4);
        }

        /// Found by trial on two source trees; ten times as fine as fzf's. People leave out more of
        /// a name than fzf allows for, so gaps cost less, and runs are worth as much as boundaries.
        static final Weights FILE = new Weights(160, 5, 2, 32, 32, 33, 28, 52, 33);
    }

    /// What counts because the text is the path of a file.
    ///
    /// @param inName for each letter in the name
    /// @param start where the name begins
    /// @param nameEnd for ending with the name
    /// @param stemEnd for ending before the name's extension
    /// @param directoryEnd for ending with a directory
    /// @param wordEnd for ending with a word
    /// @param wholeName added if the term is the name or its stem
    /// @param allOfName added to that if the name ends with the term
    /// @param wholeDirectory added if the term is a directory's name
    /// @param beginning added if the name begins with the term
    /// @param lead each letter of the name before the first one costs this
    /// @param rest and each letter of the stem after the last one this
    /// @param abbreviation for saying something of each word of the stem
    /// @param initials the same for being their initials
    /// @param joined for being the name without its separators, or a directory and its file's name
    /// @param asTyped added to a whole name whose capitals are those of the term
    private record NameWeights(
            int inName,
            int start,
            int nameEnd,
            int stemEnd,
            int directoryEnd,
            int wordEnd,
            int wholeName,
            int allOfName,
            int wholeDirectory,
            int beginning,
            int lead,
            int rest,
            int abbreviation,
            int initials,
            int joined,
            int asTyped) {
        NameWeights guarded(int most) {
            return new NameWeights(
                    inName,
                    start,
                    nameEnd,
                    stemEnd,
                    directoryEnd,
                    wordEnd,
                    wholeName + most,
                    allOfName + most,
                    wholeDirectory,
                    beginning,
                    lead,
                    rest,
                    abbreviation,
                    initials,
                    joined,
                    asTyped);
        }

        static final NameWeights NONE =
                new NameWeights(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        /// A letter in the name counts half again, a whole directory a letter and more. A name of
        /// one letter is still worth more than that. What a name begins with is worth little less
        /// than its initials, since letters that follow each other are worth as much as those that
        /// begin words.
        static final NameWeights ONE_WORD =
                new NameWeights(
                        160 / 2, 2, 20, 18, 160, 3, 190, 0, 36, 150, 2, 1, 100, 160, 190 + 90, 8);

        /// One of the words may well mean a directory. So being in the name counts less, and being
        /// a whole segment more. Which part of the name it is does not matter.
        static final NameWeights SEVERAL_WORDS =
                new NameWeights(160 / 6, 3, 24, 13, 112, 4, 100, 0, 40, 0, 0, 0, 0, 0, 0, 8);
    }

    private final Weights weights;
    private final NameWeights name;
    private final boolean knowsNames;
    private final String delimiters;
    private final int initialClass;
    private final byte[] asciiClasses = new byte[256];
    private final byte[] byClasses = new byte[1 << (2 * CLASS_BITS)];

    private Bonus(Weights weights, NameWeights name, String delimiters, int initialClass) {
        this.weights = weights;
        this.name = name;
        this.knowsNames = name.inName > 0;
        this.delimiters = delimiters;
        this.initialClass = initialClass;
        for (int c = 0; c < 128; c++) {
            asciiClasses[c] = (byte) CharClass.of(c, delimiters);
        }
        for (int before = 0; before <= CharClass.NUMBER; before++) {
            for (int at = 0; at <= CharClass.NUMBER; at++) {
                byClasses[before << CLASS_BITS | at] = (byte) compute(before, at);
            }
        }
    }

    private int compute(int before, int at) {
        int separator = at == CharClass.NON_WORD || at == CharClass.DELIMITER ? weights.nonWord : 0;
        if (at >= CharClass.NON_WORD && before <= CharClass.DELIMITER) {
            int boundary =
                    switch (before) {
                        case CharClass.WHITE -> weights.afterWhite;
                        case CharClass.DELIMITER -> weights.afterDelimiter;
                        default -> weights.boundary;
                    };
            return Math.max(boundary, separator);
        }
        if ((before == CharClass.LOWER && at == CharClass.UPPER)
                || (before != CharClass.NUMBER && at == CharClass.NUMBER)) {
            return weights.hump;
        }
        return at == CharClass.WHITE ? weights.afterWhite : separator;
    }

    /// Whether it matters where a path's name begins.
    public boolean knowsNames() {
        return knowsNames;
    }

    /// A letter that matches.
    int match(boolean inName) {
        return inName ? weights.match + name.inName : weights.match;
    }

    /// What a gap of this many skipped letters adds: a negative number.
    int gap(int skipped) {
        return -weights.gapStart - (skipped - 1) * weights.gapExtension;
    }

    /// The first skipped letter of a gap costs this.
    int gapStart() {
        return weights.gapStart;
    }

    /// Each further skipped letter costs this.
    int gapExtension() {
        return weights.gapExtension;
    }

    /// The beginning of a word.
    int boundary() {
        return weights.boundary;
    }

    /// At least this for a letter right after the one before.
    int consecutive() {
        return weights.consecutive;
    }

    /// The bonus of what follows white space.
    int afterWhite() {
        return weights.afterWhite;
    }

    /// The extra points of a name's first letter.
    int nameStart() {
        return name.start;
    }

    /// The extra points of a term's last letter, by what ends there.
    ///
    /// @param last the character that matched
    /// @param next the one after it, or less than 0 where the path ends
    int ending(int last, int next, boolean inName) {
        if (last == '/') {
            return 0;
        }
        if (next < 0) {
            return name.nameEnd;
        }
        if (next == '/') {
            return name.directoryEnd;
        }
        if (next == '.' && inName) {
            return name.stemEnd;
        }
        int after = classOf(next);
        boolean hump = after == CharClass.UPPER && classOf(last) != CharClass.UPPER;
        return after < CharClass.LOWER || hump ? name.wordEnd : 0;
    }

    /// The extra points of a term that is a whole segment of the path, or the stem of its name.
    ///
    /// @param ends whether the path ends with the term
    int whole(boolean inName, boolean ends) {
        int more = ends ? name.allOfName : 0;
        return inName ? name.wholeName + more : name.wholeDirectory;
    }

    /// What this many letters are worth in one piece that begins where a word of a name begins and
    /// ends with the name.
    public int onePiece(int letters) {
        return letters * (match(true) + weights.consecutive)
                + FIRST_LETTER * weights.boundary
                - weights.consecutive
                + name.nameEnd;
    }

    /// The extra points of a term with which a segment of the path begins but does not end.
    int beginning(boolean inName) {
        return inName ? name.beginning : 0;
    }

    /// The cost of this many letters of the name before the first that matches.
    int lead(int letters) {
        return name.lead * Math.min(letters, MOST_COUNTED);
    }

    /// The cost of this many letters of the stem after the last that matches.
    int rest(int letters) {
        return name.rest * Math.min(letters, MOST_COUNTED);
    }

    /// The extra points of a term that abbreviates the name.
    int abbreviation() {
        return name.abbreviation;
    }

    /// The same if it is the name's initials.
    int initials() {
        return name.initials;
    }

    /// The extra points of a term that is the name of a file without its separators, or the name of
    /// the directory and then that of the file. The letters in the directory count as those in the
    /// name do.
    ///
    /// @param inDirectory how many letters are the directory's
    int joined(int inDirectory) {
        return name.joined + inDirectory * name.inName;
    }

    /// Whether a term gets points for being a name without its separators.
    boolean knowsJoined() {
        return name.joined > 0;
    }

    /// The extra points of a term that is a whole name with the same capitals.
    int asTyped() {
        return name.asTyped;
    }

    /// The highest bonus that one of these letters can get, except after white space.
    int maxBonus(int[] letters) {
        int words = Math.max(Math.max(weights.boundary, weights.hump), weights.consecutive);
        int most = Math.max(words, weights.afterDelimiter);
        for (int letter : letters) {
            int at = classOf(letter);
            most = at == CharClass.WHITE ? Math.max(most, weights.afterWhite) : most;
            most = at < CharClass.LOWER ? Math.max(most, weights.nonWord) : most;
        }
        return most;
    }

    /// The most extra points that a term can get from its position in the name of a file,
    /// abbreviations excepted.
    int mostInName(boolean begins) {
        int end = Math.max(Math.max(name.nameEnd, name.stemEnd), name.wordEnd);
        return begins
                ? end + Math.max(name.wholeName + name.allOfName + name.asTyped, name.beginning)
                : end;
    }

    /// The most extra points that a term can get from its position in a directory's path.
    int mostOfWholeDirectory() {
        int end = Math.max(Math.max(name.nameEnd, name.directoryEnd), name.wordEnd);
        return end + name.wholeDirectory;
    }

    /// The most that ending with a directory can add to that.
    int mostOfDirectory() {
        return name.directoryEnd;
    }

    /// The class assumed before the first character.
    int initialClass() {
        return initialClass;
    }

    int classOf(int codePoint) {
        return codePoint < 128 ? asciiClasses[codePoint] : CharClass.of(codePoint, delimiters);
    }

    int between(int before, int at) {
        return byClasses[before << CLASS_BITS | at];
    }
}
