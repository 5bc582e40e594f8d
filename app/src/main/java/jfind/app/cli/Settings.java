package jfind.app.cli;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import jfind.app.model.Styling;
import jfind.app.output.Format;
import jfind.app.remote.ListenAddress;
import jfind.app.screen.option.Chrome;
import jfind.app.screen.option.Placement;
import jfind.app.screen.option.PreviewWindow;
import jfind.app.screen.option.Rows;
import jfind.match.line.FieldTemplate;
import jfind.match.line.Fields;
import jfind.match.option.CaseMode;
import jfind.match.option.Scheme;
import jfind.match.option.SortKey;
import jfind.scan.entry.EntryType;
import org.jspecify.annotations.Nullable;

/// What jfind was asked to do: the meaning of its [Arguments]. Immutable.
///
/// @param dialect whose defaults apply
/// @param action which mode to run
/// @param search how to match and rank
/// @param walk what to walk
/// @param input what is read, and the first query
/// @param output what happens to the choice
/// @param keys what keys do
/// @param look how the screen looks
public record Settings(
        Dialect dialect,
        Mode action,
        SearchSettings search,
        WalkSettings walk,
        InputSettings input,
        OutputSettings output,
        KeySettings keys,
        LookSettings look) {

    /// Which mode to run.
    public enum Mode {
        /// Let a person choose.
        CHOOSE,
        /// Print what matches [InputSettings#query()] and end.
        FILTER,
        /// Say why a path is or is not listed.
        EXPLAIN,
        /// Take files out of the record of what was opened.
        FORGET,
        /// Print what bash needs for key bindings and completion.
        BASH,
        /// Print what zsh needs for them.
        ZSH,
        /// Print what fish needs for them.
        FISH,
        /// Print what Nushell needs for them.
        NUSHELL,
        /// Show the man page.
        MAN,
        /// Print the man page as man reads it.
        MAN_SOURCE,
        /// Print the version.
        VERSION,
        /// Print the version, and what directories are read with.
        VERBOSE_VERSION,
        /// Print the help.
        HELP
    }

    /// Whether what is under the cursor is previewed.
    public enum PreviewMode {
        /// In a walk, when the screen is wide; else on demand.
        AUTO,
        /// Always, with the built-in previews.
        BUILTIN,
        /// Always, by a command.
        COMMAND,
        /// Only on demand.
        NONE
    }

    /// What happens to the chosen paths.
    public enum EnterAction {
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
    /// @param tiebreak what decides between equal scores; null for what the scheme does
    /// @param nth the only fields of a line that are searched; null for all
    /// @param id the fields that identify a line when lines are reloaded; null for none
    /// @param delimiter what fields end with; null for white space
    /// @param disabled whether the query searches nothing: everything matches
    /// @param raw whether lines that do not match are listed as well
    /// @param typos whether names with a typo are found; null for the input's default
    /// @param sort whether matches are sorted by rank
    /// @param newestFirst whether the input is taken in reverse order
    /// @param currentFile matches near this file rank better; null for none
    /// @param context whether files are ranked by what was opened before; null for what fits the
    ///     mode
    /// @param explainRank whether the filter says of each path why it stands where it stands
    /// @param threads how many threads match; 0 for one for each processor
    public record SearchSettings(
            boolean extended,
            boolean exact,
            boolean literal,
            boolean greedy,
            CaseMode caseMode,
            @Nullable Scheme scheme,
            @Nullable List<SortKey> tiebreak,
            @Nullable Fields nth,
            @Nullable Fields id,
            @Nullable String delimiter,
            boolean disabled,
            boolean raw,
            @Nullable Boolean typos,
            boolean sort,
            boolean newestFirst,
            @Nullable Word currentFile,
            @Nullable Boolean context,
            boolean explainRank,
            int threads) {}

    /// What to walk.
    ///
    /// @param roots where to begin; empty for the current directory
    /// @param types what is listed
    /// @param addRoots whether a root that is a directory is listed itself, where directories are
    /// @param hidden whether names that begin with a dot are listed
    /// @param ignore whether ignore files are honoured
    /// @param follow whether symbolic links are followed
    /// @param oneFileSystem whether other file systems are left out
    /// @param ignoreFiles further files of ignore rules
    /// @param skip names of directories never entered
    /// @param maxDepth how many directories to go down at most; 0 for no limit
    /// @param maxDuration when to end early; null for never
    /// @param threads how many threads walk; 0 for a number that fits the machine
    public record WalkSettings(
            List<Word> roots,
            Set<EntryType> types,
            boolean addRoots,
            boolean hidden,
            boolean ignore,
            boolean follow,
            boolean oneFileSystem,
            List<Word> ignoreFiles,
            List<String> skip,
            int maxDepth,
            @Nullable Duration maxDuration,
            int threads) {}

    /// What is read, and the first query.
    ///
    /// @param query the first query
    /// @param explained the path to explain; empty except in [Mode#EXPLAIN]
    /// @param forgotten the path to forget; null for everything
    /// @param resume whether the last session is brought back; null for not at the start, false for
    ///     that none is kept either
    /// @param bench for how long to repeat a filter; null to print what matches
    /// @param selectOne whether an only match is chosen without asking
    /// @param exitZero whether no match ends it without asking
    /// @param sync whether nothing is shown until all input is read
    /// @param readNul whether input is separated by NUL instead of newline
    /// @param ansi whether escape sequences in the input are read as colours
    /// @param withNth the part of a line that is shown and searched; null for all
    /// @param headerLines how many lines of the input belong to the header
    /// @param tail how many lines are kept, the newest; 0 for all
    public record InputSettings(
            String query,
            Word explained,
            @Nullable Word forgotten,
            @Nullable Boolean resume,
            @Nullable Duration bench,
            boolean selectOne,
            boolean exitZero,
            boolean sync,
            boolean readNul,
            boolean ansi,
            @Nullable FieldTemplate withNth,
            int headerLines,
            int tail) {}

    /// What happens to the choice.
    ///
    /// @param printNul whether output is separated by NUL instead of newline
    /// @param printQuery whether the query is printed first
    /// @param expect further keys that choose, as they were given, by fzf's names; if there are
    ///     any, the key that chose is printed
    /// @param acceptNth the part of a line that is printed; null for all
    /// @param format the template in which an entry is printed; null for its path
    /// @param json whether an entry is printed as an object of JSON
    /// @param absolute whether paths are printed absolute
    /// @param enterAction what happens to the chosen paths
    /// @param opener the command that opens them; null for the person's editor
    public record OutputSettings(
            boolean printNul,
            boolean printQuery,
            List<Word> expect,
            @Nullable FieldTemplate acceptNth,
            @Nullable Format format,
            boolean json,
            boolean absolute,
            EnterAction enterAction,
            @Nullable String opener) {}

    /// What keys do.
    ///
    /// @param multi how many may be selected; 0 for no selection
    /// @param bindings the values of `--bind`, in the order given
    /// @param track whether the cursor stays on its match when the result changes
    /// @param history the file that keeps queries; null for none
    /// @param historySize how many queries it keeps
    /// @param jumpLabels the letters of the jump action; empty for the default ones
    /// @param pathWords whether a word of the query ends at a `/`
    /// @param shell the words of the shell that runs commands; null for `$SHELL -c`
    /// @param listen where to listen for remote control; null for nowhere
    public record KeySettings(
            int multi,
            List<Word> bindings,
            boolean track,
            @Nullable Word history,
            int historySize,
            String jumpLabels,
            boolean pathWords,
            @Nullable List<String> shell,
            @Nullable ListenAddress listen) {}

    /// How the screen looks.
    ///
    /// @param placement where on the terminal it is
    /// @param chrome what stands around the list
    /// @param rows how matches look
    /// @param styling the texts and colours that actions may change
    /// @param previewWindow where the preview is
    /// @param preview whether there is one
    /// @param previewCommand the command that prints it; empty except in [PreviewMode#COMMAND]
    /// @param infoCommand the command that prints the info line; null for the counts
    /// @param unicode whether more than ASCII may be drawn
    /// @param colors the values of `--color`, joined by commas, in fzf's syntax
    /// @param bold whether bold may be used
    /// @param mouse whether jfind uses the mouse; if not, the terminal's own selection works
    /// @param ambiguousWide whether characters of ambiguous width are two columns wide
    /// @param tty the terminal's device; null for the controlling terminal
    /// @param popup where a popup of tmux is asked for; null for none, and in one
    public record LookSettings(
            Placement placement,
            Chrome chrome,
            Rows rows,
            Styling styling,
            PreviewWindow previewWindow,
            String previewWrapSign,
            PreviewMode preview,
            String previewCommand,
            @Nullable String infoCommand,
            boolean unicode,
            String colors,
            boolean bold,
            boolean mouse,
            boolean ambiguousWide,
            @Nullable String tty,
            @Nullable String popup) {}

    /// Interprets `arguments`.
    ///
    /// @throws UsageException when a value is not one that its option takes
    public static Settings of(Arguments arguments, Dialect dialect) throws UsageException {
        return new Interpreter(dialect).interpret(arguments);
    }
}
