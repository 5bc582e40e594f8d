package jfind.match.query;

import java.util.ArrayList;
import java.util.List;

/// Reads a query in fzf's extended-search syntax. It never fails: whatever is not an operator where
/// it stands is a letter.
///
/// A query is words between spaces, where `\ ` is a letter. Per word, in this order:
///
/// 1. `|` between two words joins them,
/// 2. a leading `!` negates, and makes the word an exact one,
/// 3. a trailing `$` binds it to the end of the path (`$` alone is a letter),
/// 4. `'` around it makes it an exact one between word boundaries; a leading `'` turns fuzzy into
///    exact, and exact into fuzzy; else a leading `^` binds it to the beginning,
/// 5. if nothing is left, the word is as if it were not there.
///
/// With globs, a plain word may have stars: `*.c` is an ending, `foo*` the beginning of a name or
/// of a directory, `*foo*` letters side by side, and `src/*.c` is all of its parts. A quoted star
/// is a letter.
///
/// Immutable.
public final class QueryParser {
    /// Which letters match case-insensitively.
    public enum Case {
        /// Capitals match themselves, small letters both, word by word.
        SMART,
        /// All match both.
        IGNORE,
        /// All match themselves.
        RESPECT
    }

    private final Case letterCase;
    private final boolean extended;
    private final boolean fuzzy;
    private final boolean folding;
    private final boolean globs;

    /// @param extended whether there is a syntax at all; if not, a query is one word
    /// @param fuzzy whether a plain word is a fuzzy term or an exact one
    /// @param folding whether plain Latin letters match accented ones
    public QueryParser(Case letterCase, boolean extended, boolean fuzzy, boolean folding) {
        this(letterCase, extended, fuzzy, folding, false);
    }

    private QueryParser(
            Case letterCase, boolean extended, boolean fuzzy, boolean folding, boolean globs) {
        this.letterCase = letterCase;
        this.extended = extended;
        this.fuzzy = fuzzy;
        this.folding = folding;
        this.globs = globs;
    }

    /// This parser, with stars in plain words for any letters, or as letters.
    public QueryParser withGlobs(boolean value) {
        return new QueryParser(letterCase, extended, fuzzy, folding, value);
    }

    /// The text with U+FFFD for each lone surrogate, which may stand for a byte that is no text:
    /// what such bytes of entries are decoded to.
    private static String asDecoded(String typed) {
        for (int at = 0; at < typed.length(); at++) {
            if (Character.isSurrogate(typed.charAt(at))) {
                return typed.codePoints()
                        .map(each -> each >= 0xD800 && each <= 0xDFFF ? 0xFFFD : each)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
            }
        }
        return typed;
    }

    /// The query that a text stands for.
    public Query parse(String typed) {
        String text = Folding.composed(asDecoded(typed));
        if (!extended) {
            return text.isEmpty()
                    ? new Query(List.of())
                    : new Query(List.of(new Clause(List.of(plain(word(text, text))))));
        }
        List<Clause> clauses = new ArrayList<>();
        List<Term> alternatives = new ArrayList<>();
        boolean joined = true;
        boolean afterBar = false;
        for (String token : split(text)) {
            if (token.equals("|") && !alternatives.isEmpty() && !afterBar) {
                joined = true;
                afterBar = true;
                continue;
            }
            Token parsed = new Token(token);
            if (parsed.text.isEmpty() || parsed.isAnything()) {
                afterBar = false;
                continue;
            }
            if (!joined) {
                clauses.add(new Clause(alternatives));
                alternatives.clear();
            }
            List<Clause> parts = parsed.isGlob() ? parsed.parts() : List.of();
            if (parts.size() > 1 && afterBar) {
                parts = List.of();
            }
            for (int i = 0; i < parts.size() - 1; i++) {
                clauses.add(parts.get(i));
            }
            if (parts.isEmpty()) {
                alternatives.add(parsed.term());
            } else {
                alternatives.addAll(parts.getLast().alternatives());
            }
            afterBar = false;
            joined = false;
        }
        if (!alternatives.isEmpty()) {
            clauses.add(new Clause(alternatives));
        }
        return new Query(clauses);
    }

