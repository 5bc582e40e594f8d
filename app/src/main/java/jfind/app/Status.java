package jfind.app;

import jfind.app.output.Handover;

/// What jfind tells whoever ran it. Immutable.
enum Status {
    /// Something was chosen or matched.
    CHOSEN(0),
    /// Nothing matched.
    NO_MATCH(1),
    /// It could not do what was asked; a line on standard error says why.
    ERROR(2),
    /// The launcher goes on with what was left for it; its status is that command's.
    HANDED_OVER(Handover.STATUS),
    /// The person left without a choice.
    ABORTED(130);

    private final int code;

    Status(int code) {
        this.code = code;
    }

    /// The exit status of the process.
    int code() {
        return code;
    }
}
