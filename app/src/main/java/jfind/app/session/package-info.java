/// The interactive session: one loop that waits for events, updates the model and has it drawn.
///
/// [Session] runs the loop, [Performer] does what keys and events set off, deed by deed. [Update] says what a
/// deed does to the model, without any side effect: what has to happen comes back as an [Effect], which
/// [EffectRunner] carries out.
@NullMarked
package jfind.app.session;

import org.jspecify.annotations.NullMarked;
