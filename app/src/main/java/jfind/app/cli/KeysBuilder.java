package jfind.app.cli;

import java.util.ArrayList;
import java.util.List;
import jfind.app.remote.ListenAddress;
import org.jspecify.annotations.Nullable;

/// Collects the options about keys. Confined to one thread.
final class KeysBuilder {
    private static final int DEFAULT_HISTORY_SIZE = 1000;

    final List<Word> bindings = new ArrayList<>();
    int multi;
    boolean track;
    @Nullable Word history;
    int historySize = DEFAULT_HISTORY_SIZE;
    String jumpLabels = "";
    boolean pathWords;
    @Nullable List<String> shell;
    @Nullable ListenAddress listen;

    Settings.KeySettings build() {
        return new Settings.KeySettings(
                multi,
                List.copyOf(bindings),
                track,
                history,
                historySize,
                jumpLabels,
                pathWords,
                shell,
                listen);
    }
}
