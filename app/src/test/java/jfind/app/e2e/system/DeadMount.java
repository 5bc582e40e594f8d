package jfind.app.e2e.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A mounted file system whose server never answers, as of a host that is gone: whoever looks at it
/// waits in the kernel. Needs root and FUSE.
///
/// Confined to one thread.
final class DeadMount {
    /// The shell is the server: it holds the device open and reads no request.
    private static final String SERVER =
            """
            exec 5<> /dev/fuse &&
            mount -i -t fuse -o fd=5,rootmode=40000,user_id=0,group_id=0 dead "$1" &&
            echo mounted && read line
            """;

    private final Path place;
    private final Process server;

    private DeadMount(Path place, Process server) {
        this.place = place;
        this.server = server;
    }

    /// Mounts it, or has the test skipped.
    ///
    /// @param place a directory
    static DeadMount at(Path place) throws IOException {
        Process server =
                new ProcessBuilder("sh", "-c", SERVER, "sh", place.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = server.inputReader(StandardCharsets.UTF_8).readLine();
        assumeTrue("mounted".equals(said), "cannot mount by FUSE: " + said);
        return new DeadMount(place, server);
    }

    /// Ends the server; the mount stays, and every look at it is an error.
    void loseServer() throws IOException, InterruptedException {
        server.outputWriter(StandardCharsets.UTF_8).close();
        server.waitFor();
    }

    /// Takes the mount away; whoever waits goes on with an error.
    void close() throws IOException, InterruptedException {
        loseServer();
        new ProcessBuilder("umount", "-l", place.toString()).start().waitFor();
    }
}
