package jfind.app.tty;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import jfind.app.text.Utf8;
import org.jspecify.annotations.Nullable;

/// Turns the bytes that a terminal sends into [Key]s.
///
/// Bytes may be cut anywhere. An incomplete key is kept until more bytes come, or until [#timeOut]
/// says that none will: a lone escape is then a key. Sequences of the xterm, rxvt, st, Linux and
/// kitty families are known. An unknown sequence is dropped as a whole, so that no part of it is
/// ever typed.
///
/// Not JLine's `BindingReader`, because it needs each sequence bound in advance and types the bytes
/// of all others. Not Lanterna's `InputDecoder`, because it knows neither kitty's protocol nor
/// pastes.
///
/// Confined to one thread.
final class KeyDecoder {
    private static final int ESC = 0x1b;
    private static final byte[] PASTE_END = {ESC, '[', '2', '0', '1', '~'};

    /// Returned when the bytes so far are the beginning of a key.
    private static final int MORE = -1;

    /// In place of a parameter that is missing.
    private static final int NONE = -1;

    /// The number of the sequence that begins a paste.
    private static final int PASTE = 200;

    private byte[] pending = new byte[256];
    private int end;
    private boolean pasting;

    /// How long a lone escape waits for the rest of a sequence. People do not notice it.
    private static final int ESCAPE_MILLIS = 25;

    /// How long the first two bytes of a sequence wait for more: they may be a letter with alt.
    private static final int PREFIX_MILLIS = 250;

    /// How long a control string waits for its next piece.
    private static final int STRING_MILLIS = 1000;

    /// Returned where no pause decides anything.
    static final int NEVER = -1;

    /// Whether a report of the cursor's position is awaited.
    private boolean cursorAsked;

    /// Whether the terminal has said that it has kitty's protocol.
    private boolean protocol;

    /// Says that the terminal was asked for its cursor's position. When the cursor is in row 1 the
    /// report is identical to shift-f3's sequence; while a report is awaited we read it as the
    /// report.
    void expectCursor() {
        cursorAsked = true;
    }

    /// Decodes `count` bytes of `bytes` after those kept, and adds the keys to `keys`.
    void decode(byte[] bytes, int count, List<Key> keys) {
        if (end + count > pending.length) {
            pending = Arrays.copyOf(pending, Math.max(2 * pending.length, end + count));
        }
        System.arraycopy(bytes, 0, pending, end, count);
        end += count;
        int at = 0;
        while (at < end) {
            int taken = pasting ? paste(at, keys) : key(at, keys);
            if (taken == MORE) {
                break;
            }
            at += taken;
        }
        forget(at);
    }

    /// How long to wait for more bytes before [#timeOut], in milliseconds; [#NEVER] when nothing is
    /// kept, or when what is kept must be followed by more: a paste, a cut letter, a sequence with
    /// parameters.
    int patienceMillis() {
        if (end == 0 || pasting || pending[0] != ESC) {
            return NEVER;
        }
        int first = end > 1 && pending[1] == ESC ? 2 : 1;
        if (first >= end) {
            return ESCAPE_MILLIS;
        }
        int count = end - first;
        return switch (pending[first]) {
            case '[' ->
                    count == 1 || (count == 2 && pending[first + 1] == '[')
                            ? PREFIX_MILLIS
                            : pending[first + 1] == 'M' ? ESCAPE_MILLIS : NEVER;
            case ']', 'P', '_' -> count == 1 ? PREFIX_MILLIS : STRING_MILLIS;
            default -> PREFIX_MILLIS;
        };
    }

    /// Decodes the kept bytes as they are: no more follow.
    void timeOut(List<Key> keys) {
        if (patienceMillis() == NEVER) {
            return;
        }
        if (end == 1 || pending[1] == ESC) {
            keys.add(Key.Press.of("esc", 0));
            forget(1);
            timeOut(keys);
        } else if (end > 2 && pending[1] == '[' && pending[2] == 'M') {
            add("ctrl-delete", 0, keys); // Of st.
            byte[] rest = Arrays.copyOfRange(pending, 3, end);
            end = 0;
            decode(rest, rest.length, keys);
        } else {
            if (end == 2) {
                keys.add(Key.Press.character(pending[1], Key.ALT));
            }
            end = 0;
        }
    }

    private void forget(int count) {
        System.arraycopy(pending, count, pending, 0, end - count);
        end -= count;
    }

