/// The terminal device: raw mode and back, bytes in as keys, frames out as one write each.
///
/// [SystemTty] opens the device and promises to give it back. [KeyReader] turns what a person types
/// into [Key]s. [FrameTerminal] is the lower half of Lanterna's screen: it gathers a frame and hands
/// it to the [Tty] whole. Nothing here knows what is on the screen.
@NullMarked
package jfind.app.tty;

import org.jspecify.annotations.NullMarked;
