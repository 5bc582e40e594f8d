package jfind.app.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jfind.match.PathRuns;
import jfind.match.PathStore;

/// The selected entries that one walk hands on to the next.
///
/// They become the first entries of the next store, in their order, whether its walk finds them or
/// not. They are left out of what the walk finds. Immutable.
public final class CarryoverBuilder {
    /// No entries.
    public static final CarryoverBuilder NONE = new CarryoverBuilder(List.of(), new byte[0]);

    private final List<byte[]> paths;
    private final byte[] tags;

    /// The names kept in each directory, one character for each byte.
    private final Map<String, Set<String>> names = new HashMap<>();

    /// @param tags what kind of entry each is
    public CarryoverBuilder(List<byte[]> paths, byte[] tags) {
        this.paths = List.copyOf(paths);
        this.tags = tags.clone();
        for (byte[] path : paths) {
            int name = nameStart(path);
            String directory = new String(path, 0, name, ISO_8859_1);
            String rest = new String(path, name, path.length - name, ISO_8859_1);
            names.computeIfAbsent(directory, _ -> new HashSet<>()).add(rest);
        }
    }

    /// Where the name begins in a path. A directory's name ends in a slash.
    private static int nameStart(byte[] path) {
        int at = path.length - 1;
        while (at > 0 && path[at - 1] != '/') {
            at--;
        }
        return Math.max(0, at);
    }

    /// How many there are.
    public int size() {
        return paths.size();
    }

    /// Adds them to an empty store.
    void putInto(PathStore store) {
        int count = paths.size();
        if (count == 0) {
            return;
        }
        var builder = new RunsBuilder(count);
        for (byte[] path : paths) {
            int name = nameStart(path);
            builder.addRun(path, 0, name);
            builder.addName(path, name, path.length, tags[builder.entries()]);
        }
        store.append(builder.runs());
    }

    /// `found` without these entries.
    PathRuns without(PathRuns found) {
        return names.isEmpty() || !holdsAny(found) ? found : copyWithout(found);
    }

    private boolean holdsAny(PathRuns found) {
        int from = 0;
        for (int run = 0; run < found.runs(); run++) {
            int to = found.prefixEnds()[run];
            if (names.containsKey(new String(found.prefixes(), from, to - from, ISO_8859_1))) {
                return true;
            }
            from = to;
        }
        return false;
    }

    private PathRuns copyWithout(PathRuns found) {
        var copy = new RunsBuilder(found.entries());
        int prefix = 0;
        int name = 0;
        int entry = 0;
        for (int run = 0; run < found.runs(); run++) {
            int prefixEnd = found.prefixEnds()[run];
            String directory = new String(found.prefixes(), prefix, prefixEnd - prefix, ISO_8859_1);
            Set<String> kept = names.getOrDefault(directory, Set.of());
            copy.addRun(found.prefixes(), prefix, prefixEnd);
            for (; entry < found.runEnds()[run]; entry++) {
                int nameEnd = found.nameEnds()[entry];
                String text = new String(found.names(), name, nameEnd - name, ISO_8859_1);
                if (!kept.contains(text)) {
                    copy.addName(found.names(), name, nameEnd, found.tags()[entry]);
                }
                name = nameEnd;
            }
            prefix = prefixEnd;
        }
        return copy.runs();
    }
}
