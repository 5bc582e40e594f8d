/// Decides what a walk leaves out: the rules of git and of ignore files. They are compiled and kept
/// in immutable chains, which a directory shares with everything below it.
@NullMarked
package jfind.scan.ignore;

import org.jspecify.annotations.NullMarked;
