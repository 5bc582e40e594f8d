package jfind.app.session.act;

import jfind.app.bind.Deed;
import jfind.app.model.WalkChange;

/// What has to happen outside of the model after an update.
///
/// Commands are templates: their placeholders are filled when the effect is carried out.
///
/// Immutable.
public sealed interface Effect {
    /// Nothing.
    record None() implements Effect {}

    /// Search for the query of the model.
    record SearchFor(String query) implements Effect {}

    /// Sort the matches, or leave them in the order in which they came.
    record SetSorted(boolean sorted) implements Effect {}

    /// List what does not match as well, or not.
    record SetRaw(boolean on) implements Effect {}

    /// Search only these fields, given as for `--nth`.
    record SetFields(String nth) implements Effect {}

    /// Show what is being reloaded, even if nothing has come yet.
    record HurryReload() implements Effect {}

    /// Stop looking for the entry that was under the cursor.
    record StopSeeking() implements Effect {}

    /// Show other fields of each line, given as for `--with-nth`.
    record SetShape(String withNth) implements Effect {}

    /// Show the first `count` lines above the list.
    record SetHeaderLines(int count) implements Effect {}

    /// Put the line under the cursor into the query line.
    record TakeLine() implements Effect {}

    /// Exclude entries.
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Exclude(int[] entries) implements Effect {}

    /// Walk again with a changed setting.
    record ChangeWalk(WalkChange change) implements Effect {}

    /// Bring back the last session of this folder.
    record Resume() implements Effect {}

    /// Replace the entries by what a command prints.
    ///
    /// @param whole whether the old entries stay until the command has ended
    record Reload(String command, boolean whole) implements Effect {}

    /// Hold the next deeds until the answer to the query is final.
    record Wait() implements Effect {}

    /// Fire an event, to which a chain may be bound.
    record Fire(String event) implements Effect {}

    /// Do what is bound to these keys and events.
    record TriggerAll(String triggers) implements Effect {}

    /// Change what is bound to keys and events.
    record Bind(Deed deed) implements Effect {}

    /// Run a command.
    record Execute(String command, Manner manner) implements Effect {}

    /// How a command is run.
    enum Manner {
        /// It has the terminal.
        ATTENDED,
        /// It has the terminal, and placeholders stand for the whole selection.
        PLURAL,
        /// It runs without the terminal.
        SILENT
    }

    /// Run a command, and do the deed with what it prints.
    record Ask(Deed deed) implements Effect {}

    /// Kill the commands for which nothing waits.
    record CancelBackground() implements Effect {}

    /// Open the chosen entries in the user's editor, and come back.
    record Open() implements Effect {}

    /// Preview with a command, once.
    record PreviewOnce(String command) implements Effect {}

    /// Preview with a command from now on.
    record ChangePreview(String command) implements Effect {}

    /// Have the preview made that is shown from now on.
    record ShowPreview() implements Effect {}

    /// Make the preview again.
    record RefreshPreview() implements Effect {}

    /// Draw the whole screen again.
    record Redraw() implements Effect {}

    /// Show what the keys do.
    record ShowHelp() implements Effect {}

    /// Say why the row under the cursor stands where it stands.
    record ExplainRank() implements Effect {}

    /// Say what could not be read.
    record ShowUnread() implements Effect {}

    /// Ring the terminal's bell.
    record Bell() implements Effect {}

    /// Stop the job until the shell continues it.
    record Suspend() implements Effect {}

    /// End the session and replace the program by a command.
    record Become(String command) implements Effect {}

    /// End the session.
    record Finish(Outcome outcome) implements Effect {}
}
