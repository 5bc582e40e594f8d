package jfind.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Measures the time from exec to the first frame, beside `java Hello` and other finders.
///
/// ```
/// java --enable-native-access=ALL-UNNAMED -cp 'app/target/jfind/lib/*' \
///     app/src/test/java/jfind/app/bench/FirstFrame.java \
///     [ROUNDS] [LABEL=COMMAND]...
/// ```
///
/// Every command runs in turn, round by round, in the current folder on a pseudo-terminal of 120 by
/// 40; the frame is there when a `>` is to be seen. Prints the medians in milliseconds, and the
/// ratio to `java Hello` (the same Java, its default options, until it has ended) taken in the same
/// rounds.
public final class FirstFrame {
    private FirstFrame() {}

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 15;
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("jfind", List.of("app/target/jfind/bin/jfind"));
        for (String arg : Arrays.asList(args).subList(Math.min(1, args.length), args.length)) {
            int equals = arg.indexOf('=');
            commands.put(arg.substring(0, equals), List.of(arg.substring(equals + 1).split(" ")));
        }
        Path hello = hello();
        Map<String, double[]> millis = new LinkedHashMap<>();
        millis.put("java Hello", new double[rounds]);
        for (String label : commands.keySet()) {
            millis.put(label, new double[rounds]);
        }
        for (int round = -1; round < rounds; round++) {
            int slot = Math.max(round, 0); // The first round only warms the disk's cache.
            millis.get("java Hello")[slot] = helloMillis(hello);
            for (var command : commands.entrySet()) {
                millis.get(command.getKey())[slot] = frameMillis(command.getValue());
            }
        }
        double base = median(millis.get("java Hello"));
        for (var row : millis.entrySet()) {
            double median = median(row.getValue());
            System.out.printf("%-12s %6.1f ms  %.2f x%n", row.getKey(), median, median / base);
        }
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static Path hello() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("jfind-hello");
        Path source = folder.resolve("Hello.java");
        Files.writeString(
                source,
                "class Hello { public static void main(String[] a) { System.out.println(\"Hello\"); } }");
        new ProcessBuilder(java().resolveSibling("javac").toString(), source.toString())
                .inheritIO()
                .start()
                .waitFor();
        return folder;
    }

    private static double helloMillis(Path folder) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process =
                new ProcessBuilder(java().toString(), "-cp", folder.toString(), "Hello").start();
        process.getInputStream().readAllBytes();
        process.waitFor();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double frameMillis(List<String> command)
            throws IOException, InterruptedException {
        try (var console = new Console(command, Path.of("").toAbsolutePath(), null)) {
            return console.millisUntil(">");
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
