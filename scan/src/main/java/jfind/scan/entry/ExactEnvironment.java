package jfind.scan.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Environment variables as bytes, without loss, in any locale.
///
/// Java decodes them in the locale's charset, which loses bytes that are not valid in it. Linux
/// keeps the bytes that the process was started with in `/proc/self/environ`.
///
/// Thread-safe: it has no state.
public final class ExactEnvironment {
    private ExactEnvironment() {}

    /// Returns the bytes of a variable, or null if it is not set.
    ///
    /// @param environment the variables of this process as Java decodes them, or others; a value
    ///     that is not that of the process is encoded in UTF-8
    public static byte @Nullable [] bytes(Map<String, String> environment, String name) {
        String text = environment.get(name);
        if (text == null) {
            return null;
        }
        if (!isAscii(text) && text.equals(System.getenv(name))) {
            byte[] exact = fromKernel(name);
            if (exact != null) {
                return exact;
            }
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Returns the path that a variable holds, or null if it is not set, empty or not a path.
    ///
    /// @param environment see [#bytes]
    public static @Nullable Path path(Map<String, String> environment, String name) {
        byte[] bytes = bytes(environment, name);
        return bytes == null || bytes.length == 0 ? null : ExactPath.of(bytes);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static byte @Nullable [] fromKernel(String name) {
        byte[] all;
        try {
            all = Files.readAllBytes(Path.of("/proc/self/environ"));
        } catch (IOException e) {
            return null; // Not Linux.
        }
        byte[] key = (name + "=").getBytes(StandardCharsets.UTF_8);
        int from = 0;
        while (from < all.length) {
            int to = from;
            while (to < all.length && all[to] != 0) {
                to++;
            }
            boolean found =
                    to - from >= key.length
                            && Arrays.equals(all, from, from + key.length, key, 0, key.length);
            if (found) {
                return Arrays.copyOfRange(all, from + key.length, to);
            }
            from = to + 1;
        }
        return null;
    }
}
