package jfind.match;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jfind.match.tree.Tree;

/// Paths for tests: given ones, and random ones that look like a source tree.
public final class Paths {
    private static final String[] WORDS = {
        "src",
        "main",
        "java",
        "test",
        "Makefile",
        "drivers",
        "net",
        "ethernet",
        "intel",
        "e1000",
        "ext4",
        "inode",
        "kernel",
        "README",
        "index",
        "util",
        "Http2Server",
        "fooBar",
        "core",
        "x86_64",
        "v2",
    };
    private static final String[] SEPARATORS = {"", "-", "_", ".", " "};
    private static final String[] ENDINGS = {"", ".c", ".h", ".java", ".rs", ".md", ".tar.gz"};

    private Paths() {}

    /// What `store` has published.
    @SuppressWarnings("exports") // A test in another package of the module wants it.
    public static Tree tree(PathStore store) {
        return store.tree();
    }

    public static PathStore store(String... lines) {
        PathStore store = new PathStore();
        for (String line : lines) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            store.appendLine(bytes, 0, bytes.length);
        }
        store.publish();
        return store;
    }

    public static List<String> random(Random random, int count) {
        List<String> paths = new ArrayList<>();
        String directory = "";
        while (paths.size() < count) {
            if (random.nextInt(5) == 0) {
                directory = "";
                for (int depth = random.nextInt(5); depth > 0; depth--) {
                    directory += name(random) + "/";
                }
            }
            paths.add(directory + name(random) + ENDINGS[random.nextInt(ENDINGS.length)]);
        }
        return paths;
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder(WORDS[random.nextInt(WORDS.length)]);
        for (int more = random.nextInt(3); more > 0; more--) {
            name.append(SEPARATORS[random.nextInt(SEPARATORS.length)]);
            name.append(WORDS[random.nextInt(WORDS.length)]);
        }
        return name.toString();
    }
}
