/// What is remembered from one run to the next.
///
/// [OpenedRecord] is the file of what was opened, which any number of finders and editors write at
/// once: it appends, reads, shortens and forgets; [Opened] is one line of it. [SavedSessions] keeps
/// the last session of each folder, a [SavedSession].
@NullMarked
package jfind.app.record;

import org.jspecify.annotations.NullMarked;
