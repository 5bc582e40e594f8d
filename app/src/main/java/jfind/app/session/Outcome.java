package jfind.app.session;

/// How a session ended.
public sealed interface Outcome {
    /// The person has chosen.
    ///
    /// @param entries what was selected, in that order, else the entry under the cursor; empty when
    ///     nothing matched
    /// @param query the query as it stood
    /// @param key the key that chose, empty for plain Enter
    @SuppressWarnings("ArrayRecordComponent") // A result, never compared.
    record Accepted(int[] entries, String query, String key) implements Outcome {}

    /// The person has left without a choice.
    record Aborted(String query) implements Outcome {}
}
