package jfind.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// A million paths to measure with: the list in the file that the property `jfind.paths` names, or
/// one that looks like thirteen copies of a kernel's source tree.
final class MillionPaths {
    private static final String[] WORDS = {
        "drivers",
        "net",
        "ethernet",
        "intel",
        "kernel",
        "include",
        "arch",
        "arm64",
        "boot",
        "dts",
        "sound",
        "soc",
        "fs",
        "ext4",
        "inode",
        "gpu",
        "drm",
        "amd",
        "core",
        "media",
        "usb",
        "host",
        "tools",
        "perf",
        "util",
        "config",
    };
    private static final String[] ENDINGS = {".c", ".h", ".dts", ".rst", "", ".yaml"};
    private static final int COUNT = 1_000_000;

    private MillionPaths() {}

    static PathStore store() {
        PathStore store = new PathStore();
        byte[] lines = lines();
        store.appendLines(lines, 0, lines.length, (byte) '\n');
        store.publish();
        return store;
    }

    static byte[] lines() {
        String file = System.getProperty("jfind.paths");
        try {
            return file == null ? made() : Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] made() {
        Random random = new Random(42);
        StringBuilder lines = new StringBuilder();
        StringBuilder directory = new StringBuilder();
        for (int i = 0; i < COUNT; i++) {
            if (i % 15 == 0) {
                directory.setLength(0);
                directory.append("repo").append(i * 13L / COUNT).append('/');
                for (int depth = 2 + random.nextInt(4); depth > 0; depth--) {
                    directory.append(word(random)).append('/');
                }
            }
            lines.append(directory).append(word(random)).append('_').append(word(random));
            lines.append(ENDINGS[random.nextInt(ENDINGS.length)]).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String word(Random random) {
        return WORDS[random.nextInt(WORDS.length)];
    }
}
