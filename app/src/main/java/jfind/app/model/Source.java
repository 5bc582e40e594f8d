package jfind.app.model;

import java.util.ArrayList;
import java.util.List;
import jfind.app.text.StyledLine;
import org.jspecify.annotations.Nullable;

/// Where the entries come from: a walk, standard input or a command.
///
/// Thread-safe.
public interface Source {
    /// Its state; the same object until something changes.
    State state();

    /// Sets `wake`, which runs on any thread when the visible state has changed, and must be quick.
    void onChange(Runnable wake);

    /// Why the program cannot go on with this source, in one line; null if it can.
    default @Nullable String failure() {
        return null;
    }

    /// What could not be read so far, in a line each. The lines are bounded; the last one says how
    /// many problems are not listed.
    default List<String> problems() {
        return List.of();
    }

    /// Ends it; entries delivered so far stay.
    void cancel();

    /// The state of a source.
    ///
    /// @param running whether more entries may come
    /// @param partial whether it ended before everything was found
    /// @param problems how many directories and files could not be read
    /// @param notices messages for the info line: changed settings of a walk, why a command failed
    /// @param seeking whether the entry under the cursor is being looked for among new entries;
    ///     meanwhile the cursor cannot move
    /// @param header lines before the entries, which are not searched
    record State(
            boolean running,
            boolean partial,
            int problems,
            boolean seeking,
            List<String> notices,
            List<StyledLine> header) {
        /// The state at the start.
        public static final State STARTED = new State(true, false, 0);

        public State {
            notices = List.copyOf(notices);
            header = List.copyOf(header);
        }

        /// The state of a source that looks for no entry.
        public State(
                boolean running,
                boolean partial,
                int problems,
                List<String> notices,
                List<StyledLine> header) {
            this(running, partial, problems, false, notices, header);
        }

        /// The state of a source without notices and header.
        public State(boolean running, boolean partial, int problems) {
            this(running, partial, problems, List.of(), List.of());
        }

        /// This with one more notice.
        public State withNotice(String notice) {
            List<String> more = new ArrayList<>(notices);
            more.add(notice);
            return new State(running, partial, problems, seeking, more, header);
        }

        /// This with `seeking` set.
        public State withSeeking(boolean on) {
            return new State(running, partial, problems, on, notices, header);
        }
    }
}
