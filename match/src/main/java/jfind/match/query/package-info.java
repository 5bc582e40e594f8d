/// What a person typed, as an algebra of terms: parsed without ever failing, compared with what was
/// typed before.
@NullMarked
package jfind.match.query;

import org.jspecify.annotations.NullMarked;
