package jfind.app.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jfind.app.bind.Trigger;
import jfind.app.command.Shell;
import jfind.app.model.ListMatchSource;
import jfind.app.model.ScriptedSupply;
import jfind.app.model.Selection;
import jfind.app.session.act.Outcome;
import jfind.app.tty.ScriptedTty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class PerformerTest {
    private final ListMatchSource matches =
            ListMatchSource.of("Makefile", "src/main.c", "src/Makefile", "README");
    private final ScriptedSupply supply = new ScriptedSupply();
    private final ScriptedTty tty = new ScriptedTty();
    private final QuietDisplay display = new QuietDisplay();

    /// What is bound, what is typed (`^` stands for ctrl-x, `@` for ctrl-y, `<` for backspace), how
    /// it ends.
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    ctrl-x:up+accept                                ~ ^       ~ src/main.c
                    ctrl-x:last+accept                              ~ ^       ~ README
                    ctrl-x:pos(3)+accept                            ~ ^       ~ src/Makefile
                    ctrl-x:pos(-2)+accept                           ~ ^       ~ src/Makefile
                    ctrl-x:last+first+accept                        ~ ^       ~ Makefile
                    ctrl-x:change-query(READ)+accept                ~ ^       ~ README
                    ctrl-x:change-query(main)+wait+last+accept      ~ ^       ~ src/main.c
                    ctrl-x:put(READ)+accept                         ~ ^       ~ README
                    ctrl-x:print(one)+print(two)+accept             ~ ^       ~ one,two,Makefile
                    ctrl-x:select-all+accept                        ~ ^       ~ Makefile,src/main.c,src/Makefile,README
                    ctrl-x:toggle+up+toggle+toggle-all+accept       ~ ^       ~ src/Makefile,README
                    ctrl-x:select+up+select+deselect+accept         ~ ^       ~ Makefile
                    ctrl-x:select-all+change-query(main)+wait+deselect-all+accept ~ ^ ~ Makefile,src/Makefile,README
                    ctrl-x:change-multi(0)+select-all+last+accept   ~ ^       ~ README
                    ctrl-x:select-all+clear-multi+accept            ~ ^       ~ Makefile
                    ctrl-x:toggle+last+down-selected+accept         ~ ^       ~ Makefile
                    y:accept,ctrl-x:trigger(y)                      ~ ^       ~ Makefile
                    y:abort,ctrl-x:unbind(y),ctrl-y:print-query      ~ ^y@      ~ asked 'y'
                    y:accept,ctrl-x:unbind(y)+rebind(y)             ~ ^y      ~ Makefile
                    y:accept,ctrl-x:toggle-bind(y)                  ~ ^^y     ~ Makefile
                    start:up+accept                                 ~ -       ~ src/main.c
                    load:last+accept                                ~ -       ~ README
                    load:up,ctrl-x:accept,result:+accept            ~ -       ~ src/main.c
                    ctrl-x:change-query(Make)+enable-raw+wait+up+accept   ~ ^ ~ src/main.c
                    ctrl-x:change-query(Make)+enable-raw+wait+up-match+accept ~ ^ ~ src/Makefile
                    ctrl-x:change-query(Make)+toggle-raw+wait+last+up-match+accept ~ ^ ~ README
                    ctrl-x:change-query(Make)+toggle-raw+wait+last+down-match+accept ~ ^ ~ src/Makefile
                    ctrl-x:change-query(Make)+toggle-raw+wait+last+best+accept ~ ^ ~ Makefile
                    ctrl-x:change-query(Make)+toggle-raw+wait+last+toggle-raw+accept ~ ^ ~ src/Makefile
                    ctrl-x:change-query(Make)+toggle-raw+wait+select-all+accept ~ ^ ~ Makefile,src/Makefile
                    ctrl-x:up+select+change-query(Make)+enable-raw+wait+disable-raw+select-all+accept ~ ^ ~ Makefile,src/Makefile
                    ctrl-x:last+enable-raw+change-query(Make)+wait+accept ~ ^ ~ README
                    ctrl-x:change-query(READ)+wait+disable-search+exclude+wait+first+accept ~ ^ ~ Makefile
                    change:last,ctrl-x:accept                       ~ a^      ~ src/Makefile
                    zero:abort                                      ~ nothing ~ aborted 'nothing'
                    one:accept                                      ~ READ    ~ README
                    backward-eof:accept                             ~ a<<     ~ Makefile
                    focus:print(f),ctrl-x:up+accept                 ~ ^       ~ f,src/main.c
                    multi:print(m),ctrl-x:accept                    ~ ^       ~ Makefile
                    multi:print(m),ctrl-x:toggle,ctrl-y:accept      ~ ^@ ~ m,Makefile
                    ctrl-x:jump,jump:accept                         ~ ^d      ~ src/Makefile
                    ctrl-x:jump,jump-cancel:abort                   ~ ^é      ~ aborted ''
                    ctrl-x:jump-accept                              ~ ^s      ~ src/main.c
                    ctrl-x:accept-or-print-query                    ~ nix^    ~ asked 'nix'
                    ctrl-x:print-query                              ~ ab^     ~ asked 'ab'
                    ctrl-x:create                                   ~ nix^    ~ created 'nix'
                    ctrl-x:create+put(a)+print-query                ~ ^       ~ asked 'a'
                    ctrl-x:replace-query+abort                      ~ ^       ~ aborted 'Makefile'
                    ctrl-x:cancel                                   ~ a^^     ~ aborted ''
                    ctrl-x:disable-search,ctrl-y:accept             ~ ^nix@ ~ Makefile
                    ctrl-x:disable-search+search(READ)+accept       ~ ^       ~ README
                    ctrl-x:disable-search+reload(x)+accept          ~ READ^   ~ README
                    ctrl-x:disable-search+search(READ)+reload(x)+accept ~ ^   ~ README
                    ctrl-x:up+trigger(ctrl-x)+accept                ~ ^       ~ src/Makefile
                    ctrl-x:trigger(ctrl-y,ctrl-y,ctrl-x)+accept,ctrl-y:up ~ ^ ~ README
                    ctrl-x:hide-input+put(nix)+accept               ~ ^       ~ Makefile
                    ctrl-x:transform(echo up+accept)                ~ ^       ~ src/main.c
                    ctrl-x:transform(echo up)+up+accept             ~ ^       ~ src/Makefile
                    ctrl-x:transform:echo "print($FZF_POS {} $FZF_ACTION)+accept" ~ ↑^ ~ 2 'src/main.c' up,src/main.c
                    ctrl-x:transform-query(echo READ)+accept        ~ ^       ~ README
                    ctrl-x:change-nth(2..|)+transform-query(echo $FZF_NTH)+print-query ~ ^ ~ asked '2..'
                    ctrl-x:bg-transform-query(echo READ),one:accept ~ ^       ~ README
                    ctrl-x:execute-silent(true)+up+accept           ~ ^       ~ src/main.c
                    ctrl-x:become(echo {q} {})                      ~ a^      ~ became echo 'a' 'Makefile'
                    """)
    void deedsAreDoneOneAfterTheOther(String bindings, String keys, String expected)
            throws Exception {
        supply.finish();
        assertEquals(expected, run(bindings, keys.equals("-") ? "" : keys));
    }

    @Test
    void keysTypedWhileACommandRunsWaitForIt() throws Exception {
        supply.finish();
        assertEquals(
                "Makefile",
                run("ctrl-x:transform(sleep 0.2; echo up),ctrl-y:accept", "^\u001b[B@"));
    }

    /// What is bound, what is typed in one write, how it ends.
    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "ctrl-y:accept, READ\t@, README",
        "ctrl-y:accept, main\t@, src/main.c",
        "'ctrl-x:become(echo {}),ctrl-y:accept', READ^, became echo 'README'",
        "'ctrl-x:last,ctrl-y:accept', READ^@, README",
        "'ctrl-x:replace-query+abort', READ^, aborted 'README'",
        "'ctrl-x:up,ctrl-y:accept', 'READ^\u0003', aborted 'READ'",
    })
    void keysBehindLettersActOnWhatTheLettersFind(String bindings, String keys, String expected)
            throws Exception {
        supply.finish();
        assertEquals(expected, run(bindings, keys));
    }

    /// The source never ends, so nothing but a key ends the wait.
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'ctrl-x:wait+last,ctrl-c:cancel+print-query', asked ''",
        "'ctrl-x:trigger(y),y:wait+last,ctrl-c:abort+print-query', asked ''",
        "'ctrl-x:bg-transform-query(echo x)+wait+last,ctrl-c:cancel+print-query', asked 'x'",
        "'ctrl-x:bg-transform(echo change-query[y]+wait+change-query[z])+wait,ctrl-c:cancel+print-query', asked 'y'"
    })
    void whileAnActionWaitsKeysAreIgnored(String bindings, String expected) throws Exception {
        display.answer = "ab\u0003";
        assertEquals(expected, run(bindings, "^"));
        assertTrue(display.messages.contains("(..)"), display.messages::toString);
    }

    @Test
    void aKeyGoesOnWhereNoAnswerComes() throws Exception {
        assertEquals("asked 'nix'", run("ctrl-x:up,ctrl-y:print-query", "nix^@"));
    }

    @Test
    void aValueThatNoShellIsKnownToQuoteIsSaidAndNotRun() throws Exception {
        supply.finish();
        matches.add("it's");
        var shell = new Shell(List.of("python3", "-c"));
        var how = new CommandOptions(shell, null, false, "/dev/tty", _ -> new byte[0]);
        SessionOptions options = SessionOptions.usual().withCommands(how);
        options.keymap().bind("ctrl-x:last+execute-silent(print({}))+become({}),ctrl-y:abort");
        display.keys = "\u0018";
        display.then = "\u0019";
        display.tty = tty;
        assertEquals("aborted ''", show(Session.run(options, matches, supply, tty, display)));
        assertTrue(
                display.messages.getLast().startsWith("--with-shell: "),
                display.messages::toString);
    }

    @Test
    void aRowThatRestsComesIntoFocusWhileTheSourceRuns() throws Exception {
        assertEquals("Makefile", run("focus:accept-non-empty+abort", ""));
    }

    @Test
    void whatIsWaitedForCanBeGivenUp() throws Exception {
        supply.finish();
        assertEquals(
                "Makefile", run("ctrl-x:execute-silent(sleep 1000)+up,ctrl-y:accept", "^\u0003@"));
    }

    @Test
    void aDeedThatSetsItselfOffComesToAnEnd() throws Exception {
        supply.finish();
        assertEquals("Makefile", run("focus:up,ctrl-x:pos(1)+accept", "^"));
    }

    @Test
    void expectedKeyEndsTheSession() throws Exception {
        supply.finish();
        display.keys = "\u001b[A\u0018";
        display.tty = tty;
        assertExpected("src/main.c");
    }

    @Test
    void expectedKeyWaitsForMatchesAsEnterDoes() throws Exception {
        tty.type("\u0018");
        supply.finish();
        assertExpected("Makefile");
    }

    /// The key as a person names it, and what a terminal sends for it.
    @ParameterizedTest
    @CsvSource({
        "ctrl-h, '\b'",
        "ctrl-bspace, '\b'",
        "ctrl-alt-h, '\033\b'",
        "alt-bspace, '\033\b'",
    })
    void expectedKeyIsKnownByWhatATerminalSends(String name, String sent) throws Exception {
        supply.finish();
        display.keys = sent;
        display.tty = tty;
        String trigger = String.valueOf(Trigger.of(name));
        SessionOptions options = SessionOptions.usual().withExpected(Map.of(trigger, name));
        Outcome outcome = Session.run(options, matches, supply, tty, display);
        assertEquals(name, ((Outcome.Accepted) outcome).key());
    }

    private void assertExpected(String chosen) throws Exception {
        SessionOptions options = SessionOptions.usual().withExpected(Map.of("ctrl-x", "CTRL-X"));
        Outcome outcome = Session.run(options, matches, supply, tty, display);
        assertEquals(chosen, show(outcome));
        assertEquals("CTRL-X", ((Outcome.Accepted) outcome).key());
    }

    @Test
    void framesSayThatTheTrackedEntryIsLookedForBeforeAReloadBegins() throws Exception {
        supply.finish();
        supply.knowsAgain = true;
        run("ctrl-x:reload(x)+abort", "^");
        assertEquals(0, display.seeking, "nothing is tracked");
        run("ctrl-x:toggle-track+reload(x)+abort", "^");
        assertEquals(1, display.seeking);
    }

    /// In fzf the old list stays until a key is typed.
    @Test
    void editingInTheChainOfAReloadDoesNotHurryIt() throws Exception {
        supply.finish();
        run("ctrl-x:disable-search+reload(x)+put(b),ctrl-y:abort", "^@");
        assertEquals(0, supply.hurries);
        run("ctrl-x:disable-search+reload(x)+put(b),ctrl-y:put(c)+abort", "^@");
        assertEquals(1, supply.hurries);
    }

    @Test
    void reloadGetsItsPlacesFilled() throws Exception {
        supply.finish();
        run("ctrl-x:reload(echo {q} {})+reload-sync(x)+exclude+toggle-hidden+abort", "a^");
        assertEquals(
                List.of(
                        "reload echo 'a' 'Makefile'",
                        "reload-sync x",
                        "exclude [0]",
                        "HIDDEN [] 0"),
                supply.asked);
    }

    /// More matches than a session asks for by itself.
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "transform:echo \"change-query($(echo {*n} | wc -w))+print-query\", asked '304'",
                "transform-query(cat {*fn} | wc -l)+print-query, asked '304'",
                "become(echo {*n} | grep -c 303), true",
                "reload(echo {*n} | grep -c 303)+accept, true",
            })
    void aCommandGetsAllMatches(String chain, String expected) throws Exception {
        for (int extra = 0; extra < 300; extra++) {
            matches.add("extra/" + extra);
        }
        matches.beSparing();
        supply.finish();
        String how = run("ctrl-x:" + chain, "^");
        if (!expected.equals("true")) {
            assertEquals(expected, how);
        } else {
            String filled = supply.asked.isEmpty() ? how : supply.asked.getFirst();
            assertTrue(filled.contains(" 303 |"), filled);
        }
    }

    /// The list has only the rows of a screen or two until more are asked for.
    @ParameterizedTest
    @CsvSource({
        "page-up, 16, 144",
        "half-page-up, 30, 150",
        "up, 150, 150",
        "page-up+page-up+up+down, 8, 144",
        "page-up, 100, 299",
        "last+page-down, 1, 290",
        "offset-up, 150, 150",
    })
    void movesGoOnBeyondTheRowsThatAreThere(String move, int times, int row) throws Exception {
        for (int extra = 0; extra < 300; extra++) {
            matches.add("extra/" + extra);
        }
        matches.beSparing();
        supply.finish();
        String chosen = run("ctrl-x:" + (move + "+").repeat(times) + "accept", "extra/^");
        assertEquals("extra/" + row, chosen);
    }

    @ParameterizedTest
    @CsvSource({"up-match, 25, 167", "up, 1, 8", "down, 1, 6"})
    void whatFollowsOnARawListWaitsUntilItIsThere(String move, int times, int row)
            throws Exception {
        for (int extra = 0; extra < 300; extra++) {
            matches.add("extra/" + extra);
        }
        matches.beSparing();
        supply.finish();
        String chain = "enable-raw+" + (move + "+").repeat(times) + "accept";
        String chosen = run("ctrl-x:" + chain, "7^");
        assertEquals("extra/" + row, chosen);
    }

    @ParameterizedTest
    @CsvSource({"5, 153", "0, 0", "9, 273"})
    void theScrollbarReachesRowsThatAreNotThere(int screenRow, int row) throws Exception {
        for (int extra = 0; extra < 300; extra++) {
            matches.add("extra/" + extra);
        }
        matches.beSparing();
        supply.finish();
        String mouse = "\033[‹0;40;" + (screenRow + 1);
        String chosen = run("ctrl-x:accept", "extra/" + mouse + "M" + mouse + "m^");
        assertEquals("extra/" + row, chosen);
    }

    private String run(String bindings, String keys) throws Exception {
        SessionOptions options = SessionOptions.usual().withMulti(Selection.UNLIMITED);
        options.keymap().bind(bindings);
        String typed = keys.replace('^', '\u0018').replace('@', '\u0019');
        display.keys = typed.replace("↑", "\u001b[A").replace('<', '\u007f').replace('‹', '<');
        display.tty = tty;
        return show(Session.run(options, matches, supply, tty, display));
    }

    private String show(Outcome outcome) {
        if (outcome instanceof Outcome.Created created) {
            return "created '" + created.query() + "'";
        }
        if (outcome instanceof Outcome.Asked asked) {
            return "asked '" + asked.query() + "'";
        }
        if (outcome instanceof Outcome.Became became) {
            String script = new String(became.script(), UTF_8);
            int from = script.lastIndexOf("'-c' '") + 6;
            String command = script.substring(from, script.lastIndexOf("'\n"));
            return "became " + command.replace("'\\''", "'");
        }
        if (outcome instanceof Outcome.Accepted accepted) {
            List<String> lines = new ArrayList<>(accepted.printed());
            for (int entry : accepted.entries()) {
                lines.add(new String(matches.path(entry), UTF_8));
            }
            return String.join(",", lines);
        }
        return "aborted '" + outcome.query() + "'";
    }
}
