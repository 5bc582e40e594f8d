/// The parts of a line: fields between delimiters, and templates made of them.
@NullMarked
package jfind.match.line;

import org.jspecify.annotations.NullMarked;
