/// What a query means and what makes a match better: the options of a search.
@NullMarked
package jfind.match.option;

import org.jspecify.annotations.NullMarked;
