package jfind.app.tty;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyDecoderTest {
    /// `^[` stands for escape; other control characters are written `\xNN`.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    a              | a
                    A              | A
                    \\x20          | space
                    é€𝄞           | é € 𝄞
                    \\x01          | ctrl-a
                    \\x08          | ctrl-h
                    \\x09          | tab
                    \\x0a          | ctrl-j
                    \\x0d          | enter
                    \\x1c          | ctrl-\\
                    \\x1f          | ctrl-/
                    \\x00          | ctrl-space
                    \\x7f          | bspace
                    ^[a            | alt-a
                    ^[A            | alt-A
                    ^[é            | alt-é
                    ^[\\x0d        | alt-enter
                    ^[\\x7f        | alt-bspace
                    ^[\\x01        | ctrl-alt-a
                    ^[[A           | up
                    ^[OA           | up
                    ^[[1;2A        | shift-up
                    ^[[1;5C        | ctrl-right
                    ^[[1;3D        | alt-left
                    ^[[1;8D        | ctrl-alt-shift-left
                    ^[^[[A         | alt-up
                    ^[^[OB         | alt-down
                    ^[Oa           | ctrl-up
                    ^[[a           | shift-up
                    ^[[H           | home
                    ^[OF           | end
                    ^[[1~          | home
                    ^[[7~          | home
                    ^[[8~          | end
                    ^[[2~          | insert
                    ^[[3~          | delete
                    ^[[3;5~        | ctrl-delete
                    ^[[3^          | ctrl-delete
                    ^[[3$          | shift-delete
                    ^[[5@          | ctrl-shift-page-up
                    ^[[5~^[[6~     | page-up page-down
                    ^[[Z           | shift-tab
                    ^[OP^[OQ       | f1 f2
                    ^[[[A^[[[E     | f1 f5
                    ^[[11~^[[24~   | f1 f12
                    ^[[1;2P        | shift-f1
                    ^[[1;2R        | shift-f3
                    ^[O5P          | ctrl-f1
                    ^[OM           | enter
                    ^[Oj^[Ok^[Om^[On^[Oo | * + - . /
                    ^[Op^[Oy^[OX   | 0 9 =
                    ^[O3q          | alt-1
                    ^[[P           | delete
                    ^[[M^[[A       | ctrl-delete up
                    ^[[J^[[K       | ctrl-end shift-end
                    ^[[2J^[[2K     | shift-home shift-delete
                    ^[[L^[[4h^[[4l | ctrl-insert insert shift-insert
                    ^[[?1u^[[P     | KeyProtocol[] f1
                    ^[\\x08        | ctrl-alt-h
                    ^[[1089;5u     | ctrl-c
                    ^[[1089::99;5u | ctrl-c
                    ^[[1057:1057:99;6u | ctrl-c
                    ^[[1092::97;7u | ctrl-alt-a
                    ^[[1094;3u     | alt-w
                    ^[[968;5u      | ctrl-c
                    ^[[1084;1u     | м
                    ^[[49:33;2u    | !
                    ^[[228::39;5u  | ctrl-'
                    ^[[97u         | a
                    ^[[97;2u       | A
                    ^[[97;5u       | ctrl-a
                    ^[[97;6u       | ctrl-a
                    ^[[97;7u       | ctrl-alt-a
                    ^[[97;4u       | alt-A
                    ^[[97;9u       | ""
                    ^[[27u         | esc
                    ^[[27;3u       | esc
                    ^[[13u         | enter
                    ^[[13;2u       | enter
                    ^[[13;3u       | alt-enter
                    ^[[9;2u        | shift-tab
                    ^[[127;2u      | bspace
                    ^[[127;5u      | ctrl-bspace
                    ^[[127;3u      | alt-bspace
                    ^[[105;5u      | tab
                    ^[[109;5u      | enter
                    ^[[91;5u       | esc
                    ^[[47;5u       | ctrl-/
                    ^[[45;6u       | ctrl-/
                    ^[[54;5u       | ctrl-^
                    ^[[32;5u       | ctrl-space
                    ^[[57399u      | 0
                    ^[[97:65;2:1u  | A
                    ^[[97;1:3u     | ""
                    ^[[27u         | esc
                    ^[[13;3u       | alt-enter
                    ^[[32;5u       | ctrl-space
                    ^[[127;5u      | ctrl-bspace
                    ^[[57409u      | .
                    ^[[57416u      | ,
                    ^[[57419u      | up
                    ^[[57441;2u    | ""
                    ^[[1;1:3A      | ""
                    ^[[27;5;9~     | ctrl-tab
                    ^[[27;6;97~    | ctrl-a
                    ^[[?62;22c     | DeviceAttributes[]
                    ^[[?0u         | KeyProtocol[]
                    ^[[?2026;2$y   | ""
                    ^[[>0;95;0c    | ""
                    ^[[I^[[Oa      | a
                    ^[[99~b        | b
                    ^[[1;2;3;4;5;6;7;8;9;10zb | b
                    ^[]10;rgb:ff/ff/ff^[\\b   | b
                    ^[]11;?^[\\b              | b
                    ^[]11;rgb:xx/ff/ff^[\\b   | Background[light=false] b
                    ^[]11;rgb:00/00/00^[\\b   | Background[light=false] b
                    ^[]11;rgb:ffff/ffff/dddd\\x07b  | Background[light=true] b
                    ^[]11;rgba:fd/f6/e3/ff^[\\b | Background[light=true] b
                    ^[P1$r0m^[\\b  | b
                    ^[_Gi=1;OK^[\\b| b
                    ^[[Mabcd       | d
                    ^[[12\\x03     | ctrl-c
                    ^[[^[[A        | alt-[ up
                    ^[[[^[[A       | alt-[ [ up
                    ^[[5^[[A       | up
                    ^[O^[[A        | alt-O up
                    ^[[é           | alt-[ é
                    ^[O\\x7f       | alt-O bspace
                    ^[^[^[[A       | esc alt-up
                    ^[^[[1;2A      | alt-shift-up
                    ^[^[[3~        | alt-delete
                    ^[^[[[A        | alt-f1
                    ^[^[a          | esc alt-a
                    ^[^[[?62;22c   | esc DeviceAttributes[]
                    ^[^[[?1u       | esc KeyProtocol[]
                    ^[^[[?2026;2$y | esc
                    ^[^[[>0;95;0c  | esc
                    ^[^[[10;20R    | esc CursorAt[row=9, column=19]
                    ^[^[]11;rgb:00/00/00^[\\ | esc Background[light=false]
                    ^[^[P1$r0m^[\\b | esc b
                    ^[^[[<0;10;20M | esc LEFT_DOWN,19,9,0
                    ^[^[[200~a^[[201~ | esc Paste[text=a]
                    ^[^[[97;5u     | esc ctrl-a
                    ^[^[[^[[?62c   | esc alt-[ DeviceAttributes[]
                    ^[^[O^[[?62c   | esc alt-O DeviceAttributes[]
                    ^[[^[[?62c     | alt-[ DeviceAttributes[]
                    ^[O^[[?62c     | alt-O DeviceAttributes[]
                    ^[]^[[?62c     | alt-] DeviceAttributes[]
                    ^[]^[]11;rgb:00/00/00^[\\ | alt-] Background[light=false]
                    ^[^[]^[]11;rgb:00/00/00^[\\ | esc alt-] Background[light=false]
                    ^[]1^[[?62cb   | DeviceAttributes[] b
                    ^[[?62c^[[A    | DeviceAttributes[] up
                    \\xff\\xfea    | a
                    ^[[10;20R      | CursorAt[row=9, column=19]
                    ^[[1;1R        | CursorAt[row=0, column=0]
                    ^[[<0;10;20M   | LEFT_DOWN,19,9,0
                    ^[[<0;10;20m   | RELEASE,19,9,0
                    ^[[<2;1;1M     | RIGHT_DOWN,0,0,0
                    ^[[<32;3;4M    | DRAG,3,2,0
                    ^[[<64;3;4M    | WHEEL_UP,3,2,0
                    ^[[<69;3;4M    | WHEEL_DOWN,3,2,1
                    ^[[<35;3;4M    | ""
                    ^[[200~a b^[[201~c        | Paste[text=a b] c
                    """)
    void sequencesBecomeKeys(String bytes, String keys) {
        byte[] input = bytes(bytes);
        assertEquals(keys, decode(input, input.length));
        assertEquals(keys, decode(input, 1), "cut into single bytes");
        for (int cut = 1; cut < input.length; cut++) {
            assertEquals(keys, decode(input, cut), "cut every " + cut);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ^[        | 25   | esc
                    ^[^[      | 25   | esc esc
                    ^[^[^[    | 25   | esc esc esc
                    ^[[?62c^[ | 25   | DeviceAttributes[] esc
                    ^[^[[     | 250  | esc alt-[
                    ^[^[O     | 250  | esc alt-O
                    ^[^[]     | 250  | esc alt-]
                    ^[[       | 250  | alt-[
                    ^[O       | 250  | alt-O
                    ^[]       | 250  | alt-]
                    ^[P       | 250  | alt-P
                    ^[[M      | 25   | ctrl-delete
                    ^[[Ma     | 25   | ctrl-delete a
                    ^[]11;rgb | 1000 | ''
                    """)
    void pauseDecidesWhatIsUndecided(String bytes, int millis, String keys) {
        var decoder = new KeyDecoder();
        List<Key> found = new ArrayList<>();
        byte[] input = bytes(bytes);
        decoder.decode(input, input.length, found);
        assertEquals(millis, decoder.patienceMillis());
        decoder.timeOut(found);
        assertEquals(KeyDecoder.NEVER, decoder.patienceMillis());
        assertEquals(keys, names(found));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"^[[<0;10;2", "^[[200", "^[[1;5", "^[[?62;", "^[[200~abc^[[20", "\\xc3"})
    void aSequenceThatWasCutIsNeverTyped(String begun) {
        var decoder = new KeyDecoder();
        List<Key> found = new ArrayList<>();
        byte[] input = bytes(begun);
        decoder.decode(input, input.length, found);
        assertEquals(KeyDecoder.NEVER, decoder.patienceMillis());
        decoder.timeOut(found);
        assertEquals(List.of(), found);
    }

    @Test
    void anAnswerFromTheFirstRowIsNoKeyWhenItWasAskedFor() {
        var decoder = new KeyDecoder();
        List<Key> found = new ArrayList<>();
        byte[] input = bytes("^[[1;5R^[[1;5R");
        decoder.expectCursor();
        decoder.decode(input, input.length, found);
        assertEquals(List.of(new Key.CursorAt(0, 4), Key.Press.of("f3", Key.CTRL)), found);
    }

    @ParameterizedTest
    @CsvSource({"^[[57400u, 1", "^[[57409u, .", "^[[57412u, -", "^[Oq, 1", "^[Om, -"})
    void theKeypadTypesItsSigns(String sequence, char sign) {
        List<Key> found = new ArrayList<>();
        byte[] input = bytes(sequence);
        new KeyDecoder().decode(input, input.length, found);
        assertEquals(List.of(new Key.Press(String.valueOf(sign), sign)), found);
    }

    @Test
    void pasteWaitsForItsEndHoweverLong() {
        var decoder = new KeyDecoder();
        List<Key> found = new ArrayList<>();
        byte[] begin = bytes("^[[200~" + "x".repeat(5000));
        decoder.decode(begin, begin.length, found);
        assertEquals(KeyDecoder.NEVER, decoder.patienceMillis());
        decoder.timeOut(found);
        assertTrue(found.isEmpty());
        byte[] rest = bytes("^[[201~");
        decoder.decode(rest, rest.length, found);
        assertEquals(List.of(new Key.Paste("x".repeat(5000))), found);
    }

    @Test
    void anyBytesAreDecodedWithoutComplaint() {
        long seed = Long.getLong("jfind.seed", 1);
        var random = new Random(seed);
        byte[] likely = bytes("^[[[OO<;;?0123456789~$^@uMmRAa]P_\\x07\\x9b\\xe2é");
        for (int round = 0; round < 3000; round++) {
            byte[] input = new byte[random.nextInt(40)];
            for (int at = 0; at < input.length; at++) {
                input[at] =
                        random.nextInt(8) == 0
                                ? (byte) random.nextInt()
                                : likely[random.nextInt(likely.length)];
            }
            String whole = decode(input, Math.max(1, input.length));
            assertEquals(whole, decode(input, 1 + random.nextInt(5)), "seed " + seed);
        }
    }

    /// The names of the keys decoded from `input` in pieces of `piece` bytes.
    private static String decode(byte[] input, int piece) {
        var decoder = new KeyDecoder();
        List<Key> keys = new ArrayList<>();
        for (int at = 0; at < input.length; at += piece) {
            int count = Math.min(piece, input.length - at);
            byte[] part = new byte[count];
            System.arraycopy(input, at, part, 0, count);
            decoder.decode(part, count, keys);
        }
        return names(keys);
    }

    private static String names(List<Key> keys) {
        var names = new ArrayList<String>();
        for (Key key : keys) {
            names.add(
                    switch (key) {
                        case Key.Press press -> press.name();
                        case Key.Mouse m ->
                                m.gesture()
                                        + ","
                                        + m.row()
                                        + ","
                                        + m.column()
                                        + ","
                                        + m.modifiers();
                        default -> key.toString();
                    });
        }
        return String.join(" ", names);
    }

    private static byte[] bytes(String text) {
        byte[] utf8 = text.replace("^[", "\033").getBytes(UTF_8);
        var latin = new StringBuilder(new String(utf8, ISO_8859_1));
        for (int at = latin.indexOf("\\x"); at >= 0; at = latin.indexOf("\\x", at)) {
            int code = Integer.parseInt(latin.substring(at + 2, at + 4), 16);
            latin.replace(at, at + 4, Character.toString(code));
        }
        return latin.toString().getBytes(ISO_8859_1);
    }
}
