package jfind.app.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
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
    void commandsAreKnownByTheirGroups() {
        launcher.groupStarted(12);
        launcher.groupEnded(12);
        assertEquals("jfind-7 group 12\njfind-7 ended 12\n", told());
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
