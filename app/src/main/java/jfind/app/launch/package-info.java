/// How the process was started, and how it ends.
///
/// [Launch] has what the launcher told of standard streams and the name; a [Status] is what the process ends
/// with, a [Failure] the one line that says why it ends with an error.
@NullMarked
package jfind.app.launch;

import org.jspecify.annotations.NullMarked;
