/// What a walk says of an entry: its kind and marks, and why something could not be read.
@NullMarked
package jfind.scan.entry;

import org.jspecify.annotations.NullMarked;
