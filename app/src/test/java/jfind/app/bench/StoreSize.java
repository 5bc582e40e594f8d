package jfind.app.bench;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import jfind.match.PathStore;

/// Measures how many bytes of the heap a path takes in the store, its share of directories
/// included.
///
/// ```
/// java -XX:+UseSerialGC -cp 'app/target/jfind/lib/*' \
///     app/src/test/java/jfind/app/bench/StoreSize.java LINES
/// ```
public final class StoreSize {
    private StoreSize() {}

    public static void main(String[] args) throws IOException {
        PathStore store = new PathStore();
        long before = heap();
        read(args[0], store);
        long bytes = heap() - before;
        int paths = store.size(); // It is in use until here.
        System.out.printf("%d paths, %.1f bytes each%n", paths, bytes / (double) paths);
    }

    private static void read(String file, PathStore store) throws IOException {
        byte[] buffer = new byte[1 << 20];
        int used = 0;
        try (InputStream lines = new FileInputStream(file)) {
            for (int count = lines.read(buffer); count >= 0; ) {
                used += count;
                int done = store.appendLines(buffer, 0, used, (byte) '\n');
                store.publish();
                used -= done;
                System.arraycopy(buffer, done, buffer, 0, used);
                count = lines.read(buffer, used, buffer.length - used);
            }
        }
    }

    private static long heap() {
        for (int time = 0; time < 4; time++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
