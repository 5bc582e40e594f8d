package jfind.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class PreparedCommandTest {
    private static final Shell SH = Shell.usual(null);

    @Test
    void noBytesOfANameMeanAnythingToTheShell() throws Exception {
        long seed = Long.getLong("jfind.seed", 1);
        var random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            byte[] name = new byte[1 + random.nextInt(60)];
            for (int at = 0; at < name.length; at++) {
                name[at] =
                        random.nextBoolean() ? hostile(random) : (byte) (1 + random.nextInt(255));
            }
            name[name.length - 1] = 'x'; // Newlines at the end would be the shell's to take off.
            var command = new Script().text("printf %s ").word(name);
            byte[] printed = printed(SH, command.bytes(), new Environment());
            assertArrayEquals(
                    name, printed, "seed " + seed + ": " + HexFormat.of().formatHex(name));
        }
    }

    private static byte hostile(Random random) {
        String signs = "'\"`$(){}[]<>|&;\\!*?~#\n\t -";
        return (byte) signs.charAt(random.nextInt(signs.length()));
    }

    @Test
    void variablesArePassedOnByteByByte() throws Exception {
        byte[] value = {'a', '\'', (byte) 0xff, '\n', (byte) 0xc3, (byte) 0xa4, 'z'};
        var environment = new Environment().set("FZF_CURRENT_ITEM", value);
        byte[] printed =
                printed(SH, "printf %s \"$FZF_CURRENT_ITEM\"".getBytes(UTF_8), environment);
        assertArrayEquals(value, printed);
        byte[] ours = printed(SH, "printf %s \"$JFIND_CURRENT_ITEM\"".getBytes(UTF_8), environment);
        assertArrayEquals(value, ours);
    }

    @Test
    void valuesThatCannotBePassedOnAreLeftOut() throws Exception {
        var environment =
                new Environment().set("FZF_A", new byte[] {'a', 0}).set("FZF_B", new byte[1 << 17]);
        String command = "echo ${FZF_A-none} ${FZF_B-none}";
        assertEquals(
                "none none\n",
                new String(printed(SH, command.getBytes(UTF_8), environment), UTF_8));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 90_000, 110_000})
    void commandsOfAnyLengthAreRun(int length) throws Exception {
        byte[] command = ("printf %s " + "x".repeat(length)).getBytes(UTF_8);
        assertEquals(length, printed(SH, command, new Environment()).length);
    }

    @Test
    void anotherShellMayRunIt() throws Exception {
        var shell = new Shell(List.of("sh", "-c", "echo \"[$1]\"", "-"));
        byte[] printed = printed(shell, "it's".getBytes(UTF_8), new Environment());
        assertEquals("[it's]\n", new String(printed, UTF_8));
    }

    @Test
    void whatACommandHasStartedIsKilledWithIt() throws Exception {
        String command = "sleep 1000 & echo $!; wait";
        Child child = prepared(SH, command.getBytes(UTF_8), new Environment()).startPrinting(false);
        var line = new ByteArrayOutputStream();
        for (int each = child.output().read(); each != '\n'; each = child.output().read()) {
            line.write(each);
        }
        ProcessHandle sleeper =
                ProcessHandle.of(Long.parseLong(line.toString(UTF_8))).orElseThrow();
        child.kill();
        assertNotEquals(0, child.await());
        sleeper.onExit().join();
    }

    private static byte[] printed(Shell shell, byte[] command, Environment environment)
            throws IOException, InterruptedException {
        Child child = prepared(shell, command, environment).startAnswering();
        byte[] printed = child.output().readAllBytes();
        child.await();
        return printed;
    }

    private static PreparedCommand prepared(Shell shell, byte[] command, Environment environment) {
        return new PreparedCommand(shell, Command.of(command), environment);
    }
}
