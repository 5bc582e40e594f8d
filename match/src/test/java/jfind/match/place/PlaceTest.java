package jfind.match.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import jfind.match.MatchEngine;
import jfind.match.PathStore;
import jfind.match.Paths;
import jfind.match.Ranking;
import jfind.match.option.MatchOptions;
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
                "In file included from ./include/linux/foo.h:12, % include/linux/foo.h 12 0",
                "                 from kernel/x.c:7: % kernel/x.c 7 0",
                "thread 'main' panicked at src/main.rs:12:4: % src/main.rs 12 4",
                "thread 'main' panicked at 'index out of bounds', src/main.rs:12:4 % src/main.rs 12 4",
                "tests/test_a.py:12: AssertionError % tests/test_a.py 12 0",
                "tests/test_a.py::test_x % tests/test_a.py 0 0",
                "tests/test_a.py::TestA::test_x[1-2] % tests/test_a.py 0 0",
                "FAILED tests/test_a.py::test_x - assert 1 == 2 % tests/test_a.py 0 0",
                "at java.base/java.lang.Thread.run(Thread.java:840) % Thread.java 840 0",
                "    at Object.<anonymous> (/srv/app.js:12:4) % /srv/app.js 12 4",
                "at file:///srv/app.mjs:12:4 % /srv/app.mjs 12 4",
                "    foo_test.go:12: want 1, got 2 % foo_test.go 12 0",
                "./foo.go:12:4: undefined: x % foo.go 12 4",
                "src/a.ts:12:4 - error TS2304: Cannot find name 'x'. % src/a.ts 12 4",
                "C:\\src\\a.cpp(12): error C2065: 'x': undeclared identifier % C:/src/a.cpp 12 0",
                "src\\a.cs(12,4): error CS0103: x % src/a.cs 12 4",
                "PHP Fatal error:  Uncaught Error: x in /srv/a.php:12 % /srv/a.php 12 0",
                "PHP Warning:  Undefined variable $x in /srv/a.php on line 12 % /srv/a.php 12 0",
                "from app/a.rb:12:in 'Foo#run' % app/a.rb 12 0",
                "src/a.c:12:    int x = f(3); % src/a.c 12 0",
                "--- a/src/foo.c\t2026-01-01 10:00:00 % src/foo.c 0 0",
                "https://github.com/o/r/blob/main/src/a.c#L12-L20 % /o/r/blob/main/src/a.c 12 0",
                "https://gitlab.com/o/r/-/blob/main/src/a.c#L12-20 % /o/r/-/blob/main/src/a.c 12 0",
                "https://github.com/o/r/blob/main/src/a.c % /o/r/blob/main/src/a.c 0 0",
                "`file:///srv/a%20b.c` % /srv/a b.c 0 0",
                "vscode://file/srv/a.c:12:4 % /srv/a.c 12 4",
                "e: file:///srv/a.kt:12:4 Unresolved reference: x % /srv/a.kt 12 4",
                "#0  main () at foo.c:12 % foo.c 12 0",
                "==1==    by 0x1234: main (foo.c:12) % foo.c 12 0",
                "Breakpoint 1 at 0x1149: file foo.c, line 12. % foo.c 12 0",
                "died at foo.pl line 12. % foo.pl 12 0",
                "make: *** [Makefile:12: all] Error 1 % Makefile 12 0",
                "./x.sh: line 12: foo: command not found % x.sh 12 0",
                "x.sh: 12: foo: not found % x.sh 12 0",
                "   at Foo.Bar() in /src/a.cs:line 12 % /src/a.cs 12 0",
                "src/Main.hs:12:4-9: error: x % src/Main.hs 12 4",
                "lua: a.lua:12: attempt to call nil % a.lua 12 0",
                "(app 0.1.0) lib/a.ex:12: Foo.bar/1 % lib/a.ex 12 0",
                "CMake Error at CMakeLists.txt:12 (add_executable): % CMakeLists.txt 12 0",
                "warning: src/a.rs:12:4 % src/a.rs 12 4",
                "net foo.c:12 % net foo.c 12 0",
                "my\\ foo.c:12 % my\\ foo.c 12 0",
                "./docs/README.md % docs/README.md 0 0",
                "../proj/x.c % ../proj/x.c 0 0",
                "../proj/x.c:3 % ../proj/x.c 3 0",
                "../src/foo.c:12:4: error: expected % ../src/foo.c 12 4",
                "~/proj/x.c % ~/proj/x.c 0 0",
                "/srv/my docs/a b.txt % /srv/my docs/a b.txt 0 0",
                "/srv/my docs/a b.txt:3 % /srv/my docs/a b.txt 3 0",
                "`'/srv/my docs/a.txt'` % /srv/my docs/a.txt 0 0",
                "`\"/srv/my docs/a.txt\"` % /srv/my docs/a.txt 0 0",
                "`'/srv/it'\\''s.txt'` % /srv/it's.txt 0 0",
                "/srv/my\\ docs/a\\(1\\).txt % /srv/my docs/a(1).txt 0 0",
                "/srv/my\\ docs/a.txt:3 % /srv/my docs/a.txt 3 0",
                "`file:///srv/my%20docs/a.txt:3` % /srv/my docs/a.txt 3 0",
                "file:/srv/a.c % /srv/a.c 0 0",
                "file://host/srv/a.c % /srv/a.c 0 0",
                "C:\\w\\x.java % C:/w/x.java 0 0",
                "C:\\w\\my docs\\x.java % C:/w/my docs/x.java 0 0",
                "C:/w/x.java % C:/w/x.java 0 0",
                "\\\\host\\share\\x.java % /host/share/x.java 0 0",
                "src\\app\\x.java % src/app/x.java 0 0",
                "src/./net/../foo.c:12 % src/foo.c 12 0",
                "src//foo.c:12 % src/foo.c 12 0",
                "../../x/../src/foo.c:12 % ../../src/foo.c 12 0",
                "$HOME/proj/x.c % $HOME/proj/x.c 0 0",
                "`\"docs/README.md\"` % docs/README.md 0 0",
                "`\"docs/README.md:12\"` % docs/README.md 12 0",
                "`\"my docs/a b.txt\"` % my docs/a b.txt 0 0",
                "`'my docs/a b.txt'` % my docs/a b.txt 0 0",
                "(docs/README.md) % docs/README.md 0 0",
                "<docs/README.md> % docs/README.md 0 0",
                "```docs/README.md``` % docs/README.md 0 0",
                "\u201cdocs/README.md\u201d % docs/README.md 0 0",
                "\u201cdocs/README.md:12\u201d % docs/README.md 12 0",
                "\u2018my docs/a b.txt\u2019 % my docs/a b.txt 0 0",
                "\u00abdocs/README.md\u00bb % docs/README.md 0 0",
                "src/../foo.c % foo.c 0 0",
                "src/./foo.c % src/foo.c 0 0",
                "'docs/README.md' % 'docs/README.md' 0 0",
                "(app)/(x) % (app)/(x) 0 0",
                "(app)/page.ts % (app)/page.ts 0 0",
                "\"foo\" % \"foo\" 0 0",
                "'foo % 'foo 0 0",
                "'foo' % 'foo' 0 0",
                "'/foo % '/foo 0 0",
                "foo$ % foo$ 0 0",
                "my\\ foo % my\\ foo 0 0",
                "std::vec::Vec % std::vec::Vec 0 0",
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
        "C:\\agent\\src\\foo.c(12), src/foo.c b/src/foo.c src/foo.c:12 lib/foo.c",
        "https://example.org/me/it/blob/main/src/foo.c#L3, src/foo.c b/src/foo.c src/foo.c:12",
        "./src/foo.c, src/foo.c b/src/foo.c",
        "../src/foo.c, src/foo.c b/src/foo.c",
        "~/proj/src/foo.c, src/foo.c b/src/foo.c",
        "../src/foo.c:12:4: error: expected, src/foo.c b/src/foo.c",
        "/home/me/my proj/src/foo.c, src/foo.c b/src/foo.c",
        "/home/me/my\\ proj/src/foo.c, src/foo.c b/src/foo.c",
        "\"/home/me/my proj/src/foo.c\", src/foo.c b/src/foo.c",
        "file:///home/me/my%20proj/src/foo.c, src/foo.c b/src/foo.c",
        "C:\\w\\src\\foo.c, src/foo.c b/src/foo.c",
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
