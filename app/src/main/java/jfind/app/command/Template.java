package jfind.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import jfind.app.command.Placeholder.Content;
import jfind.app.command.Placeholder.Coverage;
import jfind.app.command.PlaceholderValues.Item;
import jfind.app.text.ByteText;
import jfind.app.text.PathBytes;
import org.jspecify.annotations.Nullable;

/// A shell command with placeholders, as in fzf's actions and `--preview`: `less {}`.
///
/// Values are quoted for the shell, so that it can read a name only as a name. A backslash before a
/// placeholder makes it plain text; other text in braces is plain anyway.
///
/// Immutable.
public final class Template {
    /// Plain text or a placeholder; the other one is null.
    private record TemplatePart(@Nullable String text, @Nullable Placeholder placeholder) {}

    private final List<TemplatePart> parts;
    private final byte separator;

    private Template(List<TemplatePart> parts, byte separator) {
        this.parts = parts;
        this.separator = separator;
    }

    /// Reads a template.
    ///
    /// @param delimiter separates fields, as in `--delimiter`; null for white space
    /// @param nul whether lines in files end with NUL instead of newline
    public static Template parse(String text, @Nullable String delimiter, boolean nul) {
        List<TemplatePart> parts = new ArrayList<>();
        var plain = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            boolean escaped = text.startsWith("\\{", at);
            int open = escaped ? at + 1 : at;
            int close = text.charAt(open) == '{' ? text.indexOf('}', open) : -1;
            Placeholder placeholder =
                    close < 0
                            ? null
                            : Placeholder.parse(text.substring(open + 1, close), delimiter);
            if (placeholder == null) {
                plain.append(text.charAt(at++));
            } else if (escaped) {
                plain.append(text, open, close + 1);
                at = close + 1;
            } else {
                parts.add(new TemplatePart(plain.toString(), null));
                parts.add(new TemplatePart(null, placeholder));
                plain.setLength(0);
                at = close + 1;
            }
        }
        parts.add(new TemplatePart(plain.toString(), null));
        return new Template(List.copyOf(parts), (byte) (nul ? 0 : '\n'));
    }

    /// Whether it needs a line and there is none: such a command is not run.
    public boolean lacksItem(PlaceholderValues values) {
        if (values.current() != null) {
            return false;
        }
        boolean asks = false;
        for (TemplatePart part : parts) {
            Placeholder placeholder = part.placeholder;
            if (placeholder == null) {
                continue;
            }
            boolean served =
                    placeholder.isAboutTheSession()
                            || placeholder.scope() == Coverage.MATCHED
                            || (placeholder.scope() == Coverage.SELECTED
                                    && !values.selected().isEmpty());
            if (served) {
                return false;
            }
            asks = true;
        }
        return asks;
    }

    /// Whether it changes with the query.
    public boolean dependsOnQuery() {
        return anyMatch(Placeholder::isAboutTheSession);
    }

    /// Whether it changes with the selection.
    public boolean dependsOnSelection() {
        return anyMatch(placeholder -> placeholder.scope() == Coverage.SELECTED);
    }

    /// Whether it uses any line, or its number.
    public boolean wantsLines() {
        return anyMatch(placeholder -> !placeholder.isAboutTheSession());
    }

    /// Whether it uses all matches.
    public boolean wantsMatches() {
        return anyMatch(placeholder -> placeholder.scope() == Coverage.MATCHED);
    }

    private boolean anyMatch(Predicate<Placeholder> wanted) {
        for (TemplatePart part : parts) {
            if (part.placeholder != null && wanted.test(part.placeholder)) {
                return true;
            }
        }
        return false;
    }

    /// Fills in `values`. If it [lacks][#lacksItem] a line, placeholders of lines are empty.
    ///
    /// @param shell will read the command: values are quoted for it
    /// @throws PlaceholderException when a value has no safe form for the shell, or a file for
    ///     `{f}` cannot be written
    public Command fill(PlaceholderValues values, Shell shell) throws IOException {
        return fill(values, shell, false);
    }

    /// Fills in `values`.
    ///
    /// @param shell will read the command: values are quoted for it
    /// @param plural whether placeholders of the current line stand for all selected lines
    /// @throws PlaceholderException when a value has no safe form for the shell, or a file for
    ///     `{f}` cannot be written
    public Command fill(PlaceholderValues values, Shell shell, boolean plural) throws IOException {
        var filling = new Filling(values, shell.quoting());
        boolean lacking = lacksItem(values);
        try {
            for (TemplatePart part : parts) {
                if (part.text != null) {
                    filling.script.text(part.text);
                } else if (part.placeholder != null) {
                    Coverage scope = part.placeholder.scope();
                    filling.add(
                            part.placeholder, lacking ? List.of() : items(scope, values, plural));
                }
            }
        } catch (IOException e) {
            filling.finished().removeFiles();
            throw e;
        }
        return filling.finished();
    }

    /// A command in the making. Confined to one thread.
    private final class Filling {
        final Script script = new Script();
        private final PlaceholderValues values;
        private final Quoting quoting;
        private final Environment variables = new Environment();
        private final List<Path> files = new ArrayList<>();

        Filling(PlaceholderValues values, Quoting quoting) {
            this.values = values;
            this.quoting = quoting;
        }

        Command finished() {
            return new Command(script.bytes(), List.copyOf(files), variables);
        }

        void add(Placeholder placeholder, List<Item> items) throws IOException {
            switch (placeholder.subject()) {
                case QUERY -> word(placeholder.select(ByteText.bytes(values.query())));
                case PROMPT -> word(ByteText.bytes(values.prompt()));
                case ACTION -> script.text(values.action());
                case LINE, NUMBER -> {
                    if (placeholder.file()) {
                        addFile(TemporaryFiles.create(lines(placeholder, items)));
                    } else {
                        addAll(placeholder, items);
                    }
                }
            }
        }

        private void word(byte[] value) throws IOException {
            quoting.write(script, value, variables);
        }

        /// Adds a plain name as it is, since people put it between quotes of their own.
        private void addFile(Path file) throws IOException {
            files.add(file);
            byte[] name = PathBytes.bytes(file);
            if (isPlain(name)) {
                script.text(name);
            } else {
                word(name);
            }
        }

        private void addAll(Placeholder placeholder, List<Item> items) throws IOException {
            for (int index = 0; index < items.size(); index++) {
                script.text(index == 0 ? "" : " ");
                Item item = items.get(index);
                if (placeholder.subject() == Content.NUMBER && item.number() < 0) {
                    script.text("''");
                } else if (placeholder.raw()) {
                    script.text(value(placeholder, item));
                } else {
                    word(value(placeholder, item));
                }
            }
        }
    }

    private static boolean isPlain(byte[] name) {
        for (byte each : name) {
            if (!Character.isLetterOrDigit(each) && "/._-".indexOf(each) < 0) {
                return false;
            }
        }
        return true;
    }

    private static List<Item> items(Coverage scope, PlaceholderValues values, boolean plural) {
        if (scope == Coverage.MATCHED) {
            return values.matched();
        }
        if ((scope == Coverage.SELECTED || plural) && !values.selected().isEmpty()) {
            return values.selected();
        }
        Item current = values.current();
        return List.of(current == null ? Item.NONE : current);
    }

    private static byte[] value(Placeholder placeholder, Item item) {
        if (placeholder.subject() == Content.NUMBER) {
            return item.number() < 0
                    ? new byte[0]
                    : Integer.toString(item.number()).getBytes(UTF_8);
        }
        return placeholder.select(item.line());
    }

    private byte[] lines(Placeholder placeholder, List<Item> items) {
        var lines = new ByteArrayOutputStream();
        for (Item item : items) {
            lines.writeBytes(value(placeholder, item));
            lines.write(separator);
        }
        return lines.toByteArray();
    }
}
