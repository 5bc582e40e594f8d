package jfind.app.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jfind.scan.entry.EntryType;
import org.jspecify.annotations.Nullable;

/// Collects the options about walking. Confined to one thread.
final class WalkBuilder {
    final List<Word> roots = new ArrayList<>();
    final List<Word> ignoreFiles = new ArrayList<>();
    Set<EntryType> types;
    boolean hidden = true;
    boolean ignore;
    boolean follow;
    boolean oneFileSystem;
    List<String> skip;
    int maxDepth;
    @Nullable Duration maxDuration;
    int threads;

    private final Dialect dialect;

    WalkBuilder(Dialect dialect) {
        this.dialect = dialect;
        types = dialect.types();
        ignore = dialect.ignore();
        follow = dialect.follow();
        skip = dialect.skip();
    }

    /// Sets the value of `--walker`, which says everything that is listed.
    void walker(OptionValue value) throws UsageException {
        EnumSet<EntryType> listed = EnumSet.noneOf(EntryType.class);
        follow = false;
        hidden = false;
        for (String word : value.list()) {
            switch (word) {
                case "file" -> listed.addAll(dialect.types());
                case "dir" -> listed.add(EntryType.DIRECTORY);
                case "follow" -> follow = true;
                case "hidden" -> hidden = true;
                default ->
                        throw value.unknown(
                                "part", word, List.of("file", "dir", "follow", "hidden"));
            }
        }
        if (listed.isEmpty()) {
            throw value.wrong("neither file nor dir");
        }
        types = listed;
    }

    Settings.WalkSettings build() {
        return new Settings.WalkSettings(
                List.copyOf(roots),
                types,
                dialect.addRoots(),
                hidden,
                ignore,
                follow,
                oneFileSystem,
                List.copyOf(ignoreFiles),
                skip,
                maxDepth,
                maxDuration,
                threads);
    }
}
