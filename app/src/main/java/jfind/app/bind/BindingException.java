package jfind.app.bind;

import jfind.app.text.NearestName;

/// Why something cannot be bound, in words for the person who wrote it.
public final class BindingException extends Exception {
    private static final long serialVersionUID = 1L;

    BindingException(String message) {
        super(message, null, false, false);
    }

    /// `name` is no `kind`; says which of `names` it is near to.
    static BindingException unknown(String kind, String name, Iterable<String> names) {
        String hint = NearestName.hint(name, names);
        return new BindingException("unknown " + kind + ": " + name + hint);
    }
}
