/// Where the entries come from: a walk ([WalkSource]), or lines of standard input or a command
/// ([LineSource]). Both fill the [Entries] of a search while the session runs.
@NullMarked
package jfind.app.source;

import org.jspecify.annotations.NullMarked;