    private int paste(int from, List<Key> keys) {
        for (int at = from; at + PASTE_END.length <= end; at++) {
            if (pending[at] == ESC
                    && Arrays.equals(
                            pending, at, at + PASTE_END.length, PASTE_END, 0, PASTE_END.length)) {
                keys.add(new Key.Paste(new String(pending, from, at - from, UTF_8)));
                pasting = false;
                return at + PASTE_END.length - from;
            }
        }
        return MORE;
    }

    /// Decodes one key at `at`; returns how many bytes it took, or [#MORE].
    private int key(int at, List<Key> keys) {
        return pending[at] == ESC ? escape(at, keys) : plain(at, 0, keys);
    }

    private int plain(int at, int modifiers, List<Key> keys) {
        int first = pending[at] & 0xff;
        if (first < 0x20 || first == 0x7f) {
            keys.add(control(first, modifiers));
            return 1;
        }
        int length = Utf8.announcedLength(pending[at]);
        for (int index = 1; index < length && at + index < end; index++) {
            if (!Utf8.isContinuation(pending[at + index])) {
                return 1;
            }
        }
        if (at + length > end) {
            return MORE;
        }
        if (Utf8.sequenceLength(pending, at, end) == 0) {
            return 1;
        }
        int codePoint = new String(pending, at, length, UTF_8).codePointAt(0);
        keys.add(Key.Press.character(codePoint, modifiers));
        return length;
    }

    private static Key control(int code, int modifiers) {
        return switch (code) {
            case 0x00 -> Key.Press.of("space", modifiers | Key.CTRL);
            case '\t' -> Key.Press.of("tab", modifiers);
            case '\r' -> Key.Press.of("enter", modifiers);
            case 0x1f -> Key.Press.of("/", modifiers | Key.CTRL);
            case 0x7f -> Key.Press.of("bspace", modifiers);
            default -> {
                int letter = code < 0x1b ? code | 0x60 : code | 0x40;
                yield Key.Press.of(Character.toString(letter), modifiers | Key.CTRL);
            }
        };
    }

    private int escape(int at, List<Key> keys) {
        if (at + 1 == end) {
            return MORE;
        }
        if (isTyped(at + 1)) {
            return 1 + plain(at + 1, Key.ALT, keys);
        }
        int taken =
                switch (pending[at + 1]) {
                    case '[' -> sequence(at + 2, 0, keys);
                    case 'O' -> application(at + 2, 0, keys);
                    case ']', 'P', '_' -> string(at + 1, keys);
                    case ESC -> escapeTwice(at, keys);
                    default -> plain(at + 1, Key.ALT, keys);
                };
        return taken == MORE ? MORE : taken + offsetOf(pending[at + 1]);
    }

    /// The bytes before those that the methods called by [#escape] count.
    private static int offsetOf(int second) {
        return second == '[' || second == 'O' ? 2 : second == ESC ? 0 : 1;
    }

    /// Whether the `[` or `O` at `at`, behind an escape, was typed with alt: no sequence goes on
    /// with what follows it, such as the escape of an answer that came in the same moment.
    private boolean isTyped(int at) {
        int next = at + 1;
        if (pending[at] == '[' && next < end && pending[next] == '[') {
            next++; // The Linux console's first function keys.
        }
        return (pending[at] == '[' || pending[at] == 'O') && next < end && !isGraphic(next);
    }

    private boolean isGraphic(int at) {
        return pending[at] >= 0x20 && pending[at] < 0x7f;
    }

    /// Decodes `ESC ESC`. rxvt and others send alt as an escape before the sequence of a key.
    /// Before anything else the first escape is a key of its own.
    private int escapeTwice(int at, List<Key> keys) {
        if (at + 2 == end) {
            return MORE;
        }
        int third = pending[at + 2];
        if ((third != '[' && third != 'O') || isTyped(at + 2)) {
            return escapeAlone(keys);
        }
        if (third == '[') {
            int last = finalOf(at + 3);
            if (last > at + 3 && isNoKey(at + 3, last)) {
                return escapeAlone(keys);
            }
        }
        int taken =
                third == '[' ? sequence(at + 3, Key.ALT, keys) : application(at + 3, Key.ALT, keys);
        return taken == MORE ? MORE : taken + 3;
    }

    private static int escapeAlone(List<Key> keys) {
        keys.add(Key.Press.of("esc", 0));
        return 1;
    }

