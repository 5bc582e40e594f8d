package jfind.scan.read;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/// Goes between bytes and [Path] without losing any, whatever the locale says.
///
/// `Path.toString` decodes and `Path.of` encodes in the locale's charset, so bytes that it cannot
/// express are lost. A `file:` URI keeps them all as `%XX`, both ways; it is slower (making one
/// asks the file system whether the path is a directory), so it serves only where letters other
/// than ASCII occur.
///
/// Immutable.
public final class ExactPath {
    private static final boolean UTF_8_LOCALE =
            System.getProperty("sun.jnu.encoding", "").equals("UTF-8");
    private static final char REPLACEMENT = '\uFFFD';
    private static final String HEX = "0123456789ABCDEF";

    private ExactPath() {}

    /// The path with exactly these bytes, from the working directory if relative.
    public static Path of(byte[] bytes) {
        if (isAscii(bytes)) {
            return Path.of(new String(bytes, StandardCharsets.US_ASCII));
        }
        byte[] absolute = bytes;
        if (bytes[0] != '/') {
            byte[] here = bytes(Path.of("").toAbsolutePath());
            absolute = Arrays.copyOf(here, here.length + 1 + bytes.length);
            absolute[here.length] = '/';
            System.arraycopy(bytes, 0, absolute, here.length + 1, bytes.length);
        }
        StringBuilder uri = new StringBuilder("file://");
        for (byte each : absolute) {
            boolean plain =
                    (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || each == '/';
            if (plain) {
                uri.append((char) each);
            } else {
                uri.append('%').append(HEX.charAt(each >> 4 & 15)).append(HEX.charAt(each & 15));
            }
        }
        return Path.of(URI.create(uri.toString()));
    }

    /// The bytes of a path.
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

    /// The bytes of a path's last name.
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

    /// Whether decoding has lost nothing: ASCII, or UTF-8 without a replacement in it.
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
                bytes[length++] =
                        (byte)
                                ((Character.digit(encoded.charAt(i + 1), 16) << 4)
                                        | Character.digit(encoded.charAt(i + 2), 16));
                i += 2;
            } else {
                bytes[length++] = (byte) each;
            }
        }
        // A directory's URI ends in a slash that its path has not.
        boolean directory = length > 1 && bytes[length - 1] == '/';
        return Arrays.copyOf(bytes, directory ? length - 1 : length);
    }
}
