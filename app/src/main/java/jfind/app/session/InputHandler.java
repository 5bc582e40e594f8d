package jfind.app.session;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import jfind.app.bind.Deed;
import jfind.app.bind.Trigger;
import jfind.app.model.Jump;
import jfind.app.model.Model;
import jfind.app.model.Spot;
import jfind.app.session.act.Editing;
import jfind.app.session.act.Leaving;
import jfind.app.session.act.Moving;
import jfind.app.session.act.Outcome;
import jfind.app.session.act.Step;
import jfind.app.session.act.Update;
import jfind.app.tty.Key;

/// Handles keys and the mouse.
///
/// Confined to one thread.
final class InputHandler {
    private final Performer performer;
    private final Display display;
    private final CommandContext context;
    private final Map<String, String> expected;
    private final MouseGestures mouse = new MouseGestures(System::nanoTime);

    /// @param expected keys that choose, each with the name that `--expect` used
    InputHandler(
            Performer performer,
            Display display,
            CommandContext context,
            Map<String, String> expected) {
        this.performer = performer;
        this.display = display;
        this.context = context;
        this.expected = expected;
    }

    /// Handles one key, paste or mouse report.
    void input(Key key) throws IOException, InterruptedException {
        boolean pressed = key instanceof Key.Press || key instanceof Key.Mouse;
        if (pressed && !model().help().isEmpty()) {
            turnHelp(key);
            return;
        }
        if (model().source().seeking() && !(key instanceof Key.HungUp)) {
            if (key instanceof Key.Press(String name, _)) {
                performer.set(name);
            }
        } else if (key instanceof Key.Press(String name, int codePoint)) {
            press(name, codePoint);
        } else if (key instanceof Key.Paste(String text)) {
            performer.perform(Editing.type(model(), text));
        } else if (key instanceof Key.Mouse report) {
            mouse(report);
        } else if (key instanceof Key.HungUp) {
            hangUp();
        }
    }

    /// Whether a button of the mouse is held down.
    boolean isMouseDown() {
        return mouse.isDown();
    }

    /// Ends the session: the terminal is gone, or belongs to another program.
    void hangUp() {
        display.abandon();
        performer.finish(new Outcome.Aborted(model().query().text()));
    }

    /// Shows the next page of the help, or the matches again at its end, or at once when asked to
    /// leave.
    private void turnHelp(Key key) throws IOException, InterruptedException {
        List<String> help = model().help();
        int shown = display.helpLines(help);
        boolean leaves =
                key instanceof Key.Press(String name, _)
                        && (name.equals("esc") || performer.givesUp(name));
        boolean more = help.size() > shown && !leaves;
        performer.apply(
                Step.to(model().withHelp(more ? help.subList(shown, help.size()) : List.of())));
    }

    private void press(String name, int codePoint) throws IOException, InterruptedException {
        context.press(name, System.nanoTime());
        performer.apply(Step.to(model().withMessage("")));
        if (choose(name)) {
            return;
        }
        if (model().jump() != Jump.NONE) {
            jump(codePoint);
        } else if (!performer.set(name) && codePoint >= 0) {
            context.type();
            performer.perform(Editing.type(model(), Character.toString(codePoint)));
        }
    }

    /// Chooses if the key is one to choose by; returns whether it is.
    private boolean choose(String name) throws IOException, InterruptedException {
        String wanted = Trigger.lookUp(name, expected);
        if (wanted != null) {
            performer.perform(Leaving.accept(model(), wanted));
        }
        return wanted != null;
    }

    /// Moves to the match with that label; any other key ends the jump.
    private void jump(int codePoint) throws IOException, InterruptedException {
        int row = Moving.labelled(model(), codePoint);
        boolean accepts = row >= 0 && model().jump() == Jump.ACCEPT;
        performer.apply(Step.to(model().withJump(Jump.NONE)));
        if (row < 0) {
            performer.fire(List.of("jump-cancel"));
            return;
        }
        performer.perform(Moving.moved(model(), model().list().withCursor(row)));
        if (accepts) {
            performer.perform(Leaving.finish(model(), ""));
        } else {
            performer.fire(List.of("jump"));
        }
    }

    private void mouse(Key.Mouse report) throws IOException, InterruptedException {
        Spot spot = display.spotAt(report.row(), report.column(), model());
        mouse.report(report, spot);
        String trigger = mouse.gesture().trigger();
        if (mouse.gesture().isClick()) {
            click(mouse.spot());
        }
        if (!trigger.isEmpty()) {
            context.press(trigger, System.nanoTime());
            // Of all that a mouse does, only this can be expected, as in fzf.
            boolean twice = mouse.gesture() == MouseGestures.Meaning.DOUBLE_CLICK;
            if (!twice || !choose(trigger)) {
                performer.set(trigger);
            }
        }
    }

    private void click(Spot spot) throws IOException, InterruptedException {
        List<Deed> far =
                spot instanceof Spot.OnScrollbar(int from)
                        ? Moving.toWindow(model(), from)
                        : List.of();
        if (far.isEmpty()) {
            performer.perform(Update.click(model(), spot));
        } else {
            performer.perform(far);
        }
        context.click(spot);
    }

    private Model model() {
        return performer.model();
    }
}
