package jfind.app.model;

/// What stays the same for a session, whatever it does.
///
/// Immutable.
///
/// @param words what a word of the query is, where no action says otherwise
/// @param jumpLabels the characters that matches bear for a jump, the first for the row at the cursor's end
/// @param staysInRow whether the cursor stays in its row when the query changes, instead of going back to the best match
public record SessionConstants(Words words, String jumpLabels, boolean staysInRow) {
    /// The usual ones.
    public static final SessionConstants DEFAULT =
            new SessionConstants(
                    Words.USUAL,
                    "asdfghjklqwertyuiopzxcvbnm1234567890ASDFGHJKLQWERTYUIOPZXCVBNM"
                            + "`~;:,<.>/?'\"!@#$%^&*()[{]}-_=+",
                    false);
}
