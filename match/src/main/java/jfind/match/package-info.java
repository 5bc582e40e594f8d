/// Keeps paths as a tree and ranks them against a query as it is typed.
@NullMarked
package jfind.match;

import org.jspecify.annotations.NullMarked;
