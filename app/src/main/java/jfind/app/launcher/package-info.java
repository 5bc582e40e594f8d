/// What this process has to say to the launcher that has started it.
///
/// [jfind.app.launcher.Launcher] stands on nothing, so that every other package may talk to it.
@NullMarked
package jfind.app.launcher;

import org.jspecify.annotations.NullMarked;
