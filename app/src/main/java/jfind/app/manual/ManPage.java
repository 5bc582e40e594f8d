package jfind.app.manual;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import jfind.app.bind.Action;
import jfind.app.bind.Keymap;
import jfind.app.bind.Trigger;
import jfind.app.cli.Dialect;
import jfind.app.cli.Option;

/// The man page, in roff: prose from a resource, with tables put in where it has a mark.
///
/// Thread-safe: it has no state.
public final class ManPage {
    private static final String PROSE = "jfind.1";

    private ManPage() {}

    /// The whole page, ending in a newline.
    public static String text() {
        return prose().replace("@VERSION@", Version.number())
                .replace("@FZF_VERSION@", Dialect.FZF_VERSION)
                .replace("@OPTIONS@\n", options())
                .replace("@STYLING@", names(Option.Group.STYLING))
                .replace("@REFUSED@", names(Option.Group.REFUSED))
                .replace("@KEYMAP@\n", keymap())
                .replace("@KEYNAMES@", bold(Trigger.KEYS))
                .replace("@GESTURES@", bold(Trigger.GESTURES))
                .replace("@EVENTS@", bold(Trigger.EVENTS))
                .replace("@ACTIONS@", bold(actions()));
    }

    private static String prose() {
        try (InputStream in = ManPage.class.getResourceAsStream(PROSE)) {
            if (in == null) {
                throw new IllegalStateException("no resource: " + PROSE);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot be read: " + PROSE, e);
        }
    }

    private static String options() {
        var text = new StringBuilder(1 << 14);
        Option.Group group = null;
        for (Option option : Option.values()) {
            if (!option.group().isOffered()) {
                continue;
            }
            if (option.group() != group) {
                group = option.group();
                text.append(".SS ").append(escaped(group.title())).append('\n');
            }
            text.append(".TP\n").append(heading(option)).append('\n');
            text.append(escaped(sentence(option.fullSummary()))).append('\n');
            if (!option.offNames().isEmpty()) {
                text.append("Off: ").append(bold(option.offNames())).append(".\n");
            }
        }
        return text.toString();
    }

    private static String keymap() {
        var text = new StringBuilder();
        for (String line : Keymap.defaults(true).describe()) {
            text.append(escaped(line)).append('\n');
        }
        return text.toString();
    }

    private static List<String> actions() {
        List<String> names = new ArrayList<>();
        for (Action action : Action.values()) {
            String brackets = action.argument() == Action.Argument.NONE ? "" : "(...)";
            for (String name : action.names()) {
                names.add(name + brackets);
            }
        }
        return names;
    }

    private static String heading(Option option) {
        String value = "\\fI" + escaped(option.placeholder()) + "\\fR";
        List<String> names = new ArrayList<>(option.names());
        names.removeFirst();
        names.add(option.longName());
        return bold(names)
                + switch (option.value()) {
                    case NONE -> "";
                    case REQUIRED -> "=" + value;
                    case ATTACHED, OPTIONAL_NUMBER, OPTIONAL_WORD -> "[=" + value + "]";
                };
    }

    private static String names(Option.Group group) {
        List<String> names = new ArrayList<>();
        for (Option option : Option.values()) {
            if (option.group() == group) {
                names.addAll(option.names());
            }
        }
        return bold(names);
    }

    private static String bold(List<String> words) {
        var text = new StringBuilder();
        for (String word : words) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append("\\fB")
                    .append(escaped(word))
                    .append("\\fR");
        }
        return text.toString();
    }

    private static String sentence(String summary) {
        return Character.toUpperCase(summary.charAt(0)) + summary.substring(1) + ".";
    }

    /// The text, escaped so that roff reads nothing in it as a command.
    static String escaped(String text) {
        String escaped =
                text.replace("\\", "\\e")
                        .replace("-", "\\-")
                        .replace("'", "\\(aq")
                        .replace("·", "\\(pc");
        return escaped.startsWith(".") ? "\\&" + escaped : escaped;
    }
}
