package jfind.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jfind.app.bind.BindingParser;
import jfind.app.bind.Trigger;
import jfind.app.cli.Dialect;
import jfind.app.cli.Option;
import org.junit.jupiter.api.Test;

/// Every name of fzf is understood, or stands in the table of README that says what is not there.
class FzfNamesTest {
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    @Test
    void anOptionWithoutEffectStandsInTheTableAndNoOther() throws Exception {
        Set<String> missing = new TreeSet<>(names("options"));
        for (Option option : Option.values()) {
            if (option.group().isOffered()) {
                option.names().forEach(missing::remove);
                option.offNames().forEach(missing::remove);
            }
        }
        assertEquals(missing, table());
    }

    @Test
    void everyOptionThatHasNoEffectIsTakenAllTheSame() throws Exception {
        Set<String> known = new LinkedHashSet<>();
        for (Option option : Option.values()) {
            known.addAll(option.names());
            known.addAll(option.offNames());
        }
        for (String name : names("options")) {
            assertTrue(known.contains(name), name);
        }
    }

    @Test
    void everyActionIsUnderstood() throws Exception {
        for (String name : names("actions")) {
            assertTrue(BindingParser.names().contains(name), name);
        }
    }

    @Test
    void everyKeyAndEventIsUnderstood() throws Exception {
        for (String name : names("keys")) {
            assertNotNull(Trigger.of(name), name);
        }
    }

    @Test
    void everyColorIsUnderstood() throws Exception {
        List<String> values = new ArrayList<>();
        names("colors").forEach(name -> values.add(name + ":1"));
        names("attributes").forEach(name -> values.add("fg:" + name));
        for (String value : values) {
            List<String> options = List.of("--filter=a", "--color=" + value);
            InProcess run = InProcess.run(Dialect.FZF, "a\n".getBytes(UTF_8), options);
            assertEquals("0\na\n", run.answer(), value);
        }
    }

    /// The options in the table of README.
    private static Set<String> table() throws Exception {
        String readme = Files.readString(Path.of("../README.md"));
        String from = "### What of fzf " + Dialect.FZF_VERSION + " is not there";
        int start = readme.indexOf(from);
        assertTrue(start >= 0, from);
        Set<String> options = new TreeSet<>();
        for (String line : readme.substring(start, readme.indexOf("\n## ", start)).split("\n", 0)) {
            Matcher quoted = QUOTED.matcher(line.startsWith("|") ? line.split("\\|", 3)[1] : "");
            while (quoted.find()) {
                options.add(quoted.group(1));
            }
        }
        options.removeIf(name -> !name.startsWith("--") || name.equals("--popup"));
        return options;
    }

    /// A section of the list of fzf's names.
    private static List<String> names(String section) throws Exception {
        try (InputStream in = FzfNamesTest.class.getResourceAsStream("fzf-names.txt")) {
            assertNotNull(in);
            String text = new String(in.readAllBytes(), UTF_8);
            int start = text.indexOf("# " + section + "\n") + section.length() + 3;
            int end = text.indexOf("\n# ", start);
            return List.of(
                    text.substring(start, end < 0 ? text.length() : end).strip().split("\\s+"));
        }
    }
}
