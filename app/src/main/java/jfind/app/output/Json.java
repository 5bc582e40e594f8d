package jfind.app.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The form of `--json`: one object a line, with the fields that are known. A path that is not
/// UTF-8 has replacement characters, and its bytes follow in base 64.
///
/// ```
/// {"path":"src/a.c","line":12,"column":4,"score":98,"kind":"file"}
/// {"path":"caf\ufffd","path_base64":"Y2Fm6Q==","score":98,"kind":"file"}
/// ```
///
/// Immutable.
public final class Json implements EntryForm {
    /// The one form.
    public static final Json FORM = new Json();

    private static final HexFormat HEX = HexFormat.of();

    private Json() {}

    @Override
    public byte[] of(Choice choice) {
        var object = new StringBuilder(96).append('{');
        byte[] path = choice.path();
        text(object, "path", new String(path, UTF_8));
        if (!isUtf8(path)) {
            text(object, "path_base64", Base64.getEncoder().encodeToString(path));
        }
        number(object, "line", choice.line(), 1);
        number(object, "column", choice.column(), 1);
        number(object, "score", choice.score(), 0);
        text(object, "kind", choice.kind());
        return object.append('}').toString().getBytes(UTF_8);
    }

    /// An object with one text in it.
    public static String object(String name, String value) {
        var object = new StringBuilder().append('{');
        text(object, name, value);
        return object.append('}').toString();
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static void number(StringBuilder object, String name, int value, int minimum) {
        if (value >= minimum) {
            key(object, name).append(value);
        }
    }

    private static void text(StringBuilder object, String name, @Nullable String value) {
        if (value == null) {
            return;
        }
        quote(key(object, name), value);
    }

    /// Adds `value` as a JSON string.
    public static void quote(StringBuilder object, String value) {
        object.append('"');
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            switch (character) {
                case '"', '\\' -> object.append('\\').append(character);
                case '\n' -> object.append("\\n");
                case '\t' -> object.append("\\t");
                case '\r' -> object.append("\\r");
                default -> {
                    if (character < ' ') {
                        object.append("\\u").append(HEX.toHexDigits(character));
                    } else {
                        object.append(character);
                    }
                }
            }
        }
        object.append('"');
    }

    private static StringBuilder key(StringBuilder object, String name) {
        return object.append(object.length() > 1 ? "," : "").append('"').append(name).append("\":");
    }
}
