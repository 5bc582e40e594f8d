package jfind.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jfind.scan.entry.EntryTag;
import jfind.scan.ignore.IgnoreChain;
import org.junit.jupiter.api.Test;

class BatchBuilderTest {
    private final List<String> paths = new ArrayList<>();
    private final List<PathBatch> batches = new ArrayList<>();
    private final BatchBuilder builder =
            new BatchBuilder(
                    new Delivery(batch -> {
                        batches.add(batch);
                        batch.forEach(path -> paths.add(new String(path, StandardCharsets.UTF_8)));
                    }),
                    false);

    @Test
    void entriesOfOneDirectoryAreOneRun() {
        Directory root = root("src/");
        Directory child = root.child(bytes("main"), IgnoreChain.NONE, (byte) 0);
        add(root, "a", EntryTag.FILE);
        add(root, "main", EntryTag.DIRECTORY);
        add(child, "b", EntryTag.FILE);
        add(child, "c", EntryTag.LINK);
        add(root, "d", EntryTag.FILE);

        builder.handOver();

        assertEquals(List.of("src/a", "src/main/", "src/main/b", "src/main/c", "src/d"), paths);
        assertEquals(3, batches.get(0).runs());
    }

    @Test
    void fullBatchIsHandedOverAndTheNextMayBeLarger() {
        Directory root = root("");
        String longName = "x".repeat(200);
        for (int i = 0; i < 5000; i++) {
            add(root, longName + i, EntryTag.FILE);
        }
        builder.handOver();
        builder.handOver();

        assertEquals(5000, paths.size());
        assertEquals(longName + 4999, paths.get(4999));
        int entries = 0;
        for (int i = 0; i < batches.size(); i++) {
            entries += batches.get(i).entries();
        }
        assertEquals(5000, entries);
        assertEquals(512, batches.get(0).entries());
        assertEquals(1024, batches.get(1).entries());
    }

    private void add(Directory parent, String name, byte kind) {
        byte[] bytes = bytes(name);
        builder.add(parent, bytes, 0, bytes.length, kind);
    }

    private static Directory root(String prefix) {
        ScanRoot root = new ScanRoot(bytes("."), bytes(prefix));
        return Directory.ofRoot(new ResolvedRoot(root, bytes("/"), 0, null), IgnoreChain.NONE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