    private static List<String> split(String text) {
        List<String> tokens = new ArrayList<>();
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == ' ') {
                token.append(' ');
                i++;
            } else if (c == ' ') {
                addTo(tokens, token);
            } else {
                // As in fzf, which keeps its escaped spaces as tabs until they are split.
                token.append(c == '\t' ? ' ' : c);
            }
        }
        addTo(tokens, token);
        return tokens;
    }

    private static void addTo(List<String> tokens, StringBuilder token) {
        if (!token.isEmpty()) {
            tokens.add(token.toString());
            token.setLength(0);
        }
    }

    private Term plain(TermText word) {
        return fuzzy ? new Term.Fuzzy(word) : new Term.Exact(word);
    }

    /// @param whole the token that `text` is part of, whose letters decide how it is compared
    private TermText word(String text, String whole) {
        String lower = Folding.lowerCase(whole);
        boolean caseSensitive =
                switch (letterCase) {
                    case RESPECT -> true;
                    case IGNORE -> false;
                    case SMART -> !lower.equals(whole);
                };
        // A query with an accent in it asks for just that accent.
        boolean folds = folding && lower.equals(Folding.plain(lower));
        String letters = caseSensitive ? text : Folding.lowerCase(text);
        return new TermText(folds ? Folding.plain(letters) : letters, caseSensitive, folds);
    }

    /// One word of the query while its operators are taken off.
    private final class Token {
        private final String whole;
        private String text;
        private final boolean negated;
        private final boolean toEnd;
        private final boolean fromStart;
        private final boolean quoted;
        private final boolean between;

        Token(String whole) {
            this.whole = whole;
            this.text = whole;
            negated = text.startsWith("!");
            text = negated ? text.substring(1) : text;
            toEnd = text.length() > 1 && text.endsWith("$");
            text = toEnd ? text.substring(0, text.length() - 1) : text;
            between = text.length() > 2 && text.startsWith("'") && text.endsWith("'");
            text = between ? text.substring(1, text.length() - 1) : text;
            quoted = !between && text.startsWith("'");
            fromStart = !between && text.startsWith("^");
            text = quoted || fromStart ? text.substring(1) : text;
        }

        /// Whether stars are anything but letters here.
        boolean isGlob() {
            return globs && text.indexOf('*') >= 0 && !(between || quoted || fromStart || toEnd);
        }

        /// Whether it is nothing but stars.
        boolean isAnything() {
            return isGlob() && text.chars().allMatch(c -> c == '*');
        }

        /// What a word with stars asks for: a clause for each part between them. None if that
        /// cannot be said, and the stars are letters.
        List<Clause> parts() {
            List<Clause> parts = new ArrayList<>();
            int from = 0;
            while (from <= text.length()) {
                int star = text.indexOf('*', from);
                int to = star < 0 ? text.length() : star;
                String piece = text.substring(from, to);
                // A directory of two stars may be no directory at all.
                if (!piece.isEmpty() && !(from > 0 && piece.equals("/"))) {
                    parts.add(new Clause(part(piece, from == 0, star < 0)));
                }
                from = to + 1;
            }
            return negated ? negatedParts(parts) : parts;
        }

        private List<Term> part(String piece, boolean first, boolean last) {
            TermText word = word(piece, whole);
            if (first) {
                return List.of(new Term.Prefix(word), new Term.Exact(word("/" + piece, whole)));
            }
            return List.of(last ? new Term.Suffix(word) : new Term.Exact(word));
        }

        /// What is not to be there must be one term.
        private List<Clause> negatedParts(List<Clause> parts) {
            if (parts.size() != 1) {
                return List.of();
            }
            List<Clause> none = new ArrayList<>();
            for (Term term : parts.getFirst().alternatives()) {
                none.add(new Clause(List.of(new Term.Not(term))));
            }
            return none;
        }

        Term term() {
            Term term = kind(word(text, whole));
            return negated ? new Term.Not(term) : term;
        }

        private Term kind(TermText word) {
            if (between) {
                return new Term.Boundary(word);
            }
            if (quoted) {
                return fuzzy && !negated ? new Term.Exact(word) : new Term.Fuzzy(word);
            }
            if (fromStart) {
                return toEnd ? new Term.Whole(word) : new Term.Prefix(word);
            }
            if (toEnd) {
                return new Term.Suffix(word);
            }
            return negated ? new Term.Exact(word) : plain(word);
        }
    }
}
