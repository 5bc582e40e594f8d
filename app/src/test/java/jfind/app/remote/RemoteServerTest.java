package jfind.app.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class RemoteServerTest {
    /// Says what it was asked for.
    private static final RemoteHandler ECHO =
            new RemoteHandler() {
                @Override
                public Answer state(int limit, int offset) {
                    return new Answer(200, limit + " " + offset);
                }

                @Override
                public Answer act(String actions) {
                    return actions.equals("bad")
                            ? new Answer(400, "unknown action: bad")
                            : new Answer(200, actions.replace(' ', '_'));
                }
            };

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    GET / HTTP/1.1||                                   ~ 200 ~ 100 0
                    GET /?limit=3&offset=7 HTTP/1.1||                  ~ 200 ~ 3 7
                    GET /?limit=-3&offset=x HTTP/1.1||                 ~ 200 ~ 0 0
                    GET /other HTTP/1.1||                              ~ 400 ~ invalid request method
                    PUT / HTTP/1.1||                                   ~ 400 ~ invalid request method
                    POST / HTTP/1.1|Content-Length: 2||up              ~ 200 ~ up
                    POST / HTTP/1.1|content-length:2||upx              ~ 200 ~ up
                    POST / HTTP/1.1|Content-Length: 7||a: . |               ~ 200 ~ a:_._
                    POST / HTTP/1.1|Content-Length: 3||bad             ~ 400 ~ unknown action: bad
                    POST / HTTP/1.1|Content-Length: 2||||              ~ 400 ~ no action specified
                    POST / HTTP/1.1||up                                ~ 400 ~ content-length header missing
                    POST / HTTP/1.1|Content-Length: 0||                ~ 400 ~ invalid content length
                    POST / HTTP/1.1|Content-Length: 9999999||up        ~ 400 ~ invalid content length
                    POST / HTTP/1.1|Content-Length: 9||up              ~ 400 ~ incomplete request
                    GET / HTTP/1.1|Host: x                             ~ 400 ~ incomplete request
                    GET / HTTP/1.1|Origin: http://example.org||        ~ 403 ~ not for web pages
                    """)
    void requestsAreAnsweredAsInFzf(String request, int status, String text) throws IOException {
        try (RemoteServer server = open("0", null)) {
            assertEquals(status + " " + text, exchange(server, request));
        }
    }

    @ParameterizedTest(name = "key {0}")
    @CsvSource({"right, 200", "wrong, 401", "'', 401"})
    void aKeyIsAskedFor(String given, int status) throws IOException {
        try (RemoteServer server = open("0", "right")) {
            String request = "GET / HTTP/1.1|X-Api-Key: " + given + "||";
            assertTrue(exchange(server, request).startsWith(status + " "));
        }
    }

    @Test
    void aClientThatStallsHoldsNothingUp() throws IOException {
        try (RemoteServer server = open("0", null);
                SocketChannel stalled = connect(server)) {
            stalled.write(ByteBuffer.wrap("POST / HTTP/1.1\r\nContent-Le".getBytes(UTF_8)));
            for (int request = 0; request < 100; request++) {
                assertEquals("200 100 0", exchange(server, "GET / HTTP/1.1||"));
            }
        }
    }

    @Test
    void otherHostsNeedAKey() {
        assertThrows(IOException.class, () -> open("0.0.0.0:0", null));
        assertFalse(ListenAddress.parse("0.0.0.0:0", false).isLocal());
    }

    @Test
    void aSocketIsPrivateReplacedWhenLeftOverAndRemoved(@TempDir Path folder) throws IOException {
        Path socket = folder.resolve("x.sock");
        try (RemoteServer server = open(socket.toString(), null)) {
            server.serve(ECHO);
            assertEquals(2, Files.getPosixFilePermissions(socket).size());
            assertThrows(IOException.class, () -> open(socket.toString(), null));
            try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
                assertEquals("200 100 0", exchange(channel, "GET / HTTP/1.1||"));
            }
        }
        assertFalse(Files.exists(socket));
        Files.writeString(socket, "mine");
        assertThrows(IOException.class, () -> open(socket.toString(), null));
        assertEquals("mine", Files.readString(socket));
    }

    @ParameterizedTest(name = "address {0}")
    @CsvSource({
        "'', localhost:0",
        "6266, localhost:6266",
        ":80, localhost:80",
        "0.0.0.0:8000, 0.0.0.0:8000",
        "[::1]:9, ::1:9",
        "/tmp/x.sock, /tmp/x.sock",
        "a:b:1, not an address: a:b:1",
        "65536, 'not a port from 0 to 65535, nor a path that ends in .sock: 65536'",
        "x, 'not a port from 0 to 65535, nor a path that ends in .sock: x'",
    })
    void addressesAreReadAsInFzf(String text, String expected) {
        String read;
        try {
            read = ListenAddress.parse(text, false).toString();
        } catch (IllegalArgumentException e) {
            read = String.valueOf(e.getMessage());
        }
        assertEquals(expected, read);
    }

    private static RemoteServer open(String address, @Nullable String key) throws IOException {
        return RemoteServer.open(ListenAddress.parse(address, false), key);
    }

    private static SocketChannel connect(RemoteServer server) throws IOException {
        server.serve(ECHO);
        return SocketChannel.open(new InetSocketAddress("localhost", server.port()));
    }

    private static String exchange(RemoteServer server, String request) throws IOException {
        try (SocketChannel channel = connect(server)) {
            return exchange(channel, request);
        }
    }

    /// Sends a request, `|` for the end of a line; returns status and body.
    private static String exchange(SocketChannel channel, String request) throws IOException {
        channel.write(ByteBuffer.wrap(request.replace("|", "\r\n").getBytes(UTF_8)));
        channel.shutdownOutput();
        String answer = new String(Channels.newInputStream(channel).readAllBytes(), UTF_8);
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        return answer.substring(9, 12) + " " + body.strip();
    }
}
