/// The terminal device: raw mode, keys from bytes, and one write for each frame.
///
/// [SystemTty] opens the device and restores it at the end. [KeyReader] turns typed bytes into
/// [Key]s. [FrameTerminal] is the lower half of Lanterna's screen: it gathers a frame and writes it
/// to the [Tty] in one call. This package does not know what is on the screen.
@NullMarked
package jfind.app.tty;

import org.jspecify.annotations.NullMarked;
