package jfind.app.remote;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import jfind.app.launcher.EndHook;
import org.jspecify.annotations.Nullable;

/// Serves `GET /` (the state) and `POST /` (actions), as fzf 0.74.5 does.
///
/// Each request has a thread, 16 at most at a time; more are turned away. A client that takes
/// longer than ten seconds is cut off. Requests that a web page makes are refused: a browser names
/// the page in `Origin`.
///
/// Thread-safe.
public final class RemoteServer implements AutoCloseable {
    private static final int MAX_CLIENTS = 16;
    private static final long CLIENT_NANOS = 10_000_000_000L;
    private static final int MAX_HEAD = 1 << 16;
    private static final int MAX_BODY = 1 << 20;
    private static final int DEFAULT_LIMIT = 100;

    private final ServerSocketChannel server;
    private final ListenAddress address;
    private final byte[] key;
    private final List<Client> clients = new ArrayList<>();
    private final Thread hook;

    private record Client(SocketChannel channel, long until) {}

    private RemoteServer(ServerSocketChannel server, ListenAddress address, @Nullable String key) {
        this.server = server;
        this.address = address;
        this.key = key == null ? new byte[0] : key.getBytes(UTF_8);
        this.hook = Thread.ofPlatform().unstarted(this::removeSocket);
    }

    /// Begins to listen; requests wait until [#serve].
    ///
    /// @param key what clients must send in `x-api-key`; null or empty for nothing
    /// @throws IOException that says in a line why it cannot listen
    public static RemoteServer open(ListenAddress address, @Nullable String key)
            throws IOException {
        if (!address.isLocal() && (key == null || key.isEmpty())) {
            throw new IOException("set FZF_API_KEY to let other hosts in");
        }
        RemoteServer server =
                new RemoteServer(
                        address.socket() == null ? bindPort(address) : bindSocket(address.socket()),
                        address,
                        key);
        if (address.socket() != null) {
            EndHook.add(server.hook);
        }
        return server;
    }

