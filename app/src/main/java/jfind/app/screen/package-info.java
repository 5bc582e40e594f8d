/// Draws a [jfind.app.model.Model] on a terminal.
///
/// [View] decides what stands where and draws it on a [Canvas]; Lanterna's screen below finds out what has
/// changed since the last frame. [Clusters][jfind.app.screen.text.Clusters] turns the bytes of a name into what can safely be shown.
@NullMarked
package jfind.app.screen;

import org.jspecify.annotations.NullMarked;
