package jfind.app.mode;

import java.util.ArrayList;
import java.util.List;
import jfind.app.cli.Settings;
import jfind.app.editor.Editor;
import jfind.app.editor.EditorCommand;
import jfind.app.editor.LinePlace;
import jfind.app.model.MatchSource;
import jfind.app.search.NewFile;
import jfind.app.text.ByteText;
import jfind.match.place.Place;

/// Which command opens the chosen entries, and with which arguments.
///
/// Confined to one thread.
final class EditorCall {
    private final MatchSource matches;
    private final String query;
    private final Place place;
    private final EditorCommand command;

    /// @param query the query, which may be a pasted message
    /// @param place the place that the query names
    /// @param matches where the entries come from
    EditorCall(Settings.OutputSettings output, String query, Place place, MatchSource matches) {
        this.matches = matches;
        this.query = query;
        this.place = place;
        String opener = output.opener();
        command =
                opener == null
                        ? EditorCommand.ofPerson(ByteText.environment())
                        : EditorCommand.of(opener, ByteText.environment());
    }

    /// The command.
    EditorCommand command() {
        return command;
    }

    /// A file as the command takes it, at its place.
    List<byte[]> arguments(NewFile file) {
        Editor.Target target = Editor.Target.of(file.bytes(), "", file.line(), file.column());
        return command.editor().arguments(List.of(target));
    }

    /// `entries` as the command takes them, at the place that the query names. A line of an input
    /// may name a place itself.
    List<byte[]> arguments(int[] entries) {
        List<Editor.Target> targets = new ArrayList<>();
        for (int entry : entries) {
            byte[] line = matches.line(entry);
            targets.add(
                    place.line() == 0 && matches.areLines()
                            ? LinePlace.target(line)
                            : Editor.Target.of(line, query, place.line(), place.column()));
        }
        return command.editor().arguments(targets);
    }
}
