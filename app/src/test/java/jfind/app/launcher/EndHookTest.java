package jfind.app.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EndHookTest {
    /// A program that asks for a hook when it is being ended, as by a signal that comes early.
    public static final class Late {
        private static volatile boolean ending;

        private Late() {}

        public static void main(String[] args) {
            Thread main = Thread.currentThread();
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> {
                                ending = true;
                                while (main.isAlive() && main.getState() != Thread.State.WAITING) {
                                    Thread.onSpinWait();
                                }
                            }));
            new Thread(() -> System.exit(29)).start();
            while (!ending) {
                Thread.onSpinWait();
            }
            EndHook.add(new Thread(() -> {}));
            Runtime.getRuntime().halt(1);
        }
    }

    @Test
    void whoIsTooLateForAHookSaysNothingAndLeavesTheStatus() throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Late.class.getName())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertEquals("", said);
        assertEquals(29, process.waitFor());
    }
}
