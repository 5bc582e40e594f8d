package jfind.match;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jfind.match.option.Changes;

/// Files that have changed, known by name; remembers what was looked up.
///
/// Confined to one thread at a time.
final class NamedChanges implements Changes {
    private final Set<String> changed;

    /// What was looked up at once, how many each time.
    final List<Integer> lookUps = new ArrayList<>();

    NamedChanges(Set<String> changed) {
        this.changed = changed;
    }

    @Override
    public synchronized boolean[] among(byte[][] paths) {
        lookUps.add(paths.length);
        boolean[] answers = new boolean[paths.length];
        for (int i = 0; i < paths.length; i++) {
            answers[i] = isKnown(paths[i]);
        }
        return answers;
    }

    @Override
    public boolean isKnown(byte[] path) {
        return changed.contains(new String(path, StandardCharsets.UTF_8));
    }
}
