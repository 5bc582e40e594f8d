package jfind.match.line;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Some fields of a line, as `--nth`, `--with-nth` and `--accept-nth` name them: `1`, `-1`, `2..`,
/// `..-2`, `1,3..4`.
///
/// Immutable.
public final class Fields {
    private static final int OPEN = 0;

    private final List<Range> ranges;
    private final Delimiter delimiter;

    private Fields(List<Range> ranges, Delimiter delimiter) {
        this.ranges = List.copyOf(ranges);
        this.delimiter = delimiter;
    }

    /// The fields that a list of ranges names, or nothing if it is none.
    ///
    /// @param delimiter what fields end with, a text or a regular expression; null for white space
    public static Optional<Fields> parse(String ranges, @Nullable String delimiter) {
        List<Range> parsed = new ArrayList<>();
        for (String range : ranges.split(",", -1)) {
            Optional<Range> one = Range.parse(range);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            parsed.add(one.get());
        }
        Delimiter ends = delimiter == null ? new Delimiter.White() : Delimiter.of(delimiter);
        return Optional.of(new Fields(parsed, ends));
    }

    /// The named fields of a line joined together, their delimiters included.
    public byte[] select(byte[] line) {
        return join(line, slices(line, line.length, false));
    }

    /// The same without the delimiter at the end.
    public byte[] selectStripped(byte[] line) {
        byte[] selected = select(line);
        int end = delimiter.stripped(selected, 0, selected.length);
        return Arrays.copyOf(selected, end);
    }

    private static byte[] join(byte[] line, int[] slices) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream(line.length);
        for (int i = 0; i < slices.length; i += 2) {
            joined.write(line, slices[i], slices[i + 1] - slices[i]);
        }
        return joined.toByteArray();
    }

    /// Whether these are whole lines, so that nothing needs to be cut.
    public boolean areEverything() {
        return ranges.size() == 1 && ranges.getFirst().isEverything();
    }

    /// Where a term may be found in `line[0, length)`: a beginning and an end for each range. The
    /// delimiter that ends the last one is left out, unless it is white space, so that terms may
    /// ask for what comes before it.
    public int[] searchable(byte[] line, int length) {
        return slices(line, length, true);
    }

    private int[] slices(byte[] line, int length, boolean stripLast) {
        int[] bounds = delimiter.bounds(line, length);
        int[] slices = new int[2 * ranges.size()];
        for (int i = 0; i < ranges.size(); i++) {
            ranges.get(i).slice(bounds, slices, 2 * i);
        }
        int last = slices.length - 2;
        if (stripLast && !(delimiter instanceof Delimiter.White)) {
            slices[last + 1] = delimiter.stripped(line, slices[last], slices[last + 1]);
        }
        return slices;
    }

    /// The ranges in their shortest form, which can be parsed again.
    @Override
    public String toString() {
        var text = new StringBuilder();
        for (Range range : ranges) {
            text.append(text.isEmpty() ? "" : ",").append(range);
        }
        return text.toString();
    }

    /// From one field to another, both included, counted from 1 or, below 0, from the end.
    private record Range(int first, int last) {
        static Optional<Range> parse(String text) {
            int dots = text.indexOf("..");
            if (dots < 0) {
                return number(text).map(n -> new Range(n, n));
            }
            String from = text.substring(0, dots);
            String to = text.substring(dots + 2);
            Optional<Integer> first = from.isEmpty() ? Optional.of(OPEN) : number(from);
            Optional<Integer> last = to.isEmpty() ? Optional.of(OPEN) : number(to);
            if (first.isEmpty() || last.isEmpty() || (first.get() < 0 && last.get() > 0)) {
                return Optional.empty();
            }
            return Optional.of(new Range(first.get(), last.get()));
        }

        private static Optional<Integer> number(String text) {
            try {
                int number = Integer.parseInt(text);
                return number == 0 ? Optional.empty() : Optional.of(number);
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        boolean isEverything() {
            return first == OPEN && last == OPEN;
        }

        void slice(int[] bounds, int[] slices, int at) {
            int fields = bounds.length - 1;
            int from = Math.max(first == OPEN ? 1 : absolute(first, fields), 1);
            int to = Math.min(last == OPEN ? fields : absolute(last, fields), fields);
            boolean none = from > to;
            slices[at] = none ? bounds[0] : bounds[from - 1];
            slices[at + 1] = none ? bounds[0] : bounds[to];
        }

        @Override
        public String toString() {
            if (first == last && first != OPEN) {
                return Integer.toString(first);
            }
            return (first == OPEN ? "" : first) + ".." + (last == OPEN ? "" : last);
        }

        private static int absolute(int field, int fields) {
            return field < 0 ? field + fields + 1 : field;
        }
    }
}
