package jfind.app.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jfind.match.option.Context;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamiliarityTest {
    private static final long NOW = 1_800_000_000;
    private static final long DAY = 86_400;

    private final List<Opened> all = new ArrayList<>();

    @Test
    void whatWasOpenedMoreOftenOrLaterIsWorthMore() {
        open(90 * DAY, "old");
        open(10 * DAY, "often");
        open(9 * DAY, "often");
        open(8 * DAY, "late");
        Context context = familiarity().context(null, null);
        assertTrue(points(context, "often") > points(context, "late"));
        assertTrue(points(context, "late") > points(context, "old"));
    }

    @Test
    void whatFollowsTheCurrentFileIsWorthMore() {
        for (int day = 40; day > 30; day -= 2) {
            open(day * DAY, "a.c");
            open(day * DAY - 10, "a.h");
            open(day * DAY - DAY, "b.c");
        }
        assertTrue(points("a.c", "a.h") > points("a.c", "b.c"));
        assertTrue(points("b.c", "a.h") < points("a.c", "a.h"));
    }

    @Test
    void theCurrentFileComesLastOfWhatWasOpened() {
        open(30, "a");
        open(20, "b");
        open(10, "c");
        Context context = familiarity().context(bytes("c"), null);
        assertEquals(List.of(2, 1, 3), places(context, "a", "b", "c"));
    }

    @Test
    void theFileOpenedLastCountsForAnHour() {
        open(3000, "a");
        assertArrayEquals(bytes("a"), familiarity().last());
        all.clear();
        open(4000, "a");
        assertNull(familiarity().last());
    }

    @Test
    void aClockThatWentBackDoesNoHarm() {
        open(-5000, "a");
        assertTrue(points(familiarity().context(null, null), "a") > 0);
        assertEquals("opened once, just now", familiarity().words(bytes("a")));
    }

    @Test
    void filesElsewhereAreNotKnown() {
        all.add(new Opened(NOW, bytes("/elsewhere/a"), new byte[0]));
        assertTrue(familiarity().context(null, null).isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "opened once, 5, 'opened once, just now'",
        "a minute, 65, 'opened once, 1 minute ago'",
        "hours, 7300, 'opened once, 2 hours ago'",
        "days, 400000, 'opened once, 4 days ago'",
    })
    void wordsSayHowLongAgo(String name, long ago, String words) {
        open(ago, "a");
        assertEquals(words, familiarity().words(bytes("a")));
    }

    private int points(String current, String path) {
        return points(familiarity().context(bytes(current), null), path);
    }

    private static int points(Context context, String path) {
        byte[] name = bytes(path);
        return context.points(context.file(context.root(), name, 0, name.length));
    }

    private static List<Integer> places(Context context, String... paths) {
        List<Integer> places = new ArrayList<>();
        for (String path : paths) {
            byte[] name = bytes(path);
            places.add(context.place(context.file(context.root(), name, 0, name.length)));
        }
        return places;
    }

    private void open(long ago, String path) {
        all.add(new Opened(NOW - ago, bytes("/tree/" + path), new byte[0]));
    }

    private Familiarity familiarity() {
        return new Familiarity(all, NOW, FamiliarityTest::shown);
    }

    private static byte @Nullable [] shown(byte[] path) {
        String text = new String(path, UTF_8);
        return text.startsWith("/tree/") ? Arrays.copyOfRange(path, 6, path.length) : null;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
