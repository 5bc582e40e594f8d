package jfind.app.session;

import jfind.app.model.WalkChange;

/// What has to happen outside of the model after an update.
sealed interface Effect {
    /// Nothing.
    record None() implements Effect {}

    /// Search for another query.
    record Search(String query) implements Effect {}

    /// Walk anew, otherwise, with these entries selected again and this one under the cursor.
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Walk(WalkChange change, int[] selected, int cursor) implements Effect {}

    /// Draw everything anew, whatever the terminal is believed to show.
    record Redraw() implements Effect {}

    /// Show what the keys do.
    record Help() implements Effect {}

    /// Stop until the shell lets us go on.
    record Suspend() implements Effect {}

    /// End the session.
    record Finish(Outcome outcome) implements Effect {}
}
