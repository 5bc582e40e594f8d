package jfind.match.line;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a line is turned into by `--with-nth` or `--accept-nth`: some of its fields (`2..`), or a
/// text with fields in it (`{1}: {3..} ({n})`).
///
/// Immutable.
public final class FieldTemplate {
    private static final String RANGE_CHARACTERS = "0123456789,-.";

    private final String text;
    private final List<Part> parts;
    private final Delimiter delimiter;

    private FieldTemplate(String text, List<Part> parts, @Nullable String delimiter) {
        this.text = text;
        this.parts = List.copyOf(parts);
        this.delimiter = delimiter == null ? new Delimiter.White() : Delimiter.of(delimiter);
    }

    /// The template that a text stands for; nothing if it names no field.
    ///
    /// @param delimiter what fields end with; null for white space
    public static Optional<FieldTemplate> parse(String text, @Nullable String delimiter) {
        if (isRanges(text)) {
            return Fields.parse(text, delimiter)
                    .map(fields ->
                            new FieldTemplate(
                                    text, List.of(new Part.WholeLine(fields)), delimiter));
        }
        List<Part> parts = new ArrayList<>();
        int from = 0;
        int open = text.indexOf('{');
        while (open >= 0) {
            int close = text.indexOf('}', open);
            String name = close < 0 ? "" : text.substring(open + 1, close);
            if (name.equals("n") || isRanges(name)) {
                parts.add(new Part.Fixed(text.substring(from, open)));
                if (name.equals("n")) {
                    parts.add(new Part.LineNumber());
                } else {
                    Fields.parse(name, delimiter)
                            .ifPresent(fields -> parts.add(new Part.Stripped(fields)));
                }
                from = close + 1;
            }
            open = text.indexOf('{', Math.max(open + 1, from));
        }
        if (from == 0) {
            return Optional.empty();
        }
        parts.add(new Part.Fixed(text.substring(from)));
        return Optional.of(new FieldTemplate(text, parts, delimiter));
    }

    private static boolean isRanges(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (RANGE_CHARACTERS.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /// The text that it stands for.
    @Override
    public String toString() {
        return text;
    }

    /// What becomes of a line.
    ///
    /// @param number the line's number from 0, for `{n}`
    public byte[] apply(byte[] line, int number) {
        ByteArrayOutputStream result = new ByteArrayOutputStream(line.length);
        for (Part part : parts) {
            result.writeBytes(part.of(line, number));
        }
        return result.toByteArray();
    }

    /// The same without the delimiter at its end.
    public byte[] applyStripped(byte[] line, int number) {
        byte[] result = apply(line, number);
        return Arrays.copyOf(result, delimiter.stripped(result, 0, result.length));
    }

    /* Methods, not a switch over the kinds: a template is applied before the first frame, where the
     * bootstrap of such a switch would be felt. */
    private sealed interface Part {
        byte[] of(byte[] line, int number);

        record Fixed(String text) implements Part {
            @Override
            public byte[] of(byte[] line, int number) {
                return text.getBytes(StandardCharsets.UTF_8);
            }
        }

        record WholeLine(Fields fields) implements Part {
            @Override
            public byte[] of(byte[] line, int number) {
                return fields.select(line);
            }
        }

        record Stripped(Fields fields) implements Part {
            @Override
            public byte[] of(byte[] line, int number) {
                return fields.selectStripped(line);
            }
        }

        record LineNumber() implements Part {
            @Override
            public byte[] of(byte[] line, int number) {
                return Integer.toString(number).getBytes(StandardCharsets.US_ASCII);
            }
        }
    }
}
