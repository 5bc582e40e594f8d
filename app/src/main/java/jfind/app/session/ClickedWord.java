package jfind.app.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import jfind.match.line.Fields;
import org.jspecify.annotations.Nullable;

/// The word of a header or footer that was clicked, which is one of the fields of its line.
///
/// Immutable.
///
/// @param field its number, from 1
/// @param last whether no field follows
record ClickedWord(String text, int field, boolean last) {
    /// The word of `line` at an index; null when there is none.
    ///
    /// @param delimiter what fields end with; null for white space
    static @Nullable ClickedWord at(String line, int index, @Nullable String delimiter) {
        if (index >= line.length() || Character.isWhitespace(line.charAt(index))) {
            return null;
        }
        byte[] bytes = line.getBytes(UTF_8);
        int clicked = line.substring(0, index).getBytes(UTF_8).length;
        int end = bytes.length - select("1..", bytes, delimiter).length;
        for (int field = 1; end < bytes.length; field++) {
            byte[] text = select(Integer.toString(field), bytes, delimiter);
            end += text.length;
            if (clicked < end) {
                String word = new String(text, UTF_8).stripTrailing();
                return new ClickedWord(word, field, end == bytes.length);
            }
            if (text.length == 0) {
                return null;
            }
        }
        return null;
    }

    private static byte[] select(String ranges, byte[] line, @Nullable String delimiter) {
        Optional<Fields> fields = Fields.parse(ranges, delimiter);
        return fields.isPresent() ? fields.get().select(line) : new byte[0];
    }

    /// The field as `--nth` names it. For the last one, all that follows too: other lines may be
    /// longer.
    String nth() {
        return field + (last ? ".." : "");
    }
}
