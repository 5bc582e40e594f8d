package jfind.app.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The template of `--format`: a text with fields in braces, as in `{path}:{line}`. `\n`, `\t`,
/// `\0`, `\\` and `\{` stand for the usual characters.
///
/// Immutable.
public final class Format implements EntryForm {
    private final List<FormatPart> parts;

    private Format(List<FormatPart> parts) {
        this.parts = List.copyOf(parts);
    }

    /// A text, then a field.
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record FormatPart(byte[] text, @Nullable FormatField field) {}

    /// Reads a template.
    ///
    /// @throws IllegalArgumentException for an unknown field, an unknown escape or an open brace
    public static Format parse(String template) {
        List<FormatPart> parts = new ArrayList<>();
        var text = new StringBuilder();
        for (int at = 0; at < template.length(); at++) {
            char character = template.charAt(at);
            if (character == '\\') {
                at++;
                text.append(escaped(template, at));
            } else if (character == '{') {
                int end = template.indexOf('}', at);
                if (end < 0) {
                    throw new IllegalArgumentException("open brace: " + template.substring(at));
                }
                FormatField field = field(template.substring(at + 1, end));
                parts.add(new FormatPart(text.toString().getBytes(UTF_8), field));
                text.setLength(0);
                at = end;
            } else {
                text.append(character);
            }
        }
        parts.add(new FormatPart(text.toString().getBytes(UTF_8), null));
        return new Format(parts);
    }

    private static char escaped(String template, int at) {
        char character = at < template.length() ? template.charAt(at) : ' ';
        return switch (character) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case '0' -> '\0';
            case '\\', '{', '}' -> character;
            default ->
                    throw new IllegalArgumentException(
                            "unknown escape: \\" + character + " (\\n, \\t, \\0, \\\\ or \\{)");
        };
    }

    private static FormatField field(String name) {
        var names = new StringBuilder();
        for (FormatField field : FormatField.values()) {
            String fieldName = field.name().toLowerCase(Locale.ROOT);
            if (fieldName.equals(name)) {
                return field;
            }
            names.append(names.isEmpty() ? "" : ", ").append(fieldName);
        }
        throw new IllegalArgumentException("unknown field: {" + name + "} (" + names + ")");
    }

    @Override
    public byte[] of(Choice choice) {
        var result = new ByteArrayOutputStream();
        for (FormatPart part : parts) {
            result.writeBytes(part.text());
            FormatField field = part.field();
            if (field != null) {
                result.writeBytes(field.of(choice));
            }
        }
        return result.toByteArray();
    }
}
