/// The interactive session: one loop that waits for events, updates the model and has it drawn.
///
/// [Session] runs the loop. [Performer] does what keys and events start, deed by deed.
/// [Update][jfind.app.session.act.Update] says what a deed makes of the model, without any side effect. What has
/// to happen outside comes back as an [Effect][jfind.app.session.act.Effect]; [EffectRunner] carries it out.
@NullMarked
package jfind.app.session;

import org.jspecify.annotations.NullMarked;
