package jfind.app.record;

import java.nio.file.Path;
import java.util.Map;
import jfind.scan.entry.ExactEnvironment;
import org.jspecify.annotations.Nullable;

/// Where the record lies: `opened.tsv` in jfind's folder of state, by the XDG base directory
/// specification. Beside it, in `sessions`, lie the last sessions.
///
/// Thread-safe: it has no state.
public final class RecordPlace {
    private RecordPlace() {}

    /// The file; null where neither `XDG_STATE_HOME` nor `HOME` is an absolute path.
    public static @Nullable Path file(Map<String, String> environment) {
        Path folder = folder(environment);
        return folder == null ? null : folder.resolve("opened.tsv");
    }

    /// The folder of the last sessions; null as for [#file].
    public static @Nullable Path sessions(Map<String, String> environment) {
        Path folder = folder(environment);
        return folder == null ? null : folder.resolve("sessions");
    }

    private static @Nullable Path folder(Map<String, String> environment) {
        Path state = ExactEnvironment.path(environment, "XDG_STATE_HOME");
        if (state == null || !state.isAbsolute()) {
            Path home = ExactEnvironment.path(environment, "HOME");
            if (home == null || !home.isAbsolute()) {
                return null;
            }
            state = home.resolve(".local/state");
        }
        return state.resolve("jfind");
    }
}
