package jfind.app.cli;

import java.util.List;
import jfind.match.option.CaseMode;
import jfind.match.option.Scheme;
import jfind.match.option.SortKey;
import org.jspecify.annotations.Nullable;

/// Collects the options about matching and ranking. Confined to one thread.
final class SearchBuilder {
    boolean extended = true;
    boolean exact;
    boolean literal;
    boolean greedy;
    CaseMode caseMode = CaseMode.SMART;
    @Nullable Scheme scheme;
    @Nullable List<SortKey> tiebreak;
    @Nullable OptionValue nth;
    @Nullable OptionValue id;
    @Nullable String delimiter;
    boolean disabled;
    boolean raw;
    @Nullable Boolean typos;
    boolean sort = true;
    boolean newestFirst;
    @Nullable Word currentFile;
    @Nullable Boolean context;
    boolean explainRank;
    int threads;

    Settings.SearchSettings build() throws UsageException {
        return new Settings.SearchSettings(
                extended,
                exact,
                literal,
                greedy,
                caseMode,
                scheme,
                tiebreak,
                nth == null ? null : nth.fields(delimiter),
                id == null ? null : id.fields(delimiter),
                delimiter,
                disabled,
                raw,
                typos,
                sort,
                newestFirst,
                currentFile,
                context,
                explainRank,
                threads);
    }
}
