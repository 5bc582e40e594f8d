package jfind.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jfind.match.CaseMode;
import jfind.scan.EntryType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    static Settings settings(String... words) throws UsageException {
        return Settings.of(Arguments.parse(Stream.of(words).map(Word::of).toList()));
    }

    @Test
    void withoutOptionsItWalksTheCurrentDirectoryAndLetsAPersonChooseOne() throws UsageException {
        Settings settings = settings();

        assertEquals(Settings.Action.CHOOSE, settings.action());
        assertEquals(List.of(), settings.walk().roots());
        assertTrue(settings.walk().hidden());
        assertTrue(settings.walk().ignore());
        assertFalse(settings.walk().follow());
        assertFalse(settings.walk().types().contains(EntryType.DIRECTORY));
        assertEquals(0, settings.look().multi());
    }

    @Test
    void theLastOneWins() throws UsageException {
        assertEquals(0, settings("-m", "+m").look().multi());
        assertEquals(3, settings("+m", "-m3").look().multi());
        assertEquals("b", settings("-q", "a", "-qb").input().query());
        assertEquals(CaseMode.RESPECT, settings("-i", "+i").search().caseMode());
    }

    @Test
    void walkerSaysAllOfWhatIsListed() throws UsageException {
        Settings.Walk walk = settings("--walker=dir,follow").walk();

        assertEquals(Set.of(EntryType.DIRECTORY), walk.types());
        assertTrue(walk.follow());
        assertFalse(walk.hidden());
    }

    @Test
    void rootsComeFromWalkerRootAndFromWords() throws UsageException {
        List<Word> roots = settings("--walker-root", "a", "b", "--walker-root=c").walk().roots();
        assertEquals("[a, c, b]", roots.toString());
    }

    @Test
    void secondsMayHaveAFraction() throws UsageException {
        assertEquals(Duration.ofMillis(250), settings("--max-duration=0.25").walk().maxDuration());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --threads=0        | --threads: wants a whole number above 0: '0'
                    --threads=many     | --threads: wants a whole number above 0: 'many'
                    --multi=x          | --multi: wants a whole number above 0: 'x'
                    --max-duration=-1  | --max-duration: wants seconds above 0: '-1'
                    --scheme=magic     | --scheme: wants one of default, path, history, file: 'magic'
                    --walker=files     | --walker: wants file, dir, follow or hidden, by commas: 'files'
                    --type=q           | --type: wants f, d, l or x, by commas: 'q'
                    --tiebreak=index,end | --tiebreak: wants index at the end only: 'index,end'
                    --nth=x            | --nth: wants fields such as 1, -1, 2.. or ..3, by commas: 'x'
                    --height=tall      | --height: not a size: tall
                    --layout=round     | --layout: unknown layout: round (default, reverse or reverse-list)
                    --walker=hidden    | --walker: wants at least file or dir: 'hidden'
                    """)
    void aWrongValueIsSaidWithWhatWasWanted(String word, String message) {
        UsageException error = assertThrows(UsageException.class, () -> settings(word));
        assertEquals(message, error.getMessage());
    }
}
