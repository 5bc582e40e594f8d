package jfind.app.bind;

import jfind.app.text.NearestName;

/// Why a binding is wrong, in words for the user who wrote it.
public final class BindingException extends Exception {
    private static final long serialVersionUID = 1L;

    BindingException(String message) {
        super(message, null, false, false);
    }

    /// There is no `kind` called `name`; the message suggests the nearest of `names`.
    static BindingException unknown(String kind, String name, Iterable<String> names) {
        String hint = NearestName.hint(name, names);
        return new BindingException("unknown " + kind + ": " + name + hint);
    }
}
