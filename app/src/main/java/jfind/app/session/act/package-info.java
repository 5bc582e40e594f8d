/// The pure part of a session: what each action does to the model.
///
/// [Update] turns an action into a [Step]: the next model, and an [Effect] for what happens outside
/// of it. Nothing here reads a file, starts a command or draws.
@NullMarked
package jfind.app.session.act;

import org.jspecify.annotations.NullMarked;
