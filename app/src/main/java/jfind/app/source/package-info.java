/// Where the paths come from: a walk ([jfind.app.source.WalkSource]) or standard input
/// ([jfind.app.source.LineSource]); both fill a [jfind.match.PathStore] while the session runs.
@NullMarked
package jfind.app.source;

import org.jspecify.annotations.NullMarked;
