package jfind.app.mode;

import jfind.app.cli.Settings;
import jfind.app.launch.Launch;
import jfind.app.launch.Status;
import jfind.app.launcher.Launcher;
import jfind.app.text.ByteText;
import org.jspecify.annotations.Nullable;

/// Leaves it to the launcher to run the finder anew, in a popup of tmux.
///
/// The launcher does that by itself where its command line says so; then the finder starts once
/// only. What stands in a file of options, or between quotes, it cannot see.
///
/// Confined to one thread.
public final class PopupMode {
    private final String place;
    private final Launcher launcher;

    private PopupMode(String place, Launcher launcher) {
        this.place = place;
        this.launcher = launcher;
    }

    /// The mode, if it is asked for and there is a tmux; else null.
    public static @Nullable PopupMode of(Settings settings, Launch launch) {
        String place = settings.look().popup();
        if (place == null || launch.launcher() == null) {
            return null;
        }
        String tmux = System.getenv("TMUX");
        return tmux == null || tmux.isEmpty() ? null : new PopupMode(place, launch.launcher());
    }

    /// Leaves the lines for the launcher. Its words are then those for Java.
    public Status run() {
        launcher.leave(
                ByteText.bytes(
                        "[ -n \"$processor\" ] || shift 2\nshift\nplace='"
                                + place
                                + "'\n. \"$home/lib/popup.sh\"\nexit 2\n"));
        return Status.HANDED_OVER;
    }
}
