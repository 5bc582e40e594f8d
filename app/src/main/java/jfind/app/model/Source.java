package jfind.app.model;

import java.util.ArrayList;
import java.util.List;
import jfind.app.text.StyledLine;

/// Where the paths come from, as far as a session is concerned: a walk, or standard input.
///
/// Thread-safe.
public interface Source {
    /// How far it is: the same object for as long as nothing has changed.
    State state();

    /// Runs `wake`, on any thread and quickly, when the state has changed in a way to show.
    void onChange(Runnable wake);

    /// Ends it; what was delivered stays.
    void cancel();

    /// How far a source is.
    ///
    /// @param running whether more may come
    /// @param partial whether it ended before everything was found
    /// @param problems how many directories could not be read
    /// @param notices what is to be said on the info line: what was changed about a walk, why a command failed
    /// @param seeking whether the entry under the cursor is being looked for among others: until then it cannot be moved
    /// @param header lines that came before the entries, and are not searched
    record State(
            boolean running,
            boolean partial,
            int problems,
            boolean seeking,
            List<String> notices,
            List<StyledLine> header) {
        /// Nothing has come yet.
        public static final State STARTED = new State(true, false, 0);

        public State {
            notices = List.copyOf(notices);
            header = List.copyOf(header);
        }

        /// A source for which nothing waits.
        public State(
                boolean running,
                boolean partial,
                int problems,
                List<String> notices,
                List<StyledLine> header) {
            this(running, partial, problems, false, notices, header);
        }

        /// A source with nothing more to say.
        public State(boolean running, boolean partial, int problems) {
            this(running, partial, problems, List.of(), List.of());
        }

        /// This with one notice more.
        public State withNotice(String notice) {
            List<String> more = new ArrayList<>(notices);
            more.add(notice);
            return new State(running, partial, problems, seeking, more, header);
        }

        /// This while the entry under the cursor is being looked for, or not.
        public State withSeeking(boolean on) {
            return new State(running, partial, problems, on, notices, header);
        }
    }
}
