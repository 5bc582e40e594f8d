package jfind.app.session.act;

import java.util.List;

/// How a session ended.
///
/// Immutable.
public sealed interface Outcome {
    /// The query at the end.
    String query();

    /// The user has chosen.
    ///
    /// @param entries the selection in its order, else the entry under the cursor; empty when
    ///     nothing matched
    /// @param query the query at the end
    /// @param key the expected key that chose, as `--expect` named it; empty for any other
    /// @param printed lines to be printed before the choice
    @SuppressWarnings("ArrayRecordComponent") // A result, never compared.
    record Accepted(int[] entries, String query, String key, List<String> printed)
            implements Outcome {}

    /// The user wants the query itself.
    ///
    /// @param printed lines to be printed before it
    record Asked(String query, List<String> printed) implements Outcome {}

    /// A command replaces the program.
    ///
    /// @param script a script for `sh`, which becomes the command; the array is not changed
    /// @param query the query at the end
    @SuppressWarnings("ArrayRecordComponent") // A result, never compared.
    record Became(byte[] script, String query) implements Outcome {}

    /// The user wants the file that the query names, which may have to be made.
    ///
    /// @param printed lines to be printed before its path
    record Created(String query, List<String> printed) implements Outcome {}

    /// The user has left without a choice.
    record Aborted(String query) implements Outcome {}
}
