/// The program's entry point.
@NullMarked
package jfind.app;

import org.jspecify.annotations.NullMarked;
