package jfind.app.launch;

import jfind.app.output.Handover;

/// The exit status of the process.
///
/// Immutable.
///
/// @param code the exit status of the process
public record Status(int code) {
    /// Something was chosen or matched.
    public static final Status CHOSEN = new Status(0);

    /// Nothing matched.
    public static final Status NO_MATCH = new Status(1);

    /// jfind could not do what it was asked; a line on standard error says why.
    public static final Status ERROR = new Status(2);

    /// The launcher runs the command that was left for it, and ends with that command's status.
    public static final Status HANDED_OVER = new Status(Handover.STATUS);

    /// The person left without a choice.
    public static final Status ABORTED = new Status(130);
}
