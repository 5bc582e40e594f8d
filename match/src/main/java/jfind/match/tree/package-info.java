/// The paths themselves: directories once each, entries by the thousand in immutable chunks.
///
/// A million paths of 48 bytes have some 66,000 directories and 13 bytes of name each. So a path is
/// kept as a directory's id and a name, never as a whole and never as an object; the letter sets
/// beside the names tell most searches that they need not look.
@NullMarked
package jfind.match.tree;

import org.jspecify.annotations.NullMarked;
