package jfind.app.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Measures what a person waits for, beside the finders that are on the path, in one run.
///
/// ```
/// java --enable-native-access=ALL-UNNAMED -cp 'app/target/jfind/lib/*' \
///     app/src/test/java/jfind/app/bench/SideBySide.java [ROUNDS] [FILES] [BEFORE]
/// ```
///
/// Programs take turns, round by round; each figure is a median in milliseconds, with its ratio to
/// the program on the same line that it is compared with. What is measured:
///
/// - `java Hello`, which bounds every start, at the beginning and at the end: where it wanders, the
///   machine is too noisy for the rest, and the last line says so;
/// - the first frame in a folder of ten files, in a tree of 80,000, with 80,000 lines on standard
///   input, and in the folder of ten while two threads keep the processors busy;
/// - whole runs: `--version`, the list of ten files, of the tree with its ignore rules beside `fd`,
///   the filter of 80,000 and of a million lines beside `fzf` and `sk`;
/// - letters typed at a million lines: until the screen stands still, beside `fzf` and `sk`;
/// - with FILES (1000000), the walk of a tree with so many files, which takes a minute to make.
///
/// BEFORE is the `bin/jfind` of another build, which then takes its turn beside this one.
///
/// Trees and lists are made of the same words in every run, in a temporary folder that is removed.
public final class SideBySide {
    private static final int TREE = 80_000;
    private static final int LINES = 1_000_000;
    private static final int QUIET_MILLIS = 600;
    private static final double NOISE = 0.15;
    private static final String[] QUERIES = {"ext4ino", "net core", "kconf", "drvmain"};
    private static final String[] WORDS = {
        "kernel", "net", "core", "drv", "media", "ext4", "inode", "sched", "main", "util",
        "test", "page", "block", "usb", "serial", "pci", "sound", "codec", "clock", "power",
        "gpio", "crypto", "hash", "table", "list", "tree", "node", "cache", "buffer", "queue",
        "lock", "timer", "event", "trace", "probe", "init", "setup", "config", "driver",
    };
    private static final String[] ENDINGS = {".c", ".c", ".h", ".h", ".rst", ".txt", ".S", ".dts"};

    private final int rounds;
    private final Path folder;
    private final String jfind = Path.of("app/target/jfind/bin/jfind").toAbsolutePath().toString();
    private final String fzf = onPath("fzf");
    private final String skim = onPath("sk");
    private final String fd = onPath("fd") == null ? onPath("fdfind") : onPath("fd");
    private final String before;
    private final List<String> hello;

