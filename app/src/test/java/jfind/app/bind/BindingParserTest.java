package jfind.app.bind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindingParserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    ctrl-a:up                                 ~ ctrl-a up
                    ctrl-a:up+down                            ~ ctrl-a up,down
                    ctrl-a:toggle-down+toggle-in              ~ ctrl-a toggle,down,toggle-in
                    a,b:up,c:down                             ~ a up; b up; c down
                    CTRL-A,Alt-X:Toggle-All                   ~ ctrl-a toggle-all; alt-X toggle-all
                    ctrl-a:+up                                ~ ctrl-a + up
                    ctrl-a:                                   ~ ctrl-a +
                    enter:execute(less {})+abort              ~ enter execute(less {}),abort
                    enter:execute((a)b)+up                    ~ enter execute((a)b),up
                    enter:execute(f(x))                       ~ enter execute(f(x))
                    enter:execute{a,b},x:up                   ~ enter execute(a,b); x up
                    enter:execute[a]                          ~ enter execute(a)
                    enter:execute<a>                          ~ enter execute(a)
                    enter:execute!a!                          ~ enter execute(a)
                    enter:execute@a@                          ~ enter execute(a)
                    enter:execute#a#                          ~ enter execute(a)
                    enter:execute$a$                          ~ enter execute(a)
                    enter:execute%a%                          ~ enter execute(a)
                    enter:execute^a^                          ~ enter execute(a)
                    enter:execute&a&                          ~ enter execute(a)
                    enter:execute*a*                          ~ enter execute(a)
                    enter:execute;a;                          ~ enter execute(a)
                    enter:execute/a/b/                        ~ enter execute(a/b)
                    enter:execute|a|b|+up                     ~ enter execute(a|b),up
                    start,ctrl-r:reload:ps -ef, a+b           ~ start reload(ps -ef, a+b); ctrl-r reload(ps -ef, a+b)
                    x:change-multi,y:change-multi(3)          ~ x change-multi; y change-multi(3)
                    x:put,space:put                           ~ x put(x); space put( )
                    ctrl-x:put(a+b)                           ~ ctrl-x put(a+b)
                    focus:transform-header:file {}            ~ focus transform-header(file {})
                    x:bg-transform-query(a)                   ~ x bg-transform-query(a)
                    x:transform(a)+bg-transform(b)            ~ x transform(a),bg-transform(b)
                    x:transform-search(a)                     ~ x transform-search(a)
                    ctrl-d:delete-char/eof                    ~ ctrl-d delete-char/eof
                    ctrl-d:backward-delete-char/eof+up        ~ ctrl-d backward-delete-char/eof,up
                    x:unbind(a,b)+rebind(ctrl-c)              ~ x unbind(a,b),rebind(ctrl-c)
                    ,:up                                      ~ , up
                    ::up                                      ~ : up
                    +:up                                      ~ + up
                    a,,,b:up                                  ~ a up; , up; b up
                    alt-,:up,alt-::down                       ~ alt-, up; alt-: down
                    every(0.5):reload(date)                   ~ every(0.5) reload(date)
                    f1                                        ~ no action for: f1
                    """)
    void readsAsFzfDoes(String text, String expected) {
        assertEquals(expected, show(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    ctrl-a:toggel           ~ unknown action: toggel (did you mean toggle?)
                    ctrl-a:acept            ~ unknown action: acept (did you mean accept?)
                    crtl-a:up               ~ unknown key: crtl-a (did you mean ctrl-a?)
                    paeg-up:up              ~ unknown key: paeg-up (did you mean page-up?)
                    a                       ~ no action for: a
                    a,b                     ~ no action for: a,b
                    :up                     ~ unknown key: :up
                    a:reload                ~ reload wants an argument: reload(...)
                    a:reload(x              ~ argument of reload does not end: wants )
                    a:up(x)                 ~ unknown action: up(x)
                    a:up++down              ~ unknown action:
                    ctrl-a:put              ~ put wants an argument, or a key that types something
                    a:unbind(foo)           ~ unknown key: foo
                    a:unbind()              ~ unbind wants keys or events
                    a:change-nth(x)         ~ change-nth: no fields: x
                    a:change-nth(1|2,y)     ~ change-nth: no fields: 2,y
                    every(x):up             ~ unknown key: every(x)
                    shift-a:up              ~ unknown key: shift-a (did you mean shift-f1?)
                    """)
    void saysWhatIsWrong(String text, String message) {
        var e = assertThrows(BindingException.class, () -> BindingParser.parse(text));
        assertEquals(
                message == null ? "" : message.strip(), String.valueOf(e.getMessage()).strip());
    }

    @Test
    void oneChainMayBeginWithAPlus() throws BindingException {
        assertEquals(
                List.of(Deed.of(Action.UP), Deed.of(Action.PUT, "x")),
                BindingParser.chain("+up+put", "x"));
        assertThrows(BindingException.class, () -> BindingParser.chain("up,down", null));
    }

    private static String show(String text) {
        try {
            List<String> shown = new ArrayList<>();
            for (BindingParser.Binding binding : BindingParser.parse(text)) {
                List<String> deeds = new ArrayList<>();
                binding.chain().forEach(deed -> deeds.add(deed.toString()));
                String added = binding.added() ? "+ " : "";
                shown.add((binding.trigger() + " " + added + String.join(",", deeds)).strip());
            }
            return String.join("; ", shown);
        } catch (BindingException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
