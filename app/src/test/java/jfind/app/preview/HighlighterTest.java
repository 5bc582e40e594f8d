package jfind.app.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jfind.app.text.Ink;
import jfind.app.text.StyledLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HighlighterTest {
    private static final SyntaxInks INKS = SyntaxInks.SIXTEEN;

    /// A file's name, a line of it, and for each character of the line: comment, string, keyword,
    /// number, heading or plain.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a.c     | int x = 12; // no  | kkk.....nn..ccccc
                    a.c     | "a\\"b" + 'c'      | ssssss...sss
                    a.c     | /* a */ if         | ccccccc.kk
                    a.java  | record R1(int x)   | kkkkkk....kkk...
                    a.py    | if x: # yes        | kk....ccccc
                    a.rs    | fn f<'a>()         | kk........
                    Makefile| include x          | kkkkkkk..
                    a.md    | ## Title           | hhhhhhhh
                    a.diff  | +added             | ssssss
                    a.diff  | -removed           | rrrrrrrr
                    a.txt   | if "x" 12          | .........
                    a.c     | "open              | sssss
                    a.c     | #include <x/if.h>  | kkkkkkkk.ssssssss
                    a.cpp   | #include "if.h"    | kkkkkkkk.ssssss
                    a.h     | #ifdef IF // if    | kkkkkk....ccccc
                    a.c     | a < b > #x         | ..........
                    """)
    void wordsHaveTheColoursOfTheirKind(String name, String line, String expected) {
        var highlighter = new Highlighter(Language.of(name), INKS);
        assertEquals(expected, kinds(highlighter.line(line)));
    }

    @Test
    void commentGoesOnUntilItsEnd() {
        var highlighter = new Highlighter(Language.of("a.c"), INKS);
        assertEquals(".ccccc", kinds(highlighter.line("x/* if")));
        assertEquals("cccc", kinds(highlighter.line("else")));
        assertEquals("cccc.kk", kinds(highlighter.line("a */ if")));
    }

    @Test
    void longStringGoesOnUntilItsEnd() {
        var highlighter = new Highlighter(Language.of("a.py"), INKS);
        assertEquals("....sssss", kinds(highlighter.line("x = \"\"\"if")));
        assertEquals("ssssss.kk", kinds(highlighter.line("if \"\"\" if")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.c",
                "a.cpp",
                "a.java",
                "a.kt",
                "a.js",
                "a.ts",
                "a.tsx",
                "a.go",
                "a.rs",
                "a.py",
                "a.rb",
                "a.sh",
                "a.lua",
                "a.sql",
                "a.hs",
                "a.ml",
                "a.clj",
                "a.ex",
                "a.php",
                "a.cs",
                "a.swift",
                "a.scala",
                "a.css",
                "a.html",
                "a.xml",
                "a.json",
                "a.yaml",
                "a.toml",
                "Makefile",
                "Dockerfile",
                "CMakeLists.txt",
                "a.md",
                "a.vim",
                "a.r",
                "a.pl"
            })
    void usualLanguagesAreKnown(String name) {
        assertNotEquals(Language.PLAIN, Language.of(name));
    }

    @Test
    void tableHasNoEmptyWords() {
        Language java = Language.of("a.java");
        assertFalse(java.words().contains(""));
        assertTrue(java.words().contains("record"));
    }

    private static String kinds(StyledLine line) {
        var kinds = new StringBuilder();
        int run = 0;
        for (int at = 0; at < line.text().length(); at++) {
            while (run < line.ends().length && at >= line.ends()[run]) {
                run++;
            }
            kinds.append(run < line.inks().length ? kind(line.inks()[run]) : '.');
        }
        return kinds.toString();
    }

    private static char kind(Ink ink) {
        if (ink.equals(Ink.PLAIN)) {
            return '.';
        }
        return ink.equals(INKS.comment())
                ? 'c'
                : ink.equals(INKS.heading())
                        ? 'h'
                        : ink.equals(INKS.removed())
                                ? 'r'
                                : ink.equals(INKS.keyword())
                                        ? 'k'
                                        : ink.equals(INKS.number()) ? 'n' : 's';
    }
}
