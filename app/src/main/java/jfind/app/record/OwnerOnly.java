package jfind.app.record;

import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// How files are made that nobody but their owner may read.
///
/// Thread-safe: it has no state.
final class OwnerOnly {
    static final FileAttribute<?> FILE = of("rw-------");

    static final FileAttribute<?> FOLDER = of("rwx------");

    private OwnerOnly() {}

    private static FileAttribute<?> of(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
