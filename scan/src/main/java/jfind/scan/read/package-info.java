/// Reads one directory at a time. There is a fast reader, for the kernel's own records, and a
/// portable one, for `java.nio.file`, with the same results. Names are bytes; nothing is decoded.
@NullMarked
package jfind.scan.read;

import org.jspecify.annotations.NullMarked;
