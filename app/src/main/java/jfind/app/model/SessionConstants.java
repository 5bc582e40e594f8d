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
/// @param previewHidden whether the preview window is hidden until it is asked for
/// @param previewWrap what happens to long lines of the preview
public record SessionConstants(
        Words words,
        String jumpLabels,
        boolean staysInRow,
        boolean tabStays,
        boolean previewHidden,
        Wrap previewWrap) {
    /// The usual ones.
    public static final SessionConstants DEFAULT =
            new SessionConstants(
                    Words.USUAL,
                    "asdfghjklqwertyuiopzxcvbnm1234567890ASDFGHJKLQWERTYUIOPZXCVBNM"
                            + "`~;:,<.>/?'\"!@#$%^&*()[{]}-_=+",
                    false,
                    false,
                    false,
                    Wrap.NONE);
}
