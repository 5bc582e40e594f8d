package jfind.app.record;

import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// How files are made that nobody but their owner may read.
///
/// Thread-safe: it has no state.
public final class OwnerOnly {
    /// The permissions of a file.
    public static final FileAttribute<?> FILE = of("rw-------");

    /// The permissions of a folder.
    public static final FileAttribute<?> FOLDER = of("rwx------");

    private OwnerOnly() {}

    private static FileAttribute<?> of(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
