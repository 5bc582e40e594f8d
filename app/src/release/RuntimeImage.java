import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.lang.ProcessBuilder.Redirect;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Links the runtime that is packed with jfind: a small Java with jfind's own modules in its image.
///
/// ```
/// java RuntimeImage.java DESCRIPTORS MODULES FOLDER ARCHITECTURE BILL JFIND_JAR CLASS_PATH
/// ```
///
/// It is of the JDK that runs this program, and made in these steps:
///
/// 1. `MODULES`: each library unpacked, without the parts that jfind does not reach. Libraries that
///    are no modules get one of the `DESCRIPTORS`.
/// 2. `FOLDER/runtime`: what `jlink` makes of them, less the files that nothing here reads, and
///    `FOLDER/lib/native`: JLine's native library for this processor.
/// 3. Symbols are taken from programs and libraries (`strip` of binutils).
/// 4. `FOLDER/runtime/needs`: the processor, the oldest glibc that will do, and the dynamic linker,
/// as
///    the libraries tell (`objdump`, `readelf`); `MODULES/depends`: the same in words of Debian.
/// 5. `BILL`, the bill of materials (CycloneDX), gets the runtime as a component.
public final class RuntimeImage {
    /// What nothing here ever loads: encrypted connections (2.6 MB), a tool for keys, translations,
    /// names of characters. A package must keep one class, else `jlink` does not know it again.
    private static final List<String> RESOURCES_LEFT_OUT = List.of(
            "regex:/java\\.base/sun/security/ssl/(?!Utilities\\.class).*",
            "regex:/java\\.base/com/sun/crypto/provider/(?!KWUtil\\.class).*",
            "/java.base/sun/security/tools/keytool/Main.class",
            "/java.base/sun/security/tools/keytool/resources/keytool_*",
            "/java.base/sun/launcher/resources/launcher_*",
            "/java.base/java/lang/uniName.dat");

    /// Certificates, tools for other tools, and what only the other compiler calls (`libsimdsort`).
    private static final List<String> FILES_LEFT_OUT = List.of(
            "bin/keytool",
            "lib/classlist",
            "lib/jexec",
            "lib/jrt-fs.jar",
            "lib/libsimdsort.so",
            "lib/security/cacerts",
            "lib/security/public_suffix_list.dat");

    /// Where an entry of a library's jar begins that stays behind.
    private static final List<String> ENTRIES_LEFT_OUT = List.of(
            "META-INF/",
            "module-info.class",
            "multilang",
            "default-theme.properties",
            "com/googlecode/lanterna/bundle/",
            "com/googlecode/lanterna/gui2/",
            "com/googlecode/lanterna/terminal/swing/",
            "org/jline/nativ/FreeBSD/",
            "org/jline/nativ/Linux/",
            "org/jline/nativ/Mac/",
            "org/jline/nativ/Windows/");

    /// Debian's package for each library that a runtime may need from the system; glibc's goes by
    /// its version.
    private static final Map<String, String> PACKAGES = Map.of(
            "libz.so.1", "zlib1g",
            "libgcc_s.so.1", "libgcc-s1",
            "libstdc++.so.6", "libstdc++6");

    private static final Pattern GLIBC = Pattern.compile("lib(c|m|dl|rt|util|pthread)\\.so\\.\\d|ld-linux.*");

    private final Path descriptors;
    private final Path modules;
    private final Path folder;
    private final Path runtime;
    private final String architecture;

    private RuntimeImage(Path descriptors, Path modules, Path folder, String architecture) {
        this.descriptors = descriptors;
        this.modules = modules;
        this.folder = folder;
        this.runtime = folder.resolve("runtime");
        this.architecture = architecture;
    }

