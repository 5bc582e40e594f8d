package jfind.app.screen;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import jfind.scan.entry.EntryTag;

/// The icons of file types, for fonts patched with them.
///
/// Read from `icons.txt`. Each line has an icon's code point, then its names and extensions; the
/// longest ending of a name decides.
///
/// Immutable.
final class Icons {
    private static final String TABLE = "icons.txt";

    private final Map<String, String> byName;

    private Icons(Map<String, String> byName) {
        this.byName = byName;
    }

    static Icons load() {
        try (InputStream table = Icons.class.getResourceAsStream(TABLE)) {
            return parse(table == null ? "" : new String(table.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Icons parse(String table) {
        Map<String, String> byName = new HashMap<>(512);
        for (String line : table.split("\n", -1)) {
            String[] words = line.split(" ", -1);
            for (int at = 1; at < words.length; at++) {
                byName.put(words[at], Character.toString(Integer.parseInt(words[0], 16)));
            }
        }
        return new Icons(byName);
    }

    /// The icon of an entry.
    ///
    /// @param tag the walk's tag of the entry: see [EntryTag]
    String of(byte[] path, byte tag) {
        int end = path.length;
        if (end > 0 && path[end - 1] == '/') {
            return kind("directory");
        }
        if (EntryTag.kind(tag) == EntryTag.LINK) {
            return kind("link");
        }
        int start = end;
        while (start > 0 && path[start - 1] != '/') {
            start--;
        }
        String name = new String(path, start, end - start, UTF_8).toLowerCase(Locale.ROOT);
        String icon = byName.get(name);
        for (int dot = name.indexOf('.');
                icon == null && dot >= 0;
                dot = name.indexOf('.', dot + 1)) {
            icon = byName.get(name.substring(dot));
        }
        return icon == null ? kind("file") : icon;
    }

    private String kind(String kind) {
        return byName.getOrDefault("/" + kind, " ");
    }
}
