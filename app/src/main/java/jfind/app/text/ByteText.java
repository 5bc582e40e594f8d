package jfind.app.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import jfind.scan.entry.ExactEnvironment;

/// Text that keeps every byte it was made of, so that it can go back to bytes without loss.
///
/// Bytes are taken as UTF-8. One that is not part of a valid sequence becomes a lone low surrogate,
/// U+DC80 to U+DCFF, which valid UTF-8 never decodes to.
///
/// Thread-safe: it has no state.
public final class ByteText {
    private static final char FIRST = '\uDC80';
    private static final char LAST = '\uDCFF';
    private static final char REPLACEMENT = '\uFFFD';

    private ByteText() {}

    /// The text of `bytes`.
    public static String of(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : ofInvalid(bytes);
    }

    private static String ofInvalid(byte[] bytes) {
        var text = new StringBuilder(bytes.length);
        int at = 0;
        while (at < bytes.length) {
            int length = Utf8.sequenceLength(bytes, at, bytes.length);
            if (length == 0) {
                text.append((char) (0xDC00 | (bytes[at] & 0xff)));
                at++;
            } else {
                text.append(new String(bytes, at, length, UTF_8));
                at += length;
            }
        }
        return text.toString();
    }

    /// The bytes of `text`.
    public static byte[] bytes(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isByte(text, at)) {
                return bytesOfInvalid(text, at);
            }
        }
        return text.getBytes(UTF_8);
    }

    private static byte[] bytesOfInvalid(String text, int first) {
        var bytes = new ByteArrayOutputStream(text.length() + 16);
        int from = 0;
        for (int at = first; at < text.length(); at++) {
            if (isByte(text, at)) {
                bytes.writeBytes(text.substring(from, at).getBytes(UTF_8));
                bytes.write(text.charAt(at) & 0xff);
                from = at + 1;
            }
        }
        bytes.writeBytes(text.substring(from).getBytes(UTF_8));
        return bytes.toByteArray();
    }

    /// The variables of this process, none of their bytes lost.
    public static Map<String, String> environment() {
        Map<String, String> decoded = System.getenv();
        Map<String, String> exact = new HashMap<>();
        for (String name : decoded.keySet()) {
            byte[] bytes = ExactEnvironment.bytes(decoded, name);
            if (bytes != null) {
                exact.put(name, of(bytes));
            }
        }
        return exact;
    }

    private static boolean isByte(String text, int at) {
        char each = text.charAt(at);
        return each >= FIRST
                && each <= LAST
                && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
