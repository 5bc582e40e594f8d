/// Commands of a person's own: made out of a template, run by their shell, and ended when nobody wants them.
///
/// A [Template] has places, `{}` and so on, that are filled with [PlaceholderValues] and become a [Command]; [Shell] makes a
/// [Script] of it, and [Child] is that script running. All of it is bytes: a name of a file need not be
/// text, and how Java would encode what is depends on the locale.
@NullMarked
package jfind.app.command;

import org.jspecify.annotations.NullMarked;
