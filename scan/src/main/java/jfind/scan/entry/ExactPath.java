package jfind.scan.entry;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Converts between bytes and [Path] without loss, in any locale.
///
/// `Path.toString` decodes and `Path.of` encodes in the locale's charset, which loses bytes that
/// are not valid in it. A `file:` URI keeps them as `%XX` in both directions. It is slower, because
/// making one asks the file system whether the path is a directory. So it is used only for paths
/// with bytes beyond ASCII.
///
/// Immutable.
public final class ExactPath {
    private static final boolean UTF_8_LOCALE =
            System.getProperty("sun.jnu.encoding", "").equals("UTF-8");
    private static final char REPLACEMENT = '\uFFFD';
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /// The working directory where Java has lost bytes of it, or null. Relative paths must not be
    /// left to Java then.
    private static final byte @Nullable [] LOST_DIRECTORY = lostDirectory();

    private ExactPath() {}

    private static byte @Nullable [] lostDirectory() {
        Path here = Path.of("").toAbsolutePath();
        if (isExact(here.toString())) {
            return null;
        }
        try {
            return uriBytes(Path.of("/proc/self/cwd").toRealPath());
        } catch (IOException e) {
            return null; // Deleted, or not Linux: Java's idea of it is all there is.
        }
    }

    /// Returns the path with exactly these bytes. A relative one starts at the working directory,
    /// and may be returned as an absolute one.
    ///
    /// @throws InvalidPathException if there is a NUL
    public static Path of(byte[] bytes) {
        boolean relative = bytes.length == 0 || bytes[0] != '/';
        if (isAscii(bytes) && !(relative && LOST_DIRECTORY != null)) {
            return Path.of(new String(bytes, StandardCharsets.US_ASCII));
        }
        StringBuilder uri = new StringBuilder("file://");
        if (relative) {
            appendEscaped(uri, workingDirectory());
            uri.append('/');
        }
        appendEscaped(uri, bytes);
        return Path.of(URI.create(uri.toString()));
    }

    private static void appendEscaped(StringBuilder uri, byte[] bytes) {
        for (byte each : bytes) {
            if (each == 0) {
                String text = new String(bytes, StandardCharsets.UTF_8);
                throw new InvalidPathException(text, "Nul character not allowed");
            }
            boolean plain =
                    (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || each == '/';
            if (plain) {
                uri.append((char) each);
            } else {
                uri.append('%').append(HEX.toHexDigits(each));
            }
        }
    }

    private static byte[] workingDirectory() {
        byte[] lost = LOST_DIRECTORY;
        return lost != null ? lost : bytes(Path.of("").toAbsolutePath());
    }

    /// Returns the bytes of a path.
    public static byte[] bytes(Path path) {
        String text = path.toString();
        if (isExact(text)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        byte[] absolute = uriBytes(path.toAbsolutePath());
        if (path.isAbsolute()) {
            return absolute;
        }
        int skipped = uriBytes(Path.of("").toAbsolutePath()).length;
        int from = skipped == 1 ? 1 : skipped + 1;
        return Arrays.copyOfRange(absolute, from, absolute.length);
    }

    /// Returns the bytes of a path's last name.
    public static byte[] nameBytes(Path path) {
        String text = String.valueOf(path.getFileName());
        if (isExact(text)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        byte[] whole = uriBytes(path.toAbsolutePath());
        int from = whole.length;
        while (from > 0 && whole[from - 1] != '/') {
            from--;
        }
        return Arrays.copyOfRange(whole, from, whole.length);
    }

    /// Whether decoding has lost nothing: the text is ASCII, or UTF-8 without a replacement.
    private static boolean isExact(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each >= 0x80 && (!UTF_8_LOCALE || each == REPLACEMENT)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte each : bytes) {
            if (each < 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] uriBytes(Path absolute) {
        String encoded = absolute.toUri().getRawPath();
        byte[] bytes = new byte[encoded.length()];
        int length = 0;
        for (int i = 0; i < encoded.length(); i++) {
            char each = encoded.charAt(i);
            if (each == '%') {
                bytes[length++] = (byte) HexFormat.fromHexDigits(encoded, i + 1, i + 3);
                i += 2;
            } else {
                bytes[length++] = (byte) each;
            }
        }
        // The URI of a directory ends in a slash, its path does not.
        boolean directory = length > 1 && bytes[length - 1] == '/';
        return Arrays.copyOf(bytes, directory ? length - 1 : length);
    }
}
