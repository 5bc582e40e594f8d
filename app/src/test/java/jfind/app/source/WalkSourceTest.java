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

    private static WalkSource walk(ScanRoot... roots) throws InterruptedException {
        ScanOptions options = ScanOptions.DEFAULT;
        WalkPlan plan = new WalkPlan(List.of(roots), options, options, null);
        WalkSource source = WalkSource.start(plan, false, new PathStore(), () -> {});
        source.await();
        return source;
    }
}
