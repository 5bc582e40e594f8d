package jfind.app.record;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be brought back of a session.
///
/// ```
/// jfind session 1          what the file is
/// folder TAB path          where the session ran, absolute
/// asked TAB path           a root that it was started with; any number
/// root TAB path            a root that it has walked; at least one
/// walk TAB 0000            hidden, ignored, links, directories: 1 where on
/// query TAB text
/// cursor TAB tag TAB path  what was under the cursor; missing where nobody had moved it
/// selected TAB tag TAB path    any number, in the order of selection
/// end                      a file without it was not written to its end
/// ```
///
/// Paths and query are bytes, as [Escapes] writes them. Immutable; do not write to the arrays.
///
/// @param folder absolute
/// @param query what was typed
/// @param cursor what was under the cursor; null for what the query itself brings there
/// @param selected in the order of selection
@SuppressWarnings("ArrayRecordComponent") // Compared by its bytes.
public record SavedSession(
        byte[] folder, WalkState walk, byte[] query, @Nullable Entry cursor, List<Entry> selected) {
    private static final byte[] HEAD = "jfind session 1".getBytes(US_ASCII);
    private static final byte[] END = "end".getBytes(US_ASCII);

    /// An entry of a walk.
    ///
    /// @param tag what kind of entry it is, as the walk tags it
    /// @param path as the walk shows it
    @SuppressWarnings("ArrayRecordComponent") // A carrier, never compared.
    public record Entry(byte tag, byte[] path) {}

    public SavedSession {
        selected = List.copyOf(selected);
    }

    /// The text of the file.
    byte[] bytes() {
        var text = new ByteArrayOutputStream();
        text.writeBytes(HEAD);
        text.write('\n');
        line("folder", folder, text);
        for (byte[] each : walk.asked()) {
            line("asked", each, text);
        }
        for (byte[] each : walk.roots()) {
            line("root", each, text);
        }
        byte[] flags = {
            flag(walk.hidden()),
            flag(walk.ignored()),
            flag(walk.follows()),
            flag(walk.directories())
        };
        line("walk", flags, text);
        line("query", query, text);
        if (cursor != null) {
            line("cursor\t" + cursor.tag, cursor.path, text);
        }
        for (Entry each : selected) {
            line("selected\t" + each.tag, each.path, text);
        }
        text.writeBytes(END);
        text.write('\n');
        return text.toByteArray();
    }

    private static byte flag(boolean on) {
        return (byte) (on ? '1' : '0');
    }

    private static void line(String name, byte[] value, ByteArrayOutputStream text) {
        text.writeBytes(name.getBytes(US_ASCII));
        text.write('\t');
        Escapes.escape(value, text);
        text.write('\n');
    }

    /// The session that a file holds; null if that is not its whole text.
    static @Nullable SavedSession parse(byte[] text) {
        Draft draft = new Draft();
        int from = 0;
        boolean ended = false;
        for (int i = 0; i < text.length; i++) {
            if (text[i] != '\n') {
                continue;
            }
            boolean known =
                    from == 0
                            ? Arrays.equals(text, 0, i, HEAD, 0, HEAD.length)
                            : !ended && draft.take(text, from, i);
            ended = from > 0 && Arrays.equals(text, from, i, END, 0, END.length);
            if (!known && !ended) {
                return null;
            }
            from = i + 1;
        }
        return ended && from == text.length ? draft.finished() : null;
    }

    /// The parts of a session while its file is read. Confined to one thread.
    private static final class Draft {
        private byte @Nullable [] folder;
        private byte @Nullable [] flags;
        private byte @Nullable [] query;
        private @Nullable Entry cursor;
        private final List<byte[]> asked = new ArrayList<>();
        private final List<byte[]> roots = new ArrayList<>();
        private final List<Entry> selected = new ArrayList<>();

        /// Takes the line `text[from, to)`; returns whether it is one of these.
        boolean take(byte[] text, int from, int to) {
            int tab = tab(text, from, to);
            String name = new String(text, from, tab - from, US_ASCII);
            if (tab == to) {
                return false;
            }
            if (name.equals("cursor") || name.equals("selected")) {
                return takeEntry(name, text, tab + 1, to);
            }
            byte[] value = Escapes.plain(text, tab + 1, to);
            if (value == null) {
                return false;
            }
            switch (name) {
                case "folder" -> folder = value;
                case "asked" -> asked.add(value);
                case "root" -> roots.add(value);
                case "walk" -> flags = value;
                case "query" -> query = value;
                default -> {
                    return false;
                }
            }
            return value.length > 0 || name.equals("query");
        }

        private boolean takeEntry(String name, byte[] text, int from, int to) {
            int tab = tab(text, from, to);
            byte[] path = tab == to ? null : Escapes.plain(text, tab + 1, to);
            if (path == null || path.length == 0) {
                return false;
            }
            try {
                byte tag = Byte.parseByte(new String(text, from, tab - from, US_ASCII));
                Entry entry = new Entry(tag, path);
                if (name.equals("cursor")) {
                    cursor = entry;
                } else {
                    selected.add(entry);
                }
                return true;
            } catch (NumberFormatException e) {
                return false;
            }
        }

        private static int tab(byte[] text, int from, int to) {
            int at = from;
            while (at < to && text[at] != '\t') {
                at++;
            }
            return at;
        }

        /// Null if something is missing.
        @Nullable SavedSession finished() {
            byte[] where = folder;
            byte[] how = flags;
            byte[] what = query;
            if (where == null || what == null || how == null || how.length != 4) {
                return null;
            }
            if (roots.isEmpty() || where[0] != '/') {
                return null;
            }
            var walk =
                    new WalkState(
                            asked,
                            roots,
                            how[0] == '1',
                            how[1] == '1',
                            how[2] == '1',
                            how[3] == '1');
            return new SavedSession(where, walk, what, cursor, selected);
        }
    }
}
