package jfind.scan.ignore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import jfind.scan.read.NativePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Git's documented rules, one line a case: rules (`|` for a new line), path (with a slash at its
/// end for a directory), what they say. `~` stands for a space.
class RuleSetTest {
    @ParameterizedTest
    @CsvSource({
        "foo,              foo,          ignored",
        "foo,              a/foo,        ignored",
        "foo,              foobar,       silent",
        "foo/,             foo/,         ignored",
        "foo/,             foo,          silent",
        "/foo,             foo,          ignored",
        "/foo,             a/foo,        silent",
        "a/foo,            a/foo,        ignored",
        "a/foo,            b/a/foo,      silent",
        "foo|!foo,         foo,          included",
        "!foo|foo,         foo,          ignored",
        "*.o|!a.o,         a.o,          included",
        "*.o|!a.o,         b.o,          ignored",
        "*.tar.gz,         x.tar.gz,     ignored",
        "*.gz,             x.tar.gz,     ignored",
        "*.gz,             gz,           silent",
        "*.gz,             .gz,          ignored",
        "*,                x,            ignored",
        "*,                a/x,          ignored",
        "foo*,             foo,          ignored",
        "foo*,             foobar,       ignored",
        "foo*bar,          foobar,       ignored",
        "foo*bar,          foo/bar,      silent",
        "a/*/c,            a/b/c,        ignored",
        "a/*/c,            a/b/b/c,      silent",
        "a/*,              a/b,          ignored",
        "a/*,              a/b/c,        silent",
        "a/b*c,            a/bc,         ignored",
        "**/foo,           foo,          ignored",
        "**/foo,           a/b/foo,      ignored",
        "**/foo/bar,       x/foo/bar,    ignored",
        "a/**,             a/b,          ignored",
        "a/**,             a/b/c,        ignored",
        "a/**,             a/,           silent",
        "a/**/b,           a/b,          ignored",
        "a/**/b,           a/x/b,        ignored",
        "a/**/b,           a/x/y/b,      ignored",
        "a/**/b,           a/xb,         silent",
        "a**b,             axxb,         ignored",
        "foo**/bar,        foo1/bar,     ignored",
        "foo**/bar,        foobar,       silent",
        "foo**/bar,        foo/deep/bar, silent",
        "a/x**y/b,         a/xzy/b,      ignored",
        "**,               a/b,          ignored",
        "?,                a,            ignored",
        "?,                ab,           silent",
        "a?c,              abc,          ignored",
        "x/a?c,            x/a/c,        silent",
        "[ab],             a,            ignored",
        "[ab],             c,            silent",
        "[!ab],            c,            ignored",
        "[^ab],            a,            silent",
        "[a-c],            b,            ignored",
        "[a-c],            d,            silent",
        "[]-],             ],            ignored",
        "[]-],             -,            ignored",
        "[!]a-],           b,            ignored",
        "[[:digit:]],      7,            ignored",
        "[[:digit:]],      a,            silent",
        "[[:alpha:]_],     _,            ignored",
        "[[:nope:]],       n,            silent",
        "[abc,             [abc,         silent",
        "[\\]],            ],            ignored",
        "\\*,              *,            ignored",
        "\\*,              x,            silent",
        "\\#x,             #x,           ignored",
        "\\!x,             !x,           ignored",
        "#x,               #x,           silent",
        "foo\\,            foo,          silent",
        "foo~,             foo,          ignored",
        "foo\\~,           foo~,         ignored",
        "foo\\~~,          foo~,         ignored",
        "~foo,             ~foo,         ignored",
        "foo bar,          foo bar,      ignored",
        "Foo,              foo,          silent",
        "/,                a,            silent",
        "!,                a,            silent",
    })
    void rulesSayWhatGitDocuments(String rules, String path, String expected) {
        String text = rules.replace('|', '\n').replace('~', ' ');

        assertEquals(expected, verdict(bytes(text), path.replace('~', ' '), false));
    }

    @Test
    void lineEndsOfWindowsAreNoPartOfARule() {
        assertEquals("ignored", verdict(bytes("foo\r\nbar\r\n"), "foo", false));
        assertEquals("ignored", verdict(bytes("foo\r\nbar\r"), "bar", false));
    }

    @Test
    void byteOrderMarkIsNoPartOfARule() {
        assertEquals("ignored", verdict(bytes("\uFEFFfoo\n"), "foo", false));
    }

    @ParameterizedTest
    @CsvSource({
        "Foo,        foO,   ignored",
        "*.TXT,      a.txt, ignored",
        "fo*,        FOO,   ignored",
        "f?O,        fOo,   ignored",
        "A/b,        a/B,   ignored",
        "[A-C]x,     bX,    ignored",
        "[[:upper:]],a,     ignored",
    })
    void caseIsFoldedWhenConfigured(String rules, String path, String expected) {
        assertEquals(expected, verdict(bytes(rules), path, true));
    }

    private static String verdict(byte[] rules, String path, boolean foldCase) {
        RuleSet set = RuleParser.parse(rules, "test", foldCase);
        boolean directory = path.endsWith("/");
        byte[] bytes = bytes(directory ? path.substring(0, path.length() - 1) : path);
        NativePath raw = new NativePath();
        raw.append(bytes, 0, bytes.length);
        Candidate candidate = new Candidate();
        candidate.set(raw, path.lastIndexOf('/', path.length() - 2) + 1, directory);
        Rule rule = set.lastMatch(candidate, 0);
        if (rule == null) {
            return "silent";
        }
        return rule.verdict() instanceof Verdict.Ignored ? "ignored" : "included";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
