package jfind.app.record;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the record lies: `opened.tsv` in jfind's folder of state, by the XDG base directory specification.
///
/// Thread-safe: it has no state.
public final class RecordPlace {
    private RecordPlace() {}

    /// The file; null where neither `XDG_STATE_HOME` nor `HOME` is an absolute path.
    public static @Nullable Path file(Map<String, String> environment) {
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        String home = environment.getOrDefault("HOME", "");
        try {
            if (state.startsWith("/")) {
                return Path.of(state, "jfind", "opened.tsv");
            }
            return home.startsWith("/")
                    ? Path.of(home, ".local", "state", "jfind", "opened.tsv")
                    : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
