package jfind.app.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import jfind.app.cli.Arguments;
import jfind.app.cli.Dialect;
import jfind.app.cli.Settings;
import jfind.app.cli.Word;
import jfind.app.command.Command;
import jfind.app.command.Environment;
import jfind.app.command.PreparedCommand;
import jfind.app.command.Shell;
import jfind.app.launch.Launch;
import jfind.app.model.Hits;
import jfind.app.model.WalkChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveSearchTest {
    @TempDir Path folder;
    private final Semaphore news = new Semaphore(1);

    @SuppressWarnings("NullAway.Init") // Each test starts it.
    private LiveSearch search;

    @AfterEach
    void close() {
        search.close();
    }

    private void read(String lines, String... options) throws Exception {
        start(lines, true, options);
    }

    /// Walks a tree with `a/b.c`, `a/.hid`, `z.o` and a rule that ignores `*.o`.
    private void walk() throws Exception {
        Files.createDirectory(folder.resolve("a"));
        Files.createFile(folder.resolve("a/b.c"));
        Files.createFile(folder.resolve("a/.hid"));
        Files.createFile(folder.resolve("z.o"));
        Files.writeString(folder.resolve(".ignore"), "*.o\n");
        start("", false, folder.toString());
    }

    private void start(String lines, boolean hasInput, String... options) throws Exception {
        List<Word> words = new ArrayList<>();
        for (String option : options) {
            words.add(Word.of(option));
        }
        OutputStream nowhere = OutputStream.nullOutputStream();
        var launch =
                new Launch(
                        Dialect.JFIND,
                        new ByteArrayInputStream(lines.getBytes(UTF_8)),
                        nowhere,
                        new PrintStream(nowhere, false, UTF_8),
                        hasInput,
                        false,
                        null,
                        null);
        search =
                LiveSearch.start(
                        Settings.of(Arguments.parse(words, Dialect.JFIND), Dialect.JFIND), launch);
        search.onHits(news::release);
        search.onChange(news::release);
        search.setLimit(100);
        search.setQuery("");
        search.begin();
    }

    /// Waits until the hits are as wanted, and returns them.
    private Hits await(Predicate<Hits> wanted) throws InterruptedException {
        while (news.tryAcquire(120, TimeUnit.SECONDS)) {
            Hits hits = search.hits();
            if (wanted.test(hits)) {
                return hits;
            }
        }
        throw new AssertionError("still " + paths(search.hits()));
    }

    private List<String> paths(Hits hits) {
        List<String> paths = new ArrayList<>();
        for (int row = 0; row < hits.size(); row++) {
            paths.add(new String(search.path(hits.entry(row)), UTF_8));
        }
        return paths;
    }

    @Test
    void whatACommandPrintsTakesThePlaceOfAllLines() throws Exception {
        read("one\ntwo\n");
        assertEquals(List.of("one", "two"), paths(await(hits -> hits.size() == 2)));

        search.reload(prepared("echo three; echo four; echo five"), false, new int[0], -1, "");

        Hits hits = await(newest -> newest.generation() == 1 && newest.size() == 3);
        assertEquals(List.of("three", "four", "five"), paths(hits));
    }

    @Test
    void theQueryInForceIsThatOfTheNewLinesToo() throws Exception {
        read("one\ntwo\n");
        search.setQuery("o");
        await(hits -> hits.query().equals("o"));

        search.reload(prepared("echo four; echo five"), true, new int[0], -1, "o");

        Hits hits = await(newest -> newest.generation() == 1);
        assertEquals("o", hits.query());
        assertEquals(List.of("four"), paths(hits));
    }

    @Test
    void oldLinesStayUntilThereAreNewOnes() throws Exception {
        read("one\ntwo\n");
        await(hits -> hits.size() == 2);

        search.reload(prepared("sleep 1000; echo three"), false, new int[0], -1, "");

        assertTrue(search.state().running());
        assertEquals(List.of("one", "two"), paths(search.hits()));
        search.reload(prepared("echo four"), false, new int[0], -1, "");
        assertEquals(List.of("four"), paths(await(hits -> hits.generation() == 1)));
    }

    @Test
    void oldLinesKeepTheirQueryWhileOthersAreReloadedForAnother() throws Exception {
        read("one\ntwo\n");
        search.setQuery("tw");
        await(hits -> hits.query().equals("tw") && hits.size() == 1);

        search.reload(prepared("sleep 1000"), false, new int[0], -1, "");

        assertEquals(List.of("two"), paths(search.hits()));
        search.hurry();
        assertEquals(List.of(), paths(await(hits -> hits.generation() == 1)));
    }

    @Test
    void whoTypesIsKeptWaitingForLinesThatAreWantedWhole() throws Exception {
        read("one\ntwo\n");
        await(hits -> hits.size() == 2);

        search.reload(prepared("echo three; sleep 1000"), true, new int[0], -1, "");
        search.hurry();

        assertEquals(0, search.hits().generation());
    }

    @Test
    void headerLinesCanBecomeMoreAndFewer() throws Exception {
        read("one\ntwo\nthree\n", "--header-lines=1");
        await(hits -> hits.size() == 2);
        assertEquals("one", search.state().header().getFirst().text());

        search.setHeaderLines(2);
        assertEquals(List.of("three"), paths(await(hits -> hits.size() == 1)));
        assertEquals(2, search.state().header().size());

        search.setHeaderLines(0);
        assertEquals(List.of("one", "two", "three"), paths(await(hits -> hits.size() == 3)));
        assertEquals(0, search.state().header().size());
        assertEquals(0, search.hits().generation(), "they are the same entries");
    }

    @Test
    void somethingElseOfEachLineCanBeShown() throws Exception {
        read("a 1\nb 2\nc 3\n", "--with-nth=1", "--header-lines=1");
        await(hits -> hits.size() == 2 && !search.state().running());
        search.setQuery("3");
        await(hits -> hits.query().equals("3") && hits.size() == 0);

        search.reshape("2", new int[] {1, 2});

        Hits hits = await(newest -> newest.generation() == 1);
        assertEquals(List.of("3"), paths(hits));
        assertEquals("c 3", new String(search.line(hits.entry(0)), UTF_8));
        assertArrayEquals(new int[] {1}, hits.carried().lost(), "what matches no more");
        assertEquals("1", search.state().header().getFirst().text());
        assertEquals(0, hits.load(), "nothing was reloaded");
    }

    @Test
    void linesThatComeLaterHaveTheNewFormToo() throws Exception {
        read("", "--with-nth=1");
        Path gate = gate();
        String waiting = "read line < '" + gate + "'";
        search.reload(
                prepared("printf 'a 1\\nb 2\\n'; " + waiting + "; echo c 3"),
                false,
                new int[0],
                -1,
                "");
        await(hits -> hits.generation() == 1 && hits.size() == 2);

        search.reshape("2", new int[0]);
        await(hits -> hits.generation() == 2 && hits.size() == 2);
        Files.writeString(gate, "go\n");

        assertEquals(List.of("1", "2", "3"), paths(await(hits -> hits.size() == 3)));
    }

    @Test
    void linesAreKnownAgainByTheirFields() throws Exception {
        read("1 a\n2 b\n3 c\n", "--id-nth=2");
        await(hits -> hits.size() == 3);

        search.reload(prepared("printf '4 b\\n5 c\\n6 d\\n'"), true, new int[] {2, 0, 1}, 2, "");

        assertTrue(search.state().seeking());
        Hits hits = await(newest -> newest.generation() == 1);
        assertArrayEquals(new int[] {1, 0}, hits.carried().selected());
        assertEquals(1, hits.carried().row());
        assertFalse(search.state().seeking());
    }

    @Test
    void theOldLinesStayUntilTheOneUnderTheCursorIsFound() throws Exception {
        read("1 a\n2 b\n", "--id-nth=2");
        await(hits -> hits.size() == 2);
        Path gate = gate();
        String waiting = "read line < '" + gate + "'";

        search.reload(
                prepared("echo 3 a; " + waiting + "; echo 4 b; sleep 1000"),
                false,
                new int[0],
                1,
                "");
        assertTrue(search.state().seeking());
        assertEquals(0, search.hits().generation());
        Files.writeString(gate, "go\n");

        assertEquals(1, await(hits -> hits.generation() == 1).carried().row());
    }

    @Test
    void whoGivesUpLookingSeesTheNewLinesAtOnce() throws Exception {
        read("1 a\n2 b\n", "--id-nth=2");
        await(hits -> hits.size() == 2);

        search.reload(prepared("echo 3 a; sleep 1000"), false, new int[0], 1, "");
        search.stopSeeking();

        assertFalse(search.state().seeking());
        assertEquals(List.of("3 a"), paths(await(hits -> hits.generation() == 1)));
    }

    @Test
    void aCommandThatFailsIsNamed() throws Exception {
        read("one\n");
        await(hits -> hits.size() == 1);

        search.reload(prepared("exit 3"), false, new int[0], -1, "");

        await(hits -> hits.generation() == 1);
        assertEquals(List.of("[Command failed: exit 3]"), search.state().notices());
    }

    @Test
    void aCommandWhoseShellIsMissingFailsToo() throws Exception {
        read("one\n");
        await(hits -> hits.size() == 1);
        Command text = Command.of("x".getBytes(UTF_8));

        search.reload(
                new PreparedCommand(Shell.usual("/no/such/shell -c"), text, new Environment()),
                false,
                new int[0],
                -1,
                "");

        await(hits -> hits.generation() == 1);
        assertEquals(List.of("[Command failed: x]"), search.state().notices());
    }

    private Set<String> names(Hits hits) {
        Set<String> names = new TreeSet<>();
        for (String path : paths(hits)) {
            names.add(path.substring(folder.toString().length() + 1));
        }
        return names;
    }

    private Hits awaitWalk(int generation) throws InterruptedException {
        return await(hits ->
                hits.generation() == generation && hits.isComplete() && !search.state().running());
    }

    private int row(Hits hits, String name) {
        return paths(hits).indexOf(folder + "/" + name);
    }

    @Test
    void aWalkThatIsChangedListsOtherFiles() throws Exception {
        walk();
        assertEquals(Set.of("a/b.c", "a/.hid", ".ignore"), names(awaitWalk(0)));

        search.change(WalkChange.IGNORED, new int[0], -1);
        search.change(WalkChange.HIDDEN, new int[0], -1);

        assertEquals(Set.of("a/b.c", "z.o"), names(awaitWalk(1)));
        assertEquals(List.of("-hidden", "+ignored"), search.state().notices());
    }

    @Test
    void whatWasSelectedStaysSelectedAndTheCursorKeepsItsPath() throws Exception {
        walk();
        Hits before = awaitWalk(0);
        int hidden = before.entry(row(before, "a/.hid"));
        int file = before.entry(row(before, "a/b.c"));

        search.change(WalkChange.HIDDEN, new int[] {hidden, file}, file);

        Hits after = awaitWalk(1);
        assertEquals(Set.of("a/b.c", "a/.hid"), names(after));
        assertEquals(2, after.carried().selected().length);
        assertEquals(folder + "/a/.hid", path(after.carried().selected()[0]));
        assertEquals(folder + "/a/b.c", path(after.carried().selected()[1]));
        assertEquals(row(after, "a/b.c"), after.carried().row());
    }

    private String path(int entry) {
        return new String(search.path(entry), UTF_8);
    }

    @Test
    void theRootGoesDownAndUp() throws Exception {
        walk();
        Hits before = awaitWalk(0);

        search.change(WalkChange.ROOT_DOWN, new int[0], before.entry(row(before, "a/b.c")));
        assertEquals(Set.of("a/b.c", "a/.hid"), names(awaitWalk(1)));
        assertEquals(List.of("in " + folder + "/a/"), search.state().notices());

        search.change(WalkChange.ROOT_UP, new int[0], -1);
        assertEquals(Set.of("a/b.c", "a/.hid", ".ignore"), names(awaitWalk(2)));
    }

    @Test
    void linesThatTakeThePlaceOfAWalkKeepTheirOrder() throws Exception {
        walk();
        awaitWalk(0);
        assertFalse(search.areLines());

        search.reload(prepared("echo 9; echo 10; echo 1"), true, new int[0], -1, "");

        assertEquals(List.of("9", "10", "1"), paths(await(hits -> hits.generation() == 1)));
        assertTrue(search.areLines());
    }

    @Test
    void linesAreNoWalkToBeChanged() throws Exception {
        read("one\n");
        await(hits -> hits.size() == 1);

        search.change(WalkChange.HIDDEN, new int[0], -1);

        assertEquals(List.of(), search.state().notices());
        assertEquals(0, search.hits().generation());
    }

    @Test
    void excludedEntriesAreLeftOut() throws Exception {
        read("one\ntwo\n");
        await(hits -> hits.size() == 2);

        search.exclude(new int[] {0});

        assertEquals(List.of("two"), paths(await(hits -> hits.size() == 1)));
    }

    @Test
    void otherFieldsCanBeSearchedAndTheSortingSwitchedOff() throws Exception {
        read("b ax\na abx\nx b\n");
        search.setQuery("b");
        await(hits -> hits.query().equals("b") && hits.size() == 3);

        search.setFields("2");
        search.setSorted(false);

        // Either change may be seen before the other one.
        await(hits -> paths(hits).equals(List.of("a abx", "x b")));
        search.setFields("");
        assertEquals(3, await(hits -> hits.size() == 3).matched());
    }

    @Test
    void whereLittleMatchesIgnoredFilesAreCounted() throws Exception {
        walk();
        awaitWalk(0);
        search.setQuery("z");

        await(_ -> search.state().notices().contains("1 more in ignored files (alt-i)"));

        search.setQuery("a/b");
        await(hits -> hits.query().equals("a/b"));
        assertEquals(List.of(), search.state().notices());
    }

    @Test
    void whereNothingMatchesTheFileThatCanBeMadeIsNamed() throws Exception {
        walk();
        awaitWalk(0);
        search.setQuery("new/x y.c:3");
        await(_ -> search.state().notices().stream().anyMatch(it -> it.endsWith("/new/x y.c")));

        search.setQuery("a/b");
        await(hits -> hits.query().equals("a/b"));
        assertEquals(List.of(), search.state().notices());
    }

    @Test
    void hiddenFilesAreCountedWhereTheyAreLeftOut() throws Exception {
        walk();
        awaitWalk(0);
        search.change(WalkChange.HIDDEN, new int[0], -1);
        search.setQuery("hid");
        awaitWalk(1);

        await(_ ->
                search.state()
                        .notices()
                        .contains("1 more in hidden or ignored files (alt-h, alt-i)"));
    }

    /// A FIFO: a command that reads from it waits until something is written to it.
    private Path gate() throws Exception {
        Path gate = folder.resolve("gate");
        assertEquals(0, new ProcessBuilder("mkfifo", gate.toString()).start().waitFor());
        return gate;
    }

    private static PreparedCommand prepared(String command) {
        Command text = Command.of(command.getBytes(UTF_8));
        return new PreparedCommand(Shell.usual(null), text, new Environment());
    }

    @Test
    void theLineThatAQueryNamesIsTold() throws Exception {
        walk();
        awaitWalk(0);
        search.setQuery("b.c:12");

        Hits hits = await(newest -> newest.query().equals("b.c:12"));
        assertEquals(12, hits.line());
        assertEquals(Set.of("a/b.c"), names(hits));
    }
}
