package jfind.scan.ignore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jfind.scan.entry.ExactPath;
import jfind.scan.read.DirectoryReader;
import jfind.scan.read.Listing;
import jfind.scan.read.NativePath;
import jfind.scan.read.UntypedListing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IgnoreFilesTest {
    @TempDir Path directory;

    /// As on a file system that tells no types (`DT_UNKNOWN`).
    @Test
    void ignoreFilesCountWhereTheListingHasNoKinds() throws Exception {
        Files.writeString(directory.resolve(".ignore"), "a\n");
        Files.writeString(directory.resolve("b"), "c\n");
        Files.createSymbolicLink(directory.resolve(".jfindignore"), Path.of("b"));

        assertEquals("ignored", verdict(UntypedListing.of(".ignore", ".jfindignore"), "a"));
        assertEquals("ignored", verdict(UntypedListing.of(".ignore", ".jfindignore"), "c"));
        assertEquals("silent", verdict(UntypedListing.of(".ignore", ".jfindignore"), "b"));
    }

    @Test
    void directoryWithTheNameOfAnIgnoreFileHasNoRulesAndIsNoProblem() throws Exception {
        Files.createDirectory(directory.resolve(".ignore"));

        assertEquals("silent", verdict(UntypedListing.of(".ignore"), "a"));
    }

    private String verdict(Listing listing, String name) throws Exception {
        NativePath path = new NativePath();
        byte[] bytes = ExactPath.bytes(directory);
        path.append(bytes, 0, bytes.length);
        List<String> problems = new ArrayList<>();
        IgnoreFiles files =
                new IgnoreFiles(List.of(), Map.of(), problem -> problems.add(problem.toString()));
        IgnoreChain chain;
        try (DirectoryReader reader = DirectoryReader.portable()) {
            reader.open(path, true);
            path.appendSlash();
            chain = files.chainFor(IgnoreChain.NONE, path, listing, true, reader);
        }
        assertEquals(List.of(), problems);
        Candidate candidate = new Candidate();
        int base = path.length();
        byte[] entry = name.getBytes(StandardCharsets.UTF_8);
        path.append(entry, 0, entry.length);
        candidate.set(path, base, false);
        return chain.verdict(candidate) instanceof Verdict.Ignored ? "ignored" : "silent";
    }
}
