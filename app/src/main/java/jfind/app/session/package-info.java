/// The interactive session: one loop that waits for events, updates the model and has it drawn.
///
/// [Session] runs the loop. [Performer] owns the model and does what keys and events set off, deed
/// by deed. `Update` (in `act`) computes what a deed does to the model, without side effects; an
/// `Effect` that reaches beyond the model comes back as a value, and [EffectRunner] carries it out.
@NullMarked
package jfind.app.session;

import org.jspecify.annotations.NullMarked;
