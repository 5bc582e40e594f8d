package jfind.app.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What it takes to colour a programming language roughly: its comments, quotes and keywords.
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
/// @param prefixes kinds of lines and what they begin with, by turns
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Language(
        String[] comments,
        @Nullable String blockBegin,
        @Nullable String blockEnd,
        String quotes,
        String[] longQuotes,
        Set<String> words,
        String[] prefixes) {

    /// Text without anything to colour.
    static final Language PLAIN =
            new Language(new String[0], null, null, "", new String[0], Set.of(), new String[0]);

    private static final String RESOURCE = "languages.txt";

    /// The language of a file called `name`.
    static Language of(String name) {
        Map<String, Language> table = Table.LANGUAGES;
        Language whole = table.get(name);
        int dot = name.lastIndexOf('.');
        Language byEnding = dot < 0 ? null : table.get(name.substring(dot));
        return whole != null ? whole : byEnding != null ? byEnding : PLAIN;
    }

    /// Whether there is nothing to colour.
    boolean isPlain() {
        return words.isEmpty() && quotes.isEmpty() && comments.length + prefixes.length == 0;
    }

    /// Read when the first file is previewed.
    private static final class Table {
        static final Map<String, Language> LANGUAGES = read();

        private static Map<String, Language> read() {
            try (InputStream in = Language.class.getResourceAsStream(RESOURCE)) {
                return in == null ? Map.of() : parse(new String(in.readAllBytes(), UTF_8));
            } catch (IOException e) {
                return Map.of(); // Colours are not worth more than a preview without.
            }
        }
    }

    static Map<String, Language> parse(String text) {
        Map<String, Language> table = new HashMap<>();
        for (String paragraph : text.split("\n\n", -1)) {
            Map<String, String[]> lines = new HashMap<>();
            for (String line : paragraph.strip().split("\n", -1)) {
                int space = line.indexOf(' ');
                if (space > 0) {
                    lines.put(line.substring(0, space), line.substring(space + 1).split(" ", -1));
                }
            }
            String[] none = {};
            String[] block = lines.getOrDefault("block", none);
            var language =
                    new Language(
                            lines.getOrDefault("comment", none),
                            block.length == 2 ? block[0] : null,
                            block.length == 2 ? block[1] : null,
                            String.join("", lines.getOrDefault("quotes", none)),
                            lines.getOrDefault("long", none),
                            new HashSet<>(Set.of(lines.getOrDefault("words", none))),
                            lines.getOrDefault("prefix", none));
            for (String name : lines.getOrDefault("files", none)) {
                table.put(name, language);
            }
        }
        return table;
    }
}