    private SideBySide(int rounds, Path folder, String before)
            throws IOException, InterruptedException {
        this.rounds = rounds;
        this.folder = folder;
        this.before = before;
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path source = Files.createDirectory(folder.resolve("hello")).resolve("Hello.java");
        Files.writeString(
                source,
                "class Hello { public static void main(String[] a) { System.out.println(\"Hello\"); } }");
        new ProcessBuilder(java + "c", source.toString()).inheritIO().start().waitFor();
        hello = List.of(java, "-cp", source.getParent().toString(), "Hello");
    }

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 9;
        int files = args.length > 1 ? Integer.parseInt(args[1]) : 0;
        String before = args.length > 2 ? Path.of(args[2]).toAbsolutePath().toString() : null;
        Path folder = Files.createTempDirectory("jfind-bench");
        try {
            new SideBySide(rounds, folder, before).measure(files);
        } finally {
            remove(folder);
        }
    }

    private static String onPath(String program) {
        for (String each : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            Path file = Path.of(each, program);
            if (Files.isExecutable(file)) {
                return file.toString();
            }
        }
        return null;
    }

    private void measure(int files) throws Exception {
        Path ten = Files.createDirectory(folder.resolve("ten"));
        for (int i = 0; i < 10; i++) {
            Files.createFile(ten.resolve("file" + i + ".txt"));
        }
        List<String> paths = paths(TREE);
        Path tree = makeTree(folder.resolve("tree"), paths);
        Path lines = write("lines", paths, 1);
        Path many = write("many", paths, LINES / paths.size() + 1);
        double before = hello("java Hello, at first");

        frames("first frame, ten files", ten, null);
        frames("first frame, " + TREE + " files", tree, null);
        frames("first frame, " + TREE + " lines", ten, lines);
        try (var load = new Load()) {
            frames("first frame, ten files, " + load, ten, null);
        }
        walks("ten files", ten);
        walks(TREE + " files with rules", tree);
        for (String query : new String[] {"", "s", "ext4ino"}) {
            filters(TREE + " lines, `" + query + "`", lines, query);
        }
        for (String query : new String[] {"s", "ext4ino"}) {
            filters("a million lines, `" + query + "`", many, query);
        }
        letters(many);
        if (files > 0) {
            walks(files + " files", makeTree(folder.resolve("large"), paths(files)));
        }
        double after = hello("java Hello, at last");
        if (Math.abs(after - before) > NOISE * before) {
            System.out.println("This machine is too noisy: java Hello has changed meanwhile.");
        }
    }

    /// Threads that keep two processors busy.
    private static final class Load implements AutoCloseable {
        private volatile boolean ended;

        Load() {
            for (int i = 0; i < 2; i++) {
                Thread spinner = new Thread(this::spin);
                spinner.setDaemon(true);
                spinner.start();
            }
        }

        private void spin() {
            while (!ended) {
                Thread.onSpinWait();
            }
        }

        @Override
        public void close() {
            ended = true;
        }

        @Override
        public String toString() {
            return "two busy threads";
        }
    }

    private double hello(String title) throws IOException, InterruptedException {
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("java Hello", hello);
        Map<String, double[]> millis = runs(commands, folder, null);
        double[] all = millis.get("java Hello");
        double spread = (percentile(all, 0.9) - percentile(all, 0.1)) / percentile(all, 0.5);
        print(title, millis, "java Hello");
        if (spread > 2 * NOISE) {
            System.out.printf("  its runs differ by %.0f %%: too noisy%n", 100 * spread);
        }
        return percentile(all, 0.5);
    }

    private void frames(String title, Path in, Path input) throws Exception {
        Map<String, List<String>> commands = new LinkedHashMap<>();
        put(commands, "jfind", jfind);
        put(commands, "before", before);
        put(commands, "fzf", fzf);
        put(commands, "sk", skim);
        Map<String, double[]> millis = new LinkedHashMap<>();
        millis.put("java Hello", new double[rounds]);
        for (String label : commands.keySet()) {
            millis.put(label, new double[rounds]);
        }
        for (int round = -1; round < rounds; round++) {
            int slot = Math.max(round, 0); // The first round only warms the disk's cache.
            millis.get("java Hello")[slot] = millis(hello, folder, null);
            for (var command : commands.entrySet()) {
                try (var console = new Console(command.getValue(), in, input)) {
                    millis.get(command.getKey())[slot] = console.millisUntil(">");
                }
            }
        }
        print(title, millis, "java Hello");
    }

    private void walks(String title, Path in) throws Exception {
        Map<String, List<String>> commands = new LinkedHashMap<>();
        put(commands, "fd", fd);
        put(commands, "jfind", jfind, "--filter=");
        put(commands, "before", before, "--filter=");
        put(commands, "version", jfind, "--version");
        commands.put("java Hello", hello);
        print("list, " + title, runs(commands, in, null), fd == null ? "java Hello" : "fd");
    }

    private void filters(String title, Path input, String query) throws Exception {
        Map<String, List<String>> commands = new LinkedHashMap<>();
        put(commands, "fzf", fzf, "--filter=" + query);
        put(commands, "sk", skim, "--filter=" + query);
        put(commands, "jfind", jfind, "--filter=" + query);
        put(commands, "before", before, "--filter=" + query);
        print("filter, " + title, runs(commands, folder, input), fzf == null ? "jfind" : "fzf");
    }

    private static void put(
            Map<String, List<String>> commands, String label, String program, String... options) {
        if (program != null) {
            List<String> words = new ArrayList<>(List.of(program));
            words.addAll(Arrays.asList(options));
            commands.put(label, words);
        }
    }

    /// Types each query letter by letter, the same ones into each program, round by round.
    private void letters(Path input) throws Exception {
        Map<String, List<String>> commands = new LinkedHashMap<>();
        put(commands, "fzf", fzf);
        put(commands, "sk", skim);
        put(commands, "jfind", jfind);
        put(commands, "before", before);
        int count = String.join("", QUERIES).length();
        int times = Math.max(1, rounds / 3);
        Map<String, double[][]> millis = new LinkedHashMap<>();
        for (String label : commands.keySet()) {
            millis.put(label, new double[count][times]);
        }
        for (int time = 0; time < times; time++) {
            for (var command : commands.entrySet()) {
                try (var console = new Console(command.getValue(), folder, input)) {
                    console.millisUntil(">");
                    console.quietSince(1500);
                    int letter = 0;
                    for (String query : QUERIES) {
                        for (int at = 0; at < query.length(); at++) {
                            millis.get(command.getKey())[letter++][time] =
                                    console.millisOf(query.substring(at, at + 1), QUIET_MILLIS);
                        }
                        console.millisOf("\u0015", QUIET_MILLIS);
                    }
                }
            }
        }
        Map<String, double[]> medians = new LinkedHashMap<>();
        for (var row : millis.entrySet()) {
            medians.put(
                    row.getKey(),
                    Arrays.stream(row.getValue())
                            .mapToDouble(each -> percentile(each, 0.5))
                            .toArray());
        }
        print("letters at a million lines", medians, fzf == null ? "jfind" : "fzf");
        if (fzf != null) {
            worstLetter("jfind", medians);
            if (before != null) {
                worstLetter("before", medians);
            }
        }
    }

    private static void worstLetter(String label, Map<String, double[]> medians) {
        double[] own = medians.get(label);
        double[] peer = medians.get("fzf");
        double worst = 0;
        for (int i = 0; i < own.length; i++) {
            worst = peer[i] < 15 ? worst : Math.max(worst, own[i] / peer[i]);
        }
        System.out.printf(
                "  %s: slowest letter %.1f ms; worst beside fzf, where that takes 15 ms: %.2f x%n",
                label, percentile(own, 1), worst);
    }

    private Map<String, double[]> runs(Map<String, List<String>> commands, Path in, Path input)
            throws IOException, InterruptedException {
        Map<String, double[]> millis = new LinkedHashMap<>();
        for (String label : commands.keySet()) {
            millis.put(label, new double[rounds]);
        }
        for (int round = -1; round < rounds; round++) {
            for (var command : commands.entrySet()) {
                millis.get(command.getKey())[Math.max(round, 0)] =
                        millis(command.getValue(), in, input);
            }
        }
        return millis;
    }

    /// How long a process takes whose output nobody reads.
    private static double millis(List<String> command, Path in, Path input)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(in.toFile());
        builder.redirectInput(input == null ? Path.of("/dev/null").toFile() : input.toFile());
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        long start = System.nanoTime();
        builder.start().waitFor();
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(String title, Map<String, double[]> millis, String base) {
        System.out.println(title);
        double unit = percentile(millis.get(base), 0.5);
        for (var row : millis.entrySet()) {
            double median = percentile(row.getValue(), 0.5);
            System.out.printf("  %-12s %8.1f ms  %5.2f x%n", row.getKey(), median, median / unit);
        }
    }

    private static double percentile(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.round(part * (sorted.length - 1))];
    }

    /// Paths as in a large source tree: some fifteen files in a directory, up to seven deep.
    private static List<String> paths(int count) {
        Random random = new Random(count);
        List<String> directories = new ArrayList<>(List.of(""));
        Set<String> paths = new LinkedHashSet<>();
        while (paths.size() < count) {
            String parent = directories.get(random.nextInt(directories.size()));
            String directory = parent + name(random) + "/";
            if (directory.chars().filter(each -> each == '/').count() <= 7) {
                directories.add(directory);
            }
            for (int i = random.nextInt(30); i >= 0 && paths.size() < count; i--) {
                String ending = ENDINGS[random.nextInt(ENDINGS.length)];
                paths.add(directory + name(random) + "_" + random.nextInt(1000) + ending);
            }
        }
        return new ArrayList<>(paths);
    }

    private static String name(Random random) {
        String first = WORDS[random.nextInt(WORDS.length)];
        return random.nextInt(3) == 0 ? first : first + "_" + WORDS[random.nextInt(WORDS.length)];
    }

    private static Path makeTree(Path top, List<String> paths) throws IOException {
        Files.createDirectories(top.resolve(".git/objects"));
        Files.createDirectories(top.resolve(".git/refs"));
        Files.writeString(top.resolve(".git/HEAD"), "ref: refs/heads/main\n");
        Files.writeString(
                top.resolve(".gitignore"),
                """
                .*
                *.o
                *.o.*
                *.a
                *.so
                *.ko
                *.mod.c
                *.tab.[ch]
                *.lex.c
                *.gz
                *.patch
                /vmlinux
                /include/generated/
                /arch/*/include/generated/
                tags
                TAGS
                patches-*
                *.orig
                *~
                !.gitignore
                """);
        String last = "";
        for (String path : paths) {
            String directory = path.substring(0, path.lastIndexOf('/') + 1);
            if (!directory.equals(last)) {
                Files.createDirectories(top.resolve(directory));
                last = directory;
                if (path.hashCode() % 16 == 0) {
                    Files.writeString(
                            top.resolve(directory + ".gitignore"), "*.lds\n/built-in.a\n");
                }
            }
            Files.write(top.resolve(path), new byte[0]);
        }
        return top;
    }

    private Path write(String name, List<String> paths, int times) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (int time = 0; time < times; time++) {
                for (String path : paths) {
                    String line = times == 1 ? path : "tree" + time + "/" + path;
                    out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
                }
            }
        }
        return file;
    }

    private static void remove(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path directory, IOException failure)
                            throws IOException {
                        Files.delete(directory);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
