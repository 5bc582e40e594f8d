/// One pass of a prepared query over the chunks of the tree.
@NullMarked
package jfind.match.sweep;

import org.jspecify.annotations.NullMarked;
