/// The order of matches: the word that ranks are compared by, the best few, and ties.
@NullMarked
package jfind.match.rank;

import org.jspecify.annotations.NullMarked;
