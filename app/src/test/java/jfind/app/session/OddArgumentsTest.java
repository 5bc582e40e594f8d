package jfind.app.session;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jfind.app.bind.Action;
import jfind.app.bind.Action.Argument;
import jfind.app.bind.BindingException;
import jfind.app.bind.Deed;
import jfind.app.bind.Keymap;
import jfind.app.model.ListMatchSource;
import jfind.app.model.Model;
import jfind.app.model.ScriptedSupply;
import jfind.app.model.Styling;
import jfind.app.screen.TerminalDisplay;
import jfind.app.screen.option.PreviewWindow;
import jfind.app.screen.option.ScreenOptions;
import jfind.app.session.act.Update;
import jfind.app.tty.ScriptedTty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What actions are told may come from a command, which may print anything.
class OddArgumentsTest {
    private final ListMatchSource matches = ListMatchSource.of("Makefile", "src/main.c");
    private final Keymap keymap = Keymap.defaults(false, PreviewWindow::parse);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n",
                "\n\n\n",
                "x",
                "-1",
                "0",
                "7",
                "99999999999",
                "1,x",
                "..",
                "1..0",
                "日本",
                "é́́",
                "\u001b[31m",
                "\u0000",
                "\ud800",
                "|",
                "||",
                "a|b",
                "(",
                ")",
                "{",
                "{}",
                "{99999999999}",
                "\\",
                "%",
                "101%",
                "~",
                "~x",
                "<3(",
                "<3()",
                "<(up)",
                "<0(up)",
                "<3(x)",
                "border-",
                "border-x",
                "+",
                "-",
                "/",
                "+{2",
                "up,,down",
                ":::",
                "wrap,default",
                "-99%",
                "99999999999%",
                ".5%",
                "hidden"
            })
    void nothingThatAnActionIsToldEndsTheSession(String odd) throws IOException {
        for (Deed deed : told(odd)) {
            var display = new TerminalDisplay(new ScriptedTty(), matches, ScreenOptions.DEFAULTS);
            display.begin(null, 0);
            Model model = SessionOptions.usual().withMulti(3).model(display.listShape());
            model = model.withStyling(Styling.DEFAULT.withHeader(List.of("head")));
            model = model.withList(model.list().withHits(matches.search("")));
            Model before = model;
            assertDoesNotThrow(
                    () -> {
                        Model next = Update.act(before, deed).model();
                        display.arrange(next);
                        display.draw(next.withPreview(next.preview().toggled()));
                    },
                    deed::toString);
        }
    }

    /// A deed of each action that is told something other than a command or keys, unless it cannot
    /// be bound.
    private List<Deed> told(String odd) {
        List<Deed> deeds = new ArrayList<>();
        for (Action action : Action.values()) {
            if (action.argument() == Argument.VALUE) {
                deeds.add(Deed.of(action, odd));
            } else if (action.argument() == Argument.TEXT
                    || action.argument() == Argument.OPTIONAL) {
                try {
                    deeds.addAll(keymap.read(action.fzfName() + ":" + odd, "enter"));
                } catch (BindingException e) {
                    // A bell.
                }
            }
        }
        return deeds;
    }

    @Test
    void wrongChainOfACommandIsABell() throws Exception {
        var supply = new ScriptedSupply();
        supply.finish();
        var display = new QuietDisplay();
        display.keys = "\u0018";
        display.tty = new ScriptedTty();
        SessionOptions options = SessionOptions.usual().withKeymap(keymap);
        keymap.bind("ctrl-x:transform(echo 'change-preview-window(upp)')+accept");
        Session.run(options, matches, supply, display.tty, display);
        assertEquals(1, display.bells);
    }
}
