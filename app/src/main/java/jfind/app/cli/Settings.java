package jfind.app.cli;

import java.time.Duration;
import java.util.List;
import jfind.match.CaseMode;
import jfind.match.Scheme;
import org.jspecify.annotations.Nullable;

/// What jfind was asked to do: the meaning of its [Arguments]. Immutable.
///
/// @param action what to do at all
/// @param search how to match and rank
/// @param walk what to walk
/// @param input how to read and write
/// @param look how the screen looks
public record Settings(Action action, Search search, Walk walk, Input input, Look look) {

    /// What to do at all.
    public enum Action {
        /// Let a person choose.
        CHOOSE,
        /// Print what matches [Input#query()] and end.
        FILTER,
        /// Print the version.
        VERSION,
        /// Print the help.
        HELP
    }

    /// What happens to the chosen paths.
    public enum Delivery {
        /// Opened in a walk with standard output a terminal, else printed.
        AUTO,
        PRINT,
        OPEN
    }

    /// How to match and rank.
    ///
    /// @param extended whether queries have the extended-search syntax
    /// @param exact whether terms match exactly unless quoted
    /// @param literal whether accented letters match only themselves
    /// @param greedy whether a fuzzy term is content with its first alignment
    /// @param caseMode whether case matters
    /// @param scheme how matches are ranked; null for what fits the input
    /// @param sort whether matches are sorted by rank
    /// @param threads how many threads match; 0 for one a processor
    public record Search(
            boolean extended,
            boolean exact,
            boolean literal,
            boolean greedy,
            CaseMode caseMode,
            @Nullable Scheme scheme,
            boolean sort,
            int threads) {}

    /// What to walk.
    ///
    /// @param roots where to begin; empty for the current directory
    /// @param files whether files are listed
    /// @param directories whether directories are listed
    /// @param hidden whether names that begin with a dot are listed
    /// @param ignore whether ignore files are honoured
    /// @param follow whether symbolic links are followed
    /// @param skip names of directories never entered
    /// @param maxDepth how many directories to go down at most; 0 for no limit
    /// @param maxDuration when to end early; null for never
    /// @param threads how many threads walk; 0 for what fits the machine
    public record Walk(
            List<Word> roots,
            boolean files,
            boolean directories,
            boolean hidden,
            boolean ignore,
            boolean follow,
            List<String> skip,
            int maxDepth,
            @Nullable Duration maxDuration,
            int threads) {}

    /// How to read and write.
    ///
    /// @param query the first query
    /// @param selectOne whether an only match is chosen without asking
    /// @param exitZero whether no match ends it without asking
    /// @param readNul whether input is separated by NUL instead of newline
    /// @param printNul whether output is separated by NUL instead of newline
    /// @param printQuery whether the query is printed first
    /// @param delivery what happens to the chosen paths
    /// @param opener the command that opens them; null for the usual editor
    public record Input(
            String query,
            boolean selectOne,
            boolean exitZero,
            boolean readNul,
            boolean printNul,
            boolean printQuery,
            Delivery delivery,
            @Nullable String opener) {}

    /// How the screen looks.
    ///
    /// @param prompt what stands before the query
    /// @param multi how many may be selected; 0 for no selection
    /// @param theme the named colours; null for what the terminal has
    /// @param unicode whether more than ASCII may be drawn
    /// @param tty the terminal's device; null for the controlling terminal
    public record Look(
            String prompt,
            int multi,
            @Nullable String theme,
            boolean unicode,
            @Nullable String tty) {}

    /// Gives `arguments` their meaning.
    ///
    /// @throws UsageException when a value is not one that its option takes
    public static Settings of(Arguments arguments) throws UsageException {
        return new Interpreter().interpret(arguments);
    }
}
