/// Reads one directory at a time: a fast way through the kernel's own records and a portable one
/// through `java.nio.file`, with the same results. Names are bytes here; nothing is decoded.
@NullMarked
package jfind.scan.read;

import org.jspecify.annotations.NullMarked;
