package jfind.app.session;

/// Opens entries in an editor.
///
/// Implementations are confined to the session's thread.
public interface Opener {
    /// A script for `sh` that becomes the user's editor with `entries`.
    byte[] script(int[] entries);
}
