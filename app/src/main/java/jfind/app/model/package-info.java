/// The state of a session, as values: the query line, the matches on show, the cursor, the
/// selection.
///
/// [Model] holds it all. It is replaced, never changed: `jfind.app.session` computes the next model
/// from what happens, `jfind.app.screen` draws it. [MatchSource] and [Source] are the session's
/// views of the engine and of the source of the entries.
@NullMarked
package jfind.app.model;

import org.jspecify.annotations.NullMarked;
