package jfind.match.option;

/// The file that the user comes from. In scheme FILE entries near it rank higher, by less than a
/// word's beginning is worth. The file itself comes last among equals: its reader looks for
/// another.
///
/// Immutable.
public final class CurrentFile {
    private final byte[] path;

    private CurrentFile(byte[] path) {
        this.path = path;
    }

    /// The file with this path, written as the paths in the store are.
    public static CurrentFile of(byte[] path) {
        return new CurrentFile(path.clone());
    }

    /// Its path, as a new array.
    public byte[] path() {
        return path.clone();
    }
}
