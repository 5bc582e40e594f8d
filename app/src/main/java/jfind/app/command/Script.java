package jfind.app.command;

import java.io.ByteArrayOutputStream;
import jfind.app.text.ByteText;

/// A script for `sh` under construction, in bytes.
///
/// Confined to one thread.
public final class Script {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

    /// Adds shell text as it is.
    public Script text(String text) {
        bytes.writeBytes(ByteText.bytes(text));
        return this;
    }

    /// Adds shell text as it is.
    public Script text(byte[] text) {
        bytes.writeBytes(text);
        return this;
    }

    /// Adds one shell word that stands for exactly these bytes. NUL is left out: no word can hold
    /// it.
    public Script word(byte[] word) {
        bytes.write('\'');
        for (byte each : word) {
            if (each == '\'') {
                text("'\\''");
            } else if (each != 0) {
                bytes.write(each);
            }
        }
        bytes.write('\'');
        return this;
    }

    /// Adds a word that stands for this text, in UTF-8.
    public Script word(String word) {
        return word(ByteText.bytes(word));
    }

    /// A copy of the script so far.
    public byte[] bytes() {
        return bytes.toByteArray();
    }
}
