package jfind.app.command;

/// A value that cannot be put safely into a command, since nothing is known of its shell's quotes.
///
/// Confined to one thread.
public final class UnquotableException extends PlaceholderException {
    private static final long serialVersionUID = 1L;

    UnquotableException() {
        super(
                "--with-shell: the placeholder holds a character that only known shells can quote:"
                        + " use $FZF_CURRENT_ITEM or {f}");
    }
}
