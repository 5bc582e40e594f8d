package jfind.match;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a line is turned into by `--with-nth` or `--accept-nth`: some of its fields (`2..`), or a
/// text with fields in it (`{1}: {3..} ({n})`).
///
/// Immutable.
public final class FieldTemplate {
    private static final Pattern RANGES = Pattern.compile("[0-9,\\-.]+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9,\\-.]+|n)\\}");

    private final List<Part> parts;

    private FieldTemplate(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /// The template that a text stands for; nothing if it names no field.
    ///
    /// @param delimiter what fields end with; null for white space
    public static Optional<FieldTemplate> parse(String text, @Nullable String delimiter) {
        if (RANGES.matcher(text).matches()) {
            return Fields.parse(text, delimiter)
                    .map(fields -> new FieldTemplate(List.of(new Part.Whole(fields))));
        }
        List<Part> parts = new ArrayList<>();
        Matcher placeholder = PLACEHOLDER.matcher(text);
        int from = 0;
        while (placeholder.find()) {
            parts.add(new Part.Fixed(text.substring(from, placeholder.start())));
            if (placeholder.group(1).equals("n")) {
                parts.add(new Part.LineNumber());
            } else {
                Fields.parse(placeholder.group(1), delimiter)
                        .ifPresent(fields -> parts.add(new Part.Stripped(fields)));
            }
            from = placeholder.end();
        }
        if (from == 0) {
            return Optional.empty();
        }
        parts.add(new Part.Fixed(text.substring(from)));
        return Optional.of(new FieldTemplate(parts));
    }

    /// What becomes of a line.
    ///
    /// @param number the line's number from 0, for `{n}`
    public byte[] apply(byte[] line, int number) {
        ByteArrayOutputStream result = new ByteArrayOutputStream(line.length);
        for (Part part : parts) {
            result.writeBytes(
                    switch (part) {
                        case Part.Fixed(String text) -> text.getBytes(StandardCharsets.UTF_8);
                        case Part.Whole(Fields fields) -> fields.select(line);
                        case Part.Stripped(Fields fields) -> fields.selectStripped(line);
                        case Part.LineNumber() ->
                                Integer.toString(number).getBytes(StandardCharsets.US_ASCII);
                    });
        }
        return result.toByteArray();
    }

    private sealed interface Part {
        record Fixed(String text) implements Part {}

        record Whole(Fields fields) implements Part {}

        record Stripped(Fields fields) implements Part {}

        record LineNumber() implements Part {}
    }
}
