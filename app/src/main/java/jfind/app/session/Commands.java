package jfind.app.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import jfind.app.bind.Action;
import jfind.app.bind.Action.Argument;
import jfind.app.bind.Deed;
import jfind.app.bind.Deed.Origin;
import jfind.app.command.Child;
import jfind.app.command.Command;
import jfind.app.command.PlaceholderValues;
import jfind.app.command.PreparedCommand;
import jfind.app.command.Shell;
import jfind.app.command.Template;
import jfind.app.model.Model;
import org.jspecify.annotations.Nullable;

/// The commands of a session: made ready, and run on threads of their own when something is wanted of them.
///
/// Confined to one thread but for what its own threads do.
final class Commands {
    /// The most that is read of an answer.
    private static final int LONGEST_ANSWER = 1 << 20;

    private final CommandOptions options;
    private final CommandContext surroundings;
    private final Inbox inbox;

    /// For which nothing waits; ended commands as well, until the next one.
    private final List<Running> background = new ArrayList<>();

    private @Nullable Running awaited;

    Commands(CommandOptions options, CommandContext surroundings, Inbox inbox) {
        this.options = options;
        this.surroundings = surroundings;
        this.inbox = inbox;
    }

    /// The template that `command` is.
    Template template(String command) {
        return Template.parse(command, options.delimiter(), options.nul());
    }

    /// Whether the command of `deed` asks for all that matches. A preview takes care of that by itself.
    boolean wantsMatches(Deed deed) {
        boolean preview = deed.action() == Action.PREVIEW || deed.action() == Action.CHANGE_PREVIEW;
        boolean runs =
                deed.origin() != Origin.ARGUMENT || deed.action().argument() == Argument.COMMAND;
        return runs && !preview && template(deed.argument()).wantsMatches();
    }

    /// What `text` is when its places are filled.
    String filled(String text, Model model) throws IOException {
        Command command = template(text).fill(surroundings.facts(model));
        command.removeFiles();
        return command.toString();
    }

    /// Makes a command ready for the model as it is.
    ///
    /// @param plural whether places stand for all that is selected
    PreparedCommand prepare(Template template, Model model, boolean plural) throws IOException {
        PlaceholderValues facts = surroundings.facts(model);
        return new PreparedCommand(
                options.shell(), template.fill(facts, plural), surroundings.environment(model));
    }

    /// Makes a command ready; null when it asks for a line and there is none.
    @Nullable PreparedCommand prepareUnlessLacking(Template template, Model model)
            throws IOException {
        return lacksItem(template, model) ? null : prepare(template, model, false);
    }

    /// Whether a command asks for a line and there is none.
    boolean lacksItem(Template template, Model model) {
        return template.lacksItem(surroundings.facts(model));
    }

    /// Runs a command that has the terminal to itself, while the caller waits.
    void attend(PreparedCommand errand) throws IOException, InterruptedException {
        errand.startAttended(options.device()).await();
        errand.command().removeFiles();
    }

    /// Opens entries in the person's editor, while the caller waits.
    void open(int[] entries, Model model) throws IOException, InterruptedException {
        byte[] script = options.opener().script(entries);
        Command command = new Command(script, List.of());
        attend(new PreparedCommand(Shell.usual(null), command, surroundings.environment(model)));
    }

    /// Runs a command with what it prints as the argument of `deed`, which comes as an event.
    void ask(Deed deed, Model model) throws IOException {
        PreparedCommand errand = prepare(template(deed.argument()), model, false);
        var running = new Running(errand, deed);
        if (deed.origin() == Origin.BACKGROUND) {
            background.removeIf(Running::isOver);
            background.add(running);
        } else {
            awaited = running;
        }
        running.start();
    }

    /// Runs a command that says what the info line shows; what it prints comes as an event.
    ///
    /// @param tally what would be shown without it
    Running inform(Template template, String tally, Model model) throws IOException {
        PreparedCommand errand = prepare(template, model, false);
        errand.environment().set("FZF_INFO", tally);
        var running = new Running(errand, null);
        running.start();
        return running;
    }

    /// Runs a command of which nothing is wanted but that it is done; that comes as an event.
    void run(PreparedCommand errand) {
        awaited = new Running(errand, null);
        awaited.start();
    }

    /// Whether there is a command that is waited for.
    boolean isWaiting() {
        return awaited != null;
    }

    /// Whether an answer is the one that is waited for; it is no more, then.
    @SuppressWarnings("ReferenceEquality") // Equal commands may be run twice.
    boolean takeAwaited(Running answered) {
        boolean mine = answered == awaited;
        awaited = mine ? null : awaited;
        return mine;
    }

    /// Ends the command that is waited for.
    void cancel() {
        if (awaited != null) {
            awaited.cancel();
            awaited = null;
        }
    }

    /// Ends the commands for which nothing waits.
    void cancelBackground() {
        for (Running running : background) {
            running.cancel();
        }
        background.clear();
    }

    /// A command on its way. Thread-safe.
    final class Running {
        private final PreparedCommand errand;
        private final @Nullable Deed deed;
        private @Nullable Child child;
        private boolean over;

        Running(PreparedCommand errand, @Nullable Deed deed) {
            this.errand = errand;
            this.deed = deed;
        }

        void start() {
            var thread = new Thread(this::run, "jfind-command");
            thread.setDaemon(true);
            thread.start();
        }

        private void run() {
            String answer = "";
            try {
                Child started = begin();
                if (started != null) {
                    answer = read(started);
                    started.await();
                }
            } catch (IOException e) {
                // It could not be run: that is an empty answer.
            } catch (InterruptedException e) {
                return;
            }
            errand.command().removeFiles();
            if (end()) {
                inbox.put(new Event.Answered(this, deed, answer));
            }
        }

        private synchronized @Nullable Child begin() throws IOException {
            child = over ? null : errand.startAnswering();
            return child;
        }

        /// Whether it has come to its end by itself.
        private synchronized boolean end() {
            boolean wanted = !over;
            over = true;
            return wanted;
        }

        synchronized boolean isOver() {
            return over;
        }

        synchronized void cancel() {
            over = true;
            if (child != null) {
                child.kill();
            }
        }

        private static String read(Child started) throws IOException {
            try (InputStream in = started.output()) {
                return new String(in.readNBytes(LONGEST_ANSWER), UTF_8);
            }
        }
    }
}
