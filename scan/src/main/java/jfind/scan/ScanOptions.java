package jfind.scan;

import java.io.IOException;
import java.nio.file.AccessMode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jfind.scan.entry.EntryType;
import jfind.scan.entry.ExactPath;
import jfind.scan.entry.ScanProblem;
import org.jspecify.annotations.Nullable;

/// How to walk. A [Builder] makes them.
///
/// Immutable.
///
/// @param threads how many threads read directories, at least 1
/// @param maxDuration the walk ends early after this time; null for no limit
/// @param maxDepth how many levels below a root are listed; 1 lists only the root's own entries
/// @param addDirectories whether directories are listed too
/// @param addRoots whether a root that is a directory is listed itself, where directories are
///     listed; the one without a prefix, `.`, is not
/// @param hidden whether entries whose names begin with a dot are walked and listed
/// @param ignore whether ignore rules are obeyed
/// @param ignored whether ignored entries are delivered too, marked
///     [jfind.scan.entry.EntryTag#IGNORED]
/// @param ignoreFiles further files with ignore rules, read as if they were in the root. The files
///     in the tree win over these, and a later one wins over an earlier one
/// @param links what happens to symbolic links
/// @param oneFileSystem whether directories on other file systems than their root's are not read
/// @param types what is listed; empty for everything but directories
/// @param metadata whether batches hold sizes and times; costs a system call for every entry
/// @param slowStart how long a walk runs before it links the fast reader, which keeps a processor
///     busy for 7 to 30 ms. A program that has other work at its start can choose a longer time
/// @param environment the variables that say where git's configuration is, such as `HOME`
/// @param skip directories that are left out: by name (`node_modules`), or by the end of their path
///     (`target/classes`). `.git` stands also for a file `.git` and the repository that it names
public record ScanOptions(
        int threads,
        @Nullable Duration maxDuration,
        int maxDepth,
        boolean addDirectories,
        boolean addRoots,
        boolean hidden,
        boolean ignore,
        boolean ignored,
        List<Path> ignoreFiles,
        LinkMode links,
        boolean oneFileSystem,
        Set<EntryType> types,
        boolean metadata,
        Duration slowStart,
        Map<String, String> environment,
        List<String> skip) {

    /// The names that are skipped by default.
    public static final List<String> DEFAULT_SKIP =
            List.of(
                    ".git",
                    ".hg",
                    ".svn",
                    ".jj",
                    ".bzr",
                    ".sl",
                    ".pijul",
                    "_darcs",
                    "CVS",
                    "node_modules");

    /// The options of a plain `jfind`: files and links, hidden ones too, ignored ones not.
    public static final ScanOptions DEFAULT = builder().build();

    public ScanOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("threads < 1: " + threads);
        }
        if (maxDepth < 1) {
            throw new IllegalArgumentException("maxDepth < 1: " + maxDepth);
        }
        skip = List.copyOf(skip);
        ignoreFiles = List.copyOf(ignoreFiles);
        types = Set.copyOf(types);
        environment = Map.copyOf(environment);
    }

    /// Returns why a file of ignore rules cannot be read; null if it can.
    public static @Nullable ScanProblem checkIgnoreFile(byte[] file) {
        try {
            Path path = ExactPath.of(file);
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                return new ScanProblem(file, "Not a regular file");
            }
            path.getFileSystem().provider().checkAccess(path, AccessMode.READ);
            return null;
        } catch (IOException e) {
            return new ScanProblem(file, ScanProblem.reason(e));
        } catch (InvalidPathException e) {
            return new ScanProblem(file, "Not a path");
        }
    }

    /// Whether entries of this type are listed.
    boolean lists(EntryType type) {
        return type == EntryType.DIRECTORY
                ? addDirectories || types.contains(type)
                : types.isEmpty() || types.contains(type);
    }

    /// A builder that starts from the defaults.
    public static Builder builder() {
        return new Builder();
    }

    /// A builder that starts from these options.
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.threads = threads;
        builder.maxDuration = maxDuration;
        builder.maxDepth = maxDepth;
        builder.addDirectories = addDirectories;
        builder.addRoots = addRoots;
        builder.hidden = hidden;
        builder.ignore = ignore;
        builder.ignored = ignored;
        builder.ignoreFiles = ignoreFiles;
        builder.links = links;
        builder.oneFileSystem = oneFileSystem;
        builder.types = types;
        builder.metadata = metadata;
        builder.slowStart = slowStart;
        builder.environment = environment;
        builder.skip = skip;
        return builder;
    }

    /// Collects options; each method sets one and returns the builder.
    ///
    /// Confined to one thread.
    public static final class Builder {
        private int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        private @Nullable Duration maxDuration;
        private int maxDepth = Integer.MAX_VALUE;
        private boolean addDirectories;
        private boolean addRoots;
        private boolean hidden = true;
        private boolean ignore = true;
        private boolean ignored;
        private List<Path> ignoreFiles = List.of();
        private LinkMode links = LinkMode.LIST;
        private boolean oneFileSystem;
        private Set<EntryType> types = Set.of();
        private boolean metadata;
        private Duration slowStart = Duration.ofMillis(5);
        private Map<String, String> environment = System.getenv();
        private List<String> skip = DEFAULT_SKIP;

        private Builder() {}

        /// See [ScanOptions#threads()]; the default is the number of processors, at least 2.
        public Builder threads(int count) {
            threads = count;
            return this;
        }

        /// See [ScanOptions#maxDuration()]; the default is null.
        public Builder maxDuration(@Nullable Duration limit) {
            maxDuration = limit;
            return this;
        }

        /// See [ScanOptions#maxDepth()]; the default has no limit.
        public Builder maxDepth(int levels) {
            maxDepth = levels;
            return this;
        }

        /// See [ScanOptions#addDirectories()]; the default is false.
        public Builder addDirectories(boolean listed) {
            addDirectories = listed;
            return this;
        }

        /// See [ScanOptions#hidden()]; the default is true.
        public Builder hidden(boolean listed) {
            hidden = listed;
            return this;
        }

        /// See [ScanOptions#ignore()]; the default is true.
        public Builder ignore(boolean obeyed) {
            ignore = obeyed;
            return this;
        }

        /// See [ScanOptions#ignored()]; the default is false.
        public Builder ignored(boolean delivered) {
            ignored = delivered;
            return this;
        }

        /// See [ScanOptions#ignoreFiles()]; the default is none.
        public Builder ignoreFiles(List<Path> files) {
            ignoreFiles = files;
            return this;
        }

        /// See [ScanOptions#links()]; the default is [LinkMode#LIST].
        public Builder links(LinkMode mode) {
            links = mode;
            return this;
        }

        /// See [ScanOptions#addRoots()]; the default is false.
        public Builder addRoots(boolean wanted) {
            addRoots = wanted;
            return this;
        }

        /// See [ScanOptions#oneFileSystem()]; the default is false.
        public Builder oneFileSystem(boolean only) {
            oneFileSystem = only;
            return this;
        }

        /// See [ScanOptions#types()]; the default is everything but directories.
        public Builder types(Set<EntryType> listed) {
            types = listed;
            return this;
        }

        /// See [ScanOptions#metadata()]; the default is false.
        public Builder metadata(boolean wanted) {
            metadata = wanted;
            return this;
        }

        /// See [ScanOptions#slowStart()]; the default is 5 ms.
        public Builder slowStart(Duration time) {
            slowStart = time;
            return this;
        }

        /// See [ScanOptions#environment()]; the default is that of the process.
        public Builder environment(Map<String, String> variables) {
            environment = variables;
            return this;
        }

        /// See [ScanOptions#skip()]; the default is [ScanOptions#DEFAULT_SKIP].
        public Builder skip(List<String> names) {
            skip = names;
            return this;
        }

        /// Returns the options collected so far.
        public ScanOptions build() {
            return new ScanOptions(
                    threads,
                    maxDuration,
                    maxDepth,
                    addDirectories,
                    addRoots,
                    hidden,
                    ignore,
                    ignored,
                    ignoreFiles,
                    links,
                    oneFileSystem,
                    types,
                    metadata,
                    slowStart,
                    environment,
                    skip);
        }
    }
}
