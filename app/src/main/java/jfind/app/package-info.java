/// The program's entry point, [jfind.app.Main], and [jfind.app.Training], the run that makes the
/// AOT cache.
@NullMarked
package jfind.app;

import org.jspecify.annotations.NullMarked;
