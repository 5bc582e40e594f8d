package jfind.app.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jfind.match.RankParts;
import org.jspecify.annotations.Nullable;

/// Says in words and numbers why a file stands where it stands.
///
/// Thread-safe: it has no state.
final class RankWords {
    private RankWords() {}

    /// One line, such as `name begins with it 1234, 2 levels deep -2, opened once, 3 hours ago
    /// +50`.
    ///
    /// @param parts null for a match by a typo
    /// @param known what is known of the file, in words; empty for nothing
    static String line(String query, String path, @Nullable RankParts parts, String known) {
        return String.join(", ", reasons(query, path, parts, known));
    }

    /// The path, and a line for each reason.
    static List<String> lines(String query, String path, @Nullable RankParts parts, String known) {
        List<String> lines = new ArrayList<>();
        lines.add(path);
        lines.add("");
        lines.addAll(reasons(query, path, parts, known));
        return lines;
    }

    private static List<String> reasons(
            String query, String path, @Nullable RankParts parts, String known) {
        if (parts == null) {
            return List.of("matches only if a typo in the query is allowed");
        }
        if (query.isBlank()) {
            return List.of(known.isEmpty() ? "as walked" : known);
        }
        List<String> reasons = new ArrayList<>();
        reasons.add(how(query.strip(), path) + " " + parts.letters());
        add(reasons, depth(path), parts.depth());
        add(reasons, "near the file that you come from", parts.near());
        add(reasons, "changed since git's index was written", parts.changed());
        add(reasons, known.isEmpty() ? "typed whole" : known, parts.known());
        reasons.add("together " + parts.sum());
        return reasons;
    }

    private static String depth(String path) {
        long levels = path.chars().filter(each -> each == '/').count();
        return levels == 1 ? "1 level deep" : levels + " levels deep";
    }

    private static void add(List<String> reasons, String reason, int points) {
        if (points != 0) {
            reasons.add(reason + (points > 0 ? " +" : " ") + points);
        }
    }

    private static String how(String query, String path) {
        String typed = query.toLowerCase(Locale.ROOT);
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        int dot = name.indexOf('.', 1);
        if (name.equals(typed)) {
            return "name typed whole";
        }
        if (dot > 0 && name.substring(0, dot).equals(typed)) {
            return "name typed whole, without its ending";
        }
        if (name.startsWith(typed)) {
            return "name begins with it";
        }
        if (name.contains(typed)) {
            return "name has it in one piece";
        }
        return holds(name, typed) ? "name has its letters" : "path has its letters";
    }

    private static boolean holds(String name, String letters) {
        int at = 0;
        for (int i = 0; i < name.length() && at < letters.length(); i++) {
            at += name.charAt(i) == letters.charAt(at) ? 1 : 0;
        }
        return at == letters.length();
    }
}
