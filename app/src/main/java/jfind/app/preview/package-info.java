/// Previews of files, made in the background: coloured text, directories, a description of the
/// rest; or the output of the user's own command.
///
/// [FilePreviews] and [CommandPreviews] are the two makers. Both run requests on a background
/// thread and drop one as soon as another comes, so no file can delay a key.
@NullMarked
package jfind.app.preview;

import org.jspecify.annotations.NullMarked;
