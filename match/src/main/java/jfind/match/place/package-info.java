/// Places in files, such as `foo.c:12:4`, read out of what a person typed or pasted.
@NullMarked
package jfind.match.place;

import org.jspecify.annotations.NullMarked;
