package jfind.app.session;

/// Knows how entries are opened.
public interface Opener {
    /// A script for `sh` that becomes the person's editor with `entries`.
    byte[] script(int[] entries);
}
