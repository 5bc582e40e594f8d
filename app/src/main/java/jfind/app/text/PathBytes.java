package jfind.app.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.net.URI;
import java.nio.file.Path;

/// Makes a [Path] of the very bytes that the file system has, whatever the locale.
///
/// Immutable.
public final class PathBytes {
    private static final String HEX = "0123456789ABCDEF";

    private PathBytes() {}

    /// The path with these bytes; when it is relative, from the working directory.
    public static Path of(byte[] bytes) {
        boolean ascii = true;
        for (byte each : bytes) {
            ascii &= each > 0;
        }
        if (ascii) {
            return Path.of(new String(bytes, ISO_8859_1));
        }
        // A file URI is the one way in that decodes nothing.
        String here = bytes[0] == '/' ? "/" : Path.of("").toUri().getRawPath();
        var uri = new StringBuilder("file://").append(here);
        if (!here.endsWith("/")) {
            uri.append('/');
        }
        for (byte each : bytes) {
            if (each == '/' || (each >= '0' && each <= '9') || (each >= 'a' && each <= 'z')) {
                uri.append((char) each);
            } else {
                uri.append('%').append(HEX.charAt((each >> 4) & 15)).append(HEX.charAt(each & 15));
            }
        }
        return Path.of(URI.create(uri.toString()));
    }
}
