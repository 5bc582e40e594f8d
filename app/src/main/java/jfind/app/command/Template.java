package jfind.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import jfind.app.command.Placeholder.Content;
import jfind.app.command.Placeholder.Coverage;
import jfind.app.command.PlaceholderValues.Item;
import org.jspecify.annotations.Nullable;

/// A shell command with places, as fzf's actions and `--preview` have them: `less {}`.
///
/// What is put in is quoted for the shell, so that no name can be taken for anything but a name. A
/// backslash before a place makes it plain text; braces with anything else in them are plain text anyway.
///
/// Immutable.
public final class Template {
    /// Plain text and places; what is text is not null.
    private record TemplatePart(@Nullable String text, @Nullable Placeholder place) {}

    private final List<TemplatePart> parts;
    private final byte separator;

    private Template(List<TemplatePart> parts, byte separator) {
        this.parts = parts;
        this.separator = separator;
    }

    /// Reads a template.
    ///
    /// @param delimiter what fields end with, as `--delimiter` has it; null for white space
    /// @param nul whether lines in files end with NUL instead of newline
    public static Template parse(String text, @Nullable String delimiter, boolean nul) {
        List<TemplatePart> parts = new ArrayList<>();
        var plain = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            boolean escaped = text.startsWith("\\{", at);
            int open = escaped ? at + 1 : at;
            int close = text.charAt(open) == '{' ? text.indexOf('}', open) : -1;
            Placeholder place =
                    close < 0
                            ? null
                            : Placeholder.parse(text.substring(open + 1, close), delimiter);
            if (place == null) {
                plain.append(text.charAt(at++));
            } else if (escaped) {
                plain.append(text, open, close + 1);
                at = close + 1;
            } else {
                parts.add(new TemplatePart(plain.toString(), null));
                parts.add(new TemplatePart(null, place));
                plain.setLength(0);
                at = close + 1;
            }
        }
        parts.add(new TemplatePart(plain.toString(), null));
        return new Template(List.copyOf(parts), (byte) (nul ? 0 : '\n'));
    }

    /// Whether it asks for a line that there is not: such a command is better not run.
    public boolean lacksItem(PlaceholderValues facts) {
        if (facts.current() != null) {
            return false;
        }
        boolean asks = false;
        for (TemplatePart part : parts) {
            Placeholder place = part.place;
            if (place == null) {
                continue;
            }
            boolean served =
                    place.isAboutTheSession()
                            || place.scope() == Coverage.MATCHED
                            || (place.scope() == Coverage.SELECTED && !facts.selected().isEmpty());
            if (served) {
                return false;
            }
            asks = true;
        }
        return asks;
    }

    /// Whether it says another thing for another query.
    public boolean dependsOnQuery() {
        return anyMatch(Placeholder::isAboutTheSession);
    }

    /// Whether it says another thing for another selection.
    public boolean dependsOnSelection() {
        return anyMatch(place -> place.scope() == Coverage.SELECTED);
    }

    /// Whether it asks for all that matches.
    public boolean wantsMatches() {
        return anyMatch(place -> place.scope() == Coverage.MATCHED);
    }

    private boolean anyMatch(Predicate<Placeholder> wanted) {
        for (TemplatePart part : parts) {
            if (part.place != null && wanted.test(part.place)) {
                return true;
            }
        }
        return false;
    }

    /// The command for `facts`; where it [lacks][#lacksItem] a line its places stand for nothing.
    ///
    /// @throws IOException when a file that it asks for cannot be written
    public Command fill(PlaceholderValues facts) throws IOException {
        return fill(facts, false);
    }

    /// The command for `facts`.
    ///
    /// @param plural whether places of the current line stand for all selected ones
    /// @throws IOException when a file that it asks for cannot be written
    public Command fill(PlaceholderValues facts, boolean plural) throws IOException {
        var command = new Script();
        List<Path> files = new ArrayList<>();
        boolean lacking = lacksItem(facts);
        for (TemplatePart part : parts) {
            if (part.text != null) {
                command.text(part.text);
            } else if (part.place != null) {
                List<Item> items = lacking ? List.of() : items(part.place.scope(), facts, plural);
                fill(command, part.place, facts, items, files);
            }
        }
        return new Command(command.bytes(), List.copyOf(files));
    }

    private void fill(
            Script command,
            Placeholder place,
            PlaceholderValues facts,
            List<Item> items,
            List<Path> files)
            throws IOException {
        switch (place.subject()) {
            case QUERY -> command.word(place.select(facts.query().getBytes(UTF_8)));
            case PROMPT -> command.word(facts.prompt());
            case ACTION -> command.text(facts.action());
            case LINE, NUMBER -> {
                if (place.file()) {
                    Path file = file(place, items);
                    files.add(file);
                    command.text(file.toString());
                } else {
                    addAll(command, place, items);
                }
            }
        }
    }

    private static void addAll(Script command, Placeholder place, List<Item> items) {
        for (int index = 0; index < items.size(); index++) {
            command.text(index == 0 ? "" : " ");
            Item item = items.get(index);
            if (place.subject() == Content.NUMBER && item.number() < 0) {
                command.text("''");
            } else if (place.raw()) {
                command.text(value(place, item));
            } else {
                command.word(value(place, item));
            }
        }
    }

    private static List<Item> items(Coverage scope, PlaceholderValues facts, boolean plural) {
        if (scope == Coverage.MATCHED) {
            return facts.matched();
        }
        if ((scope == Coverage.SELECTED || plural) && !facts.selected().isEmpty()) {
            return facts.selected();
        }
        Item current = facts.current();
        return List.of(current == null ? Item.NONE : current);
    }

    private static byte[] value(Placeholder place, Item item) {
        if (place.subject() == Content.NUMBER) {
            return item.number() < 0
                    ? new byte[0]
                    : Integer.toString(item.number()).getBytes(UTF_8);
        }
        return place.select(item.line());
    }

    private Path file(Placeholder place, List<Item> items) throws IOException {
        var lines = new ByteArrayOutputStream();
        for (Item item : items) {
            lines.writeBytes(value(place, item));
            lines.write(separator);
        }
        Path file = Files.createTempFile("jfind-", "");
        Files.write(file, lines.toByteArray());
        return file;
    }
}
