/// Calls of the operating system's kernel that Java has no method for. Only the program itself may
/// use them besides the walk.
@NullMarked
package jfind.scan.kernel;

import org.jspecify.annotations.NullMarked;
