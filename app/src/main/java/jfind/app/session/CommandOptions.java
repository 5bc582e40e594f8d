package jfind.app.session;

import jfind.app.command.Shell;
import org.jspecify.annotations.Nullable;

/// How a session runs commands.
///
/// Immutable.
///
/// @param shell what runs them
/// @param delimiter what fields of a line end with, as `--delimiter` has it; null for white space
/// @param nul whether lines in files that commands read end with NUL
/// @param device the terminal
/// @param opener opens entries in an editor
public record CommandOptions(
        Shell shell, @Nullable String delimiter, boolean nul, String device, Opener opener) {
    /// The usual ones.
    public static final CommandOptions DEFAULT =
            new CommandOptions(Shell.usual(null), null, false, "/dev/tty", _ -> new byte[0]);
}