    /// Whether the sequence at `from`, whose final byte is at `last` or has not come yet, is one
    /// that no terminal puts a second escape before: an answer, the mouse, a paste, or a key of
    /// kitty's protocol.
    private boolean isNoKey(int from, int last) {
        if (pending[from] >= '<' && pending[from] <= '?') {
            return true;
        }
        return last < end
                && switch (pending[last]) {
                    case 'R', 'u' -> true;
                    case '~' -> Parameters.of(pending, from, last).at(0, NONE) == PASTE;
                    default -> false;
                };
    }

    /// The index of the final byte of the sequence whose parameters begin at `from`; [#end] when it
    /// has not come yet.
    private int finalOf(int from) {
        int at = from;
        while (at < end && pending[at] >= 0x20 && pending[at] < 0x40) {
            if (pending[at] == '$' && pending[from] != '?') {
                break; // Ends rxvt's shifted keys. In other sequences it is an intermediate.
            }
            at++;
        }
        return at;
    }

    /// Decodes the rest of `ESC O`: keypad and function keys. Old xterms put a modifier before the
    /// letter.
    private int application(int from, int modifiers, List<Key> keys) {
        int at = from;
        int held = modifiers;
        if (at < end && pending[at] >= '1' && pending[at] <= '8') {
            held |= pending[at] - '1';
            at++;
        }
        if (at == end) {
            return MORE;
        }
        int letter = pending[at];
        if (letter >= 'a' && letter <= 'd') {
            add(KeyTable.arrow(letter - 0x20), held | Key.CTRL, keys);
        } else if (KeyTable.keypad(letter) >= 0) {
            keys.add(Key.Press.character(KeyTable.keypad(letter), held));
        } else {
            add(KeyTable.application(letter), held, keys);
        }
        return at + 1 - from;
    }

    /// Skips or reads a control string, such as the answer to a question about colours, up to its
    /// terminator.
    private int string(int from, List<Key> keys) {
        if (from + 1 == end) {
            return MORE;
        }
        if (!KeyTable.opensString(pending[from], pending[from + 1])) {
            return plain(from, Key.ALT, keys);
        }
        for (int at = from + 1; at < end; at++) {
            boolean bell = pending[at] == 0x07;
            if (pending[at] == ESC && at + 1 < end && pending[at + 1] != '\\') {
                return at - from; // Interrupted by an escape, which is decoded next.
            }
            if (bell || (pending[at] == ESC && at + 1 < end)) {
                Key answer = BackgroundAnswer.of(pending, from + 1, at);
                if (answer != null) {
                    keys.add(answer);
                }
                return at + (bell ? 1 : 2) - from;
            }
        }
        return MORE;
    }

    /// Decodes the rest of `ESC [`: parameters, intermediates and a final byte.
    private int sequence(int from, int modifiers, List<Key> keys) {
        if (from < end && pending[from] == '[') { // The Linux console's first function keys.
            if (from + 1 == end) {
                return MORE;
            }
            add(KeyTable.linux(pending[from + 1]), modifiers, keys);
            return 2;
        }
        int at = finalOf(from);
        if (at == end) {
            return MORE;
        }
        int last = pending[at];
        if (!isGraphic(at)) {
            return at - from; // Interrupted by another character, which is decoded next.
        }
        if (last == 'M' && at == from) {
            return oldMouse(at, modifiers, keys);
        }
        interpret(Parameters.of(pending, from, at), last, modifiers, keys);
        return at + 1 - from;
    }

    /// Drops an old mouse report, `CSI M` and three more bytes, which we never request. Followed by
    /// something else it is ctrl-delete of st.
    private int oldMouse(int at, int modifiers, List<Key> keys) {
        for (int index = 1; index <= 3; index++) {
            if (at + index == end) {
                return MORE;
            }
            if ((pending[at + index] & 0xff) < 0x20) {
                add(KeyTable.st(NONE, 'M'), modifiers, keys);
                return 1;
            }
        }
        return 4;
    }

