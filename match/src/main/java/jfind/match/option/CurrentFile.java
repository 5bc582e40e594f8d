package jfind.match.option;

/// The file that the user comes from. In scheme FILE entries near it rank higher, by less than a
/// word's beginning is worth. The file itself comes last among equals: its reader looks for
/// another.
///
/// Immutable, but for a memory of what the directories of a store share with it; so thread-safe.
public final class CurrentFile {
    private final byte[] path;
    private final DirectoryMemory directories = new DirectoryMemory();

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

    /// A number for what each directory of a store shares with the path: zeros at first, written
    /// and read by several threads, which find the same.
    ///
    /// @param table stands for the store
    /// @param count how many directories it has by now
    public int[] shared(Object table, int count) {
        return directories.of(table, count);
    }
}
