package jfind.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessMode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import jfind.scan.entry.ExactPath;
import jfind.scan.entry.ScanProblem;
import org.jspecify.annotations.Nullable;

/// Where a walk starts: a path in bytes, and the prefix of the paths that are found there.
///
/// Immutable; do not write to the arrays.
///
/// @param path absolute, or relative to the working directory; not empty
/// @param prefix what is put in front of each path; empty, or ends in a slash
@SuppressWarnings("ArrayRecordComponent") // A carrier, never compared.
public record ScanRoot(byte[] path, byte[] prefix) {
    public ScanRoot {
        if (path.length == 0) {
            throw new IllegalArgumentException("path is empty");
        }
        if (prefix.length > 0 && prefix[prefix.length - 1] != '/') {
            throw new IllegalArgumentException("prefix does not end in a slash");
        }
    }

    /// A root as a person types it. Its prefix is what was typed: nothing for `.`, `src/` for `src`
    /// and `src/`, `../` for `..`, `/` for `/`.
    public static ScanRoot of(byte[] typed) {
        int end = typed.length;
        while (end > 1 && typed[end - 1] == '/') {
            end--;
        }
        byte[] path = Arrays.copyOf(typed, end);
        int from = 0;
        while (from + 1 < end && path[from] == '.' && path[from + 1] == '/') {
            from += 2; // Results have no "./" in front.
        }
        byte[] shown = Arrays.copyOfRange(path, Math.min(from, end), end);
        if (shown.length == 0 || (shown.length == 1 && shown[0] == '.')) {
            return new ScanRoot(path, new byte[0]);
        }
        return new ScanRoot(path, slashed(shown));
    }

    /// A root that is text, such as `.` or `src`.
    public static ScanRoot of(String typed) {
        return of(typed.getBytes(StandardCharsets.UTF_8));
    }

    /// A root without a prefix: paths are relative to it.
    public static ScanRoot relativeTo(Path path) {
        byte[] bytes = ExactPath.bytes(path);
        return new ScanRoot(bytes.length == 0 ? new byte[] {'.'} : bytes, new byte[0]);
    }

    /// Returns why a walk cannot start here; null if it can. A root that is a file, or a link to
    /// nothing, is not a problem. A walk reports the same when it comes to the root, so a program
    /// whose user waits need not check: a slow file system takes its time here.
    public @Nullable ScanProblem check() {
        try {
            Path exact = ExactPath.of(path);
            Files.readAttributes(exact, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (Files.isDirectory(exact)) {
                exact.getFileSystem().provider().checkAccess(exact, AccessMode.READ);
            }
            return null;
        } catch (IOException e) {
            return new ScanProblem(path, ScanProblem.reason(e), true);
        } catch (InvalidPathException e) {
            return new ScanProblem(path, "No such file or directory", true);
        }
    }

    private static byte[] slashed(byte[] path) {
        int length = path.length;
        if (path[length - 1] == '/') {
            return path;
        }
        byte[] result = Arrays.copyOf(path, length + 1);
        result[length] = '/';
        return result;
    }
}
