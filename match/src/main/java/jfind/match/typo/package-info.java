/// Names that are nearly what was typed, for when what was typed is found too seldom.
@NullMarked
package jfind.match.typo;

import org.jspecify.annotations.NullMarked;
