/// The pure part of a session: what an action makes of the model.
///
/// [Update] makes a [Step] of an action: the next model, and an [Effect] for what has to happen outside.
/// Nothing here reads a file, starts a command or draws.
@NullMarked
package jfind.app.session.act;

import org.jspecify.annotations.NullMarked;
