package jfind.app.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryLineTest {
    /// `|` marks the caret.
    @ParameterizedTest
    @CsvSource({
        "start, foo b|ar, |foo bar",
        "end, foo b|ar, foo bar|",
        "left, foo| bar, fo|o bar",
        "left, |foo, |foo",
        "left, a𝄞|b, a|𝄞b",
        "right, a|𝄞b, a𝄞|b",
        "right, foo|, foo|",
        "word-left, foo/bar-baz|, foo/bar-|baz",
        "word-left, foo  |x, |foo  x",
        "word-right, |foo/bar, foo|/bar",
        "word-right, foo|/bar, foo/bar|",
        "backspace, a𝄞|b, a|b",
        "backspace, |ab, |ab",
        "delete, a|𝄞b, a|b",
        "delete, ab|, ab|",
        "clear, a|b, |",
        "cut-to-start, foo b|ar, |ar",
        "cut-to-end, foo b|ar, foo b|",
        "cut-big-word, foo bar/baz  |x, foo |x",
        "cut-word-left, foo bar/baz|x, foo bar/|x",
        "cut-word-right, foo| bar/x, foo|/x",
        "cut-word-left, |foo, |foo",
        "path-word-left, usr/lib a/x.c|, usr/lib a/|x.c",
        "path-word-left, usr/lib a/|x.c, usr/|lib a/x.c",
        "path-word-right, usr|/lib a/x.c, usr/lib a|/x.c",
        "path-word-right, usr/lib|, usr/lib|",
        "subword-left, fooBarBaz|, fooBar|Baz",
        "subword-left, foo-Bar|, foo-|Bar",
        "subword-right, |fooBar, foo|Bar",
        "subword-right, foo|Bar x, fooBar| x",
    })
    void commandsDoAsReadlineDoes(String command, String before, String after) {
        assertEquals(after, show(command(command).apply(line(before))));
    }

    @Test
    void yankPutsBackWhatWasCutLast() {
        QueryLine line = line("foo bar|").cutWordLeft(Words.USUAL).start().yank();
        assertEquals("bar|foo ", show(line));
        assertEquals("barbar|foo ", show(line.yank()));
    }

    @Test
    void insertedTextStandsBeforeTheCaret() {
        assertEquals("fooxy| bar", show(line("foo| bar").insert("xy")));
    }

    private static UnaryOperator<QueryLine> command(String name) {
        return switch (name) {
            case "start" -> QueryLine::start;
            case "end" -> QueryLine::end;
            case "left" -> QueryLine::left;
            case "right" -> QueryLine::right;
            case "word-left" -> line -> line.wordLeft(Words.USUAL);
            case "word-right" -> line -> line.wordRight(Words.USUAL);
            case "backspace" -> QueryLine::backspace;
            case "delete" -> QueryLine::delete;
            case "clear" -> QueryLine::clear;
            case "cut-to-start" -> QueryLine::cutToStart;
            case "cut-to-end" -> QueryLine::cutToEnd;
            case "cut-big-word" -> QueryLine::cutBigWord;
            case "cut-word-left" -> line -> line.cutWordLeft(Words.USUAL);
            case "path-word-left" -> line -> line.wordLeft(Words.PATH);
            case "path-word-right" -> line -> line.wordRight(Words.PATH);
            case "subword-left" -> line -> line.wordLeft(Words.SUB);
            case "subword-right" -> line -> line.wordRight(Words.SUB);
            case "cut-word-right" -> line -> line.cutWordRight(Words.USUAL);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static QueryLine line(String shown) {
        int caret = shown.indexOf('|');
        return new QueryLine(shown.replace("|", ""), caret, "");
    }

    private static String show(QueryLine line) {
        return line.text().substring(0, line.caret()) + "|" + line.text().substring(line.caret());
    }
}
