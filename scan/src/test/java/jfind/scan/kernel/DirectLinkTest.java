package jfind.scan.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The short way to the kernel, where it is known and opened.
class DirectLinkTest {
    private static final long GETPID = 39;
    private static final long CLOSE = 3;
    private static final int EBADF = 9;

    @Test
    void callsAndTellsErrno() throws Throwable {
        assumeTrue(
                Runtime.version().feature() == 25
                        && System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "known on Java 25 for Linux on x86-64 alone");
        assumeTrue(
                Object.class.getModule().isOpen("jdk.internal.loader", getClass().getModule()),
                "the JVM was started without the packages of the launcher");
        long address = DirectLink.address();
        MethodHandle link = Objects.requireNonNull(DirectLink.syscall());
        ByteBuffer errno = Libc.allocate(4);
        long at = Libc.address(errno);

        assertNotEquals(0, address);
        assertEquals(
                ProcessHandle.current().pid(),
                (long) link.invokeExact(address, at, GETPID, 0L, 0L, 0L, 0L, 0L));
        assertEquals(-1, (long) link.invokeExact(address, at, CLOSE, -1L, 0L, 0L, 0L, 0L));
        assertEquals(EBADF, errno.getInt(0));
    }
}
