/// Remote control, fzf's `--listen`: a small HTTP/1.1 server on a TCP port or a Unix socket.
///
/// [RemoteServer] reads requests and writes answers; a [RemoteHandler], the session, gives them
/// their meaning. Nothing here is loaded without the option.
@NullMarked
package jfind.app.remote;

import org.jspecify.annotations.NullMarked;
