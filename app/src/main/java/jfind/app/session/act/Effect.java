package jfind.app.session.act;

import jfind.app.bind.Deed;
import jfind.app.model.WalkChange;

/// What has to happen outside of the model after an update.
///
/// Commands are templates: their places are filled when the effect takes place.
public sealed interface Effect {
    /// Nothing.
    record None() implements Effect {}

    /// Search for another query, as the model has it.
    record SearchFor(String query) implements Effect {}

    /// Sort the matches, or leave them in the order in which they came.
    record SetSorted(boolean sorted) implements Effect {}

    /// List what does not match as well, or not.
    record SetRaw(boolean on) implements Effect {}

    /// Search in these fields, as `--nth` has them.
    record SetFields(String nth) implements Effect {}

    /// Look no longer for the entry that was under the cursor.
    record StopSeeking() implements Effect {}

    /// Show something else of each line, as `--with-nth` has it.
    record SetShape(String withNth) implements Effect {}

    /// Have so many of the first lines above the list.
    record SetHeaderLines(int count) implements Effect {}

    /// Put the line under the cursor into the query line.
    record TakeLine() implements Effect {}

    /// Leave entries out.
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Exclude(int[] entries) implements Effect {}

    /// Walk otherwise.
    record ChangeWalk(WalkChange change) implements Effect {}

    /// Get the entries from a command.
    ///
    /// @param whole whether the old entries stay until the command has ended
    record Reload(String command, boolean whole) implements Effect {}

    /// Go on with what follows when no better answer to the query can come.
    record Wait() implements Effect {}

    /// Let something happen to which a chain may be bound.
    record Fire(String event) implements Effect {}

    /// Do what is bound to keys and events.
    record TriggerAll(String triggers) implements Effect {}

    /// Change what is bound to keys and events.
    record Bind(Deed deed) implements Effect {}

    /// Run a command.
    record Execute(String command, Manner manner) implements Effect {}

    /// How a command is run.
    enum Manner {
        /// It has the terminal.
        ATTENDED,
        /// The same, and places stand for all that is selected.
        PLURAL,
        /// Nobody sees it.
        SILENT
    }

    /// Run a command for what it prints, and do the deed with that.
    record Ask(Deed deed) implements Effect {}

    /// End the commands for which nothing waits.
    record CancelBackground() implements Effect {}

    /// Open what is chosen in the person's editor, and come back.
    record Open() implements Effect {}

    /// Preview with a command, once.
    record PreviewOnce(String command) implements Effect {}

    /// Preview with a command from now on.
    record ChangePreview(String command) implements Effect {}

    /// Make the preview anew.
    record RefreshPreview() implements Effect {}

    /// Draw everything anew, whatever the terminal is believed to show.
    record Redraw() implements Effect {}

    /// Show what the keys do.
    record ShowHelp() implements Effect {}

    /// Ring the terminal's bell.
    record Bell() implements Effect {}

    /// Stop until the shell lets us go on.
    record Suspend() implements Effect {}

    /// End the session, and have a command take its place.
    record Become(String command) implements Effect {}

    /// End the session.
    record Finish(Outcome outcome) implements Effect {}
}