    private static ServerSocketChannel bindPort(ListenAddress address) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        try {
            return server.bind(new InetSocketAddress(address.host(), address.port()));
        } catch (UnresolvedAddressException e) {
            server.close();
            throw new IOException("unknown host", e);
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    /// A socket file that no program listens to any more is replaced.
    private static ServerSocketChannel bindSocket(String socket) throws IOException {
        Path path = Path.of(socket);
        SocketAddress at = UnixDomainSocketAddress.of(path);
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            boolean isOther =
                    Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                            || Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                            || Files.isSymbolicLink(path);
            if (isOther) {
                throw new IOException("exists, and is no socket");
            }
            if (isInUse(at)) {
                throw new IOException("already in use");
            }
            Files.delete(path);
        }
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(at);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            server.close();
            throw e;
        }
        return server;
    }

    private static boolean isInUse(SocketAddress at) {
        try (SocketChannel _ = SocketChannel.open(at)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// The TCP port; 0 for a Unix socket.
    public int port() {
        return address.socket() != null ? 0 : server.socket().getLocalPort();
    }

    /// The path of the Unix socket; null for TCP.
    public @Nullable String socket() {
        return address.socket();
    }

    /// Whether clients may perform actions that run commands.
    public boolean mayRunCommands() {
        return address.isLocal() || address.unsafe();
    }

    /// Answers requests from now on, on threads of its own.
    public void serve(RemoteHandler handler) {
        Thread.ofPlatform().daemon().name("jfind-listen").start(() -> accept(handler));
        Thread.ofPlatform().daemon().name("jfind-listen-limit").start(this::cutOffSlowClients);
    }

    private void accept(RemoteHandler handler) {
        while (true) {
            try {
                SocketChannel channel = server.accept();
                Client client = new Client(channel, System.nanoTime() + CLIENT_NANOS);
                if (add(client)) {
                    Thread.ofPlatform()
                            .daemon()
                            .name("jfind-listen-client")
                            .start(() -> talk(client, handler));
                } else {
                    channel.close();
                }
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                if (!server.isOpen()) {
                    return;
                }
            }
        }
    }

    private synchronized boolean add(Client client) {
        if (clients.size() >= MAX_CLIENTS) {
            return false;
        }
        clients.add(client);
        notifyAll();
        return true;
    }

    private synchronized void remove(Client client) {
        clients.remove(client);
    }

    private synchronized void cutOffSlowClients() {
        try {
            while (server.isOpen()) {
                long now = System.nanoTime();
                long next = Long.MAX_VALUE;
                for (Iterator<Client> each = clients.iterator(); each.hasNext(); ) {
                    Client client = each.next();
                    if (client.until() - now <= 0) {
                        each.remove();
                        closeQuietly(client.channel());
                    } else {
                        next = Math.min(next, client.until() - now);
                    }
                }
                wait(next == Long.MAX_VALUE ? 0 : next / 1_000_000 + 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closeQuietly(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }

    private void talk(Client client, RemoteHandler handler) {
        try (SocketChannel channel = client.channel()) {
            byte[] answer = respond(read(channel), handler);
            ByteBuffer out = ByteBuffer.wrap(answer);
            while (out.hasRemaining()) {
                channel.write(out);
            }
        } catch (IOException e) {
            // The client is gone, or was cut off.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            remove(client);
        }
    }

    /// A request as it was sent.
    ///
    /// @param problem why it is none; empty when it is one
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Request(String line, String key, boolean fromPage, byte[] body, String problem) {
        static Request wrong(String problem) {
            return new Request("", "", false, new byte[0], problem);
        }
    }

    private static Request read(SocketChannel channel) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(8192);
        int head = -1;
        while (head < 0) {
            if (bytes.size() > MAX_HEAD || !readMore(channel, buffer, bytes)) {
                return Request.wrong("incomplete request");
            }
            head = bytes.toString(ISO_8859_1).indexOf("\r\n\r\n");
        }
        String[] lines = bytes.toString(ISO_8859_1).substring(0, head).split("\r\n", -1);
        String key = "";
        int length = 0;
        boolean fromPage = false;
        for (int at = 1; at < lines.length; at++) {
            int colon = lines[at].indexOf(':');
            String name = lines[at].substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT);
            String value = lines[at].substring(colon + 1).strip();
            switch (name) {
                case "x-api-key" -> key = value;
                case "origin" -> fromPage = true;
                case "content-length" -> {
                    length = length(value);
                    if (length <= 0) {
                        return Request.wrong("invalid content length");
                    }
                }
                default -> {}
            }
        }
        int end = head + 4 + length;
        while (bytes.size() < end) {
            if (!readMore(channel, buffer, bytes)) {
                return Request.wrong("incomplete request");
            }
        }
        byte[] body = new byte[length];
        System.arraycopy(bytes.toByteArray(), head + 4, body, 0, length);
        return new Request(lines[0], key, fromPage, body, "");
    }

    private static boolean readMore(
            SocketChannel channel, ByteBuffer buffer, ByteArrayOutputStream bytes)
            throws IOException {
        buffer.clear();
        int count = channel.read(buffer);
        buffer.flip();
        while (buffer.hasRemaining()) {
            bytes.write(buffer.get());
        }
        return count >= 0;
    }

    /// The length of a body; 0 for none that is possible.
    private static int length(String value) {
        try {
            int length = Integer.parseInt(value);
            return length <= MAX_BODY ? length : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private byte[] respond(Request request, RemoteHandler handler) throws InterruptedException {
        if (!request.problem().isEmpty()) {
            return answer(400, request.problem() + "\n", false);
        }
        boolean reads = request.line().startsWith("GET / ") || request.line().startsWith("GET /?");
        if (!reads && !request.line().startsWith("POST / ")) {
            return answer(400, "invalid request method\n", false);
        }
        if (request.fromPage()) {
            return answer(403, "not for web pages\n", false);
        }
        if (key.length > 0 && !MessageDigest.isEqual(key, request.key().getBytes(ISO_8859_1))) {
            return answer(401, "invalid api key\n", false);
        }
        if (reads) {
            RemoteHandler.Answer state =
                    handler.state(
                            parameter(request.line(), "limit", DEFAULT_LIMIT),
                            parameter(request.line(), "offset", 0));
            String text = state.status() == 200 ? state.text() : "{\"error\":\"timeout\"}";
            return answer(state.status(), text + "\n", true);
        }
        String actions = withoutLineEnds(new String(request.body(), UTF_8));
        if (actions.isEmpty()) {
            boolean missing = request.body().length == 0;
            return answer(
                    400,
                    missing ? "content-length header missing\n" : "no action specified\n",
                    false);
        }
        RemoteHandler.Answer done = handler.act(actions);
        return answer(done.status(), done.text().isEmpty() ? "" : done.text() + "\n", false);
    }

    /// `text` without line ends around it; blanks may belong to an argument.
    private static String withoutLineEnds(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && "\r\n".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "\r\n".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    /// A number of the query string; negative ones count as 0.
    private static int parameter(String line, String name, int usual) {
        int from = line.indexOf('?');
        int end = line.indexOf(' ', Math.max(0, from));
        if (from < 0 || end < 0) {
            return usual;
        }
        for (String pair : line.substring(from + 1, end).split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                try {
                    return Math.max(0, Integer.parseInt(pair.substring(name.length() + 1)));
                } catch (NumberFormatException e) {
                    return usual;
                }
            }
        }
        return usual;
    }

    private static byte[] answer(int status, String text, boolean json) {
        String reason =
                switch (status) {
                    case 200 -> "OK";
                    case 400 -> "Bad Request";
                    case 401 -> "Unauthorized";
                    case 403 -> "Forbidden";
                    default -> "Service Unavailable";
                };
        byte[] body = text.getBytes(UTF_8);
        String head =
                "HTTP/1.1 "
                        + status
                        + " "
                        + reason
                        + "\r\n"
                        + (json ? "Content-Type: application/json\r\n" : "")
                        + "Content-Length: "
                        + body.length
                        + "\r\nConnection: close\r\n\r\n";
        var answer = new ByteArrayOutputStream();
        answer.writeBytes(head.getBytes(ISO_8859_1));
        answer.writeBytes(body);
        return answer.toByteArray();
    }

    private void removeSocket() {
        if (address.socket() != null) {
            try {
                Files.deleteIfExists(Path.of(address.socket()));
            } catch (IOException e) {
                // The next one to listen there replaces it.
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            // Nothing depends on it.
        }
        removeSocket();
        synchronized (this) {
            notifyAll();
        }
    }
}
