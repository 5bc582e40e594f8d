package jfind.app.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class LauncherTest {
    private final ByteArrayOutputStream pipe = new ByteArrayOutputStream();
    private final Launcher launcher = new Launcher(pipe, 7);

    private String told() {
        return pipe.toString(UTF_8);
    }

    @Test
    void theStatusIsTheLastWord() {
        launcher.end(130);
        assertEquals("jfind-7 done 130\n", told());
    }

    @Test
    void aScriptIsCountedInBytes() {
        launcher.leave("echo 'é'\njfind-7 done 0\n".getBytes(UTF_8));
        launcher.end(99);
        assertEquals("jfind-7 run 25\necho 'é'\njfind-7 done 0\n", told());
    }

    @Test
    void everyLineOfAnErrorIsSaidWhenItIsWhole() {
        PrintStream errors = launcher.errors();
        errors.print("jfind: a");
        errors.flush();
        assertEquals("", told());
        errors.print("\nb\nc");
        assertEquals("jfind-7 say jfind: a\njfind-7 say b\n", told());
    }

    @Test
    void commandsAreKnownByTheirGroups() throws Exception {
        Process command = launcher.startGroup(new ProcessBuilder("true")::start);
        long group = command.pid();
        command.onExit().get();
        String both = "jfind-7 group " + group + "\njfind-7 ended " + group + "\n";
        while (told().length() < both.length()) {
            Thread.onSpinWait();
        }
        assertEquals(both, told());
    }

    @Test
    void aCommandTellsItsGroupItself() throws Exception {
        Process command =
                new ProcessBuilder("sh", "-c", launcher.announcement())
                        .redirectErrorStream(true)
                        .start();
        assertEquals(
                "jfind-7 group " + command.pid() + "\n",
                new String(command.getInputStream().readAllBytes(), UTF_8));
    }

    @Test
    void noCommandIsStartedAfterTheEnd() {
        launcher.end(0);
        assertThrows(
                IOException.class, () -> launcher.startGroup(new ProcessBuilder("true")::start));
        assertEquals("jfind-7 done 0\n", told());
    }

    @Test
    void whoIsStuckLeavesTheTerminalToTheLauncher() {
        launcher.abandoned();
        assertEquals("jfind-7 stuck\n", told());
    }

    @Test
    void whatEndsByASignalGivesTheTerminalBackFirst() {
        launcher.terminalGivenBack();
        assertEquals("jfind-7 back\n", told());
    }

    @Test
    void whatEndsByItselfTellsItsStatusWithTheTerminal() {
        launcher.willEnd(2);
        launcher.terminalGivenBack();
        assertEquals("jfind-7 done 2\n", told());
    }
}
