package jfind.scan.entry;

import java.nio.charset.StandardCharsets;

/// Something that a walk could not read.
///
/// @param path as shown: the root's prefix and what follows; bytes of the file system
/// @param reason in plain words: `Permission denied`
@SuppressWarnings("ArrayRecordComponent") // A carrier, never compared.
public record ScanProblem(byte[] path, String reason) {
    /// `path: reason`
    @Override
    public String toString() {
        return new String(path, StandardCharsets.UTF_8) + ": " + reason;
    }
}
