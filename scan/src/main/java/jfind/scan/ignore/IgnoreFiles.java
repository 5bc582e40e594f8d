package jfind.scan.ignore;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import jfind.scan.EntryTag;
import jfind.scan.read.DirectoryReader;
import jfind.scan.read.ExactPath;
import jfind.scan.read.Listing;
import jfind.scan.read.RawPath;
import org.jspecify.annotations.Nullable;

/// Finds and reads ignore files as a walk meets them, and links them into chains.
///
/// Thread-safe.
public final class IgnoreFiles {
    /// A file of this length or longer is not read: no person wrote it.
    private static final int LIMIT = 1 << 24;

    private static final byte[] GIT = ascii(".git");
    private static final byte[] GIT_IGNORE = ascii(".gitignore");
    private static final byte[] PLAIN_IGNORE = ascii(".ignore");
    private static final byte[] OWN_IGNORE = ascii(".jfindignore");

    /// The chain for the entries of a walk's root: the rules of all its parents.
    ///
    /// @param root absolute, without links
    public IgnoreChain above(byte[] root) {
        Deque<byte[]> parents = new ArrayDeque<>();
        for (byte[] at = parent(root); at != null; at = parent(at)) {
            parents.push(at);
        }
        IgnoreChain chain = IgnoreChain.NONE;
        for (byte[] each : parents) {
            chain = enter(chain, each);
        }
        return chain;
    }

    private IgnoreChain enter(IgnoreChain outer, byte[] directory) {
        Path path = ExactPath.of(directory);
        int base = directory.length == 1 ? 1 : directory.length + 1;
        Source source = name -> read(path.resolve(new String(name, StandardCharsets.US_ASCII)));
        boolean top = Files.exists(path.resolve(".git"), LinkOption.NOFOLLOW_LINKS);
        return link(outer, directory, base, top, source);
    }

    private static byte @Nullable [] parent(byte[] path) {
        if (path.length == 1) {
            return null;
        }
        int slash = path.length - 1;
        while (path[slash] != '/') {
            slash--;
        }
        return Arrays.copyOf(path, Math.max(slash, 1));
    }

    /// The chain for the entries of a directory.
    ///
    /// @param outer the chain that governs the directory itself
    /// @param path its absolute path, with a slash at the end
    /// @param listing its entries, or the first of them
    /// @param complete whether these are all
    public IgnoreChain enter(
            IgnoreChain outer,
            RawPath path,
            Listing listing,
            boolean complete,
            DirectoryReader reader) {
        Source source =
                name -> {
                    int at = listing.indexOf(name);
                    return complete && (at < 0 || listing.kind(at) != EntryTag.FILE)
                            ? null
                            : read(reader, name);
                };
        boolean top = !complete || listing.indexOf(GIT) >= 0;
        int base = path.length();
        byte[] directory = top ? Arrays.copyOf(path.bytes(), Math.max(base - 1, 1)) : GIT;
        return link(outer, directory, base, top, source);
    }

    /// Where the ignore files of one directory come from: their content by name, null for none.
    private interface Source {
        byte @Nullable [] content(byte[] name);
    }

    @SuppressWarnings("ReferenceEquality") // The same objects, or others with more in them.
    private IgnoreChain link(
            IgnoreChain outer, byte[] directory, int base, boolean top, Source source) {
        Repository repository = outer.repository();
        IgnoreChain.Link git = outer.git();
        Repository found = top ? Repository.at(directory) : null;
        if (found != null) {
            repository = found;
            git = found.rules();
        }
        if (repository != null) {
            git = link(git, base, source, GIT_IGNORE);
        }
        IgnoreChain.Link plain = link(outer.plain(), base, source, PLAIN_IGNORE);
        IgnoreChain.Link own = link(outer.own(), base, source, OWN_IGNORE);
        boolean same =
                repository == outer.repository()
                        && git == outer.git()
                        && plain == outer.plain()
                        && own == outer.own();
        return same ? outer : new IgnoreChain(own, plain, git, outer.named(), repository);
    }

    private static IgnoreChain.@Nullable Link link(
            IgnoreChain.@Nullable Link outer, int base, Source source, byte[] name) {
        byte[] content = source.content(name);
        if (content == null) {
            return outer;
        }
        String shown = new String(name, StandardCharsets.US_ASCII);
        return IgnoreChain.Link.of(RuleParser.parse(content, shown, false), base, outer);
    }

    private static byte @Nullable [] read(DirectoryReader reader, byte[] name) {
        try {
            return reader.readFile(name, LIMIT);
        } catch (IOException e) {
            return null;
        }
    }

    private static byte @Nullable [] read(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) < LIMIT
                    ? Files.readAllBytes(file)
                    : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
