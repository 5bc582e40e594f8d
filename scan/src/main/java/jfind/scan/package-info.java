/// Walks directory trees in parallel and streams what it finds, batch by batch, to a listener.
@NullMarked
package jfind.scan;

import org.jspecify.annotations.NullMarked;
