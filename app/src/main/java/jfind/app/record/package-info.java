/// The record of what was opened: a file that any number of finders and editors write at once.
///
/// [OpenedRecord] appends, reads, shortens and forgets; [Opened] is one line of it.
@NullMarked
package jfind.app.record;

import org.jspecify.annotations.NullMarked;
