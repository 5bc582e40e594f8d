package jfind.app.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The rules to colour a programming language roughly: its comments, quotes and keywords.
///
/// The languages are in the resource `languages.txt`, in paragraphs:
///
/// ```
///   files .c .h                    endings of names, or whole names
///   comment //                     begins a comment until the end of the line
///   block /* */                    brackets a comment
///   quotes "'                      bracket strings within a line
///   long """                       brackets strings over several lines
///   words if else while            keywords
///   prefix heading #               colours whole lines that begin so; also `added` and `removed`
/// ```
///
/// Immutable.
///
/// @param prefixes pairs: the kind of a line, how it begins
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Language(
        String[] comments,
        @Nullable String blockBegin,
        @Nullable String blockEnd,
        String quotes,
        String[] longQuotes,
        Set<String> words,
        String[] prefixes) {

    /// A language without colours.
    static final Language PLAIN =
            new Language(new String[0], null, null, "", new String[0], Set.of(), new String[0]);

    private static final String RESOURCE = "languages.txt";
    private static final String FILES = "files ";
    private static final String[] NONE = {};

    /// The language of a file called `name`.
    static Language of(String name) {
        Language whole = Table.language(name);
        int dot = name.lastIndexOf('.');
        return !whole.isPlain() || dot < 0 ? whole : Table.language(name.substring(dot));
    }

    /// Whether this colours nothing.
    boolean isPlain() {
        return words.isEmpty() && quotes.isEmpty() && comments.length + prefixes.length == 0;
    }

    /// Read for the first preview; a language is parsed when its first file is previewed.
    private static final class Table {
        private static final String TEXT = read();
        private static final Map<String, Language> PARSED = new ConcurrentHashMap<>();

        private static String read() {
            try (InputStream in = Language.class.getResourceAsStream(RESOURCE)) {
                return in == null ? "" : new String(in.readAllBytes(), UTF_8);
            } catch (IOException e) {
                return ""; // Show the preview without colours.
            }
        }

        static Language language(String file) {
            Language known = PARSED.get(file);
            if (known == null) {
                known = find(TEXT, file);
                if (!known.isPlain()) {
                    PARSED.put(file, known);
                }
            }
            return known;
        }
    }

    /// The language whose paragraph in `table` lists `file` among its files.
    static Language find(String table, String file) {
        int at = 0;
        while (at < table.length()) {
            int blank = table.indexOf("\n\n", at);
            int end = blank < 0 ? table.length() : blank;
            if (table.startsWith(FILES, at)) {
                int line = Math.min(end, indexOrEnd(table, '\n', at));
                for (String word : words(table.substring(at + FILES.length(), line))) {
                    if (word.equals(file)) {
                        return parse(table.substring(line, end));
                    }
                }
            }
            at = end + 1;
            while (at < table.length() && table.charAt(at) == '\n') {
                at++;
            }
        }
        return PLAIN;
    }

    private static Language parse(String paragraph) {
        Map<String, String[]> lines = new HashMap<>();
        for (int at = 0; at < paragraph.length(); ) {
            int end = indexOrEnd(paragraph, '\n', at);
            int space = paragraph.indexOf(' ', at);
            if (space > at && space < end) {
                lines.put(
                        paragraph.substring(at, space), words(paragraph.substring(space + 1, end)));
            }
            at = end + 1;
        }
        String[] block = lines.getOrDefault("block", NONE);
        return new Language(
                lines.getOrDefault("comment", NONE),
                block.length == 2 ? block[0] : null,
                block.length == 2 ? block[1] : null,
                String.join("", lines.getOrDefault("quotes", NONE)),
                lines.getOrDefault("long", NONE),
                new HashSet<>(List.of(lines.getOrDefault("words", NONE))),
                lines.getOrDefault("prefix", NONE));
    }

    private static int indexOrEnd(String text, char character, int from) {
        int index = text.indexOf(character, from);
        return index < 0 ? text.length() : index;
    }

    /// The words of a line. `String.split` would compile a regular expression here.
    private static String[] words(String line) {
        List<String> words = new ArrayList<>();
        for (int at = 0; at <= line.length(); ) {
            int end = indexOrEnd(line, ' ', at);
            words.add(line.substring(at, end));
            at = end + 1;
        }
        return words.toArray(NONE);
    }
}
