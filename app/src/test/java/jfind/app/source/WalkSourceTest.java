package jfind.app.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jfind.match.PathStore;
import jfind.scan.ScanOptions;
import jfind.scan.ScanRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalkSourceTest {
    @TempDir Path folder;

    @Test
    void rootThatCannotBeReadIsAFailure() throws Exception {
        WalkSource source = walk(ScanRoot.of(folder + "/none"));

        assertEquals(folder + "/none: No such file or directory", source.failure());
        assertEquals(List.of(String.valueOf(source.failure())), source.problems());
    }

    @Test
    void whatElseCannotBeReadIsNoFailure() throws Exception {
        Files.createDirectory(folder.resolve(".git"));
        Files.writeString(folder.resolve(".git/HEAD"), "ref: refs/heads/main\n");
        Files.writeString(folder.resolve(".git/commondir"), "a\0b");

        WalkSource source = walk(ScanRoot.of(folder.toString()));

        assertNull(source.failure());
        assertEquals(
                List.of(folder.toRealPath() + "/.git/commondir: Not a path"), source.problems());
    }

    @Test
    void problemsAreBounded() throws Exception {
        ScanRoot[] roots = new ScanRoot[120];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = ScanRoot.of(folder + "/none" + i);
        }

        List<String> problems = walk(roots).problems();

        assertEquals(101, problems.size());
        assertEquals("20 more could not be read", problems.getLast());
    }

    @Test
    void theRuleThatHidesEverythingIsNamed() throws Exception {
        Files.writeString(folder.resolve(".ignore"), "# all\n*\n");
        Files.createFile(folder.resolve("a"));

        List<String> notices = walk(ScanRoot.of(folder.toString())).state().notices();

        assertEquals(List.of("all ignored (alt-i), by .ignore:2: *"), notices);
    }

    @Test
    void aFileOfRulesThatIsNotHiddenIsNamedWithItsDirectory() throws Exception {
        Path rules = Files.createDirectory(folder.resolve("jfind")).resolve("ignore");
        Files.writeString(rules, "a\n");
        Files.createFile(Files.createDirectory(folder.resolve("tree")).resolve("a"));
        ScanOptions options = ScanOptions.DEFAULT.toBuilder().ignoreFiles(List.of(rules)).build();

        WalkSource source = walk(options, ScanRoot.of(folder + "/tree"));

        assertEquals(
                List.of("all ignored (alt-i), by jfind/ignore:1: a"), source.state().notices());
    }

    @Test
    void aWalkForAScreenWaitsForItsBeginning() throws Exception {
        Files.createFile(folder.resolve("a"));
        ScanOptions options = ScanOptions.DEFAULT;
        WalkPlan plan = new WalkPlan(List.of(ScanRoot.of(folder + "/")), options, options, null);
        PathStore store = new PathStore();
        WalkSource source = WalkSource.start(plan, true, store, () -> {});

        source.cancel();
        source.begin(); // Nobody wants it any more.
        source.await();
        assertEquals(0, store.size());

        WalkSource other = WalkSource.start(plan, true, store, () -> {});
        other.begin();
        other.begin();
        other.await();
        assertEquals(1, store.size());
    }

    private static WalkSource walk(ScanRoot... roots) throws InterruptedException {
        return walk(ScanOptions.DEFAULT, roots);
    }

    private static WalkSource walk(ScanOptions options, ScanRoot... roots)
            throws InterruptedException {
        WalkPlan plan = new WalkPlan(List.of(roots), options, options, null);
        WalkSource source = WalkSource.start(plan, false, new PathStore(), () -> {});
        source.await();
        return source;
    }
}
