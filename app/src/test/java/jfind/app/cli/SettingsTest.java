package jfind.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jfind.match.line.FieldTemplate;
import jfind.match.option.CaseMode;
import jfind.scan.entry.EntryType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    static Settings settings(String... words) throws UsageException {
        return settings(Dialect.JFIND, words);
    }

    static Settings settings(Dialect dialect, String... words) throws UsageException {
        return Settings.of(
                Arguments.parse(Stream.of(words).map(Word::of).toList(), dialect), dialect);
    }

    @Test
    void withoutOptionsItWalksTheCurrentDirectoryAndLetsAPersonChooseOne() throws UsageException {
        Settings settings = settings();

        assertEquals(Settings.Mode.CHOOSE, settings.action());
        assertEquals(List.of(), settings.walk().roots());
        assertTrue(settings.walk().hidden());
        assertTrue(settings.walk().ignore());
        assertFalse(settings.walk().follow());
        assertFalse(settings.walk().addRoots());
        assertFalse(settings.walk().types().contains(EntryType.DIRECTORY));
        assertEquals(0, settings.keys().multi());
    }

    @Test
    void underTheNameOfFzfItsHabitsHold() throws UsageException {
        Settings fzf = settings(Dialect.FZF);

        assertTrue(fzf.walk().follow());
        assertTrue(fzf.walk().hidden());
        assertFalse(fzf.walk().ignore());
        assertTrue(fzf.walk().addRoots());
        assertEquals(List.of(".git", "node_modules"), fzf.walk().skip());
        assertEquals(Settings.EnterAction.PRINT, fzf.output().enterAction());
        assertEquals(Settings.PreviewMode.NONE, fzf.look().preview());
        assertEquals(
                Settings.EnterAction.OPEN, settings(Dialect.FZF, "--open").output().enterAction());
    }

    @Test
    void listsOfKeysAndBindingsGrowInTheOrderGiven() throws UsageException {
        Settings settings =
                settings(
                        "--expect=a,b",
                        "--no-expect",
                        "--expect=c",
                        "--expect=ctrl-d",
                        "--bind=x:abort",
                        "--toggle-sort=ctrl-r");

        assertEquals("[c, ctrl-d]", settings.output().expect().toString());
        assertEquals("[x:abort, ctrl-r:toggle-sort]", settings.keys().bindings().toString());
    }

    @Test
    void aDelimiterHoldsForTemplatesBeforeIt() throws UsageException {
        Settings settings = settings("--with-nth={2}", "--accept-nth=1", "-d:");

        byte[] line = "a:b:c".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "b", new String(apply(settings.input().withNth(), line), StandardCharsets.UTF_8));
        assertEquals(
                "a:",
                new String(apply(settings.output().acceptNth(), line), StandardCharsets.UTF_8));
    }

    private static byte[] apply(@Nullable FieldTemplate template, byte[] line) {
        assertNotNull(template);
        return template.apply(line, 0);
    }

    @Test
    void tellingTheVersionComesBeforeFiltering() throws UsageException {
        assertEquals(Settings.Mode.VERSION, settings("--version", "-fx").action());
        assertEquals(Settings.Mode.VERBOSE_VERSION, settings("-v", "--version").action());
        assertEquals("x", settings("-fx", "-qy").input().query());
    }

    @Test
    void theLastOneWins() throws UsageException {
        assertEquals(0, settings("-m", "+m").keys().multi());
        assertEquals(3, settings("+m", "-m3").keys().multi());
        assertEquals("b", settings("-q", "a", "-qb").input().query());
        assertEquals(CaseMode.RESPECT, settings("-i", "+i").search().caseMode());
    }

    @Test
    void walkerSaysAllOfWhatIsListed() throws UsageException {
        Settings.WalkSettings walk = settings("--walker=dir,follow").walk();

        assertEquals(Set.of(EntryType.DIRECTORY), walk.types());
        assertTrue(walk.follow());
        assertFalse(walk.hidden());
    }

    @Test
    void rootsComeFromTheLastWalkerRootAndFromWords() throws UsageException {
        List<Word> roots = settings("--walker-root", "a", "b", "--walker-root=c").walk().roots();
        assertEquals("[c, b]", roots.toString());
    }

    @Test
    void secondsMayHaveAFraction() throws UsageException {
        assertEquals(Duration.ofMillis(250), settings("--max-duration=0.25").walk().maxDuration());
        assertEquals(Duration.ofMillis(90_500), settings("--bench=1m30.5s").input().bench());
        assertNull(settings("--bench=-3s").input().bench());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --tail=0           | --tail: not a whole number above 0: 0
                    --header-lines=-1  | --header-lines: not a whole number: -1
                    --wrap=line        | --wrap: unknown wrap: line (char, word)
                    --jump-labels=ä    | --jump-labels: not ASCII: ä
                    --history-size=0   | --history-size: not a whole number above 0: 0
                    --threads=many     | --threads: not a whole number: many
                    --multi=x          | --multi: not a whole number: x
                    --bench=3           | --bench: not a duration (3s, 500ms): 3
                    --bench=s           | --bench: not a duration (3s, 500ms): s
                    --max-duration=-1  | --max-duration: not a number of seconds above 0: -1
                    --scheme=magic     | --scheme: unknown scheme: magic (default, path, history, file)
                    --walker=files     | --walker: unknown part: files (did you mean file?)
                    --type=q           | --type: unknown type: q (f, d, l, x)
                    --tiebreak=index,end | --tiebreak: index is not last: index,end
                    --nth=x            | --nth: not fields such as 1, -1, 2.. or ..3, by commas: x
                    --height=tall      | --height: not a size (a number, or a share such as 40%): tall
                    --border=shrap     | --border: unknown border style: shrap (did you mean sharp?)
                    --border=inline    | --border: inline border is only supported by --header-border, --header-lines-border and --footer-border: inline
                    --list-border=inline | --list-border: inline border is only supported by --header-border, --header-lines-border and --footer-border: inline
                    --input-border=inline | --input-border: inline border is only supported by --header-border, --header-lines-border and --footer-border: inline
                    --preview-border=inline | --preview-border: inline border is only supported by --header-border, --header-lines-border and --footer-border: inline
                    --preview-window=border-inline | --preview-window: invalid preview window option: border-inline (such as right,60%,border-left,wrap,follow)
                    --layout=round     | --layout: unknown layout: round (default, reverse, reverse-list)
                    --scheme=fiel      | --scheme: unknown scheme: fiel (did you mean file?)
                    --algo=v3          | --algo: unknown algo: v3 (v1, v2)
                    --tiebreak=size    | --tiebreak: unknown key: size (length, chunk, pathname, begin, end, index)
                    --tiebreak=lenght  | --tiebreak: unknown key: lenght (did you mean length?)
                    --walker=hidden    | --walker: neither file nor dir: hidden
                    """)
    void aWrongValueIsSaidWithWhatWasWanted(String word, String message) {
        UsageException error = assertThrows(UsageException.class, () -> settings(word));
        assertEquals(message, error.getMessage());
    }

    @Test
    void headerLinesCannotHaveABorderWithinAnInlineOne() throws Exception {
        UsageException error =
                assertThrows(
                        UsageException.class,
                        () -> settings("--header-border=inline", "--header-lines-border=sharp"));
        assertEquals(
                "--header-border=inline requires --header-lines-border to be inline or unset",
                error.getMessage());
        settings("--header-border=inline", "--header-lines-border=none");
        settings("--header-border=inline", "--header-lines-border=inline");
    }
}
