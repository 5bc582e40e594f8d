/// Previews of files, made in the background: text with colours, directories, the facts about the rest; or what
/// a command of the person's own prints.
///
/// [FilePreviews] and [CommandPreviews] are the two makers; both run each request on a thread of their own and
/// drop it as soon as another comes, so that nothing that a file can do delays a key.
@NullMarked
package jfind.app.preview;

import org.jspecify.annotations.NullMarked;
