package jfind.app.command;

import java.util.LinkedHashMap;
import java.util.Map;
import jfind.app.text.ByteText;

/// Variables that a command gets in addition to those of jfind itself. Each `FZF_…` variable is
/// also set as `JFIND_…`.
///
/// Confined to one thread.
public final class Environment {
    /// The longest value, in bytes. With longer ones Linux may refuse to start the command.
    private static final int LONGEST = 1 << 16;

    private final Map<String, byte[]> variables = new LinkedHashMap<>();

    /// Sets a variable. A value that is too long or holds NUL is left out.
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
        return set(name, ByteText.bytes(value));
    }

    /// Sets a variable to a number.
    public Environment set(String name, long value) {
        return set(name, Long.toString(value));
    }

    /// Whether a variable is set here.
    boolean has(String name) {
        return variables.containsKey(name);
    }

    /// How many variables are set here.
    int size() {
        return variables.size();
    }

    private static boolean contains(byte[] bytes, int wanted) {
        for (byte each : bytes) {
            if (each == wanted) {
                return true;
            }
        }
        return false;
    }

    /// Adds the lines to `script` that export them all.
    void writeTo(Script script) {
        for (Map.Entry<String, byte[]> variable : variables.entrySet()) {
            script.text("export ").text(variable.getKey()).text("=").word(variable.getValue());
            script.text("\n");
        }
    }
}
