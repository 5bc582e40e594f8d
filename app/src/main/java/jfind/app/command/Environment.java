package jfind.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;

/// Variables that a command gets beside those of jfind itself. What is called `FZF_…` it gets as `JFIND_…` too.
///
/// Confined to one thread.
public final class Environment {
    /// The longest value that is passed on: beyond this the system refuses to run anything.
    private static final int LONGEST = 1 << 16;

    private final Map<String, byte[]> variables = new LinkedHashMap<>();

    /// Sets a variable; a value that cannot be passed on is left out.
    public Environment set(String name, byte[] value) {
        if (value.length <= LONGEST && !contains(value, 0)) {
            variables.put(name, value);
            if (name.startsWith("FZF_")) {
                variables.put("J" + name.replace("FZF_", "FIND_"), value);
            }
        }
        return this;
    }

    /// Sets a variable to text, in UTF-8.
    public Environment set(String name, String value) {
        return set(name, value.getBytes(UTF_8));
    }

    /// Sets a variable to a number.
    public Environment set(String name, long value) {
        return set(name, Long.toString(value));
    }

    private static boolean contains(byte[] bytes, int wanted) {
        for (byte each : bytes) {
            if (each == wanted) {
                return true;
            }
        }
        return false;
    }

    /// Adds to `script` what sets them all.
    void writeTo(Script script) {
        for (Map.Entry<String, byte[]> variable : variables.entrySet()) {
            script.text("export ").text(variable.getKey()).text("=").word(variable.getValue());
            script.text("\n");
        }
    }
}
