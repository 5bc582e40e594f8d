package jfind.app.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jfind.app.cli.Settings;
import jfind.app.cli.Word;
import jfind.app.model.WalkChange;
import jfind.app.record.WalkState;
import jfind.app.text.PathBytes;
import jfind.scan.LinkMode;
import jfind.scan.ScanOptions;
import jfind.scan.ScanRoot;
import jfind.scan.entry.EntryType;
import jfind.scan.entry.ExactEnvironment;
import org.jspecify.annotations.Nullable;

/// Where a walk begins and how it is done: as asked for at the start, and as changed since.
///
/// Immutable.
///
/// @param asked the options at the start
/// @param moved the root that a person has moved to, as it stands before paths; null if there was
///     no move
public record WalkPlan(
        List<ScanRoot> roots, ScanOptions options, ScanOptions asked, @Nullable String moved) {
    public WalkPlan {
        roots = List.copyOf(roots);
    }

    /// The walk that was asked for.
    public static WalkPlan of(Settings.WalkSettings walk) {
        ScanOptions options = options(walk);
        return new WalkPlan(roots(walk), options, options, null);
    }

    /// Where `walk` begins.
    public static List<ScanRoot> roots(Settings.WalkSettings walk) {
        List<ScanRoot> roots = new ArrayList<>();
        for (Word root : walk.roots()) {
            roots.add(ScanRoot.of(root.bytes()));
        }
        if (roots.isEmpty()) {
            roots.add(ScanRoot.of("."));
        }
        return roots;
    }

    /// How `walk` is done.
    public static ScanOptions options(Settings.WalkSettings walk) {
        ScanOptions.Builder options =
                ScanOptions.builder()
                        .types(walk.types())
                        .addRoots(walk.addRoots())
                        .oneFileSystem(walk.oneFileSystem())
                        .ignoreFiles(ignoreFiles(walk))
                        .hidden(walk.hidden())
                        .ignore(walk.ignore())
                        .links(walk.follow() ? LinkMode.FOLLOW : LinkMode.LIST)
                        .skip(walk.skip())
                        .maxDuration(walk.maxDuration());
        if (walk.maxDepth() > 0) {
            options.maxDepth(walk.maxDepth());
        }
        if (walk.threads() > 0) {
            options.threads(walk.threads());
        }
        return options.build();
    }

    private static List<Path> ignoreFiles(Settings.WalkSettings walk) {
        List<Path> files = new ArrayList<>();
        Path global = globalIgnoreFile();
        if (global != null) {
            files.add(global); // The first one is the last to be asked.
        }
        for (Word file : walk.ignoreFiles()) {
            files.add(PathBytes.of(file.bytes()));
        }
        return files;
    }

    /// Returns the person's ignore file for all walks; null if there is none.
    private static @Nullable Path globalIgnoreFile() {
        Map<String, String> environment = System.getenv();
        Path base = ExactEnvironment.path(environment, "XDG_CONFIG_HOME");
        if (base == null) {
            Path home = ExactEnvironment.path(environment, "HOME");
            base = home == null ? null : home.resolve(".config");
        }
        Path file = base == null ? null : base.resolve("jfind").resolve("ignore");
        return file != null && Files.isRegularFile(file) ? file : null;
    }

    /// A file's path in the form that a walk of the working directory gives it.
    public static byte[] asWalked(byte[] path) {
        WorkingDirectory here = WorkingDirectory.ofProcess();
        return here.relative(here.absolute(new String(path, ISO_8859_1))).getBytes(ISO_8859_1);
    }

    /// This plan with one thing changed; the same object when nothing can change.
    ///
    /// @param path what is under the cursor; null for nothing
    public WalkPlan changed(WalkChange change, byte @Nullable [] path) {
        ScanOptions.Builder other = options.toBuilder();
        return switch (change) {
            case HIDDEN -> with(other.hidden(!options.hidden()));
            case IGNORED -> with(other.ignore(!options.ignore()));
            case FOLLOW -> with(other.links(follows(options) ? LinkMode.LIST : LinkMode.FOLLOW));
            case DIRECTORIES -> {
                boolean listed = listsDirectories(options);
                yield with(other.types(filesOf(options)).addDirectories(!listed));
            }
            case ROOT_UP -> up();
            case ROOT_DOWN -> path == null ? this : down(new String(path, ISO_8859_1));
        };
    }

    /// This plan as keys have left it.
    ///
    /// @param first the walk at the start
    public WalkState state(WalkPlan first) {
        return new WalkState(
                paths(first.roots),
                paths(roots),
                options.hidden(),
                !options.ignore(),
                follows(options),
                listsDirectories(options));
    }

    private static List<byte[]> paths(List<ScanRoot> roots) {
        List<byte[]> paths = new ArrayList<>();
        for (ScanRoot root : roots) {
            paths.add(root.path());
        }
        return paths;
    }

    /// This plan changed to what a session before has left; the same object if that is the same.
    ///
    /// @param first the walk at the start. Its roots stay where a person asked for them, and not
    ///     that session
    public WalkPlan resumed(WalkState state, WalkPlan first) {
        ScanOptions.Builder other = options.toBuilder();
        other.hidden(state.hidden()).ignore(!state.ignored());
        other.links(state.follows() ? LinkMode.FOLLOW : LinkMode.LIST);
        if (state.directories() != listsDirectories(options)) {
            other.types(filesOf(options)).addDirectories(state.directories());
        }
        if (!keepsRoots(state, first) || isSame(state.roots(), paths(roots))) {
            return isSame(state) ? this : with(other);
        }
        List<ScanRoot> others = new ArrayList<>();
        for (byte[] root : state.roots()) {
            others.add(ScanRoot.of(root));
        }
        String there = new String(others.getFirst().prefix(), ISO_8859_1);
        boolean back = isSame(state.roots(), paths(first.roots));
        String shown = back ? null : there.isEmpty() ? "./" : there;
        return new WalkPlan(others, other.build(), asked, shown);
    }

    /// Whether the roots of a session before may take the place of those at the start.
    public static boolean keepsRoots(WalkState state, WalkPlan first) {
        List<byte[]> asked = paths(first.roots);
        return isSame(asked, List.of(new byte[] {'.'})) || isSame(asked, state.asked());
    }

    private boolean isSame(WalkState state) {
        return state.hidden() == options.hidden()
                && state.ignored() == !options.ignore()
                && state.follows() == follows(options)
                && state.directories() == listsDirectories(options);
    }

    private static boolean isSame(List<byte[]> some, List<byte[]> others) {
        boolean same = some.size() == others.size();
        for (int at = 0; same && at < some.size(); at++) {
            same = Arrays.equals(some.get(at), others.get(at));
        }
        return same;
    }

    private WalkPlan with(ScanOptions.Builder other) {
        return new WalkPlan(roots, other.build(), asked, moved);
    }

    private static boolean follows(ScanOptions options) {
        return options.links() == LinkMode.FOLLOW;
    }

    private static boolean listsDirectories(ScanOptions options) {
        return options.addDirectories() || options.types().contains(EntryType.DIRECTORY);
    }

    private static Set<EntryType> filesOf(ScanOptions options) {
        Set<EntryType> types = EnumSet.noneOf(EntryType.class);
        types.addAll(options.types());
        types.remove(EntryType.DIRECTORY);
        return types;
    }

    private WalkPlan up() {
        String here = prefix();
        String absolute = WorkingDirectory.ofProcess().absolute(here.isEmpty() ? "./" : here);
        int slash = absolute.lastIndexOf('/', absolute.length() - 2);
        return slash < 0 ? this : at(absolute.substring(0, slash + 1));
    }

    private WalkPlan down(String path) {
        String directory = path.substring(0, path.lastIndexOf('/') + 1);
        return directory.equals(prefix())
                ? this
                : at(WorkingDirectory.ofProcess().absolute(directory));
    }

    /// This plan with its root at a directory, given by its absolute path.
    private WalkPlan at(String directory) {
        String shown =
                prefix().startsWith("/")
                        ? directory
                        : WorkingDirectory.ofProcess().relative(directory);
        ScanRoot root = ScanRoot.of((shown.isEmpty() ? "." : shown).getBytes(ISO_8859_1));
        return new WalkPlan(List.of(root), options, asked, shown.isEmpty() ? "./" : shown);
    }

    /// The text before the paths of the first root.
    private String prefix() {
        return new String(roots.getFirst().prefix(), ISO_8859_1);
    }

    /// The path that this walk gives to what another walk has shown as `path`.
    public byte[] renamed(byte[] path) {
        String prefix = prefix();
        if (moved == null || prefix.startsWith("/")) {
            return path;
        }
        WorkingDirectory here = WorkingDirectory.ofProcess();
        String absolute = here.absolute(new String(path, ISO_8859_1));
        String root = here.absolute(prefix.isEmpty() ? "./" : prefix);
        String shown =
                absolute.startsWith(root)
                        ? prefix + absolute.substring(root.length())
                        : here.relative(absolute);
        return shown.getBytes(ISO_8859_1);
    }

    /// The differences from the walk at the start, for the info line.
    public List<String> changes() {
        List<String> changes = new ArrayList<>();
        addChange(changes, "hidden", asked.hidden(), options.hidden());
        addChange(changes, "ignored", !asked.ignore(), !options.ignore());
        addChange(changes, "follow", follows(asked), follows(options));
        addChange(changes, "dirs", listsDirectories(asked), listsDirectories(options));
        if (moved != null) {
            changes.add("in " + new String(moved.getBytes(ISO_8859_1), UTF_8));
        }
        return changes;
    }

    private static void addChange(List<String> changes, String what, boolean before, boolean now) {
        if (before != now) {
            changes.add((now ? "+" : "-") + what);
        }
    }
}