    public static void main(String[] args) throws Exception {
        RuntimeImage image = new RuntimeImage(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), args[3]);
        clear(image.modules);
        clear(image.folder);
        Files.createDirectories(image.folder);
        image.unpack(Path.of(args[5]));
        for (String entry : args[6].split(":")) {
            if (entry.endsWith(".jar")) {
                image.unpack(Path.of(entry));
            }
        }
        image.describe();
        image.link();
        image.shrink();
        image.tellNeeds();
        image.enterRuntime(Path.of(args[4]));
    }

    private void unpack(Path jar) throws IOException {
        String name =
                ModuleFinder.of(jar).findAll().iterator().next().descriptor().name();
        if (name.equals("org.jspecify")) {
            return; // Annotations for the compiler.
        }
        boolean described = Files.exists(descriptors.resolve(name));
        Path module = modules.resolve(name);
        try (FileSystem zip = FileSystems.newFileSystem(jar)) {
            Path root = zip.getPath("/");
            for (Path file : files(root)) {
                String entry = root.relativize(file).toString();
                if (entry.equals("module-info.class") && !described
                        || ENTRIES_LEFT_OUT.stream().noneMatch(entry::startsWith)) {
                    Path target = module.resolve(entry);
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                } else if (entry.startsWith(nativeLibrary())) {
                    Path target = folder.resolve("lib/native").resolve(entry.substring("org/jline/nativ/".length()));
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }

    private String nativeLibrary() {
        return "org/jline/nativ/Linux/" + (architecture.equals("amd64") ? "x86_64" : architecture) + "/";
    }

    /// Compiles the descriptors into the modules that they are for.
    private void describe() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "-d", modules.toString(), "--module-source-path", descriptors.toString()));
        for (Path file : files(descriptors)) {
            String name = file.getParent().getFileName().toString();
            Path module = modules.resolve(name);
            if (!Files.isDirectory(module)) {
                throw new IllegalStateException(file + ": no library of this name");
            }
            command.addAll(List.of("--patch-module", name + "=" + module, file.toString()));
        }
        run("javac", command.toArray(String[]::new));
    }

    private void link() {
        run("jlink", "--module-path", modules.toString(),
                "--add-modules", "jfind.app,jdk.unsupported",
                "--strip-java-debug-attributes", "--no-header-files", "--no-man-pages",
                "--exclude-resources=" + String.join(",", RESOURCES_LEFT_OUT),
                "--output", runtime.toString());
    }

    private void shrink() throws IOException {
        for (String file : FILES_LEFT_OUT) {
            Files.deleteIfExists(runtime.resolve(file));
        }
        for (Path file : binaries()) {
            output("strip", "--strip-unneeded", file.toString());
        }
    }

    private void tellNeeds() throws IOException {
        Set<String> own = new TreeSet<>();
        for (Path file : binaries()) {
            own.add(file.getFileName().toString());
        }
        int glibc = 0;
        Set<String> packages = new TreeSet<>();
        for (Path file : binaries()) {
            String headers = output("objdump", "-p", file.toString());
            for (MatchResult version : all("GLIBC_2\\.(\\d+)", headers)) {
                glibc = Math.max(glibc, Integer.parseInt(version.group(1)));
            }
            for (MatchResult library : all("NEEDED +(\\S+)", headers)) {
                String name = library.group(1);
                if (PACKAGES.containsKey(name)) {
                    packages.add(PACKAGES.get(name));
                } else if (!own.contains(name) && !GLIBC.matcher(name).matches()) {
                    throw new IllegalStateException(file + ": needs " + name + ": no package known that has it");
                }
            }
        }
        String program = output("readelf", "-l", runtime.resolve("bin/java").toString());
        String linker = all("interpreter: ([^]]+)", program).getFirst().group(1);
        Files.writeString(runtime.resolve("needs"), architecture + " 2." + glibc + " " + linker + "\n");
        packages.add("libc6 (>= 2." + glibc + ")");
        Files.writeString(modules.resolve("depends"), String.join(", ", packages) + "\n");
    }

    private void enterRuntime(Path bill) throws IOException {
        Properties jdk = properties(Path.of(System.getProperty("java.home"), "release"));
        String version = value(jdk, "JAVA_RUNTIME_VERSION");
        String component =
                """
                    {
                      "type" : "platform",
                      "bom-ref" : "PURL",
                      "publisher" : "PUBLISHER",
                      "name" : "openjdk",
                      "version" : "VERSION",
                      "description" : "Java runtime of the modules MODULES, without what jfind does not reach",
                      "scope" : "required",
                      "licenses" : [
                        {
                          "expression" : "GPL-2.0-only WITH Classpath-exception-2.0"
                        }
                      ],
                      "purl" : "PURL"
                    },
                """
                        .replace("PUBLISHER", value(jdk, "IMPLEMENTOR"))
                        .replace("PURL", "pkg:generic/openjdk@" + version.replace("+", "%2B"))
                        .replace("VERSION", version)
                        .replace(
                                "MODULES",
                                all("(java|jdk)\\.\\w+", value(properties(runtime.resolve("release")), "MODULES")).stream()
                                        .map(MatchResult::group)
                                        .collect(Collectors.joining(", ")));
        String text = Files.readString(bill);
        String list = "\n  \"components\" : [\n";
        if (!text.contains(list)) {
            throw new IllegalStateException(bill + ": no list of components");
        }
        Files.writeString(bill, text.replace(list, list + component));
    }

    private static Properties properties(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static String value(Properties properties, String key) {
        return properties.getProperty(key, "").replace("\"", "");
    }

    private static List<MatchResult> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().toList();
    }

    /// Programs and libraries.
    private List<Path> binaries() throws IOException {
        List<Path> binaries = new ArrayList<>();
        for (Path file : files(folder)) {
            try (InputStream start = Files.newInputStream(file)) {
                if (Arrays.equals(start.readNBytes(4), new byte[] {0x7f, 'E', 'L', 'F'})) {
                    binaries.add(file);
                }
            }
        }
        return binaries;
    }

    /// What a program of the system prints.
    private static String output(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.onExit().join().exitValue();
        if (status != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": status " + status);
        }
        return output;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void run(String tool, String... args) {
        int status = ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, args);
        if (status != 0) {
            throw new IllegalStateException(tool + ": status " + status);
        }
    }
}
