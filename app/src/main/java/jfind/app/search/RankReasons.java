package jfind.app.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import jfind.app.source.Entries;
import jfind.match.MatchEngine;
import jfind.match.option.MatchOptions;
import org.jspecify.annotations.Nullable;

/// Why the entries of one answer stand where they stand.
///
/// Confined to one thread.
public final class RankReasons implements AutoCloseable {
    private final MatchEngine engine;
    private final Entries entries;
    private final String query;
    private final @Nullable KnownFiles known;

    /// Reasons for the order of `entries` under `query`.
    ///
    /// @param known what is known of files; null for nothing
    public RankReasons(
            Entries entries, MatchOptions options, String query, @Nullable KnownFiles known) {
        this.engine = new MatchEngine(entries.store(), options, () -> {});
        this.entries = entries;
        this.query = query;
        this.known = known;
    }

    /// In words and numbers.
    public String of(int entry) {
        byte[] path = entries.line(entry);
        return RankWords.line(
                query,
                new String(path, UTF_8),
                engine.explain(query, entry),
                known == null ? "" : known.words(path));
    }

    @Override
    public void close() {
        engine.close();
    }
}
