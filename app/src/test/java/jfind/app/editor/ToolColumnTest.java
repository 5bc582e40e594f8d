package jfind.app.editor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jfind.match.place.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolColumnTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    go vet       | ./a.go:5:14: undefined: undefd                          | BYTES              | 1
                    rg           | a.c:5:14:  error: in the text                           | BYTES              | 1
                    git grep     | a.hs:5:14:where x                                       | BYTES              | 1
                    a bare place | a.c:5:14                                                | BYTES              | 1
                    clang        | a.c:5:14: error: use of undeclared identifier 'x'       | BYTES              | 1
                    clang-tidy   | a.cc:5:14: warning: use nullptr [modernize-use-nullptr] | BYTES              | 1
                    gcc          | a.c:5:14: error: ‘x’ undeclared                         | CELLS              | 1
                    gcc in C     | a.c:5:14: warning: unused variable 'x' [-Wunused]       | CELLS              | 1
                    gcc, deeper  | a.cpp:5:14:   required from here                        | CELLS              | 1
                    flake8       | a.py:5:14: F821 undefined name 'x'                      | BYTES              | 1
                    mypy         | a.py:5:14: error: Name "x" is not defined               | BYTES              | 1
                    ruff         | a.py:5:14: F821 Undefined name `x`                      | CODE_POINTS        | 1
                    ruff, fix    | a.py:5:14: F401 [*] `x` imported but unused             | CODE_POINTS        | 1
                    ruff in full | --> a.py:5:14                                           | CODE_POINTS        | 1
                    pylint       | a.py:5:14: E0602: Undefined variable 'x'                | BYTES              | 0
                    rustc        | --> src/a.rs:5:14                                       | CODE_POINTS        | 1
                    rustc, short | src/a.rs:5:14: error[E0425]: cannot find value          | CODE_POINTS        | 1
                    shellcheck   | a.sh:5:14: note: Double quote [SC2086]                  | CODE_POINTS        | 1
                    GHC          | A.hs:5:14: error: [GHC-88464]                           | CODE_POINTS_TABS_8 | 1
                    GHC's kind   | A.hs:5:14                                               | CODE_POINTS_TABS_8 | 1
                    tsc          | a.ts(5,14): error TS2304: Cannot find name 'x'.         | UTF_16             | 1
                    tsc, pretty  | a.ts:5:14 - error TS2304: Cannot find name 'x'.         | UTF_16             | 1
                    node         | at f (/x/a.js:5:14)                                     | UTF_16             | 1
                    eslint       | a.js:5:14: 'x' is not defined. [Error/no-undef]         | UTF_16             | 1
                    pyright      | a.py:5:14 - error: "x" is not defined                   | UTF_16             | 1
                    Maven        | [ERROR] /x/A.java:[5,14] cannot find symbol             | UTF_16_TABS_8      | 1
                    """)
    void aColumnMeansWhatItsToolMeant(String tool, String message, ColumnUnit unit, int first) {
        Place place = Place.parse(message);

        assertEquals(5, place.line());
        assertEquals(
                new ToolColumn(unit, first),
                ToolColumn.of(message, place.path(), place.line(), place.column()));
    }

    @ParameterizedTest(name = "{1} to {2}")
    @CsvSource({
        "a.go:5:14: undefined: undefd, BYTES, NANO, 28",
        "A.hs:5:27: error: x, GHC, KATE, 13",
        "a.c:5:28: error: ‘x’ undeclared, GCC, VIM, 14",
        "a.py:5:13: E0602: x, PYLINT, VIM, 14",
        "a.py:5:13: E0602: x, PYLINT, JETBRAINS, 13",
    })
    void columnsAreConverted(String message, String from, Editor to, int column) {
        byte[] line = "\t\tprintln(1, undefd)".getBytes(UTF_8);
        Place place = Place.parse(message);
        ToolColumn meaning = ToolColumn.of(message, place.path(), place.line(), place.column());

        assertEquals(column, to.column(meaning, place.column(), line), from);
    }
}
