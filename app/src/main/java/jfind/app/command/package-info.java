/// Runs the user's own commands: fills a template, starts it in the user's shell, kills it when it
/// is not needed any more.
///
/// A [Template] has placeholders, such as `{}`, which are filled with [PlaceholderValues]. The
/// result is a [Command]; [Shell] writes a [Script] that runs it, and [Child] is that script
/// running. Everything is bytes: file names need not be valid text, and Java's encoding of the
/// valid ones depends on the locale.
@NullMarked
package jfind.app.command;

import org.jspecify.annotations.NullMarked;
