/// The words of a walk: the kinds and marks of entries, what could not be read, and paths in bytes.
@NullMarked
package jfind.scan.entry;

import org.jspecify.annotations.NullMarked;
