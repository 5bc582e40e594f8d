/// The width of text on a terminal, and where it may be broken.
@NullMarked
package jfind.app.screen.text;

import org.jspecify.annotations.NullMarked;
