package jfind.app.session.act;

import java.util.List;

/// How a session ended.
public sealed interface Outcome {
    /// The query as it stood.
    String query();

    /// The person has chosen.
    ///
    /// @param entries what was selected, in that order, else the entry under the cursor; empty when
    ///     nothing matched
    /// @param query the query as it stood
    /// @param key the expected key that chose, as it was asked for; empty for any other
    /// @param printed lines to be printed before the choice
    @SuppressWarnings("ArrayRecordComponent") // A result, never compared.
    record Accepted(int[] entries, String query, String key, List<String> printed)
            implements Outcome {}

    /// The person wants the query itself.
    ///
    /// @param printed lines to be printed before it
    record Asked(String query, List<String> printed) implements Outcome {}

    /// A command is to take the place of the program.
    ///
    /// @param script for `sh`, which is to run it in its own place; the array is not changed
    /// @param query the query as it stood
    @SuppressWarnings("ArrayRecordComponent") // A result, never compared.
    record Became(byte[] script, String query) implements Outcome {}

    /// The person has left without a choice.
    record Aborted(String query) implements Outcome {}
}
