package jfind.app;

import jfind.app.output.Handover;

/// What jfind tells whoever ran it.
///
/// Immutable.
///
/// @param code the exit status of the process
record Status(int code) {
    /// Something was chosen or matched.
    static final Status CHOSEN = new Status(0);

    /// Nothing matched.
    static final Status NO_MATCH = new Status(1);

    /// It could not do what was asked; a line on standard error says why.
    static final Status ERROR = new Status(2);

    /// The launcher goes on with what was left for it; its status is that command's.
    static final Status HANDED_OVER = new Status(Handover.STATUS);

    /// The person left without a choice.
    static final Status ABORTED = new Status(130);
}
