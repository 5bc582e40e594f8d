/// What a session knows, as values: the query line, the matches on show, the cursor, the selection.
///
/// [Model] holds it all and is replaced, never changed: `jfind.app.session` makes the next one out of
/// what happens, `jfind.app.screen` draws it. [MatchSource] and [Source] are what a session sees of the
/// engine and of where the paths come from.
@NullMarked
package jfind.app.model;

import org.jspecify.annotations.NullMarked;
