/// Decides what is left out of a walk: the rules of git and of ignore files, compiled to bytes, in
/// immutable chains that a directory shares with everything below it.
@NullMarked
package jfind.scan.ignore;

import org.jspecify.annotations.NullMarked;
