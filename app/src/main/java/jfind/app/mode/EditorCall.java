package jfind.app.mode;

import java.util.ArrayList;
import java.util.List;
import jfind.app.cli.Settings;
import jfind.app.model.MatchSource;
import jfind.app.output.Editor;
import jfind.match.place.Place;
import org.jspecify.annotations.Nullable;

/// Which command opens the chosen entries, and with which arguments.
///
/// Confined to one thread.
final class EditorCall {
    private final Settings.OutputSettings output;
    private final Place place;
    private final MatchSource matches;

    /// @param place the place that the query names
    /// @param matches where the entries come from
    EditorCall(Settings.OutputSettings output, Place place, MatchSource matches) {
        this.output = output;
        this.place = place;
        this.matches = matches;
    }

    /// The command, in shell words; null for the person's editor.
    @Nullable String command() {
        return output.opener();
    }

    /// `entries` as the command takes them, at the place that the query names.
    List<byte[]> arguments(int[] entries) {
        List<Editor.Target> targets = new ArrayList<>();
        for (int entry : entries) {
            targets.add(new Editor.Target(matches.line(entry), place.line(), place.column()));
        }
        String opener = output.opener();
        Editor editor = opener == null ? Editor.ofPerson(System.getenv()) : Editor.of(opener);
        return editor.arguments(targets);
    }
}
