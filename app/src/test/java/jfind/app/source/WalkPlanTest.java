package jfind.app.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jfind.app.cli.Arguments;
import jfind.app.cli.Dialect;
import jfind.app.cli.Settings;
import jfind.app.cli.UsageException;
import jfind.app.cli.Word;
import jfind.app.model.WalkChange;
import jfind.app.record.WalkState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalkPlanTest {
    private static WalkPlan plan(String... words) throws UsageException {
        List<Word> arguments = new ArrayList<>();
        for (String word : words) {
            arguments.add(Word.of(word));
        }
        return WalkPlan.of(
                Settings.of(Arguments.parse(arguments, Dialect.JFIND), Dialect.JFIND).walk());
    }

    private static String prefix(WalkPlan plan) {
        return new String(plan.roots().getFirst().prefix(), UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({
        "HIDDEN, --hidden, [-hidden]",
        "HIDDEN, --no-hidden, [+hidden]",
        "IGNORED, --ignore, [+ignored]",
        "IGNORED, --no-ignore, [-ignored]",
        "FOLLOW, --hidden, [+follow]",
        "DIRECTORIES, --hidden, [+dirs]",
        "DIRECTORIES, --type=d, [-dirs]",
    })
    void aChangeIsSaidAndCanBeTakenBack(WalkChange change, String option, String said)
            throws UsageException {
        WalkPlan asked = plan(option);
        WalkPlan changed = asked.changed(change, null);

        assertEquals(said, changed.changes().toString());
        assertEquals(List.of(), changed.changed(change, null).changes());
    }

    @ParameterizedTest
    @CsvSource({
        ".,           [../ ../../]",
        "src/main,    [src/ '']",
        "src/main/,   [src/ '']",
        "..,          [../../]",
        "/usr/lib,    [/usr/ /]",
        "/,           []",
    })
    void theRootGoesUpAsFarAsThereIsAParent(String root, String prefixes) throws UsageException {
        WalkPlan plan = plan(root);
        for (String prefix : prefixes.substring(1, prefixes.length() - 1).split(" ", -1)) {
            if (!prefix.isEmpty()) {
                plan = plan.changed(WalkChange.ROOT_UP, null);
                assertEquals(prefix.equals("''") ? "" : prefix, prefix(plan));
            }
        }
    }

    @Test
    void thereIsNothingAboveTheTopmostDirectory() throws UsageException {
        WalkPlan plan = plan("/");

        assertSame(plan, plan.changed(WalkChange.ROOT_UP, null));
    }

    @ParameterizedTest
    @CsvSource({
        "., src/main/x.c, src/main/",
        "., src/main/, src/main/",
        "/usr, /usr/lib/x, /usr/lib/",
        ".., ../elsewhere/x, ../elsewhere/",
    })
    void theRootGoesDownIntoTheDirectoryUnderTheCursor(String root, String path, String prefix)
            throws UsageException {
        assertEquals(prefix, prefix(plan(root).changed(WalkChange.ROOT_DOWN, bytes(path))));
    }

    @Test
    void aFileInTheRootLeadsNowhere() throws UsageException {
        WalkPlan plan = plan(".");

        assertSame(plan, plan.changed(WalkChange.ROOT_DOWN, bytes("README")));
        assertSame(plan, plan.changed(WalkChange.ROOT_DOWN, null));
    }

    @Test
    void pathsHaveTheNameUnderWhichTheNewWalkFindsThem() throws UsageException {
        String here = Path.of("").toAbsolutePath().getFileName().toString();
        WalkPlan above = plan(".").changed(WalkChange.ROOT_UP, null);
        WalkPlan back = above.changed(WalkChange.ROOT_DOWN, bytes("../" + here + "/pom.xml"));

        assertEquals(
                "../" + here + "/\u00ff", new String(above.renamed(bytes("\u00ff")), ISO_8859_1));
        assertEquals("pom.xml", new String(back.renamed(bytes("../" + here + "/pom.xml")), UTF_8));
        assertEquals("", prefix(back));
    }

    @Test
    void aFileIsNamedAsAWalkOfTheWorkingDirectoryShowsIt() {
        String here = Path.of("").toAbsolutePath().toString();
        for (String path :
                List.of("a/\u00ff.c", "./a/\u00ff.c", "a/b/../\u00ff.c", here + "/a/\u00ff.c")) {
            byte[] shown = WalkPlan.asWalked(path.getBytes(ISO_8859_1));
            assertEquals("a/\u00ff.c", new String(shown, ISO_8859_1), path);
        }
    }

    @ParameterizedTest
    @CsvSource({
        ".,   .,   src/,   src/",
        ".,   src, '',     ''",
        "lib, .,   src/,   lib/",
        "lib, lib, ./,     ''",
    })
    void anotherSessionBringsItsRootUnlessAnotherWasAskedFor(
            String asked, String before, String root, String prefix) throws UsageException {
        WalkPlan first = plan(asked);
        var state =
                new WalkState(
                        List.of(bytes(before)),
                        List.of(bytes(root.isEmpty() ? "." : root)),
                        true,
                        false,
                        false,
                        false);
        assertEquals(prefix, prefix(first.resumed(state, first)));
    }

    @Test
    void whatKeysHaveChangedIsBroughtBack() throws UsageException {
        WalkPlan first = plan();
        WalkPlan changed = first;
        for (WalkChange change :
                List.of(
                        WalkChange.HIDDEN,
                        WalkChange.IGNORED,
                        WalkChange.FOLLOW,
                        WalkChange.DIRECTORIES,
                        WalkChange.ROOT_UP)) {
            changed = changed.changed(change, null);
        }
        WalkPlan resumed = first.resumed(changed.state(first), first);
        assertEquals(changed.changes(), resumed.changes());
        assertSame(resumed, resumed.resumed(changed.state(first), first));
        assertEquals(List.of(), resumed.resumed(first.state(first), first).changes());
    }
}
