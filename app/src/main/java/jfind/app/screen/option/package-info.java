/// What a person may ask of the screen: sizes, borders, colours, signs.
///
/// Values only; nothing here draws.
@NullMarked
package jfind.app.screen.option;

import org.jspecify.annotations.NullMarked;
