package jfind.app.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Collects the options about input and query. Confined to one thread.
final class InputBuilder {
    String query = "";
    @Nullable String filter;
    Word explained = Word.of("");
    @Nullable Word forgotten;
    @Nullable Boolean resume;
    Duration bench = Duration.ZERO;
    boolean selectOne;
    boolean exitZero;
    boolean sync;
    boolean readNul;
    boolean ansi;
    @Nullable OptionValue withNth;
    int headerLines;
    int tail;

    /// @param delimiter what fields end with; null for white space
    Settings.InputSettings build(@Nullable String delimiter) throws UsageException {
        return new Settings.InputSettings(
                filter == null ? query : filter,
                explained,
                forgotten,
                resume,
                bench.isPositive() ? bench : null,
                selectOne,
                exitZero,
                sync,
                readNul,
                ansi,
                withNth == null ? null : withNth.fieldTemplate(delimiter),
                headerLines,
                tail);
    }
}
