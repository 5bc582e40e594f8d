/// How the process was started, and how it ends.
///
/// [Launch] holds the standard streams and the name that the program was called by. [Status] is the
/// exit status. [Failure] is the one line that says why the process ends with an error.
@NullMarked
package jfind.app.launch;

import org.jspecify.annotations.NullMarked;