    private void interpret(Parameters parameters, int last, int modifiers, List<Key> keys) {
        if (parameters.mark() == '<') {
            Key report = KeyTable.mouse(parameters, last);
            if (report != null) {
                keys.add(report);
            }
            return;
        }
        if (parameters.mark() != 0) {
            answer(parameters.mark(), last, keys);
            return;
        }
        String edited = protocol ? null : KeyTable.st(parameters.at(0, NONE), last);
        if (edited != null && parameters.count() == 1) {
            add(edited, modifiers, keys);
            return;
        }
        int number = parameters.at(0, 1);
        int held = modifiers | parameters.modifiers(1);
        switch (last) {
            case '~' -> {
                if (number == PASTE) {
                    pasting = true;
                } else if (number == 27) {
                    unicode(parameters.at(2, 0), held, keys);
                } else {
                    add(KeyTable.numbered(number), held, keys);
                }
            }
            case '^' -> add(KeyTable.numbered(number), held | Key.CTRL, keys);
            case '$' -> add(KeyTable.numbered(number), held | Key.SHIFT, keys);
            case '@' -> add(KeyTable.numbered(number), held | Key.CTRL | Key.SHIFT, keys);
            case 'a', 'b', 'c', 'd' -> add(KeyTable.arrow(last - 0x20), held | Key.SHIFT, keys);
            case 'Z' -> add("tab", held | Key.SHIFT, keys);
            case 'R' -> {
                boolean modified = number == 1 && parameters.at(1, 1) > 1;
                if (parameters.count() == 2 && (cursorAsked || !modified)) {
                    cursorAsked = false;
                    keys.add(new Key.CursorAt(number - 1, parameters.at(1, 1) - 1));
                } else {
                    add("f3", held, keys);
                }
            }
            case 'u' -> {
                if (!parameters.isRelease() && !parameters.isForDesktop(1)) {
                    unicode(codeOf(parameters, held), held, keys);
                }
            }
            default -> {
                if (!parameters.isRelease()) {
                    add(KeyTable.application(last), held, keys);
                }
            }
        }
    }

    /// Takes an answer about the terminal itself.
    private void answer(int mark, int last, List<Key> keys) {
        if (mark == '?' && last == 'u') {
            protocol = true;
            keys.add(new Key.KeyProtocol());
        } else if (mark == '?' && last == 'c') {
            keys.add(new Key.DeviceAttributes());
        }
    }

    /// The code point of a key in kitty's protocol. Held with ctrl or alt it is that of the Latin
    /// layout, so that ctrl-c is the same key in all layouts.
    private static int codeOf(Parameters parameters, int held) {
        int code = parameters.at(0, 0);
        if ((held & (Key.CTRL | Key.ALT)) != 0 && code >= 0x80) {
            return parameters.base() > 0 ? parameters.base() : KeyTable.latin(code);
        }
        return (held & Key.SHIFT) != 0 && parameters.shifted() > 0 ? parameters.shifted() : code;
    }

    /// A key by its code point, as kitty's protocol and xterm's modifyOtherKeys send it. It gets
    /// the same name as in plain terminals, where ctrl-i is tab and shift-enter is enter.
    private static void unicode(int code, int modifiers, List<Key> keys) {
        String control = KeyTable.control(code);
        if (control != null) {
            keys.add(Key.Press.of(control, modifiers & KeyTable.modifiersOf(control)));
        } else if (KeyTable.kittySign(code) >= 0) {
            keys.add(Key.Press.character(KeyTable.kittySign(code), modifiers));
        } else if (code >= 0xe000 && code < 0xf900) {
            add(KeyTable.kitty(code), modifiers, keys);
        } else if ((modifiers & Key.CTRL) != 0 && code > 0x20 && code < 0x7f) {
            withControl(code, modifiers, keys);
        } else if (code >= 0x20 && Character.isValidCodePoint(code)) {
            boolean upper = (modifiers & Key.SHIFT) != 0;
            keys.add(Key.Press.character(upper ? Character.toUpperCase(code) : code, modifiers));
        }
    }

    private static void withControl(int code, int modifiers, List<Key> keys) {
        int held = modifiers & Key.ALT;
        switch (Character.toLowerCase(code)) {
            case 'i' -> keys.add(Key.Press.of("tab", held));
            case 'm' -> keys.add(Key.Press.of("enter", held));
            case '[' -> keys.add(Key.Press.of("esc", 0));
            case '_', '-' -> keys.add(Key.Press.of("/", held | Key.CTRL));
            case '6' -> keys.add(Key.Press.of("^", held | Key.CTRL));
            default -> {
                String key = Character.toString(Character.toLowerCase(code));
                keys.add(Key.Press.of(key, held | Key.CTRL));
            }
        }
    }

    private static void add(@Nullable String name, int modifiers, List<Key> keys) {
        if (name != null) {
            keys.add(Key.Press.of(name, modifiers));
        }
    }
}
