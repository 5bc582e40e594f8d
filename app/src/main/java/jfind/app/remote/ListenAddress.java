package jfind.app.remote;

import org.jspecify.annotations.Nullable;

/// Where to listen: `PORT`, `HOST:PORT`, or the path of a Unix socket, which ends in `.sock`.
///
/// Immutable.
///
/// @param port 0 for any free port
/// @param socket the path of a Unix socket; null for TCP
/// @param unsafe whether clients of another host may run commands
public record ListenAddress(String host, int port, @Nullable String socket, boolean unsafe) {
    private static final int MAX_PORT = 65_535;

    /// Reads the value of `--listen`; empty for any free port of the local host.
    ///
    /// @throws IllegalArgumentException that says what is wrong with it
    public static ListenAddress parse(String text, boolean unsafe) {
        if (text.endsWith(".sock")) {
            return new ListenAddress("", 0, text, unsafe);
        }
        int colon = text.lastIndexOf(':');
        String host = colon <= 0 ? "localhost" : text.substring(0, colon);
        String port = text.substring(colon + 1);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        } else if (host.indexOf(':') >= 0) {
            throw new IllegalArgumentException("not an address: " + text);
        }
        try {
            int number = text.isEmpty() ? 0 : Integer.parseInt(port);
            if (number >= 0 && number <= MAX_PORT) {
                return new ListenAddress(host, number, null, unsafe);
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException(
                "not a port from 0 to " + MAX_PORT + ", nor a path that ends in .sock: " + text);
    }

    /// Whether only programs on this host can connect.
    public boolean isLocal() {
        return socket != null
                || host.equals("localhost")
                || host.equals("127.0.0.1")
                || host.equals("::1");
    }

    @Override
    public String toString() {
        return socket != null ? socket : host + ":" + port;
    }
}
