package jfind.app.model;

/// Settings that do not change during a session.
///
/// Immutable.
///
/// @param words what a word of the query is, unless an action has its own idea
/// @param jumpLabels the jump labels, in the order of the rows of the window
/// @param staysInRow whether the cursor keeps its row when the query changes, instead of going to
///     the best match
/// @param tabStays whether tab leaves a selected entry selected where it cannot move on
public record SessionConstants(
        Words words, String jumpLabels, boolean staysInRow, boolean tabStays) {
    /// The usual ones.
    public static final SessionConstants DEFAULT =
            new SessionConstants(
                    Words.USUAL,
                    "asdfghjklqwertyuiopzxcvbnm1234567890ASDFGHJKLQWERTYUIOPZXCVBNM"
                            + "`~;:,<.>/?'\"!@#$%^&*()[{]}-_=+",
                    false,
                    false);
}
