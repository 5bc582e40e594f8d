package jfind.match.option;

/// The file that a person comes from. In scheme FILE what lies near it is better, by less than a word's
/// beginning is worth, and the file itself comes last among equals: who is in it looks for another.
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
