package jfind.app;

import java.util.ArrayList;
import java.util.List;
import jfind.app.cli.Settings;
import jfind.app.output.Editor;
import jfind.match.Place;
import org.jspecify.annotations.Nullable;

/// How chosen entries are opened: by which command, with which arguments.
///
/// Confined to one thread.
final class Opening {
    private final Settings.Output output;
    private final LiveSearch search;

    Opening(Settings.Output output, LiveSearch search) {
        this.output = output;
        this.search = search;
    }

    /// The command, in shell words; null for the person's editor.
    @Nullable String command() {
        return output.opener();
    }

    /// `entries` as the command takes them, at the place that the query names.
    List<byte[]> arguments(int[] entries) {
        Place place = search.shown().engine().ranking().place();
        List<Editor.Target> targets = new ArrayList<>();
        for (int entry : entries) {
            targets.add(new Editor.Target(search.line(entry), place.line(), place.column()));
        }
        String opener = output.opener();
        Editor editor = opener == null ? Editor.ofPerson(System.getenv()) : Editor.of(opener);
        return editor.arguments(targets);
    }
}
