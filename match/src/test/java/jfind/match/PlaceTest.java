package jfind.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '%',
            quoteCharacter = '`',
            value = {
                "foo.c % foo.c 0 0",
                "foo.c:12 % foo.c 12 0",
                "foo.c:12:4 % foo.c 12 4",
                "foo.c:12: % foo.c 12 0",
                "foo.c:12:4: % foo.c 12 4",
                "foo.c: % foo.c 0 0",
                "foo.c:12:4: error: expected ';' % foo.c 12 4",
                "foo.c:12:int main(void) % foo.c 12 0",
                "foo.c:12-20 % foo.c 12 0",
                "foo.c(12) % foo.c 12 0",
                "foo.c(12,4) % foo.c 12 4",
                "foo.c(12, 4) % foo.c 12 4",
                "foo.c(12:4) % foo.c 12 4",
                "src/a.ts(12,4): error TS2304: Cannot find name % src/a.ts 12 4",
                "foo.c#L12 % foo.c 12 0",
                "foo.c#L12-L20 % foo.c 12 0",
                "foo.c#L12C4 % foo.c 12 4",
                "foo.c|12| % foo.c 12 0",
                "foo.c|12 col 4| error: x % foo.c 12 4",
                "foo.c, line 12 % foo.c 12 0",
                "`\"foo.c\", line 12` % foo.c 12 0",
                "foo.c line 12, column 4 % foo.c 12 4",
                "foo.c, line 12, column 4: x % foo.c 12 4",
                "+12 foo.c % foo.c 12 0",
                "File \"app/main.py\", line 12, in run % app/main.py 12 0",
                "  File \"/usr/lib/a.py\", line 12 % /usr/lib/a.py 12 0",
                "at app.Main.run(Main.java:12) % Main.java 12 0",
                "    at app.Main$1.run(Main.java:12) ~[app.jar:1.0] % Main.java 12 0",
                "at run (/srv/app/main.js:12:4) % /srv/app/main.js 12 4",
                "at /srv/app/main.js:12:4 % /srv/app/main.js 12 4",
                "at async Promise.all (index 0) (a.mjs:3:1) % a.mjs 3 1",
                "--> src/main.rs:12:4 % src/main.rs 12 4",
                "main.rb:12:in `run' % main.rb 12 0",
                "main.go:12 +0x1d % main.go 12 0",
                "/home/me/go/main.go:12 +0x1d % /home/me/go/main.go 12 0",
                "[ERROR] /src/A.java:[12,4] cannot find symbol % /src/A.java 12 4",
                "/src/A.java:[12,4] x % /src/A.java 12 4",
                "./foo.c:12 % foo.c 12 0",
                "file:///srv/foo.c:12 % /srv/foo.c 12 0",
                "file:///srv/foo.c % /srv/foo.c 0 0",
                "/srv/foo.c % /srv/foo.c 0 0",
                "diff --git a/src/foo.c b/src/foo.c % src/foo.c 0 0",
                "--- a/src/foo.c % src/foo.c 0 0",
                "+++ b/src/foo.c % src/foo.c 0 0",
                "a/src/foo.c % a/src/foo.c 0 0",
                "net foo.c:12 % net foo.c 12 0",
                "foo.c:99999999999 % foo.c 0 0",
                "foo:bar % foo:bar 0 0",
                "foo(bar) % foo(bar) 0 0",
                ": % : 0 0",
                ":12 % :12 0 0",
            })
    void isReadFromWhatPeoplePaste(String text, String expected) {
        Place place = Place.parse(text);
        assertEquals(expected, place.path() + " " + place.line() + " " + place.column());
    }

    @ParameterizedTest
    @CsvSource({
        "src/foo.c:12, src/foo.c:12 src/foo.c",
        "/build/agent/src/foo.c:12:4, src/foo.c b/src/foo.c src/foo.c:12 lib/foo.c",
        "b/src/foo.c, b/src/foo.c src/foo.c src/foo.c:12",
        "at x.Y.z(foo.c:3), lib/foo.c src/foo.c b/src/foo.c src/foo.c:12",
    })
    void isFoundWhereItLiesHereAndALiteralNameWins(String query, String bestFirst) {
        PathStore store =
                Paths.store("lib/foo.c", "src/foo.c", "src/foo.c:12", "b/src/foo.c", "other");
        List<String> expected = List.of(bestFirst.split(" ", -1));
        try (MatchEngine engine = new MatchEngine(store, MatchOptions.FILES, () -> {})) {
            Ranking ranking = engine.filter(query);
            List<String> actual =
                    IntStream.range(0, Math.min(expected.size(), ranking.size()))
                            .mapToObj(row -> store.pathText(ranking.entry(row)))
                            .toList();
            assertEquals(expected, actual);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "main.c:12:4, 12 4",
        "app main.c:12, 12 0",
        "/srv/app/main.c:7, 7 0",
        "main.c, 0 0",
        "foo.c:12, 0 0", // A file is called so.
        "FOO.c:12, 12 0", // None is called so in capitals.
        "none.c:12, 12 0",
    })
    void isTakenOffTheQueryUnlessAFileIsNamedSo(String query, String expected) {
        PathStore store = Paths.store("app/main.c", "src/foo.c", "src/foo.c:12");
        try (MatchEngine engine = new MatchEngine(store, MatchOptions.FILES, () -> {})) {
            Place place = engine.filter(query).place();
            assertEquals(expected, place.line() + " " + place.column());
        }
    }
}
