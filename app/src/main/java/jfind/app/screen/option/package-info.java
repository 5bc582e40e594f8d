/// The options of the screen: sizes, borders, colours, signs.
///
/// Only values; this package draws nothing.
@NullMarked
package jfind.app.screen.option;

import org.jspecify.annotations.NullMarked;
