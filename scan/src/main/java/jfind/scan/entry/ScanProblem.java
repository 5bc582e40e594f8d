package jfind.scan.entry;

import java.nio.charset.StandardCharsets;

/// Something that a walk could not read, and why.
///
/// @param path the path as shown, in bytes: the root's prefix and the path below the root
/// @param reason in words: `Permission denied`
@SuppressWarnings("ArrayRecordComponent") // A carrier, never compared.
public record ScanProblem(byte[] path, String reason) {
    /// `path: reason`
    @Override
    public String toString() {
        return new String(path, StandardCharsets.UTF_8) + ": " + reason;
    }
}
