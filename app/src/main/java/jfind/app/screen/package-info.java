/// Draws a [jfind.app.model.Model] on a terminal.
///
/// [View] draws all parts on a [Canvas], in the areas that `screen.layout` computes. Below it
/// [FrameScreen], Lanterna's screen, sends what has changed since the last frame. `screen.text`
/// turns the bytes of a name into text that is safe to show.
@NullMarked
package jfind.app.screen;

import org.jspecify.annotations.NullMarked;
